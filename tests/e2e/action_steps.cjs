// Runs the scripts of the action as GitHub does, with a goalie that only notes what it is given:
//   node action_steps.cjs NODE_MODULES_DIR ACTION.yml SCRATCH_DIR
const { execFileSync, spawnSync } = require("child_process");
const { deepStrictEqual: same, match, ok } = require("assert");
const { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } = require("fs");
const { delimiter, dirname, join, resolve } = require("path");

const [modules, action, scratch] = process.argv.slice(2).map((path) => resolve(path));
const { inputs, runs } = require(join(modules, "js-yaml")).load(readFileSync(action, "utf8"));
mkdirSync(scratch, { recursive: true });
const here = mkdtempSync(join(scratch, "action-"));
const pwned = join(here, "pwned");

// The tools that the scripts use, so that a goalie of this machine is not among them.
const tools = folder("tools");
for (const tool of ["bash", "cat", "cp", "dirname", "find", "git", "mkdir", "sort", "touch"]) {
  const home = process.env.PATH.split(delimiter).find((path) => existsSync(join(path, tool)));
  symlinkSync(join(home, tool), join(tools, tool));
}
const fake = folder("fake");
script(join(fake, "goalie"), 'printf "%s\\0" "$@" >"$NOTE"\nexit "$STATUS"\n');

function folder(...names) {
  const path = join(here, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}

function script(path, text) {
  writeFileSync(path, "#!/usr/bin/env bash\n" + text);
  chmodSync(path, 0o755);
}

/// Runs a step as the runner does: with its inputs, what else is in the environment, and what goalie exits with.
function step(name, how = {}) {
  const { given = {}, env = {}, cwd = here, status = 0, has_goalie = true, source = dirname(action) } = how;
  const { run, env: wanted = {} } = runs.steps.find((step) => step.name === name);
  const files = mkdtempSync(join(here, "step-"));
  const file = (name, text = "") => (writeFileSync(join(files, name), text), join(files, name));
  const values = Object.entries(wanted).map(([variable, expression]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)[1];
    return [variable, given[input] ?? inputs[input].default];
  });
  const ran = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", file("run.sh", run)], {
    cwd,
    encoding: "utf8",
    env: {
      PATH: (has_goalie ? fake + delimiter : "") + tools,
      HOME: here,
      GITHUB_OUTPUT: file("output"),
      GITHUB_PATH: file("path"),
      GITHUB_ACTION_PATH: source,
      RUNNER_TEMP: files,
      RUNNER_OS: "Linux",
      RUNNER_ARCH: "X64",
      NOTE: file("note"),
      STATUS: String(status),
      ...Object.fromEntries(values),
      ...env,
    },
  });
  const said = (name) => readFileSync(join(files, name), "utf8");
  ok(!existsSync(pwned), `${name} ran a value of ${JSON.stringify({ given, env })}`);
  return {
    status: ran.status,
    out: ran.stdout,
    all: ran.stdout + ran.stderr,
    temp: files,
    outputs: Object.fromEntries(said("output").split("\n").filter(Boolean).map((line) => line.split(/=(.*)/s))),
    path: said("path"),
    arguments: said("note").split("\0").slice(0, -1),
  };
}

