// Exit codes: 0 nothing to stop for, 1 findings, 2 the job could not be done; and why, on standard error.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

using Words = std::vector<std::string>;

/// One goal with a warning, one with an info, or an error of a rule; none with an error of the language.
constexpr std::string_view with_warning = R"(goals of acme for 2026-Q3
objective "Make the first week feel effortless" owner @maya {
  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
}
)";
constexpr std::string_view with_error = "kpi \"Score\" at least 90% measured weekly\n";
constexpr std::string_view with_mistake = "kpi \"Score\" at lest 90% measured weekly owner @maya\n";

class Exit : public testing::Test {
 protected:
  int check(std::string_view text, Words more = {}) const {
    folder.write("plan.goal", text);
    more.insert(more.begin(), {"check", day});
    return run(more, here).status;
  }
  Ran plain(const Words& words) const { return run(words, here); }
  Folder folder;
  How here{.folder = folder.path()};
};

TEST_F(Exit, CheckStopsForErrorsUnlessToldOtherwise) {
  const std::string rule = "[lint]\npreset = \"minimal\"\n[lint.rules]\nkr-count = ";
  folder.write("goalie.toml", rule + "\"warning\"\n");
  EXPECT_EQ(check(with_warning), 0);
  EXPECT_EQ(check(with_warning, {"--fail-on", "error"}), 0);
  EXPECT_EQ(check(with_warning, {"--fail-on", "warning"}), 1);
  EXPECT_EQ(check(with_warning, {"--fail-on", "info"}), 1);
  EXPECT_EQ(check(with_warning, {"--fail-on", "never"}), 0);
  folder.write("goalie.toml", rule + "\"info\"\n");
  EXPECT_EQ(check(with_warning, {"--fail-on", "warning"}), 0);
  EXPECT_EQ(check(with_warning, {"--fail-on", "info"}), 1);
  folder.write("goalie.toml", rule + "\"off\"\n");
  EXPECT_EQ(check(with_warning, {"--fail-on", "info"}), 0);
}

TEST_F(Exit, CheckKnowsErrorsOfRulesAndOfTheLanguage) {
  EXPECT_EQ(check(sound), 0);
  EXPECT_EQ(check(sound, {"--fail-on", "info"}), 0);
  for (const std::string_view text : {with_error, with_mistake}) {
    EXPECT_EQ(check(text), 1);
    EXPECT_EQ(check(text, {"--fail-on", "info"}), 1);
    EXPECT_EQ(check(text, {"--fail-on", "never"}), 0);
  }
}

TEST_F(Exit, BuildStopsForErrorsOfTheLanguageAlone) {
  folder.write("plan.goal", with_error);
  const Ran built = plain({"build", day});
  EXPECT_EQ(built.status, 0);
  EXPECT_THAT(built.out, StartsWith("{"));
  EXPECT_THAT(built.err, IsEmpty());
  folder.write("plan.goal", with_mistake);
  const Ran stopped = plain({"build", day});
  EXPECT_EQ(stopped.status, 1);
  EXPECT_THAT(stopped.out, IsEmpty());
  EXPECT_THAT(stopped.err, HasSubstr("plan.goal:1:13"));
}

TEST_F(Exit, AStoppedBuildWritesNoFile) {
  folder.write("plan.goal", with_mistake);
  folder.write("out.json", "old");
  EXPECT_EQ(plain({"build", "-o", "out.json", day}).status, 1);
  EXPECT_EQ(folder.read("out.json"), "old");
}

TEST_F(Exit, UsageIsAFailureThatSaysWhatThereIs) {
  folder.write("plan.goal", sound);
  const std::vector<std::pair<Words, std::string>> lines{
      {{}, "error: "},
      {{"chek"}, "error: "},
      {{"check", "--bogus"}, "--bogus"},
      {{"build", "--bogus"}, "--bogus"},
      {{"check", "--output", "yaml"}, "there are full, concise, json"},
      {{"check", "--output", ""}, "there are full, concise, json"},
      {{"check", "--output"}, "--output"},
      {{"build", "--to", "yaml"}, "there are json, markdown"},
      {{"check", "--fail-on", "sometimes"}, "--fail-on"},
      {{"check", "--color", "blue"}, "--color"},
      {{"check", "--today", "2026-02-30"}, "`--today 2026-02-30` is no day"},
      {{"check", "--today", "tomorrow"}, "write it as 2026-08-15"},
      {{"check", "--today", "2026-Q3"}, "is no day"},
      {{"build", "--today", "15.08.2026"}, "is no day"},
      {{"check", "-j", "many"}, "-j"},
      {{"check", "-j", "-1"}, "-j"},
      {{"check", "none.goal"}, "cannot read none.goal: it is not there"},
      {{"check", "plan.goal", "none.goal"}, "cannot read none.goal: it is not there"},
      {{"check", "none/none.goal"}, "cannot read none/none.goal: it is not there"},
      {{"check", "plan.goal/x"}, "cannot read plan.goal/x: "},
      {{"check", std::string(300, 'a')}, "cannot read aaa"},
      {{"build", "none.goal"}, "cannot read none.goal: it is not there"},
      {{"check", "--config", "none.toml"}, "cannot read none.toml: it is not there"},
      {{"explain", "no-such-rule"}, "no-such-rule"},
  };
  for (const auto& [words, said] : lines) {
    const Ran ran = plain(words);
    EXPECT_EQ(ran.status, 2) << testing::PrintToString(words);
    EXPECT_THAT(ran.err, StartsWith("error: ")) << testing::PrintToString(words);
    EXPECT_THAT(ran.err, HasSubstr(said)) << testing::PrintToString(words);
  }
}

