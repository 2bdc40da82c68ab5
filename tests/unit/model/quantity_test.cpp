// Quantities: what compares with what, and in which units.
#include "compiler/model/quantity.hpp"

#include <gtest/gtest.h>

#include "tests/unit/model/plan_builder.hpp"

namespace goalie::model {
namespace {

class QuantityTest : public ::testing::Test {
 protected:
  Dimension dimension(std::string_view value) { return builder_.quantity(value).dimension; }
  bool comparable_values(std::string_view a, std::string_view b) {
    return comparable(dimension(a), dimension(b));
  }
  std::string in_canonical_units(std::string_view value) {
    return canonical(builder_.quantity(value), builder_.plan.symbols).to_string();
  }

  PlanBuilder builder_;
};

TEST_F(QuantityTest, ComparesWithinADimension) {
  EXPECT_TRUE(comparable_values("42%", "60%"));
  EXPECT_TRUE(comparable_values("42%", "3 pp"));
  EXPECT_TRUE(comparable_values("2 hours", "30 minutes"));
  EXPECT_TRUE(comparable_values("2 months", "1 year"));
  EXPECT_TRUE(comparable_values("4.5/5", "3/5"));
  EXPECT_TRUE(comparable_values("500 signups", "1 signups"));
  EXPECT_TRUE(comparable_values("$5", "$1.2M"));
  EXPECT_TRUE(comparable_values("7", "8"));
}

TEST_F(QuantityTest, ComparesNothingAcrossDimensions) {
  EXPECT_FALSE(comparable_values("42%", "9 days"));
  EXPECT_FALSE(comparable_values("9 days", "1 months")) << "a month has no fixed number of days";
  EXPECT_FALSE(comparable_values("4.5/5", "4.5/10"));
  EXPECT_FALSE(comparable_values("500 signups", "500 calls"));
  EXPECT_FALSE(comparable_values("7", "7 calls"));
  EXPECT_FALSE(comparable_values("2x", "2"));
  EXPECT_FALSE(comparable({}, {})) << "no value compares with nothing";
  EXPECT_FALSE(comparable({DimensionKind::money, {1}, {}}, {DimensionKind::money, {2}, {}}));
}

TEST_F(QuantityTest, ComparesRatesWithTheSameDenominatorOnly) {
  EXPECT_TRUE(comparable_values("9 tickets/week", "4 tickets/week"));
  EXPECT_FALSE(comparable_values("9 tickets/week", "4 tickets/day"));
  EXPECT_FALSE(comparable_values("9 tickets/week", "4 tickets"));
  EXPECT_FALSE(comparable_values("2 hours/week", "2 hours/day"));
}

TEST_F(QuantityTest, ConvertsDurationsToMillisecondsAndTheCalendarToMonths) {
  EXPECT_EQ(in_canonical_units("300 ms"), "300");
  EXPECT_EQ(in_canonical_units("1.5 s"), "1500");
  EXPECT_EQ(in_canonical_units("2 min"), "120000");
  EXPECT_EQ(in_canonical_units("30 minutes"), "1800000");
  EXPECT_EQ(in_canonical_units("1 h"), "3600000");
  EXPECT_EQ(in_canonical_units("216 hours"), in_canonical_units("9 days"));
  EXPECT_EQ(in_canonical_units("2 weeks"), in_canonical_units("14 days"));
  EXPECT_EQ(in_canonical_units("2 quarters"), "6");
  EXPECT_EQ(in_canonical_units("1.5 years"), in_canonical_units("18 months"));
  EXPECT_EQ(in_canonical_units("42%"), "42");
  EXPECT_EQ(in_canonical_units("500 signups"), "500");
}

TEST_F(QuantityTest, KnowsRelativeChanges) {
  Measure measure;
  measure.kind = TargetKind::up;
  measure.target = builder_.quantity("30%");
  EXPECT_TRUE(measure.relative());
  measure.target = builder_.quantity("3 pp");
  EXPECT_FALSE(measure.relative());
  measure.target = builder_.quantity("5 calls");
  EXPECT_FALSE(measure.relative());
  measure.target = builder_.quantity("30%");
  measure.kind = TargetKind::to;
  EXPECT_FALSE(measure.relative());
}

TEST_F(QuantityTest, AnUnknownValueIsAValue) {
  EXPECT_TRUE(builder_.quantity("?"));
  EXPECT_FALSE(Quantity());
}

}  // namespace
}  // namespace goalie::model
