// Hierarchy: who stands above whom, in trees, chains and circles.
#include "compiler/lint/hierarchy.hpp"

#include <gtest/gtest.h>

namespace goalie::lint {
namespace {

using model::UnitId;

class HierarchyTest : public testing::Test {
 protected:
  UnitId add(UnitId above = {}) {
    model::Unit unit;
    unit.parent.id = above;
    return plan.units.add(unit);
  }
  model::Plan plan;
};

TEST_F(HierarchyTest, AboveIsAtAnyDistanceAndNeverBeside) {
  const UnitId acme = add();
  const UnitId product = add(acme);
  const UnitId sales = add(acme);
  const UnitId growth = add(product);
  const UnitId other = add();
  const Hierarchy hierarchy(plan);
  EXPECT_TRUE(hierarchy.is_above(acme, product));
  EXPECT_TRUE(hierarchy.is_above(acme, growth));
  EXPECT_TRUE(hierarchy.is_above(product, growth));
  EXPECT_FALSE(hierarchy.is_above(growth, acme));
  EXPECT_FALSE(hierarchy.is_above(sales, growth));
  EXPECT_FALSE(hierarchy.is_above(acme, acme));
  EXPECT_FALSE(hierarchy.is_above(acme, other));
  EXPECT_FALSE(hierarchy.is_above(acme, UnitId{}));
  EXPECT_EQ(hierarchy.from_the_top().size(), 5U);
}

TEST_F(HierarchyTest, AUnitMayBeDeclaredBeforeTheOneAboveIt) {
  const UnitId team = add();
  const UnitId company = add();
  plan.units[team].parent.id = company;
  const Hierarchy hierarchy(plan);
  EXPECT_TRUE(hierarchy.is_above(company, team));
  EXPECT_EQ(hierarchy.from_the_top().front(), company);
}

TEST_F(HierarchyTest, ACircleHasNoTop) {
  const UnitId a = add();
  const UnitId b = add(a);
  plan.units[a].parent.id = b;
  const Hierarchy hierarchy(plan);
  EXPECT_FALSE(hierarchy.is_above(a, b));
  EXPECT_TRUE(hierarchy.from_the_top().empty());
}

TEST_F(HierarchyTest, AChainIsAsDeepAsItLikes) {
  UnitId last = add();
  for (int i = 0; i < 100'000; ++i) last = add(last);
  const Hierarchy hierarchy(plan);
  EXPECT_TRUE(hierarchy.is_above(UnitId{0}, last));
  EXPECT_FALSE(hierarchy.is_above(last, UnitId{0}));
}

}  // namespace
}  // namespace goalie::lint
