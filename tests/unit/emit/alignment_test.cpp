// Alignment: how deep goals stand below those that serve none.
#include "compiler/emit/alignment.hpp"

#include <gtest/gtest.h>

#include "tests/unit/model/plan_builder.hpp"

namespace goalie::emit {
namespace {

using model::PlanBuilder;

TEST(Alignment, CountsTheStepsToAGoalThatServesNone) {
  PlanBuilder b;
  const auto top = b.objective("top", "Top");
  const auto measure = b.key_result("measure", "Measure");
  const auto middle = b.objective("middle", "Middle");
  b.supports(measure);
  const auto inherits = b.key_result("inherits", "Inherits");
  const auto bottom = b.objective("bottom", "Bottom");
  b.supports(middle).supports(top);
  const auto own = b.key_result("own", "Own");
  b.supports(inherits);
  const auto kpi = b.kpi("kpi", "Kpi");
  b.supports(bottom);
  const Alignment alignment(b.plan);
  EXPECT_EQ(alignment.depth(top), 0U);
  EXPECT_EQ(alignment.depth(measure), 0U);
  EXPECT_EQ(alignment.depth(middle), 1U);
  EXPECT_EQ(alignment.depth(inherits), 1U);
  EXPECT_EQ(alignment.depth(bottom), 2U) << "the first is the main one";
  EXPECT_EQ(alignment.depth(own), 2U);
  EXPECT_EQ(alignment.depth(kpi), 3U);
}

TEST(Alignment, EndsInACycleAndInLongChains) {
  PlanBuilder b;
  const auto first = b.objective("", "First");
  b.supports(model::ObjectiveId{1});
  const auto second = b.objective("", "Second");
  b.supports(first);
  model::ObjectiveId last = second;
  for (int i = 0; i < 50'000; ++i) {
    const auto next = b.objective("", "Next");
    b.supports(last);
    last = next;
  }
  EXPECT_GE(Alignment(b.plan).depth(last), 50'000U);
}

TEST(Alignment, IgnoresWhatIsKeptOrDoesNotResolve) {
  PlanBuilder b;
  const auto kpi = b.kpi("kpi", "Kpi");
  const auto objective = b.objective("a", "A");
  b.keep(kpi).supports({});
  EXPECT_EQ(Alignment(b.plan).depth(objective), 0U);
}

}  // namespace
}  // namespace goalie::emit
