// Progress, pace and health: what can be said of a measure, and what cannot.
#include "compiler/model/progress.hpp"

#include <gtest/gtest.h>

#include "tests/unit/model/plan_builder.hpp"

namespace goalie::model {
namespace {

/// The progress of one key result; -99 where it cannot be said.
class ProgressTest : public ::testing::Test {
 protected:
  ProgressTest() {
    builder_.goals_of("growth", "2026-Q3");
    objective_ = builder_.objective("a", "A");
  }
  double of(std::string_view baseline, TargetKind kind, std::string_view target, std::string_view reading,
            std::string_view upper = {}) {
    const KeyResultId id = builder_.key_result("", "A measure");
    if (!baseline.empty()) builder_.from(baseline);
    builder_.target(kind, target, upper);
    if (!reading.empty()) builder_.checkin("2026-08-01", reading);
    return progress(builder_.plan, builder_.plan.key_results[id]).value_or(-99);
  }

  PlanBuilder builder_;
  ObjectiveId objective_;
};

TEST_F(ProgressTest, GoesFromBaselineToTarget) {
  EXPECT_DOUBLE_EQ(of("42%", TargetKind::to, "60%", "51%"), 0.5);
  EXPECT_DOUBLE_EQ(of("9 days", TargetKind::to, "3 days", "7.5 days"), 0.25);
  EXPECT_DOUBLE_EQ(of("2 hours", TargetKind::to, "30 minutes", "75 min"), 0.5);
  EXPECT_DOUBLE_EQ(of("42%", TargetKind::to, "60%", "69%"), 1.5) << "above 1 as it is";
  EXPECT_DOUBLE_EQ(of("42%", TargetKind::to, "60%", "33%"), -0.5) << "below 0 as it is";
  EXPECT_DOUBLE_EQ(of("$1.2M", TargetKind::to, "$2.2M", "$1.7M"), 0.5);
}

TEST_F(ProgressTest, SaysNothingWhereItCannot) {
  EXPECT_EQ(of("42%", TargetKind::to, "60%", ""), -99) << "no reading";
  EXPECT_EQ(of("?", TargetKind::to, "60%", "50%"), -99);
  EXPECT_EQ(of("42%", TargetKind::to, "?", "50%"), -99);
  EXPECT_EQ(of("42%", TargetKind::to, "60%", "?"), -99);
  EXPECT_EQ(of("42%", TargetKind::to, "42%", "42%"), -99) << "no way to go";
  EXPECT_EQ(of("42%", TargetKind::to, "60%", "5 days"), -99);
  EXPECT_EQ(of("42%", TargetKind::none, "", "50%"), -99);
  EXPECT_EQ(of("", TargetKind::to, "500 signups", "300 signups"), -99) << "no baseline";
}

TEST_F(ProgressTest, WithoutABaselineOnlySaysThatItIsReached) {
  EXPECT_DOUBLE_EQ(of("", TargetKind::to, "500 signups", "500 signups"), 1);
  EXPECT_DOUBLE_EQ(of("", TargetKind::at_most, "3%", "2%"), 1);
  EXPECT_EQ(of("", TargetKind::at_most, "3%", "4%"), -99);
  EXPECT_DOUBLE_EQ(of("", TargetKind::between, "3%", "4%", "5%"), 1);
}

TEST_F(ProgressTest, OfAThresholdCountsToItsEdge) {
  EXPECT_DOUBLE_EQ(of("40%", TargetKind::at_least, "60%", "50%"), 0.5);
  EXPECT_DOUBLE_EQ(of("40%", TargetKind::at_least, "60%", "70%"), 1.5);
  EXPECT_DOUBLE_EQ(of("10%", TargetKind::at_most, "5%", "7.5%"), 0.5);
  EXPECT_DOUBLE_EQ(of("70%", TargetKind::at_least, "60%", "65%"), 1) << "it held from the start";
  EXPECT_DOUBLE_EQ(of("70%", TargetKind::at_least, "60%", "55%"), 0);
}

TEST_F(ProgressTest, OfABandCountsToItsNearerEdge) {
  EXPECT_DOUBLE_EQ(of("0 days", TargetKind::between, "4 days", "2 days", "6 days"), 0.5);
  EXPECT_DOUBLE_EQ(of("10 days", TargetKind::between, "4 days", "7 days", "6 days"), 0.75);
  EXPECT_DOUBLE_EQ(of("0 days", TargetKind::between, "4 days", "5 days", "6 days"), 1);
  EXPECT_DOUBLE_EQ(of("0 days", TargetKind::between, "4 days", "8 days", "6 days"), 0.5)
      << "beyond the band is outside it";
  EXPECT_DOUBLE_EQ(of("5 days", TargetKind::between, "4 days", "7 days", "6 days"), 0);
}

TEST_F(ProgressTest, OfAChangeIsTheShareOfTheChange) {
  EXPECT_DOUBLE_EQ(of("200 calls", TargetKind::down, "30%", "170 calls"), 0.5) << "relative to the baseline";
  EXPECT_DOUBLE_EQ(of("200 calls", TargetKind::up, "30%", "230 calls"), 0.5);
  EXPECT_DOUBLE_EQ(of("200 calls", TargetKind::up, "30%", "170 calls"), -0.5);
  EXPECT_DOUBLE_EQ(of("40%", TargetKind::up, "5%", "41%"), 0.5) << "5 % of 40 % are 2 points";
  EXPECT_DOUBLE_EQ(of("40%", TargetKind::up, "5 pp", "41%"), 0.2);
  EXPECT_DOUBLE_EQ(of("9 days", TargetKind::down, "48 hours", "8 days"), 0.5);
  EXPECT_DOUBLE_EQ(of("-200", TargetKind::up, "50%", "-150"), 0.5) << "up from below zero is towards it";
  EXPECT_EQ(of("0 calls", TargetKind::up, "30%", "5 calls"), -99) << "30 % of nothing";
  EXPECT_EQ(of("9 days", TargetKind::down, "2 calls", "8 days"), -99);
}

TEST_F(ProgressTest, OfAChangeWithoutABaselineReadsTheChangeSoFar) {
  EXPECT_DOUBLE_EQ(of("", TargetKind::down, "30%", "12%"), 0.4);
  EXPECT_DOUBLE_EQ(of("", TargetKind::up, "50 calls", "25 calls"), 0.5);
  EXPECT_DOUBLE_EQ(of("", TargetKind::up, "50 calls", "-25 calls"), -0.5);
  EXPECT_EQ(of("", TargetKind::up, "50 calls", "25%"), -99);
  EXPECT_EQ(of("?", TargetKind::up, "50 calls", "25 calls"), -99);
}

TEST_F(ProgressTest, OfAMilestoneIsDoneOrAPercentage) {
  EXPECT_DOUBLE_EQ(of("", TargetKind::milestone, "", "done"), 1);
  EXPECT_DOUBLE_EQ(of("", TargetKind::milestone, "", "40%"), 0.4);
  EXPECT_EQ(of("", TargetKind::milestone, "", "5 days"), -99);
  EXPECT_EQ(of("", TargetKind::milestone, "", ""), -99);
}

TEST_F(ProgressTest, OfAnObjectiveIsTheMeanWithinZeroAndOne) {
  const auto mean = [&] {
    return progress(builder_.plan, builder_.plan.objectives[objective_]).value_or(-99);
  };
  EXPECT_EQ(mean(), -99);
  of("0", TargetKind::to, "10", "5");
  EXPECT_DOUBLE_EQ(mean(), 0.5);
  of("0", TargetKind::to, "10", "20");
  EXPECT_DOUBLE_EQ(mean(), 0.75) << "what is over 1 counts 1";
  of("0", TargetKind::to, "10", "-5");
  EXPECT_DOUBLE_EQ(mean(), 0.5) << "what is below 0 counts 0";
  of("0", TargetKind::to, "10", "");
  EXPECT_DOUBLE_EQ(mean(), 0.5) << "what cannot be said does not count";
  of("0", TargetKind::to, "10", "10");
  builder_.remark(Keyword::dropped, "no longer", "2026-08-01");
  EXPECT_DOUBLE_EQ(mean(), 0.5) << "what was dropped does not count";
  of("0", TargetKind::to, "10", "10");
  builder_.plan.key_results[KeyResultId{builder_.plan.key_results.size() - 1}].duplicate = true;
  EXPECT_DOUBLE_EQ(mean(), 0.5) << "nor does a duplicate";
}

TEST(Elapsed, IsTheShareOfTheTimeToTheDeadline) {
  PlanBuilder b;
  b.goals_of("growth", "2026-07-01..2026-07-11");
  b.objective("a", "A");
  const KeyResultId whole = b.key_result("", "Whole");
  const KeyResultId early = b.key_result("", "Early");
  b.by("2026-07-06");
  const KeyResultId before = b.key_result("", "Before it begins");
  b.by("2026-06-01");
  const KeyResultId first = b.key_result("", "On the first day");
  b.by("2026-07-01");
  const auto on = [&](KeyResultId id, std::string_view today) {
    return elapsed(b.plan, b.plan.key_results[id], day(today)).value_or(-99);
  };
  EXPECT_DOUBLE_EQ(on(whole, "2026-06-01"), 0);
  EXPECT_DOUBLE_EQ(on(whole, "2026-07-01"), 0);
  EXPECT_DOUBLE_EQ(on(whole, "2026-07-06"), 0.5);
  EXPECT_DOUBLE_EQ(on(whole, "2026-07-11"), 1);
  EXPECT_DOUBLE_EQ(on(whole, "2027-01-01"), 1);
  EXPECT_DOUBLE_EQ(on(early, "2026-07-06"), 1);
  EXPECT_EQ(on(before, "2026-07-06"), -99);
  EXPECT_DOUBLE_EQ(on(first, "2026-07-01"), 1);
  EXPECT_EQ(on(whole, ""), -99) << "no day, no pace";
  EXPECT_DOUBLE_EQ(elapsed(b.plan, b.plan.objectives[ObjectiveId{0}], day("2026-07-06")).value(), 0.5);
  b.goals_of("growth");
  b.objective("b", "B");
  EXPECT_FALSE(elapsed(b.plan, b.plan.objectives[ObjectiveId{1}], day("2026-07-06")));
  EXPECT_EQ(on(b.key_result("", "Timeless"), "2026-07-06"), -99);
}

class HealthTest : public ::testing::Test {
 protected:
  Health of(TargetKind kind, std::string_view target, std::string_view reading, std::string_view upper = {},
            std::string_view by = {}) {
    const KpiId id = builder_.kpi("", "A measure");
    builder_.target(kind, target, upper);
    if (!reading.empty()) builder_.checkin("2026-08-01", reading);
    if (!by.empty()) builder_.by(by);
    return health(builder_.plan, builder_.plan.kpis[id]);
  }

