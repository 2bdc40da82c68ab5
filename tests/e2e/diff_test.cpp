// goalie diff and goalie guard on real repositories, made by git itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/e2e/repository.hpp"

namespace goalie::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(Repository, WhatChangedOnDiskIsTold) {
  folder.write("plan.goal", plan);
  commit();
  EXPECT_THAT(goalie({"diff"}).err, HasSubstr("no change from main ("));
  folder.write("plan.goal", lowered());
  const Ran ran = goalie({"diff"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, lowered_line);
  EXPECT_THAT(ran.err, HasSubstr("1 change from main ("));
  EXPECT_THAT(ran.err, HasSubstr(") to the working tree: 1 easier\n"));
}

TEST_F(Repository, AFileThatDidNotChangeMayStillComeToMeanAnother) {
  folder.write("plan.goal", with(plan, "owner @maya", "owner @maya\n  supports delight"));
  folder.write("year.goal", "goals of growth for 2026\n\nobjective delight \"Be loved\" {}\n");
  commit();
  folder.write("quarter.goal", "goals of growth for 2026-Q3\n\nobjective delight \"Be liked\" {}\n");
  EXPECT_THAT(goalie({"diff"}).out,
              HasSubstr("plan.goal:5:12: neutral: it supports other goals: `growth.delight@2026` became "
                        "`growth.delight@2026-Q3` (growth.easy-start@2026-Q3) [alignment-changed]\n"));
}

TEST_F(Repository, AnotherFiscalYearMovesWhatDidNotChange) {
  folder.write("plan.goal", with(plan, "2026-Q3", "FY2026-Q3"));
  folder.write("goalie.toml", "[calendar]\nfiscal_year_start = \"July\"\n");
  commit();
  folder.write("goalie.toml", "[calendar]\nfiscal_year_start = \"October\"\n");
  EXPECT_THAT(goalie({"diff"}).out, HasSubstr("[period-changed]"));
}

TEST_F(Repository, FilesWithOddNamesAndBytesAreKnownAgain) {
  int unit = 0;
  for (const char* name : {"\"quoted\".goal", "two\nlines.goal", "ß é.goal", " blank .goal", "-dash.goal"})
    folder.write(name, with(plan, "growth", "unit-" + std::to_string(++unit)));
  folder.write("mended.goal", "goals of bad\n# \xff\n");
  commit();
  EXPECT_THAT(goalie({"diff"}).err, HasSubstr("error"));  // bytes that are no UTF-8
  folder.write("mended.goal", "goals of bad\n# fine\n");
  EXPECT_THAT(goalie({"diff"}).err, HasSubstr("mended.goal:2:3: error: "));
  commit();
  EXPECT_THAT(goalie({"diff"}).err, HasSubstr("no change"));
}

TEST_F(Repository, WhatGitIsToldToLookAwayFromIsRead) {
  folder.write("plan.goal", plan);
  folder.write("far.goal", with(plan, "growth", "far"));
  commit();
  git({"update-index", "--assume-unchanged", "plan.goal"});
  git({"update-index", "--skip-worktree", "far.goal"});
  folder.write("plan.goal", lowered());
  folder.write("far.goal", with(lowered(), "growth", "far"));
  EXPECT_THAT(goalie({"diff"}).out, testing::AllOf(HasSubstr("plan.goal:6:39"), HasSubstr("far.goal:6:39")));
}

TEST_F(Repository, AFilterAndOtherLineEndsChangeNothing) {
  git({"config", "core.autocrlf", "true"});
  folder.write("plan.goal", plan);
  commit();
  std::string windows;
  for (const char c : plan) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  folder.write("plan.goal", windows);
  EXPECT_THAT(goalie({"diff"}).err, HasSubstr("no change"));
}

TEST_F(Repository, TheGuardFailsUntilSomebodySaysWhy) {
  folder.write("plan.goal", plan);
  commit();
  EXPECT_EQ(goalie({"guard"}).status, 0);
  folder.write("plan.goal", lowered());
  const Ran ran = goalie({"guard"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("error: the target was lowered: `to 60%` became `to 55%`  [target-lowered]\n"
                                 "  ┌─ plan.goal:6:39\n"));
  EXPECT_THAT(ran.out, HasSubstr("or say why on the goal: `amended DATE \"reason\"`\n"));
  EXPECT_EQ(ran.err, "1 goalpost moved after its plan had begun\n");
  folder.write("plan.goal",
               with(lowered(), "to 55%", "to 55% { amended 2026-08-14 \"The largest partner left.\" }"));
  EXPECT_EQ(goalie({"guard"}).status, 0);
  EXPECT_THAT(goalie({"diff"}).out, HasSubstr("easier, amended: the target was lowered"));
  EXPECT_THAT(goalie({"diff"}).out,
              HasSubstr("[target-lowered]\n  = amended: \"The largest partner left.\"\n"));
}

TEST_F(Repository, APlanThatHasNotBegunMayChange) {
  folder.write("plan.goal", with(plan, "2026-Q3", "2026-Q4"));
  commit();
  folder.write("plan.goal", with(lowered(), "2026-Q3", "2026-Q4"));
  EXPECT_EQ(goalie({"guard"}).status, 0);
  EXPECT_EQ(run({"guard", "--today", "2026-10-01"}, {.folder = folder.path()}).status, 1);
}

TEST_F(Repository, TheOlderSideSetsTheRules) {
  folder.write("plan.goal", plan);
  folder.write("goalie.toml", "[guard]\ngrace_days = 3\n");
  commit();
  folder.write("plan.goal", lowered());
  folder.write("goalie.toml", "exclude = [\"**\"]\n[guard]\ngrace_days = 300\n");
  const Ran ran = goalie({"guard"});
  EXPECT_EQ(ran.status, 1) << "a change cannot switch off its own gate";
  EXPECT_THAT(ran.out, HasSubstr("the objective is gone: it was `Become the place to start`"))
      << "what is excluded";
  folder.write("goalie.toml", "[guard]\ngrace_days = 300\n");
  EXPECT_THAT(goalie({"guard"}).out, HasSubstr("[target-lowered]"));
  EXPECT_EQ(run({"guard", "--today", "2026-07-03"}, {.folder = folder.path()}).status, 0);
  EXPECT_EQ(run({"guard", "--today", "2026-07-04"}, {.folder = folder.path()}).status, 1);
}

TEST_F(Repository, ABranchIsComparedWithWhereItBeganAt) {
  folder.write("plan.goal", plan);
  commit();
  git({"checkout", "-q", "-b", "mine"});
  folder.write("plan.goal", lowered());
  commit();
  git({"checkout", "-q", "main"});
  folder.write("plan.goal", with(plan, "from 42% to 60%", "from 42% to 70%"));
  commit();
  git({"checkout", "-q", "mine"});
  EXPECT_EQ(goalie({"diff"}).out, lowered_line);
  EXPECT_EQ(goalie({"diff", "--head", "mine"}).out, lowered_line);
  EXPECT_THAT(goalie({"diff", "--against", "main"}).out, HasSubstr("`to 70%` became `to 55%`"));
  EXPECT_EQ(goalie({"diff", "--against", "mine"}).out, "");
}

TEST_F(Repository, WhatIsStagedIsTheIndex) {
  folder.write("sub/plan.goal", plan);
  commit();
  folder.write("sub/plan.goal", lowered());
  git({"add", "-A"});
  folder.write("sub/plan.goal", plan);
  EXPECT_EQ(goalie({"diff"}).out, "");
  EXPECT_EQ(goalie({"diff", "--staged"}).out, "sub/" + std::string(lowered_line));
  EXPECT_EQ(goalie({"diff", "--staged"}, {.folder = folder.path() / "sub"}).out, lowered_line);
}

TEST_F(Repository, FilesMayMoveAndBeWrittenOtherwise) {
  folder.write("plan.goal", plan);
  commit();
  git({"mv", "plan.goal", "der plan für q3.goal"});
  folder.write("der plan für q3.goal", with(plan, "\n\n", "\n\n# What we want.\n\n\n"));
  EXPECT_EQ(goalie({"diff"}).out, "");
  commit();
  EXPECT_EQ(goalie({"diff", "--against", "HEAD~1", "--head", "HEAD"}).out, "");
}

TEST_F(Repository, AWorkspaceInASubfolderHasItsOwnConfiguration) {
  folder.write("plans/goalie.toml", "[calendar]\nfiscal_year_start = \"July\"\n");
  folder.write("plans/plan.goal", with(plan, "2026-Q3", "FY2026-Q1"));
  folder.write("other.goal", "this is no plan\n");
  commit();
  folder.write("plans/plan.goal", with(lowered(), "2026-Q3", "FY2026-Q1"));
  const Ran ran = goalie({"diff", "plans"});
  EXPECT_EQ(ran.out, "plans/" + std::string(lowered_line)) << ran.err;
  EXPECT_EQ(goalie({"diff"}, {.folder = folder.path() / "plans"}).out, lowered_line);
}

TEST_F(Repository, AConfigurationMayExtendAnother) {
  folder.write("base.toml", "[guard]\ngrace_days = 300\n");
  folder.write("plans/goalie.toml", "extends = [\"../base.toml\"]\n");
  folder.write("plans/plan.goal", plan);
  commit();
  folder.write("plans/plan.goal", lowered());
  folder.write("base.toml", "");
  const Ran ran = goalie({"guard", "plans"});
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
}

TEST_F(Repository, BeforeTheFirstCommitAllIsNew) {
  folder.write("plan.goal", plan);
  const Ran ran = goalie({"diff"});
  EXPECT_THAT(ran.out, HasSubstr("neutral: a new objective: `Become the place to start`"));
  EXPECT_THAT(ran.err, HasSubstr("1 change from no commit yet to the working tree"));
  EXPECT_EQ(goalie({"guard"}).status, 0);
}

TEST_F(Repository, WithoutGoalFilesItIsAnEmptyPlan) {
  commit();
  folder.write("plan.goal", plan);
  EXPECT_THAT(goalie({"diff"}).out, HasSubstr("[objective-added]"));
}

TEST_F(Repository, WhatCannotBeComparedIsNamed) {
  folder.write("plan.goal", plan);
  commit();
  const auto failure = [&](std::vector<std::string> arguments) {
    const Ran ran = goalie(arguments);
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.out, "");
    return ran.err;
  };
  EXPECT_THAT(failure({"diff", "--against", "v1"}),
              HasSubstr("there is no revision `v1`\n  = help: `git log`"));
  EXPECT_THAT(failure({"diff", "--against=--output=/tmp/x"}),
              HasSubstr("there is no revision `--output=/tmp/x`"));
  EXPECT_THAT(failure({"diff", "--head", "HEAD", "--staged"}), HasSubstr("two newer sides"));
  folder.write("plan.goal", "goals of growth\n\nobjectiv \"X\"\n");
  EXPECT_THAT(failure({"guard"}), HasSubstr("the working tree does not compile"));
  EXPECT_THAT(failure({"guard"}), HasSubstr("plan.goal:3:1: error: "));
  commit();
  folder.write("plan.goal", plan);
  EXPECT_THAT(failure({"guard"}), HasSubstr("error: main ("));
}

TEST_F(Repository, ABranchThatTheRunnerNamesIsNotReplacedByAnother) {
  folder.write("plan.goal", plan);
  commit();
  const Ran ran = goalie({"guard"}, {.environment = {"GITHUB_BASE_REF=release"}});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("this clone does not have `origin/release`, which the runner merges into"));
}

