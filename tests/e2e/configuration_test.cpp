// goalie.toml on a disk: what it extends, what it says of which file, and what `config` shows of it.
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using Words = std::vector<std::string>;

const fs::path root = GOALIE_ROOT;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// One objective with one key result, and nobody who owns it.
constexpr std::string_view weak = R"(goals of acme for 2026-Q3

objective "Make the first week feel effortless" {
  kr "New accounts active after 60 days" from 42% to 60%
}
)";

class Configuration : public testing::Test {
 protected:
  Ran run_in(const std::string& where, const Words& words) const {
    fs::create_directories(folder.path() / where);
    return run(words, {.folder = folder.path() / where});
  }
  /// What a check finds, a line each.
  std::string found(const std::string& where, Words more = {}) const {
    more.insert(more.begin(), {"check", "--output", "concise", "-q", "--ignore",
                               "no-floor,kr-stale,kpi-without-why,duplicate-objective", day});
    const Ran ran = run_in(where, more);
    return ran.out + ran.err;
  }
  Folder folder;
};

TEST_F(Configuration, EveryMistakeIsOneErrorAtItsPlace) {
  const fs::path golden = root / "tests/golden/configuration";
  for (const char* name : {"goalie.toml", "base.toml", "words.toml"})
    folder.write(name, text_of(golden / name));
  folder.write(".git/HEAD", "");
  folder.write("plan.goal", sound);
  const Ran ran = run_in(".", {"check"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_EQ(ran.err, expected(golden / "expected.txt", ran.err));
}

TEST_F(Configuration, ExtendsAFileAboveInTheSameRepository) {
  folder.write(".git/HEAD", "");
  folder.write("goalie.toml", "[lint.rules]\nkr-count = \"off\"\n");
  folder.write("team/goalie.toml", "extends = [\"../goalie.toml\"]\n");
  folder.write("team/a.goal", weak);
  EXPECT_EQ(found("team"), "a.goal:3:1: error: nobody owns this objective [missing-owner]\n");
  folder.write("team/goalie.toml", "");
  EXPECT_THAT(found("team"), HasSubstr("[kr-count]")) << "nothing is extended by itself";
}

TEST_F(Configuration, ExtendsNothingOutsideOfItsRepository) {
  folder.write("base.toml", "");
  folder.write("repository/.git/HEAD", "");
  folder.write("repository/goalie.toml", "extends = [\"../base.toml\"]\n");
  folder.write("repository/a.goal", weak);
  const Ran ran = run_in("repository", {"check"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("`../base.toml` is outside of this repository"));
  EXPECT_THAT(ran.err, HasSubstr("goalie.toml:1:12"));
}

TEST_F(Configuration, ALinkLeadsNowhereElse) {
  folder.write("secret.toml", "password = 1\n");
  folder.write("repository/.git/HEAD", "");
  fs::create_symlink(folder.path() / "secret.toml", folder.path() / "repository/base.toml");
  folder.write("repository/goalie.toml", "extends = [\"base.toml\"]\n");
  folder.write("repository/a.goal", weak);
  const Ran ran = run_in("repository", {"check"});
  EXPECT_THAT(ran.err, HasSubstr("`base.toml` is outside of this repository"));
  EXPECT_THAT(ran.err, Not(HasSubstr("password")));
}

TEST_F(Configuration, WithoutARepositoryOnlyTheFoldersAboveAreExtended) {
  folder.write("base.toml", "[lint.rules]\nkr-count = \"off\"\n");
  folder.write("beside/base.toml", "");
  folder.write("team/a.goal", weak);
  folder.write("team/goalie.toml", "extends = [\"../base.toml\"]\n");
  EXPECT_THAT(found("team"), Not(HasSubstr("[kr-count]")));
  folder.write("team/goalie.toml", "extends = [\"../beside/base.toml\"]\n");
  EXPECT_THAT(found("team"), HasSubstr("`../beside/base.toml` is outside of this folder and those above it"));
}

TEST_F(Configuration, OverridesHoldForTheFilesThatTheyName) {
  folder.write("goalie.toml",
               "[[lint.overrides]]\ninclude = [\"labs/**\"]\nrules = { missing-owner = \"off\", kr-count = "
               "\"info\" }\n"
               "[[lint.overrides]]\ninclude = [\"labs/x.goal\"]\nrules = { kr-count = \"off\" }\n");
  for (const char* name : {"a.goal", "labs/b.goal", "labs/x.goal"}) folder.write(name, weak);
  const std::string all = found(".");
  EXPECT_THAT(all, HasSubstr("a.goal:3:1: error: nobody owns this objective [missing-owner]\n"));
  EXPECT_THAT(all, HasSubstr("labs/b.goal:3:1: info: this objective has 1 key result"));
  EXPECT_THAT(all, Not(HasSubstr("labs/b.goal:3:1: error")));
  EXPECT_THAT(all, Not(HasSubstr("labs/x.goal")));
}

TEST_F(Configuration, WhatNobodyMaySilenceSpeaks) {
  folder.write(
      "a.goal",
      "goals of acme allow missing-owner \"we share\"\nkpi \"Score\" at least 90% measured weekly\n");
  EXPECT_THAT(found("."), IsEmpty());
  folder.write("goalie.toml", "[lint.forbid-allow]\nrules = [\"missing-owner\"]\n");
  EXPECT_EQ(
      found("."),
      "a.goal:1:21: warning: this silences nothing: the configuration lets nobody silence `missing-owner` "
      "[unused-allow]\na.goal:2:1: error: nobody owns this KPI [missing-owner]\n");
}

TEST_F(Configuration, SelectAndIgnoreTakeRules) {
  folder.write("a.goal", weak);
  EXPECT_EQ(found(".", {"--select", "missing-owner"}),
            "a.goal:3:1: error: nobody owns this objective [missing-owner]\n");
  EXPECT_EQ(found(".", {"--ignore", "kr-count"}),
            "a.goal:3:1: error: nobody owns this objective [missing-owner]\n");
  EXPECT_THAT(found(".", {"--ignore", "kr-count,missing-owner"}), IsEmpty());
  EXPECT_THAT(found(".", {"--ignore", "kr-count", "--ignore", "missing-owner"}), IsEmpty());
  EXPECT_THAT(found(".", {"--select", "kr-count,missing-owner", "--ignore", "kr-count,missing-owner"}),
              IsEmpty());
  folder.write("goalie.toml", "[lint]\npreset = \"minimal\"\n[lint.rules]\nmissing-owner = \"off\"\n");
  EXPECT_THAT(found(".", {"--select", "missing-owner"}), HasSubstr("error: nobody owns this objective"));
}

TEST_F(Configuration, SelectAndIgnoreSayWhichRuleIsNone) {
  folder.write("a.goal", weak);
  for (const char* option : {"--select", "--ignore"}) {
    const Ran slip = run_in(".", {"check", option, "missing-owner,kr-cuont"});
    EXPECT_EQ(slip.status, 2);
    EXPECT_EQ(slip.err, std::string("error: there is no rule `kr-cuont` for `") + option +
                            "`\n  = help: there is one with a similar name: `kr-count`\n");
    EXPECT_THAT(run_in(".", {"check", option, "syntax"}).err, HasSubstr("an error of the language"));
    EXPECT_EQ(run_in(".", {"check", option, ""}).status, 2);
    EXPECT_EQ(run_in(".", {"check", option, "kr-count,"}).status, 2);
  }
}

TEST_F(Configuration, ErrorsOfTheLanguageAreAlwaysReported) {
  folder.write("a.goal", "garbage\n");
  EXPECT_THAT(found(".", {"--select", "kr-count"}), HasSubstr("[unknown-keyword]"));
}

TEST_F(Configuration, ShowSaysWhoSetEachValue) {
  folder.write(".git/HEAD", "");
  folder.write("base.toml", "\n[lint]\npreset = \"planview\"\n");
  folder.write("team/goalie.toml", "extends = [\"../base.toml\"]\n[lint.rules]\nkr-count.max = 6\n");
  const Ran ran = run_in("team", {"config", "show"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, testing::ContainsRegex("\nlint.preset = \"planview\" +# ../base.toml:3\n"));
  EXPECT_THAT(ran.out, testing::ContainsRegex("\nlint.rules.kr-count.max = 6 +# goalie.toml:3\n"));
  EXPECT_THAT(ran.out,
              testing::ContainsRegex("\nlint.rules.kr-count.min = 2 +# preset `planview`: Planview"));
  EXPECT_THAT(ran.out, testing::ContainsRegex("\n# calendar.fiscal_year_start +# not set\n"));
  EXPECT_EQ(run_in(".", {"config", "show", "team"}).status, 0);
  EXPECT_THAT(run_in("team", {"config", "show", "--isolated"}).out, Not(HasSubstr("planview")));
  EXPECT_EQ(run_in(".", {"config", "show", "nowhere"}).status, 2);
}

TEST_F(Configuration, WhatIsShownIsAConfigurationThatSaysTheSame) {
  folder.write("goalie.toml", "[lint]\npreset = \"strict\"\n[lint.rules]\nkr-count.max = 6\n");
  const std::string shown = run_in(".", {"config", "show"}).out;
  folder.write("goalie.toml", shown);
  const Ran again = run_in(".", {"config", "show"});
  EXPECT_EQ(again.status, 0) << again.err;
  const auto values = [](const std::string& text) {
    std::string all;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
      all += text.substr(at, text.find("  #", at) - at) + "\n";
    return all;
  };
  EXPECT_EQ(values(again.out), values(shown));
}

TEST_F(Configuration, ExplainSaysWhatAKeyMeansAndIsHere) {
  folder.write("goalie.toml", "[lint]\npreset = \"strict\"\n");
  const Ran ran = run_in(".", {"config", "explain", "lint.preset"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("lint.preset\n\nwhere every rule starts"));
  EXPECT_THAT(ran.out, HasSubstr("    \"planview\"  standard, with the numbers"));
  EXPECT_THAT(ran.out, HasSubstr("Default: \"standard\"\n"));
  EXPECT_THAT(ran.out, HasSubstr("Here:\n    lint.preset = \"strict\"  # goalie.toml:2\n"));
  const Ran slip = run_in(".", {"config", "explain", "lint.rules.kr-cuont"});
  EXPECT_EQ(slip.status, 2);
  EXPECT_THAT(slip.err, HasSubstr("a similar name: `lint.rules.kr-count`"));
}

TEST_F(Configuration, ConfigNeedsToKnowWhat) {
  EXPECT_EQ(run_in(".", {"config"}).status, 2);
  EXPECT_EQ(run_in(".", {"config", "shw"}).status, 2);
  EXPECT_EQ(run_in(".", {"config", "explain"}).status, 2);
}

/// The schema of goalie.toml as an editor reads it.
class Schema : public testing::Test {
 protected:
  Schema() { folder.write("schema.json", run({"config", "schema"}, {.folder = folder.path()}).out); }

  Ran check(std::string_view text) const {
    folder.write("goalie.toml", text);
    const std::string schema = "file://" + (folder.path() / "schema.json").string();
    return run({"check", "--schema", schema, "goalie.toml"},
               {.program = (root / "build/node_modules/.bin/taplo").string(),
                .folder = folder.path(),
                .environment = {"PATH=" + std::string(std::getenv("PATH"))}});
  }
  Folder folder;
};

TEST_F(Schema, HoldsForWhatIsShown) {
  folder.write("goalie.toml", "[lint]\npreset = \"strict\"\n");
  const Ran ran = check(run({"config", "show"}, {.folder = folder.path()}).out);
  EXPECT_EQ(ran.status, 0) << "the validator comes with `./dev test`\n" << ran.err;
}

TEST_F(Schema, HoldsForAWholeConfiguration) {
  const Ran ran = check(R"(edition = "2026"
extends = ["../goalie.toml"]
include = ["**/*.goal"]
exclude = ["archive/**"]
[calendar]
fiscal_year_start = "February"
fiscal_year_named_by = "end"
[lint]
preset = "evalio"
baseline = "goalie-baseline.json"
language = "english"
vocabulary = ["words/our-metrics.toml"]
[lint.rules]
kr-count = { level = "error", min = 3, max = 5 }
missing-owner = "off"
[lint.forbid-allow]
rules = ["missing-owner"]
[[lint.overrides]]
include = ["labs/**"]
rules = { kr-count = "off" }
)");
  EXPECT_EQ(ran.status, 0) << ran.err;
}

TEST_F(Schema, SaysWhatIsWrong) {
  const Ran ran = check(R"(editon = "2026"
[lint]
preset = "stict"
language = "englisch"
vocabulary = ["words.txt"]
[lint.rules]
kr-count = { level = "error", min = 3000 }
kr-cuont = "off"
[[lint.overrides]]
include = ["labs/**"]
)");
  EXPECT_EQ(ran.status, 1);
  for (const char* part : {"'editon' was unexpected", "\"stict\" is not one of", "\"englisch\" is not one of",
                           "\"words.txt\" does not match", "\"min\":3000", "'kr-cuont' was unexpected",
                           "\"rules\" is a required property"})
    EXPECT_THAT(ran.err, HasSubstr(part));
}

}  // namespace
}  // namespace goalie::e2e
