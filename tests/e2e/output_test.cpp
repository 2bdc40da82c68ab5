// What is printed: its forms, its fields, its colours, and the same bytes for the same input.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

using Json = nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using testing::UnorderedElementsAre;

using Words = std::vector<std::string>;

Words keys(const Json& object) {
  Words names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

class Output : public testing::Test {
 protected:
  void SetUp() override {
    folder.write("units.goal", "team growth \"Growth\"\nperson @maya \"Maya\"\n");
    folder.write("plan.goal",
                 "goals of growth for 2026-Q3\n\nobjective café \"Maintain NPS — above 50\" owner @maya {\n"
                 "  kr \"Réponse\" from 20% to 9 days\n}\n");
  }
  Ran check(Words words, How how = {}) const {
    words.insert(words.begin(), {"check", day});
    how.folder = folder.path();
    return run(words, how);
  }
  Folder folder;
};

TEST_F(Output, FormsMayRepeatAndGoToFiles) {
  const Ran ran = check({"--output", "concise", "--output=json=out.json", "--output", "full=out.txt", "."});
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_EQ(ran.out, check({"--output", "concise"}).out);
  EXPECT_EQ(folder.read("out.json"), check({"--output", "json"}).out);
  EXPECT_EQ(folder.read("out.txt"), check({}).out);
  EXPECT_THAT(folder.names(), ElementsAre("out.json", "out.txt", "plan.goal", "units.goal"));
}

TEST_F(Output, AFileThatCannotBeWrittenIsAFailure) {
  const Ran ran = check({"--output", "concise", "--output", "json=none/out.json"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("none/out.json"));
  EXPECT_THAT(ran.out, HasSubstr("plan.goal:"));
}

TEST_F(Output, JsonHasEveryField) {
  const Ran ran = check({"--output", "json", "--ignore", "no-floor,kr-stale"});
  EXPECT_THAT(ran.err, IsEmpty());
  const Json answer = Json::parse(ran.out);
  EXPECT_THAT(keys(answer), UnorderedElementsAre("version", "diagnostics", "summary"));
  EXPECT_THAT(keys(answer["summary"]), UnorderedElementsAre("errors", "warnings", "infos", "files", "goals",
                                                            "fixable", "baselined", "suppressed"));
  EXPECT_EQ(answer["summary"]["errors"], answer["diagnostics"].size());
  EXPECT_EQ(answer["summary"]["files"], 2);
  EXPECT_EQ(answer["summary"]["goals"], 2);
  ASSERT_FALSE(answer["diagnostics"].empty());
  for (const Json& one : answer["diagnostics"]) {
    EXPECT_THAT(keys(one), UnorderedElementsAre("rule", "level", "message", "file", "range", "goal", "labels",
                                                "notes", "help", "fixes", "fingerprint", "rendered"));
    EXPECT_EQ(one["file"], "plan.goal");
    EXPECT_EQ(one["level"], "error");
    EXPECT_THAT(one["rendered"].get<std::string>(), StartsWith("error: "));
    for (const char* end : {"start", "end"})
      EXPECT_THAT(keys(one["range"][end]), UnorderedElementsAre("line", "column", "offset"));
  }
}

TEST_F(Output, JsonCountsColumnsInCharactersAndOffsetsInBytes) {
  const Json answer = Json::parse(check({"--output", "json"}).out);
  for (const Json& one : answer["diagnostics"]) {
    if (one["rule"] != "unit-mismatch") continue;
    EXPECT_EQ(one["range"]["start"]["line"], 4);
    EXPECT_EQ(one["range"]["start"]["column"], 28);
    const std::size_t offset = one["range"]["start"]["offset"];
    EXPECT_EQ(folder.read("plan.goal").substr(offset, 6), "9 days");
    EXPECT_EQ(one["labels"].size(), 1U);
    EXPECT_THAT(keys(one["labels"][0]), UnorderedElementsAre("file", "range", "text"));
    return;
  }
  FAIL() << "nothing says that the units differ";
}

TEST_F(Output, JsonShowsFixesAsEdits) {
  folder.write("plan.goal", "kpi \"Score\" at least 90% measured weekly {\n  ownr @maya\n}\n");
  const Json answer = Json::parse(check({"--output", "json"}).out);
  ASSERT_EQ(answer["diagnostics"].size(), 1U) << answer.dump(2);
  const Json& one = answer["diagnostics"][0];
  ASSERT_EQ(one["fixes"].size(), 1U);
  EXPECT_THAT(keys(one["fixes"][0]), UnorderedElementsAre("title", "applicability", "edits"));
  EXPECT_THAT(keys(one["fixes"][0]["edits"][0]), UnorderedElementsAre("file", "range", "replacement"));
  EXPECT_EQ(one["fixes"][0]["edits"][0]["replacement"], "owner");
  EXPECT_EQ(answer["summary"]["fixable"], 1);
}

TEST_F(Output, AFingerprintStaysWhereLinesMove) {
  const Json before = Json::parse(check({"--output", "json"}).out);
  folder.write("plan.goal", "# a line more\n\n" + folder.read("plan.goal"));
  const Json after = Json::parse(check({"--output", "json"}).out);
  ASSERT_EQ(before["diagnostics"].size(), after["diagnostics"].size());
  for (std::size_t i = 0; i < before["diagnostics"].size(); ++i)
    EXPECT_EQ(before["diagnostics"][i]["fingerprint"], after["diagnostics"][i]["fingerprint"]);
}

TEST_F(Output, QuietLeavesTheClosingWordsOut) {
  EXPECT_THAT(check({}).out, HasSubstr(" in 2 files, 2 goals\n"));
  EXPECT_EQ(check({"-q"}).out.find(" in 2 files"), std::string::npos);
  folder.write("plan.goal", "");
  EXPECT_THAT(check({"-q"}).out, IsEmpty());
  EXPECT_EQ(check({}).out, "no findings in 2 files, 0 goals\n");
}

TEST_F(Output, TheNumberOfThreadsChangesNothing) {
  for (int i = 0; i < 100; ++i)
    folder.write("more/f" + std::to_string(i) + ".goal", "goals of growth\nkpi k" + std::to_string(i % 7) +
                                                             " \"Score\"\n" + std::string(5000, '#') +
                                                             "\ngarbage\n");
  for (const char* format : {"full", "concise", "json"}) {
    const Ran one = check({"--output", format, "-j", "1"});
    EXPECT_EQ(one.status, 1);
    EXPECT_EQ(one.out, check({"--output", format, "-j", "8"}).out) << format;
    EXPECT_EQ(one.out, check({"--output", format}).out) << format;
  }
}

TEST_F(Output, ColourIsForTerminalsUnlessAsked) {
  const auto coloured = [&](const Words& words, const Words& environment) {
    return has(check(words, {.environment = environment}).out, "\x1B[");
  };
  EXPECT_FALSE(coloured({}, {"TERM=xterm"}));
  EXPECT_FALSE(coloured({"--color", "never"}, {"TERM=xterm"}));
  EXPECT_FALSE(coloured({"--color", "auto"}, {"TERM=xterm", "NO_COLOR=1"}));
  EXPECT_TRUE(coloured({"--color", "always"}, {}));
  EXPECT_TRUE(coloured({"--color", "always"}, {"NO_COLOR=1"}));
  EXPECT_FALSE(coloured({"--color", "always", "--output", "json"}, {}));
}

TEST_F(Output, NothingIsLostWithoutColour) {
  std::string text = check({"--color", "always"}).out;
  for (std::size_t at = text.find('\x1B'); at != std::string::npos; at = text.find('\x1B', at))
    text.erase(at, text.find('m', at) - at + 1);
  EXPECT_EQ(text, check({}).out);
}

TEST_F(Output, AColouredRunWritesPlainFiles) {
  check({"--color", "always", "--output", "full=out.txt"});
  EXPECT_FALSE(has(folder.read("out.txt"), "\x1B"));
}

TEST_F(Output, FilesAreNamedFromWhereOneStands) {
  const How above{.folder = folder.path().parent_path()};
  const std::string name = folder.path().filename().string();
  const Ran ran = run({"check", "--output", "concise", name, day}, above);
  EXPECT_THAT(ran.out, StartsWith(name + "/plan.goal:"));
}

TEST(Json, NamesTheGoalThatAnErrorOfTheLanguageLiesIn) {
  const Folder folder;
  folder.write("plan.goal", R"(team growth "Growth" in nowhere2
team other "Other"
goals of growth for 2026-Q3
objective calm "Make the first week feel effortless" {
  owner @maya
  keep nothing
  kr "Trials" from 9 to days
}
kpi csat "Score" at lest 90%
)");
  const Ran ran = run({"check", "--output", "json", "--fail-on", "never", day}, {.folder = folder.path()});
  std::map<std::string, nlohmann::json> goal_of;
  const nlohmann::json report = nlohmann::json::parse(ran.out);
  for (const nlohmann::json& finding : report["diagnostics"])
    if (finding["level"] == "error") goal_of.emplace(finding["rule"], finding["goal"]);
  EXPECT_EQ(goal_of["unknown-unit"], nullptr);
  EXPECT_EQ(goal_of["unknown-reference"], "growth.calm@2026-Q3");
  EXPECT_EQ(goal_of["invalid-value"], "growth.calm.trials@2026-Q3");
  EXPECT_EQ(goal_of["unknown-keyword"], "growth.csat");
}

}  // namespace
}  // namespace goalie::e2e