  PlanBuilder builder_;
};

TEST_F(HealthTest, IsWhereTheLastReadingLies) {
  EXPECT_EQ(of(TargetKind::at_least, "90%", "90%"), Health::healthy) << "the edge belongs to the range";
  EXPECT_EQ(of(TargetKind::at_least, "90%", "89.99%"), Health::breached);
  EXPECT_EQ(of(TargetKind::at_most, "300 ms", "0.3 s"), Health::healthy);
  EXPECT_EQ(of(TargetKind::at_most, "300 ms", "0.301 s"), Health::breached);
  EXPECT_EQ(of(TargetKind::between, "5 days", "5 days", "10 days"), Health::healthy);
  EXPECT_EQ(of(TargetKind::between, "5 days", "10 days", "10 days"), Health::healthy);
  EXPECT_EQ(of(TargetKind::between, "5 days", "11 days", "10 days"), Health::breached);
  EXPECT_EQ(of(TargetKind::between, "5 days", "4 days", "10 days"), Health::breached);
}

TEST_F(HealthTest, IsUnknownWhereItCannotBeSaid) {
  EXPECT_EQ(of(TargetKind::at_least, "90%", ""), Health::unknown);
  EXPECT_EQ(of(TargetKind::at_least, "?", "90%"), Health::unknown);
  EXPECT_EQ(of(TargetKind::at_least, "90%", "?"), Health::unknown);
  EXPECT_EQ(of(TargetKind::at_least, "90%", "5 days"), Health::unknown);
  EXPECT_EQ(of(TargetKind::none, "", "90%"), Health::unknown);
  EXPECT_EQ(of(TargetKind::between, "5 days", "7 days", "?"), Health::unknown);
}

TEST_F(HealthTest, IsOwedFromTheDeadlineOn) {
  EXPECT_EQ(of(TargetKind::at_least, "90%", "80%", "", "2026-09-30"), Health::unknown)
      << "it may still get there";
  EXPECT_EQ(of(TargetKind::at_least, "90%", "80%", "", "2026-08-01"), Health::breached);
  EXPECT_EQ(of(TargetKind::at_least, "90%", "95%", "", "2026-09-30"), Health::healthy);
}

TEST(LastCheckin, IsTheLatestOfTheWholePlan) {
  PlanBuilder b;
  EXPECT_FALSE(last_checkin_date(b.plan));
  b.goals_of("growth", "2026-Q3");
  b.objective("a", "A");
  b.checkin("2026-08-05", "", "blocked");
  b.key_result("", "B");
  b.checkin("2026-07-01", "5%");
  EXPECT_EQ(last_checkin_date(b.plan).to_string(), "2026-08-05");
}

}  // namespace
}  // namespace goalie::model
