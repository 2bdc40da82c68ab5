// goalie ci: check, `fmt --check` and guard in one run, at the prompt and where a code host runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/e2e/repository.hpp"

namespace goalie::e2e {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Ci : public Repository {
 protected:
  void SetUp() override {
    Repository::SetUp();
    folder.write("plan.goal", quarter);
    commit();
    folder.write("plan.goal", quarter);
  }
  /// A lower target, a missing owner, and an indent too many.
  void weaken() const {
    folder.write("plan.goal", with(with(with(quarter, "to 60%", "to 55%"), "  owner @maya\n  keep", "  keep"),
                                   "  kr speed", "     kr speed"));
  }
};

TEST_F(Ci, PassesWhereNothingIsFound) {
  const Ran ran = goalie({"ci"});
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_THAT(ran.out, StartsWith("no findings in 1 file, 5 goals"));
}

TEST_F(Ci, SaysWhatEachOfTheThreeWouldAndWritesNothing) {
  weaken();
  const std::string before = folder.read("plan.goal");
  const Ran ran = goalie({"ci", "--output", "concise"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out,
            "plan.goal:3:1: error: nobody owns this objective [missing-owner]\n"
            "plan.goal:6:62: error: the target was lowered: `to 60%` became `to 55%` [target-lowered]\n"
            "plan.goal:10:6: error: this file is not in the one style [not-formatted]\n"
            "3 errors in 1 file, 5 goals\n");
  EXPECT_EQ(folder.read("plan.goal"), before);
}

TEST_F(Ci, ShowsWhatIsGoneWhereItWas) {
  git({"rm", "-q", "plan.goal"});
  folder.write("other.goal", with(with(quarter, "easy-start", "other"), "Become the place to start",
                                  "Make the first week feel effortless"));
  const Ran ran = goalie({"ci"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("error: the objective is gone: it was `Become the place to start`"),
                             HasSubstr("┌─ plan.goal:3:23"), HasSubstr("= note: it stood here in main"),
                             HasSubstr("1 error in 1 file")));
}

TEST_F(Ci, TheRevisionMayBeNamed) {
  weaken();
  commit();
  EXPECT_THAT(goalie({"ci"}).out, Not(HasSubstr("[target-lowered]"))) << "main is where it branched off";
  EXPECT_THAT(goalie({"ci", "--against", "HEAD~1"}).out, HasSubstr("[target-lowered]"));
}

TEST_F(Ci, FailsAtTheLevelThatIsAskedFor) {
  folder.write("plan.goal",
               with(quarter, "checkin 2026-08-03 51%", "checkin 2026-08-03 51% confidence 160%"));
  EXPECT_EQ(goalie({"ci"}).status, 1);
  folder.write("plan.goal", with(quarter, "  why \"An unhappy customer is gone within a quarter.\"\n", ""));
  EXPECT_EQ(goalie({"ci"}).status, 0);
  EXPECT_EQ(goalie({"ci", "--fail-on", "info"}).status, 1);
  weaken();
  EXPECT_EQ(goalie({"ci", "--fail-on", "never"}).status, 0);
}

TEST_F(Ci, ComparesNothingThatDoesNotCompile) {
  folder.write("plan.goal", with(quarter, "to 60%", "to 60 60%"));
  const Ran ran = goalie({"ci"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("plan.goal:7:68"));
  EXPECT_EQ(ran.err, "goalposts were not compared: mend the errors first\n");
}

TEST_F(Ci, NeedsAHistory) {
  const Folder elsewhere;
  elsewhere.write("plan.goal", quarter);
  const Ran ran = run({"ci", day}, {.folder = elsewhere.path()});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("this is no git repository"));
  EXPECT_EQ(goalie({"ci", "-"}).status, 2);
  EXPECT_EQ(goalie({"ci", "--against", "nothing"}).status, 2);
}

TEST_F(Ci, AnnotatesOnGitHubWhateverGoesToFiles) {
  weaken();
  const Ran ran = goalie({"ci", "--output=sarif=goalie.sarif"},
                         {.environment = {"GITHUB_ACTIONS=true",
                                          "GITHUB_STEP_SUMMARY=" + (folder.path() / "summary.md").string()}});
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("::error file=plan.goal,line=3,"));
  EXPECT_THAT(ran.out, HasSubstr("title=target-lowered::the target was lowered"));
  const json log = json::parse(folder.read("goalie.sarif"));
  EXPECT_EQ(log["runs"][0]["results"].size(), 3U);
  EXPECT_THAT(folder.read("summary.md"), StartsWith("### Goalie: 3 errors in 1 file, 5 goals"));
}

TEST_F(Ci, APushIsComparedWithWhatItWasPushedOver) {
  const std::string before = name_of("HEAD");
  weaken();
  commit();
  folder.write("event.json",
               "{\"before\": \"" + before + "\", \"repository\": {\"default_branch\": \"main\"}}");
  const std::string path = "GITHUB_EVENT_PATH=" + (folder.path() / "event.json").string();
  const Ran github = goalie({"ci", "--output", "concise"}, {.environment = {"GITHUB_EVENT_NAME=push", path}});
  EXPECT_THAT(github.out, HasSubstr("[target-lowered]"));
  const Ran request =
      goalie({"ci", "--output", "concise"}, {.environment = {"GITHUB_EVENT_NAME=pull_request", path}});
  EXPECT_THAT(request.out, Not(HasSubstr("[target-lowered]")));
  const Ran gitlab = goalie({"ci"}, {.environment = {"GITLAB_CI=true", "CI_COMMIT_BEFORE_SHA=" + before}});
  EXPECT_THAT(gitlab.out, HasSubstr("[target-lowered]"));
  const Ran first =
      goalie({"ci"}, {.environment = {"GITLAB_CI=true", "CI_COMMIT_BEFORE_SHA=" + std::string(40, '0')}});
  EXPECT_THAT(first.out, Not(HasSubstr("[target-lowered]"))) << "a new branch was pushed over nothing";
  EXPECT_EQ(first.status, 1);
}

TEST_F(Ci, BeforeAPushWhatIsPushedIsJudgedAndNotTheDisk) {
  const std::string theirs = name_of("HEAD");
  weaken();
  commit();
  const std::string ours = name_of("HEAD");
  folder.write("plan.goal", quarter);
  const std::vector<std::string> hook{"PRE_COMMIT_FROM_REF=" + theirs, "PRE_COMMIT_TO_REF=" + ours};
  EXPECT_EQ(goalie({"guard"}, {.environment = hook}).status, 1);
  EXPECT_EQ(goalie({"guard", "--staged"}, {.environment = hook}).status, 1);
  git({"add", "-A"});
  EXPECT_EQ(goalie({"guard", "--staged"}, {.environment = hook}).status, 0);
  EXPECT_EQ(goalie({"ci"}, {.environment = hook}).status, 0) << "ci is about what is on disk";
}

TEST_F(Ci, ADefaultBranchMayHaveAnyName) {
  git({"branch", "-m", "main", "trunk"});
  EXPECT_EQ(goalie({"ci"}).status, 2);
  git({"update-ref", "refs/remotes/origin/trunk", "HEAD"});
  EXPECT_EQ(goalie({"ci"}, {.environment = {"GITLAB_CI=true", "CI_DEFAULT_BRANCH=trunk"}}).status, 0);
}

TEST_F(Ci, WhatIsSilencedIsInSarifWithItsReason) {
  folder.write("plan.goal", with(quarter, "  owner @maya\n  keep",
                                 "  keep csat\n  allow missing-owner \"Maya is on leave.\"\n  #"));
  const json log = json::parse(goalie({"check", "--output", "sarif"}).out);
  const json& results = log["runs"][0]["results"];
  ASSERT_EQ(results.size(), 1U) << results.dump(2);
  EXPECT_EQ(results[0]["ruleId"], "missing-owner");
  EXPECT_EQ(results[0]["suppressions"][0]["kind"], "inSource");
  EXPECT_EQ(results[0]["suppressions"][0]["justification"], "Maya is on leave.");
}

}  // namespace
}  // namespace goalie::e2e