function git(cwd, ...words) {
  const identity = ["-c", "user.name=Maya", "-c", "user.email=maya@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...words], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

const nasty = [
  "a plan",
  `quotes " and '`,
  `$(touch ${pwned})`,
  `\`touch ${pwned}\``,
  `; touch ${pwned}`,
  `"; touch ${pwned}; "`,
  `line\ntouch ${pwned}`,
  "line\nexit-code=0",
  "--fail-on=never",
  "-",
  "*",
  "a\\b",
];

const tests = {
  "no script holds an expression, and each stops at its first failure"() {
    for (const { run, shell, name } of runs.steps.filter(({ run }) => run)) {
      ok(!run.includes("${{"), name);
      ok(run.startsWith("set -euo pipefail\n"), name);
      same(shell, "bash", name);
    }
  },

  "goalie is given what was asked for"() {
    same(step("Check the goals").arguments, ["ci", ".", "--fail-on=error"]);
    const given = { path: "plans", against: "v1", config: "c.toml", "fail-on": "warning", sarif: "out.sarif" };
    const said = ["ci", "plans", "--fail-on=warning", "--against=v1", "--config=c.toml", "--output=sarif=out.sarif"];
    same(step("Check the goals", { given }).arguments, said);
    same(step("Check the goals", { given: { path: "" } }).arguments, ["ci", ".", "--fail-on=error"]);
  },

  "a value stays one value, and no option"() {
    for (const value of nasty) {
      const given = Object.fromEntries(Object.keys(inputs).map((name) => [name, value]));
      const ran = step("Check the goals", { given, status: 1 });
      const path = value.startsWith("-") ? "./" + value : value;
      const options = ["--fail-on=", "--against=", "--config=", "--output=sarif="].map((option) => option + value);
      same(ran.arguments, ["ci", path, ...options]);
      same(ran.outputs, { "exit-code": "1" });
    }
  },

  "its exit code is that of the step, and an output"() {
    for (const status of [0, 1, 2, 3]) {
      const ran = step("Check the goals", { status });
      same([ran.status, ran.outputs], [status, { "exit-code": String(status) }]);
    }
  },

  "a matcher is there only once goalie has spoken"() {
    const owners = step("Check the goals").out.match(/(?<=^::remove-matcher owner=).*(?=::$)/gm);
    const file = /^::add-matcher::(.*)\n$/.exec(step("Let later steps annotate").out)[1];
    same(owners, JSON.parse(readFileSync(file, "utf8")).problemMatcher.map(({ owner }) => owner));
  },

  "a clone that lacks the base is refused, with the way out"() {
    const origin = folder("origin");
    const commit = (message) => git(origin, "commit", "-q", "--allow-empty", "-m", message);
    git(origin, "init", "-q", "-b", "main");
    ["one", "two", "three", "four", "five"].forEach(commit);
    git(origin, "checkout", "-q", "-b", "topic");
    ["six", "seven"].forEach(commit);
    const clone = (name, ...how) => {
      git(here, "clone", "-q", ...how, "-b", "topic", "file://" + origin, name);
      return join(here, name);
    };
    const whole = clone("whole");
    const shallow = clone("shallow", "--depth=1");
    const deep = clone("deep", "--depth=3", "--no-single-branch");
    mkdirSync(join(shallow, "our plans"));
    writeFileSync(join(shallow, "plan.goal"), "");
    writeFileSync(join(shallow, "-plan.goal"), "");
    for (const path of [shallow, deep]) same(git(path, "rev-parse", "--is-shallow-repository"), "true\n");
    const pull = { GITHUB_BASE_REF: "main" };
    const look = (cwd, env, given) => step("Look at the clone", { cwd, env, given });
    const fine = (ran) => same([ran.status, ran.all], [0, ""]);
    const refused = (ran) => {
      same([ran.status, ran.all.split("\n").length], [2, 2]);
      match(ran.out, /^::error title=Goalie needs the history::.*%0Awith:%0A {2}fetch-depth: 0\n$/);
    };
    fine(look(shallow, {}));                       // a push
    fine(look(shallow, { GITHUB_BASE_REF: "" }));  // as GitHub sets it there
    fine(look(whole, pull));
    fine(look(deep, pull));
    fine(look(shallow, pull, { against: "HEAD^" }));
    fine(look(here, pull, { path: "whole" }));
    fine(look(folder("nothing"), pull));
    refused(look(shallow, pull));
    refused(look(here, pull, { path: "shallow" }));
    refused(look("/", pull, { path: join(shallow, "plan.goal") }));
    for (const path of ["", "our plans", "plan.goal", "-plan.goal", "gone.goal", "-", "--fail-on=never"])
      refused(look(shallow, pull, { path }));
    for (const path of nasty) ok([0, 2].includes(look(shallow, pull, { path }).status), path);
    for (const base of nasty) refused(look(shallow, { GITHUB_BASE_REF: base }));
  },

  "a goalie on the path is used, and nothing else done"() {
    const { status, outputs, path } = step("Look for goalie");
    same([status, outputs, path], [0, {}, ""]);
  },

  "otherwise the sources name what is built"() {
    const source = folder("the action");
    for (const part of ["compiler/cli", "grammar", "lint-rules"]) folder("the action", part);
    const files = ["dev", "CMakeLists.txt", "CMakePresets.json", "compiler/cli/a.cpp", "grammar/a b", "lint-rules/c"];
    for (const file of files) writeFileSync(join(source, file), file);
    const look = () => step("Look for goalie", { has_goalie: false, source });
    const first = look();
    same(first.status, 0);
    match(first.outputs.key, /^goalie-Linux-X64-[0-9a-f]{40,}$/);
    same([first.outputs.folder, first.path], [first.temp + "/goalie", first.temp + "/goalie\n"]);
    writeFileSync(join(source, "README.md"), "not built");
    same(look().outputs.key, first.outputs.key);
    const keys = new Set([first.outputs.key]);
    for (const file of files) {
      writeFileSync(join(source, file), "another");
      keys.add(look().outputs.key);
    }
    same(keys.size, files.length + 1);
  },

  "it is built by ./dev, and what is built is kept"() {
    const source = folder("to build");
    const build = () => step("Build goalie", { has_goalie: false, source });
    script(join(source, "dev"), `cd "$(dirname "$0")"\nmkdir -p build/release\necho "$*" >build/release/goalie\n`);
    const ran = build();
    same([ran.status, readFileSync(join(ran.temp, "goalie/goalie"), "utf8")], [0, "build\n"]);
    script(join(source, "dev"), "echo why >&2\nexit 1\n");
    const failed = build();
    same(failed.status, 2);
    match(failed.out, /^::error title=Goalie could not be built::.*\n$/);
  },
};

let surprises = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    test();
  } catch (error) {
    ++surprises;
    console.log(`${name}: ${error.stack}`);
  }
}
process.exit(surprises === 0 ? 0 : 1);
