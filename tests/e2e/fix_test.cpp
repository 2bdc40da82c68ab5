// goalie check --fix, --diff and --add-allow as people run them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

/// An `allow` that is safely taken out, a KPI in disguise that the author must agree to change.
constexpr std::string_view weak = R"(goals of growth for 2026-Q3

objective "Maintain NPS above 50" owner @sam

objective easy-start "Make the first week feel effortless" {
  owner @maya
  allow kr-count "the pilot"

  kr "Reduce churn from 5% to 3%"
  kr "Launch the new onboarding flow"
  kr "Keep disputes below 12 a month"
  kr "Seats in use" from 40% to 60%
  kr "First replies within one hour" from 42% to 60%
}
)";

constexpr std::string_view mended = R"(goals of growth for 2026-Q3

kpi "NPS" at least 50 measured monthly owner @sam

objective easy-start "Make the first week feel effortless" {
  owner @maya
  keep disputes-month

  kr "Churn" from 5% to 3%
  initiative "Launch the new onboarding flow"
  kr "Seats in use" from 40% to 60%
  kr "First replies within one hour" from 42% to 60%
}

kpi disputes-month "Disputes month" at most 12 measured monthly owner @maya
)";

class Fix : public testing::Test {
 protected:
  void SetUp() override { folder.write("plan.goal", weak); }
  Ran check(std::vector<std::string> arguments, How how = {}) const {
    arguments.insert(arguments.begin(), {"check", day, "--output", "concise"});
    how.folder = folder.path();
    return run(arguments, how);
  }
  std::string plan() const { return folder.read("plan.goal"); }
  Folder folder;
};

TEST_F(Fix, AloneItDoesWhatIsSafe) {
  const Ran ran = check({"--fix"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("1 finding mended in 1 file\n"));
  EXPECT_THAT(plan(), Not(HasSubstr("allow")));
  EXPECT_THAT(plan(), HasSubstr("Maintain NPS above 50"));
  EXPECT_THAT(ran.out, HasSubstr("[kpi-as-objective]"));
  EXPECT_THAT(ran.out, Not(HasSubstr("[unused-allow]")));
}

TEST_F(Fix, SuggestedItDoesAllAndTheReportIsOfWhatIsLeft) {
  const Ran ran = check({"--fix=suggested"});
  EXPECT_EQ(plan(), mended);
  EXPECT_THAT(ran.out, Not(HasSubstr("error")));
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(check({"--fix=suggested"}).err, HasSubstr("0 findings mended in 0 files\n"));
}

TEST_F(Fix, ADiffChangesNothingAndGitAppliesIt) {
  const Ran ran = check({"--fix=suggested", "--diff"});
  EXPECT_EQ(ran.status, 1) << "what is found still stands";
  EXPECT_EQ(plan(), weak);
  EXPECT_THAT(ran.err, HasSubstr("findings would be mended in 1 file\n"));
  EXPECT_EQ(run({"init", "-q"}, {.program = "git", .folder = folder.path()}).status, 0);
  EXPECT_EQ(run({"apply", "-"}, {.program = "git", .folder = folder.path(), .input = ran.out}).status, 0);
  EXPECT_EQ(plan(), mended);
}

TEST_F(Fix, AFixThatWouldBringAnErrorIsNamed) {
  folder.write("plan.goal",
               "goals of growth for 2026-Q3\n\nobjective \"Become the place to start\" {\n  owner @maya\n"
               "  kr \"Activation\" from 42% to 60% owner @maya, @omar\n}\n");
  const std::string before = plan();
  const Ran ran = check({"--fix=suggested", "--select", "kr-count"});
  EXPECT_EQ(plan(), before);
  EXPECT_THAT(ran.err,
              HasSubstr("plan.goal:5: the fix of syntax is left out: it would bring an error of its own\n"));
}

TEST_F(Fix, OnlyWhatIsAskedForIsMended) {
  std::string other(weak);
  other.replace(other.find("growth"), 6, "sales");
  folder.write("other/plan.goal", other);
  EXPECT_EQ(check({"--fix=suggested", "plan.goal", "--select", "kpi-as-objective"}).status, 0);
  EXPECT_EQ(folder.read("other/plan.goal"), other);
  EXPECT_THAT(plan(), HasSubstr("kpi \"NPS\""));
  EXPECT_THAT(plan(), HasSubstr("allow kr-count"));
}

TEST_F(Fix, StandardInputComesBackMended) {
  const Ran ran = check({"--fix=suggested", "-"}, {.input = std::string(weak)});
  EXPECT_EQ(ran.out, mended);
  EXPECT_THAT(ran.err, HasSubstr("findings mended"));
  EXPECT_EQ(plan(), weak);
}

TEST_F(Fix, AnAllowSilencesWhatIsFoundWithTheReason) {
  const Ran ran = check({"--add-allow", "We begin with what is there."});
  EXPECT_EQ(ran.status, 0) << ran.out;
  EXPECT_THAT(ran.err, HasSubstr("silenced in 1 file\n"));
  EXPECT_THAT(plan(), HasSubstr("allow kpi-as-objective \"We begin with what is there.\"\n"));
  EXPECT_EQ(check({}).status, 0);
}

TEST_F(Fix, WhatNobodyMaySilenceIsLeft) {
  folder.write("goalie.toml", "edition = \"2026\"\n[lint.forbid-allow]\nrules = [\"kpi-as-objective\"]\n");
  const Ran ran = check({"--add-allow", "later"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(plan(), Not(HasSubstr("allow kpi-as-objective")));
  EXPECT_THAT(ran.out, HasSubstr("[kpi-as-objective]"));
}

TEST_F(Fix, TheOptionsAreRefusedWhereTheyMeanNothing) {
  EXPECT_EQ(check({"--fix", "--add-allow", "x"}).status, 2);
  EXPECT_EQ(check({"--fix=all"}).status, 2);
  EXPECT_EQ(check({"--add-allow", "two\nlines"}).status, 2);
  EXPECT_EQ(check({"--add-allow", ""}).status, 2);
  EXPECT_EQ(plan(), weak);
}

TEST_F(Fix, AFullDiskLosesNothing) {
  const Ran ran = check({"--fix=suggested"}, {.largest_file = 100});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(plan(), weak);
  EXPECT_THAT(folder.names(), testing::ElementsAre("plan.goal"));
}

}  // namespace
}  // namespace goalie::e2e
