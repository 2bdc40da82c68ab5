// The baseline on a disk: what was accepted is hidden and counted, what is new fails, what is stale is said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Words = std::vector<std::string>;

constexpr std::string_view weak = R"(goals of acme for 2026-Q3

objective calm "Make the first week feel effortless" {
  kr "New accounts active after 60 days" from 42% to 60%
}
)";
constexpr std::string_view weaker = R"(
objective bold "Be where our customers already are" {
  kr "Partners who refer" from 0 to 4 partners
}
)";

/// Errors alone, and what is said of the baseline.
const std::string few_rules =
    "lint.rules.stale-baseline.level = \"warning\"\nlint.preset = \"minimal\"\nlint.";

class Baseline : public testing::Test {
 protected:
  Baseline() {
    folder.write("goalie.toml", few_rules + "baseline = \"accepted.json\"\n");
    folder.write("a.goal", weak);
  }
  Ran run_here(Words words) const {
    if (words[0] != "config") words.push_back(day);
    return run(words, here);
  }
  Ran check(Words more = {}) const {
    more.insert(more.begin(), {"check", "--output", "concise"});
    return run_here(more);
  }
  void create() const {
    const Ran ran = run_here({"baseline", "create"});
    ASSERT_EQ(ran.status, 0) << ran.err;
  }
  Folder folder;
  How here{.folder = folder.path()};
};

TEST_F(Baseline, HidesWhatWasAcceptedAndShowsWhatIsNew) {
  const Ran created = run_here({"baseline", "create"});
  EXPECT_EQ(created.status, 0) << created.err;
  EXPECT_EQ(created.out, "2 findings accepted in accepted.json\n");
  const Ran before = check();
  EXPECT_EQ(before.status, 0);
  EXPECT_EQ(before.out, "no findings in 1 file, 2 goals; 2 in the baseline\n");
  folder.write("a.goal", "# Lines move.\n\n" + std::string(weak) + std::string(weaker));
  const Ran after = check();
  EXPECT_EQ(after.status, 1);
  EXPECT_THAT(after.out, Not(HasSubstr("a.goal:5")));
  EXPECT_THAT(after.out, HasSubstr("a.goal:9:1: error: nobody owns this objective [missing-owner]\n"));
  EXPECT_THAT(after.out, HasSubstr("; 2 in the baseline\n"));
}

TEST_F(Baseline, IsCountedForPrograms) {
  create();
  const auto json = nlohmann::json::parse(run_here({"check", "--output", "json"}).out);
  EXPECT_EQ(json["summary"]["baselined"], 2);
  EXPECT_EQ(json["summary"]["errors"], 0);
  EXPECT_TRUE(json["diagnostics"].empty());
}

TEST_F(Baseline, SaysWhichEntriesMatchNothing) {
  create();
  folder.write("a.goal", sound);
  const Ran ran = check();
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out,
              HasSubstr("accepted.json:4:5: warning: nothing matches this any more: no `kr-count` of "
                        "`acme.calm@2026-Q3` [stale-baseline]\n"));
  EXPECT_THAT(ran.out, HasSubstr("accepted.json:5:5: warning"));
  EXPECT_THAT(check({"--ignore", "stale-baseline"}).out, Not(HasSubstr("accepted.json")));
  EXPECT_THAT(check({"--ignore", "kr-count"}).out, Not(HasSubstr("accepted.json:4")));
  EXPECT_THAT(check({"a.goal"}).out, HasSubstr("accepted.json:4:5"));
  const Ran pruned = run_here({"baseline", "prune"});
  EXPECT_EQ(pruned.out, "2 entries taken out, 0 left\n") << pruned.err;
  EXPECT_THAT(check().out, Not(HasSubstr("accepted.json")));
}

TEST_F(Baseline, StaleEntriesHaveFingerprintsOfTheirOwn) {
  create();
  folder.write("a.goal", sound);
  const auto json = nlohmann::json::parse(run_here({"check", "--output", "json"}).out);
  ASSERT_EQ(json["diagnostics"].size(), 2U);
  EXPECT_EQ(json["diagnostics"][0]["file"], "accepted.json");
  EXPECT_NE(json["diagnostics"][0]["fingerprint"], json["diagnostics"][1]["fingerprint"]);
}

TEST_F(Baseline, NothingIsStaleWherePartIsAskedForOrCannotBeRead) {
  folder.write("b.goal", std::string("goals of acme for 2026-Q3\n") + std::string(weaker));
  create();
  folder.write("b.goal", "");
  EXPECT_THAT(check({"a.goal"}).out, Not(HasSubstr("stale")));
  EXPECT_THAT(check().out, HasSubstr("stale"));
  folder.write("b.goal", "garbage\n");
  EXPECT_THAT(check().out, Not(HasSubstr("stale")));
}