TEST_F(Repository, WhereThereWasNoPlanTheNewOneSaysWhatItIs) {
  commit();
  folder.write("goalie.toml", "exclude = [\"drafts/**\"]\n");
  folder.write("drafts/a.goal", "not a plan yet\n");
  folder.write("plan.goal", plan);
  const Ran ran = goalie({"diff"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("[objective-added]"));
}

TEST_F(Repository, NothingOfItsConfigurationRuns) {
  folder.write("plan.goal", plan);
  folder.write(".gitattributes", "*.goal diff=evil filter=evil\nmore.goal filter=very.evil\n");
  folder.write("more.goal", "# The same length.\n");
  commit();
  folder.write("evil.sh", "#!/bin/sh\necho ran >> \"$(dirname \"$0\")/ran\"\ncat\n");
  std::filesystem::permissions(folder.path() / "evil.sh", std::filesystem::perms::owner_all);
  const std::string evil = (folder.path() / "evil.sh").string();
  for (const char* key : {"core.fsmonitor", "core.pager", "pager.ls-tree", "diff.evil.textconv",
                          "diff.external", "filter.evil.smudge", "filter.evil.clean", "filter.evil.process",
                          "filter.very.evil.clean", "core.alternateRefsCommand", "core.sshCommand"})
    git({"config", key, evil});
  git({"config", "filter.evil.required", "true"});
  std::filesystem::remove(folder.path() / "ran");
  folder.write("more.goal", "# THE SAME LENGTH.\n");  // so that git must read it to know
  folder.write("plan.goal", lowered());
  EXPECT_EQ(goalie({"diff"}).out, lowered_line);
  EXPECT_EQ(goalie({"guard"}).status, 1);
  EXPECT_THAT(goalie({"diff", "--staged"}).err, Not(HasSubstr("error")));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "ran"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / ".git" / "index.lock"));
}

