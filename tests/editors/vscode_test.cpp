// The extension for VS Code: its grammar in the engine of VS Code, its snippets, and the package that people
// install.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/e2e/program.hpp"
#include "tests/editors/plans.hpp"
#include "tests/editors/shown.hpp"

namespace goalie::editors {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using testing::HasSubstr;

const std::string root = GOALIE_ROOT;
const std::string folder_of_extension = root + "/editors/vscode";
const std::string grammar_file = "editors/vscode/syntaxes/goal.tmLanguage.json";

std::vector<std::string> node_environment() {
  return {"NODE_PATH=" + root + "/build/node_modules", std::string("PATH=") + std::getenv("PATH")};
}

Json json_of(const std::string& name) {
  std::ifstream file(folder_of_extension + "/" + name);
  return Json::parse(file);
}

TEST(VisualStudioCode, ShowsWhatIsUnderstood) {
  const e2e::Folder folder;
  for (const Plan& plan : plans()) {
    folder.write("plan.goal", plan.text);
    const e2e::Ran ran =
        e2e::run({root + "/tests/editors/dump.cjs", root + "/" + grammar_file, "plan.goal"},
                 {.program = "node", .folder = folder.path(), .environment = node_environment()});
    ASSERT_EQ(ran.status, 0) << ran.err;
    expect_shown(grammar_file, plan, read_dump(ran.out), scopes());
  }
}

/// What a snippet inserts where nothing is typed over: `${1:name}` is a name, `${2|a,b|}` the first choice.
std::string inserted(const Json& body) {
  std::string text;
  for (const Json& line : body.is_array() ? body : Json::array({body}))
    text += line.get<std::string>() + "\n";
  text =
      std::regex_replace(text, std::regex(R"(\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE)"), "2026-08-01");
  text = std::regex_replace(text, std::regex(R"(\$\{\d+:([^}]*)\})"), "$1");
  text = std::regex_replace(text, std::regex(R"(\$\{\d+\|([^,|]*)[^|]*\|\})"), "$1");
  return std::regex_replace(text, std::regex(R"(\$\d)"), "");
}

TEST(VisualStudioCode, SnippetsAreInTheLanguage) {
  const Json snippets = json_of("snippets/goal.json");
  std::vector<std::string> prefixes;
  for (const Json& snippet : snippets) {
    const std::string text = inserted(snippet["body"]);
    EXPECT_FALSE(understood(text).empty()) << text;
    EXPECT_EQ(text.find('$'), text.npos) << text;
    EXPECT_TRUE(text.starts_with(snippet["prefix"].get<std::string>())) << text;
    prefixes.push_back(snippet["prefix"]);
  }
  EXPECT_THAT(prefixes, testing::IsSupersetOf({"objective", "kr", "kpi"}));
}

TEST(VisualStudioCode, IndentsBehindAnOpenBlock) {
  const Json rules = json_of("language-configuration.json")["indentationRules"];
  const std::regex more(rules["increaseIndentPattern"].get<std::string>());
  const std::regex less(rules["decreaseIndentPattern"].get<std::string>());
  for (const char* line : {"objective \"A\" {", "  kr \"A # \\\" {\" to 9 { # why", "{"})
    EXPECT_TRUE(std::regex_search(line, more)) << line;
  for (const char* line : {"kr \"A {\"", "kr \"A\" # {", "kr \"A\" { tag a }"})
    EXPECT_FALSE(std::regex_search(line, more)) << line;
  EXPECT_TRUE(std::regex_search("  }", less));
  EXPECT_FALSE(std::regex_search("  tag a }", less));
}

TEST(VisualStudioCode, IsPackaged) {
  const e2e::Folder folder;
  const std::string package = (folder.path() / "goalie.vsix").string();
  const e2e::Ran packed =
      e2e::run({root + "/build/node_modules/@vscode/vsce/vsce", "package", "--no-dependencies",
                "--allow-missing-repository", "--skip-license", "--out", package},
               {.program = "node", .folder = folder_of_extension, .environment = node_environment()});
  ASSERT_EQ(packed.status, 0) << packed.out << packed.err;
  const e2e::Ran unpacked =
      e2e::run({"-E", "tar", "xf", package},
               {.program = "cmake", .folder = folder.path(), .environment = node_environment()});
  ASSERT_EQ(unpacked.status, 0) << unpacked.err;
  const Json contributes = Json::parse(folder.read("extension/package.json"))["contributes"];
  for (const Json& file : {contributes["languages"][0]["configuration"], contributes["grammars"][0]["path"],
                           contributes["snippets"][0]["path"]})
    EXPECT_TRUE(fs::exists(folder.path() / "extension" / file.get<std::string>())) << file;
  EXPECT_FALSE(fs::exists(folder.path() / "extension/goalie.vsix"));
}

}  // namespace
}  // namespace goalie::editors
