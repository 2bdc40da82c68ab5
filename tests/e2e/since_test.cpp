// goalie check --since: findings on what a change touched, goal by goal and never by line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/repository.hpp"

namespace goalie::e2e {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Two objectives that nobody owns; the second has too few key results besides.
const std::string weak =
    "goals of growth for 2026-Q3\n\nobjective one \"Become the place to start\" {\n"
    "  kr a \"Activation\" from 42% to 60%\n  kr b \"Retention\" from 10% to 30%\n"
    "  kr c \"Referrals\" from 8% to 20%\n}\n\nobjective two \"Become the place to stay\" {\n"
    "  kr d \"Renewals\" from 50% to 60%\n  kr e \"Visits\" from 10% to 30%\n  kr f \"Gifts\" from 8% to "
    "20%\n}\n";

class Since : public Repository {
 protected:
  void SetUp() override {
    Repository::SetUp();
    folder.write("plan.goal", weak);
    commit();
  }
  Ran since(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"check", "--since", "HEAD", "--output", "concise", "--isolated"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return goalie(arguments);
  }
};

TEST_F(Since, NothingChangedIsNothingFound) {
  EXPECT_EQ(goalie({"check"}).status, 1);
  const Ran ran = since();
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("no findings"));
}

TEST_F(Since, LayoutCommentsAndMovesTouchNothing) {
  git({"mv", "plan.goal", "moved.goal"});
  folder.write("moved.goal", "# A comment.\n\n" + with(weak, "  kr a", "\n\n      kr a"));
  EXPECT_EQ(since().status, 0) << since().out;
}

TEST_F(Since, WhatIsFoundOnAGoalThatChangedIsSaid) {
  folder.write("plan.goal", with(weak, "to stay\" {", "to stay\" {\n  why \"They leave.\""));
  const Ran ran = since();
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("plan.goal:9:1: error: nobody owns this objective [missing-owner]"),
                             Not(HasSubstr("plan.goal:3:"))));
}

TEST_F(Since, AKeyResultIsJudgedWithItsObjective) {
  folder.write("plan.goal", with(weak, "  kr f \"Gifts\" from 8% to 20%\n", ""));
  const Ran ran = since({"--select", "kr-count"});
  EXPECT_THAT(ran.out, HasSubstr("[kr-count]")) << "the objective has two now";
  folder.write("plan.goal", with(weak, "kr d \"Renewals\" from 50%", "kr d \"Renewals\" from 55%"));
  EXPECT_THAT(since().out, HasSubstr("plan.goal:9:1: error: nobody owns this objective"));
}

TEST_F(Since, WhatIsNewIsJudgedWhole) {
  folder.write("new.goal", with(with(weak, " one ", " three "), " two ", " four "));
  const Ran ran = since();
  EXPECT_THAT(ran.out, AllOf(HasSubstr("new.goal:3:1: error"), HasSubstr("new.goal:9:1: error"),
                             Not(HasSubstr("plan.goal:"))));
}

TEST_F(Since, WhatIsSaidOfNoGoalIsSaidWhereItsFileChanged) {
  folder.write("team.goal", "team growth \"Growth\" in nowhere\n");
  EXPECT_THAT(since().out, HasSubstr("team.goal:1:25: error: ")) << "an error of the language";
  folder.write("team.goal", "goals of someone for 2026-Q3 allow kr-cuont \"No.\"\n");
  EXPECT_THAT(since({"--select", "unknown-rule"}).out, HasSubstr("team.goal:1:"));
  commit();
  EXPECT_THAT(since({"--select", "unknown-rule"}).out, Not(HasSubstr("team.goal:1:")));
}

TEST_F(Since, MendsWhatWasTouchedAlone) {
  folder.write("plan.goal", with(with(weak, "kr a \"Activation\"", "kr a \"Activation to 60%\""),
                                 "kr d \"Renewals\" from 50% to 60%", "kr d \"Renewals to 70%\""));
  commit();
  const std::string before = folder.read("plan.goal");
  folder.write("plan.goal", with(before, "kr a", "kr z"));
  const Ran ran = since({"--fix=suggested"});
  EXPECT_THAT(folder.read("plan.goal"), HasSubstr("kr d \"Renewals to 70%\"")) << ran.err;
}

TEST_F(Since, TextFromAnEditorIsTheNewerSide) {
  const Ran ran =
      run({"check", "-", "--stdin-filename", "plan.goal", "--since", "HEAD", "--output", "concise", day},
          {.folder = folder.path(), .input = with(weak, "to stay\" {", "to leave\" {")});
  EXPECT_THAT(ran.out, AllOf(HasSubstr("plan.goal:9:1: error"), Not(HasSubstr("plan.goal:3:1"))));
  const Ran alone = run({"check", "-", "--since", "HEAD", day}, {.folder = folder.path(), .input = weak});
  EXPECT_EQ(alone.status, 2);
  EXPECT_THAT(alone.err, HasSubstr("--stdin-filename"));
}

TEST_F(Since, SaysWhyThereIsNothingToCompareWith) {
  const Ran unknown = goalie({"check", "--since", "yesterday"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("there is no revision `yesterday`"));
  folder.write("plan.goal", "objective\n");
  commit();
  folder.write("plan.goal", weak);
  const Ran broken = since();
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("HEAD does not compile"));
  const Folder elsewhere;
  elsewhere.write("plan.goal", sound);
  EXPECT_EQ(run({"check", "--since", "HEAD", day}, {.folder = elsewhere.path()}).status, 2);
}

}  // namespace
}  // namespace goalie::e2e
