// Full names: slugs, and that no two goals of one place share a name.
#include "compiler/model/names.hpp"

#include <gtest/gtest.h>

#include "tests/unit/model/plan_builder.hpp"

namespace goalie::model {
namespace {

TEST(Slug, IsLowerCaseWithHyphens) {
  EXPECT_EQ(slug("Make the first week feel effortless"), "make-the-first-week-feel-effortless");
  EXPECT_EQ(slug("  Cut (setup) calls!  "), "cut-setup-calls");
  EXPECT_EQ(slug("90% CSAT -- always"), "90-csat-always");
  EXPECT_EQ(slug("Überraschung für Café"), "überraschung-für-café");
  EXPECT_EQ(slug("Cafe\u0301"), "caf\u00e9") << "in normal form C";
  EXPECT_EQ(slug("顧客満足度"), "顧客満足度");
  EXPECT_EQ(slug("Grow — and \u201cgrow\u201d"), "grow-and-grow");
}

TEST(Slug, IsGoalWhereNothingIsLeft) {
  EXPECT_EQ(slug(""), "goal");
  EXPECT_EQ(slug("!!!"), "goal");
  EXPECT_EQ(slug("🚀"), "goal");
}

TEST(Names, HoldUnitAndPeriod) {
  PlanBuilder b;
  b.goals_of("growth", "2026-Q3");
  const ObjectiveId objective = b.objective("easy-start", "Make the first week feel effortless");
  const KeyResultId activation = b.key_result("activation", "New accounts active");
  const KeyResultId calls = b.key_result("", "Setup calls per 100");
  const KpiId csat = b.kpi("csat", "Satisfaction");
  const Names names(b.plan);
  EXPECT_EQ(names.full(objective), "growth.easy-start@2026-Q3");
  EXPECT_EQ(names.full(activation), "growth.easy-start.activation@2026-Q3");
  EXPECT_EQ(names.full(calls), "growth.easy-start.setup-calls-per-100@2026-Q3");
  EXPECT_EQ(names.full(csat), "growth.csat") << "a KPI has no period";
  EXPECT_EQ(names.local(activation), "activation");
  EXPECT_EQ(names.full(GoalRef()), "");
  EXPECT_EQ(names.local(GoalRef()), "");
}

TEST(Names, PrintTheShortestSpellingOfThePeriod) {
  PlanBuilder b;
  b.goals_of("growth", "2026-07-01..2026-09-30");
  const ObjectiveId objective = b.objective("a", "A");
  EXPECT_EQ(Names(b.plan).full(objective), "growth.a@2026-Q3");
}

TEST(Names, OfNoUnitAreLocal) {
  PlanBuilder b;
  const ObjectiveId objective = b.objective("", "Grow up");
  const KeyResultId key_result = b.key_result("", "Size");
  const KpiId kpi = b.kpi("csat", "CSAT");
  const Names names(b.plan);
  EXPECT_EQ(names.full(objective), "grow-up");
  EXPECT_EQ(names.full(key_result), "grow-up.size");
  EXPECT_EQ(names.full(kpi), "csat");
}

TEST(Names, OfAPersonBeginWithTheHandle) {
  PlanBuilder b;
  b.goals_of_person("maya", "2026");
  const ObjectiveId objective = b.objective("learn", "Learn");
  b.goals_of("maya", "2026");
  const ObjectiveId other = b.objective("learn", "Learn");
  const Names names(b.plan);
  EXPECT_EQ(names.full(objective), "@maya.learn@2026");
  EXPECT_EQ(names.full(other), "maya.learn@2026") << "a unit of the same name is somebody else";
}

TEST(Names, NumberEqualSlugsInOnePlace) {
  PlanBuilder b;
  b.goals_of("growth", "2026-Q3");
  const ObjectiveId first = b.objective("", "Grow");
  b.goals_of("growth", "2026-07-01..2026-09-30");
  const ObjectiveId second = b.objective("", "Grow!");
  const ObjectiveId third = b.objective("", "grow");
  b.goals_of("growth", "2026-Q4");
  const ObjectiveId later = b.objective("", "Grow");
  b.goals_of("sales", "2026-Q3");
  const ObjectiveId elsewhere = b.objective("", "Grow");
  const Names names(b.plan);
  EXPECT_EQ(names.full(first), "growth.grow@2026-Q3");
  EXPECT_EQ(names.full(second), "growth.grow-2@2026-Q3") << "periods compare by their days";
  EXPECT_EQ(names.full(third), "growth.grow-3@2026-Q3");
  EXPECT_EQ(names.full(later), "growth.grow@2026-Q4");
  EXPECT_EQ(names.full(elsewhere), "sales.grow@2026-Q3");
}

TEST(Names, NumberKeyResultsInTheirObjectiveAndKpisInTheirUnit) {
  PlanBuilder b;
  b.goals_of("growth", "2026-Q3");
  b.objective("a", "A");
  const KeyResultId one = b.key_result("", "Size");
  const KeyResultId two = b.key_result("", "Size");
  b.objective("b", "B");
  const KeyResultId other = b.key_result("", "Size");
  const KpiId kpi = b.kpi("", "CSAT");
  b.goals_of("growth", "2026-Q4");
  const KpiId again = b.kpi("", "CSAT");
  const Names names(b.plan);
  EXPECT_EQ(names.local(one), "size");
  EXPECT_EQ(names.local(two), "size-2");
  EXPECT_EQ(names.local(other), "size");
  EXPECT_EQ(names.full(kpi), "growth.csat");
  EXPECT_EQ(names.full(again), "growth.csat-2") << "whatever the period of the header";
}

TEST(Names, SlugsTakeNoWrittenId) {
  PlanBuilder b;
  b.goals_of("growth", "2026-Q3");
  const ObjectiveId untitled = b.objective("", "Grow");
  const ObjectiveId written = b.objective("grow", "Something else");
  const ObjectiveId numbered = b.objective("grow-2", "Something else again");
  const Names names(b.plan);
  EXPECT_EQ(names.local(written), "grow");
  EXPECT_EQ(names.local(numbered), "grow-2");
  EXPECT_EQ(names.local(untitled), "grow-3");
}

TEST(Names, AreFastForManyEqualTitles) {
  PlanBuilder b;
  b.goals_of("growth", "2026-Q3");
  ObjectiveId last;
  for (int i = 0; i < 20'000; ++i) last = b.objective("", "Grow");
  EXPECT_EQ(Names(b.plan).local(last), "grow-20000");
}

}  // namespace
}  // namespace goalie::model
