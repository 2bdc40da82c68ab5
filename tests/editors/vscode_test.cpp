// The TextMate grammar in the engine of VS Code, and the extension as it is packaged.
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"
#include "tests/editors/plans.hpp"
#include "tests/editors/shown.hpp"

namespace goalie::editors {
namespace {

const std::string root = GOALIE_ROOT;
const std::string grammar_file = "editors/vscode/syntaxes/goal.tmLanguage.json";
const std::string modules = "NODE_PATH=" + root + "/build/node_modules";

std::vector<std::string> node_environment() { return {modules, std::string("PATH=") + std::getenv("PATH")}; }

TEST(VisualStudioCode, ShowsWhatIsUnderstood) {
  const e2e::Folder folder;
  for (const std::string& text : {every_keyword(), written_plans()}) {
    folder.write("plan.goal", text);
    const e2e::Ran ran =
        e2e::run({root + "/tests/editors/dump.cjs", root + "/" + grammar_file, "plan.goal"},
                 {.program = "node", .folder = folder.path(), .environment = node_environment()});
    ASSERT_EQ(ran.status, 0) << ran.err;
    expect_shown(grammar_file, text, read_dump(ran.out), scopes());
  }
}

}  // namespace
}  // namespace goalie::editors
