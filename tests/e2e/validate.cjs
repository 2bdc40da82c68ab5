// Validates JSON files with ajv: node validate.cjs SCHEMA FILE…
const { readFileSync } = require("fs");
const Ajv = require("ajv/dist/2020");

const [schema, ...files] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
const ajv = new Ajv({ allErrors: true, strict: true, validateFormats: false });
const validate = ajv.compile(schema);
let sound = true;
files.forEach((file, i) => {
  if (validate(file)) return;
  sound = false;
  for (const error of validate.errors) console.log(`${process.argv[3 + i]}: ${error.instancePath} ${error.message}`);
});
process.exit(sound ? 0 : 1);
