// Writes what VS Code's own engine takes each part of a file for: SCOPE, a tab and the text, and a blank line for a
// line end. node dump.cjs GRAMMAR FILE, with the engine's modules in NODE_PATH.
const { readFileSync } = require("fs");
const { dirname, join } = require("path");
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

const [grammarPath, path] = process.argv.slice(2);

async function engine() {
  const wasm = readFileSync(join(dirname(require.resolve("vscode-oniguruma")), "onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const onigLib = Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  });
  const loadGrammar = async () => textmate.parseRawGrammar(readFileSync(grammarPath, "utf8"), grammarPath);
  return new textmate.Registry({ onigLib, loadGrammar }).loadGrammar("source.goal");
}

async function main() {
  const grammar = await engine();
  const out = [];
  let state = textmate.INITIAL;
  const lines = readFileSync(path, "utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const line of lines) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const text = line.slice(startIndex, endIndex);
      if (text !== "") out.push(`${scopes.at(-1)}\t${text}`);
    }
    out.push("");
    state = ruleStack;
  }
  process.stdout.write(out.join("\n") + "\n");
}

main();