TEST_F(Repository, TheJsonHasBothSides) {
  folder.write("plan.goal", plan);
  commit();
  folder.write("plan.goal", lowered());
  const auto json = nlohmann::json::parse(goalie({"guard", "--output", "json"}).out);
  EXPECT_EQ(json["from"]["revision"], "main");
  EXPECT_EQ(json["from"]["commit"].get<std::string>().size(), 40U);
  EXPECT_EQ(json["to"]["commit"], nullptr);
  ASSERT_EQ(json["changes"].size(), 1U);
  const auto& change = json["changes"][0];
  EXPECT_EQ(change["kind"], "target-lowered");
  EXPECT_EQ(change["direction"], "easier");
  EXPECT_EQ(change["before"], "to 60%");
  EXPECT_EQ(change["after"], "to 55%");
  EXPECT_EQ(change["places"]["after"]["line"], 6);
  EXPECT_EQ(change["amended"], false);
  EXPECT_EQ(json["violations"], json["changes"]);
  EXPECT_FALSE(nlohmann::json::parse(goalie({"diff", "--output", "json"}).out).contains("violations"));
}

TEST_F(Repository, ARunnerNamesTheBranch) {
  folder.write("plan.goal", plan);
  commit();
  git({"branch", "release"});
  folder.write("plan.goal", lowered());
  commit();
  git({"update-ref", "refs/remotes/origin/release", "release"});
  EXPECT_EQ(goalie({"diff"}).out, "");
  EXPECT_EQ(goalie({"diff"}, {.environment = {"GITHUB_BASE_REF=release"}}).out, lowered_line);
  EXPECT_EQ(goalie({"diff"}, {.environment = {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME=release"}}).out,
            lowered_line);
}

TEST(ExplainAChange, SaysWhatItIsAndWhyItMatters) {
  const Ran ran = run({"explain", "target-lowered"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, HasSubstr("target-lowered (a kind of change)\n\nthe target is nearer"));
  EXPECT_THAT(run({"explain", "target-lowred"}).err, HasSubstr("similar name: `target-lowered`"));
}

}  // namespace
}  // namespace goalie::e2e