TEST_F(Baseline, HasALevelLikeARule) {
  create();
  folder.write("a.goal", sound);
  const std::string lint =
      "lint.preset = \"minimal\"\nlint.baseline = \"accepted.json\"\nlint.rules.stale-baseline = ";
  folder.write("goalie.toml", lint + "\"error\"\n");
  EXPECT_EQ(check().status, 1);
  folder.write("goalie.toml", lint + "\"off\"\n");
  EXPECT_THAT(check().out, Not(HasSubstr("stale")));
  EXPECT_EQ(run_here({"baseline", "prune"}).out, "2 entries taken out, 0 left\n");
}

TEST_F(Baseline, NeverHidesAnErrorOfTheLanguage) {
  folder.write("a.goal", "garbage\n");
  folder.write("accepted.json",
               "{\"version\": 1, \"findings\": [{\"rule\": \"unknown-keyword\", \"file\": \"a.goal\"}]}");
  EXPECT_EQ(check().status, 1);
  const Ran created = run_here({"baseline", "create"});
  EXPECT_EQ(created.status, 1);
  EXPECT_EQ(created.err,
            "error: 1 error of the language must be mended first: what cannot be read is not judged\n"
            "  = help: `goalie check` shows it\n");
}

TEST_F(Baseline, CreateIsTheSameWhereverItIsAskedFor) {
  folder.write("team/b.goal", weaker);
  create();
  const std::string all = folder.read("accepted.json");
  EXPECT_EQ(run({"baseline", "create", "team/b.goal", day}, here).status, 0);
  EXPECT_EQ(folder.read("accepted.json"), all) << "a path chooses the workspace";
  EXPECT_EQ(run({"baseline", "create", day, "-j1"}, {.folder = folder.path() / "team"}).status, 0);
  EXPECT_EQ(folder.read("accepted.json"), all);
}

TEST_F(Baseline, CreateSaysWhereItsFileHasToBeNamed) {
  folder.write("goalie.toml", "lint.preset = \"minimal\"\n");
  const Ran ran = run_here({"baseline", "create"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out,
            "2 findings accepted in goalie-baseline.json\n"
            "it counts once goalie.toml names it: `[lint]`, `baseline = \"goalie-baseline.json\"`\n");
  EXPECT_EQ(check().status, 1) << "nobody chose it yet";
  EXPECT_EQ(run_here({"baseline", "prune"}).status, 2);
}

TEST_F(Baseline, CreateWritesOverNothingElse) {
  folder.write("accepted.json", "{\"precious\": true}\n");
  const Ran ran = run_here({"baseline", "create"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("accepted.json:1:2"));
  EXPECT_EQ(folder.read("accepted.json"), "{\"precious\": true}\n");
}

TEST_F(Baseline, ThatIsMissingOrBrokenIsOneErrorAtItsPlace) {
  const Ran missing = check();
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.out, IsEmpty());
  EXPECT_THAT(missing.err, HasSubstr("there is no baseline `accepted.json` yet"));
  EXPECT_THAT(missing.err, HasSubstr("goalie.toml:3:6"));
  folder.write("accepted.json", "{\"version\": 1, \"findings\": [\n");
  const Ran broken = check();
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("accepted.json:2:1"));
  EXPECT_EQ(check({"--isolated"}).status, 1) << "without the configuration there is no baseline";
  EXPECT_EQ(run_here({"build"}).status, 0) << "what is built is not judged";
}

TEST_F(Baseline, DoesNotHoldForATextThatStandsForNoFile) {
  create();
  const Ran ran = run({"check", "-", day}, {.folder = folder.path(), .input = std::string(weak)});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, Not(HasSubstr("baseline")));
}

TEST_F(Baseline, BelongsToOneWorkspace) {
  folder.write("other/goalie.toml", "");
  folder.write("other/a.goal", weak);
  const Ran ran = run_here({"baseline", "create", ".", "other"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("these paths belong to 2 workspaces"));
  EXPECT_EQ(run_here({"baseline"}).status, 2);
}

TEST_F(Baseline, TakesMoreThanAnybodyReads) {
  std::string text = "goals of acme for 2026-Q3\n";
  for (int i = 0; i < 11'000; ++i)
    text += "kpi \"Score " + std::to_string(i) + "\" at least 90% measured weekly\n";
  folder.write("a.goal", text);
  EXPECT_EQ(run_here({"baseline", "create"}).out, "11000 findings accepted in accepted.json\n");
  EXPECT_EQ(check().out, "no findings in 1 file, 11000 goals; 11000 in the baseline\n");
}

}  // namespace
}  // namespace goalie::e2e