TEST_F(Exit, HelpAndVersionAreNoFailures) {
  for (const Words& words :
       std::vector<Words>{{"--help"}, {"--version"}, {"check", "--help"}, {"build", "-h"}}) {
    const Ran ran = plain(words);
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.err, IsEmpty());
    EXPECT_FALSE(ran.out.empty());
  }
}

TEST_F(Exit, NothingMatchedIsAFailureUnlessAllowed) {
  for (const char* command : {"check", "build"}) {
    const Ran ran = plain({command, day});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, StartsWith("error: no goal file here"));
    EXPECT_THAT(ran.out, IsEmpty());
    EXPECT_EQ(plain({command, "--allow-empty", day}).status, 0);
  }
  folder.write("notes.txt", "not a goal");
  EXPECT_EQ(plain({"check", day}).status, 2);
}

TEST_F(Exit, APathIsNeverMissedInSilence) {
  folder.write("goalie.toml", "exclude = [\"old/**\"]\n");
  folder.write("plan.goal", sound);
  folder.write("empty/notes.txt", "not a goal");
  folder.write("old/plan.goal", "garbage\n");
  EXPECT_EQ(plain({"check", "empty", day}).status, 2);
  EXPECT_EQ(plain({"check", "none.goal", day}).status, 2);
  EXPECT_EQ(plain({"check", "old", "--force-exclude", day}).status, 2);
}

TEST_F(Exit, ABrokenConfigurationIsAFailureAtItsPlace) {
  folder.write("plan.goal", sound);
  const std::vector<std::pair<std::string, std::string>> texts{
      {"edition = \"2026\"\nexlude = []\n", "goalie.toml:2:1"},
      {"[lint.rules]\nkr-cuont = \"off\"\n", "goalie.toml:2:1"},
      {"[lint.rules]\nkr-count = \"loud\"\n", "goalie.toml:2:12"},
      {"edition = 2026\n", "goalie.toml:1:11"},
      {"edition = \"2026\n", "goalie.toml:1:"},
      {"include = [\n", "goalie.toml:"},
      {"\xFF", "goalie.toml:1:1"},
      {std::string("a\0b", 3), "goalie.toml:1:"},
  };
  for (const auto& [text, place] : texts) {
    folder.write("goalie.toml", text);
    for (const char* command : {"check", "build"}) {
      const Ran ran = plain({command, day});
      EXPECT_EQ(ran.status, 2) << text;
      EXPECT_THAT(ran.err, StartsWith("error: ")) << text;
      EXPECT_THAT(ran.err, HasSubstr(place)) << text;
      EXPECT_THAT(ran.out, IsEmpty()) << text;
    }
  }
}

TEST_F(Exit, ASimilarKeyIsNamed) {
  folder.write("plan.goal", sound);
  folder.write("goalie.toml", "exlude = []\n[lint.rules]\nkr-cuont = \"off\"\n");
  const Ran ran = plain({"check", day});
  EXPECT_THAT(ran.err, HasSubstr("`exclude`"));
  EXPECT_THAT(ran.err, HasSubstr("`kr-count`"));
}

TEST_F(Exit, AnotherConfigurationOrNone) {
  folder.write("plan.goal", with_warning);
  folder.write("goalie.toml", "nonsense\n");
  folder.write("other.toml", "[lint.rules]\nkr-count = \"warning\"\n");
  EXPECT_EQ(plain({"check", day}).status, 2);
  EXPECT_EQ(plain({"check", "--isolated", day}).status, 1);
  EXPECT_EQ(plain({"check", "--config", "other.toml", day}).status, 0);
  EXPECT_THAT(plain({"check", "--config", "goalie.toml", day}).err, HasSubstr("goalie.toml:1:"));
}

}  // namespace
}  // namespace goalie::e2e
