// The plan's answers: owners, deadlines, units and last readings.
#include "compiler/model/plan.hpp"

#include <gtest/gtest.h>

#include "tests/unit/model/plan_builder.hpp"

namespace goalie::model {
namespace {

TEST(Plan, AGoalIsOwnedByWhomItSays) {
  PlanBuilder b;
  b.person("maya", "Maya").person("sam", "Sam").goals_of("growth", "2026-Q3");
  const ObjectiveId objective = b.objective("a", "A");
  b.owner("maya");
  const KeyResultId inherits = b.key_result("one", "One");
  const KeyResultId own = b.key_result("two", "Two");
  b.owner("sam");
  const KpiId kpi = b.kpi("k", "K");
  const Plan& plan = b.plan;
  EXPECT_EQ(plan.name(plan.owner_of(plan.objectives[objective]).handle), "maya");
  EXPECT_EQ(plan.name(plan.owner_of(plan.key_results[inherits]).handle), "maya");
  EXPECT_EQ(plan.name(plan.owner_of(plan.key_results[own]).handle), "sam");
  EXPECT_FALSE(plan.owner_of(plan.kpis[kpi]));
}

TEST(Plan, GoalsOfAPersonAreTheirs) {
  PlanBuilder b;
  b.person("maya", "Maya").goals_of_person("maya", "2026-Q3");
  const ObjectiveId objective = b.objective("a", "A");
  const KeyResultId key_result = b.key_result("one", "One");
  const KpiId kpi = b.kpi("k", "K");
  const ObjectiveId lent = b.objective("b", "B");
  b.owner("sam");
  const Plan& plan = b.plan;
  EXPECT_EQ(plan.name(plan.owner_of(plan.objectives[objective]).handle), "maya");
  EXPECT_EQ(plan.name(plan.owner_of(plan.key_results[key_result]).handle), "maya");
  EXPECT_EQ(plan.name(plan.owner_of(plan.kpis[kpi]).handle), "maya");
  EXPECT_EQ(plan.name(plan.owner_of(plan.objectives[lent]).handle), "sam");
  EXPECT_EQ(plan.name(plan.unit_of(plan.objectives[objective])), "maya");
}

TEST(Plan, AKeyResultIsDueByItsDateOrAtThePeriodsEnd) {
  PlanBuilder b;
  b.goals_of("growth", "2026-Q3");
  b.objective("a", "A");
  const KeyResultId dated = b.key_result("one", "One");
  b.by("2026-08-31");
  const KeyResultId undated = b.key_result("two", "Two");
  b.goals_of("growth");
  b.objective("b", "B");
  const KeyResultId timeless = b.key_result("three", "Three");
  EXPECT_EQ(b.plan.due(b.plan.key_results[dated]).to_string(), "2026-08-31");
  EXPECT_EQ(b.plan.due(b.plan.key_results[undated]).to_string(), "2026-09-30");
  EXPECT_FALSE(b.plan.due(b.plan.key_results[timeless]));
  EXPECT_EQ(b.plan.unit_of(b.plan.key_results[dated]), b.plan.symbols.find("growth"));
}

TEST(Plan, TheLastReadingIsTheLatestAndOfOneDayTheLaterInTheFile) {
  PlanBuilder b;
  b.goals_of("growth", "2026-Q3");
  b.objective("a", "A");
  const KeyResultId none = b.key_result("none", "None");
  const KeyResultId unordered = b.key_result("unordered", "Unordered");
  b.checkin("2026-08-02", "51%").checkin("2026-07-15", "45%");
  const KeyResultId corrected = b.key_result("corrected", "Corrected");
  b.checkin("2026-08-02", "15%").checkin("2026-08-02", "51%");
  const KeyResultId status = b.key_result("status", "Status");
  b.checkin("2026-07-15", "45%").checkin("2026-08-02", "", "blocked").checkin("2026-08-03", "?");
  const KeyResultId milestone = b.key_result("milestone", "Milestone");
  b.checkin("2026-07-15", "40%").checkin("2026-08-02", "done");
  const Plan& plan = b.plan;
  EXPECT_EQ(plan.last_reading(plan.key_results[none]), nullptr);
  EXPECT_EQ(plan.last_reading(plan.key_results[unordered])->value.amount, Decimal(51));
  EXPECT_EQ(plan.last_reading(plan.key_results[corrected])->value.amount, Decimal(51));
  EXPECT_EQ(plan.last_reading(plan.key_results[status])->value.amount, Decimal(45))
      << "a status and a `?` are no readings";
  EXPECT_TRUE(plan.last_reading(plan.key_results[milestone])->done);
}

TEST(Plan, FindsTheFirstRemarkOfAKind) {
  PlanBuilder b;
  const KpiId kpi = b.kpi("k", "K");
  b.remark(Keyword::why, "because")
      .remark(Keyword::diagnosis, "first", "2026-01-01")
      .remark(Keyword::diagnosis, "second", "2026-02-01");
  const Kpi& row = b.plan.kpis[kpi];
  EXPECT_EQ(b.plan.remark(row, Keyword::diagnosis)->text, "first");
  EXPECT_EQ(b.plan.remark(row, Keyword::why)->text, "because");
  EXPECT_EQ(b.plan.remark(row, Keyword::how), nullptr);
}

TEST(Plan, AnswersForAGoalOfAnyKind) {
  PlanBuilder b;
  const ObjectiveId objective = b.objective("a", "A");
  const KeyResultId key_result = b.key_result("b", "B");
  const KpiId kpi = b.kpi("c", "C");
  EXPECT_EQ(b.plan.goal(objective).title, "A");
  EXPECT_EQ(b.plan.goal(key_result).title, "B");
  EXPECT_EQ(b.plan.goal(kpi).title, "C");
  EXPECT_EQ(b.plan.goal(GoalRef()).title, "");
}

TEST(Cadence, HasANameAndALength) {
  EXPECT_EQ(name_of(Cadence::none), "");
  EXPECT_EQ(name_of(Cadence::daily), "daily");
  EXPECT_EQ(name_of(Cadence::annually), "annually");
  int before = -1;
  for (const Cadence cadence : {Cadence::none, Cadence::daily, Cadence::weekly, Cadence::biweekly,
                                Cadence::monthly, Cadence::quarterly, Cadence::annually}) {
    EXPECT_GT(days_of(cadence), before);
    before = days_of(cadence);
  }
}

}  // namespace
}  // namespace goalie::model
