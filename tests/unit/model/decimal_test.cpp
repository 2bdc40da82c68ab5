// Decimals: what reads, how it compares, and that nothing is lost.
#include "compiler/model/decimal.hpp"

#include <gtest/gtest.h>

namespace goalie::model {
namespace {

Decimal number(std::string_view text) {
  const auto parsed = Decimal::parse(text);
  EXPECT_TRUE(parsed) << text;
  return parsed.value_or(Decimal(-777));
}

std::string round_trip(std::string_view text) { return number(text).to_string(); }

TEST(Decimal, ReadsDigitsSignsPointsAndGroups) {
  EXPECT_EQ(round_trip("0"), "0");
  EXPECT_EQ(round_trip("42"), "42");
  EXPECT_EQ(round_trip("+42"), "42");
  EXPECT_EQ(round_trip("-42"), "-42");
  EXPECT_EQ(round_trip("0.5"), "0.5");
  EXPECT_EQ(round_trip("-0.005"), "-0.005");
  EXPECT_EQ(round_trip("99.950"), "99.95");
  EXPECT_EQ(round_trip("100"), "100");
  EXPECT_EQ(round_trip("1,200"), "1200");
  EXPECT_EQ(round_trip("12_000_000"), "12000000");
  EXPECT_EQ(round_trip("1,234.5"), "1234.5");
  EXPECT_EQ(round_trip("007"), "7");
  EXPECT_EQ(round_trip("10.01"), "10.01");
  EXPECT_EQ(round_trip("-0"), "0");
  EXPECT_EQ(round_trip("0.000"), "0");
}

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (const char* text : {"",          "-",    "+",      ".",       ".5",     "5.",     "1.2.3", "a",
                           "1a",        "--1",  "1 000",  "12,00",   "1,2345", "1,,000", ",100",  "1234,567",
                           "1,000_000", "1_00", "1,000,", "1.0,000", "1e5",    "½",      "٣"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimal, HoldsEighteenSignificantDigitsAndNoMore) {
  EXPECT_EQ(round_trip("999999999999999999"), "999999999999999999");
  EXPECT_EQ(round_trip("0.123456789012345678"), "0.123456789012345678");
  EXPECT_FALSE(Decimal::parse("1234567890123456789"));
  EXPECT_FALSE(Decimal::parse("1.234567890123456789"));
  EXPECT_FALSE(Decimal::parse("1000000000000000001"));
  EXPECT_EQ(round_trip("1000000000000000000000"), "1000000000000000000000")
      << "zeros at the end are not significant";
  EXPECT_FALSE(Decimal::parse("1" + std::string(200, '0')));
  EXPECT_FALSE(Decimal::parse("0." + std::string(200, '0') + "1"));
  EXPECT_EQ(round_trip("0." + std::string(200, '0')), "0");
}

TEST(Decimal, ComparesByValue) {
  EXPECT_EQ(number("1.50"), number("1.5"));
  EXPECT_EQ(number("1,000"), number("1000"));
  EXPECT_LT(number("-1"), number("0"));
  EXPECT_LT(number("-2"), number("-1"));
  EXPECT_LT(number("-10"), number("-9.5"));
  EXPECT_LT(number("9.5"), number("10"));
  EXPECT_LT(number("0.1"), number("0.11"));
  EXPECT_GT(number("0.999999999999999999"), number("0.99999999999999999"));
  EXPECT_LE(number("7"), number("7.0"));
  EXPECT_GE(number("7"), number("7.0"));
  EXPECT_NE(number("7"), number("7.00000000000000001"));
}

TEST(Decimal, ComparesWhereTheScalesLieFarApart) {
  const Decimal tiny(1, -120), huge(1, 120);
  EXPECT_LT(tiny, huge);
  EXPECT_GT(-tiny, -huge);
  EXPECT_LT(-huge, tiny);
  EXPECT_GT(tiny, Decimal());
  EXPECT_LT(number("999999999999999999"), Decimal(1, 18));
  EXPECT_GT(Decimal(1, 18), number("999999999999999999"));
  EXPECT_EQ(compare(huge, huge), 0);
}

TEST(Decimal, AddsAndSubtractsExactly) {
  EXPECT_EQ(number("0.1") + number("0.2"), number("0.3"));
  EXPECT_EQ(number("60") - number("42"), number("18"));
  EXPECT_EQ(number("1") - number("1"), Decimal());
  EXPECT_TRUE((number("1") - number("1")).is_zero());
  EXPECT_EQ(number("999999999999999999") + number("1"), Decimal(1, 18));
  EXPECT_EQ((number("1000000") + number("0.000001")).to_string(), "1000000.000001");
  EXPECT_EQ(Decimal() + number("5"), number("5"));
  EXPECT_EQ(number("5") - Decimal(), number("5"));
}

TEST(Decimal, RoundsAwayTheLastDigitsWhereEighteenDoNotHoldThem) {
  EXPECT_EQ(Decimal(1, 60) + Decimal(1), Decimal(1, 60));
  EXPECT_EQ(Decimal(1, 30) - Decimal(1), Decimal(1, 30));
  EXPECT_EQ((number("999999999999999999") + number("0.5")).to_string(), "1000000000000000000");
  EXPECT_EQ((number("100000000000000001") + number("0.4")).to_string(), "100000000000000001");
  EXPECT_EQ((number("-100000000000000001") - number("0.5")).to_string(), "-100000000000000002");
}

TEST(Decimal, MultipliesMagnitudesAndUnits) {
  EXPECT_EQ((number("1.2") * Decimal(1, 6)).to_string(), "1200000");
  EXPECT_EQ((number("0.25") * Decimal(86'400'000)).to_string(), "21600000");
  EXPECT_EQ(number("-3") * number("-4"), number("12"));
  EXPECT_EQ(number("5") * Decimal(), Decimal());
  const Decimal large = number("999999999999999999");
  EXPECT_EQ((large * large).to_string(), "999999999999999998" + std::string(18, '0'));
  EXPECT_EQ(Decimal(1, 127) * Decimal(1, 9), Decimal(1, 136));
}

TEST(Decimal, SurvivesProductsWithoutEnd) {
  Decimal large(7, 100), small(7, -100);
  for (int i = 0; i < 20; ++i) {
    large = large * large;
    small = small * small;
  }
  EXPECT_GT(large, Decimal(1, 1000));
  EXPECT_TRUE(small.is_zero());
}

TEST(Decimal, NormalisesItsCoefficient) {
  EXPECT_EQ(Decimal(1'000).coefficient(), 1);
  EXPECT_EQ(Decimal(1'000).exponent(), 3);
  EXPECT_EQ(Decimal(0, 5).exponent(), 0);
  EXPECT_EQ(number("120.0").coefficient(), 12);
}

TEST(Decimal, IsNearestAsADouble) {
  EXPECT_DOUBLE_EQ(number("0.1").to_double(), 0.1);
  EXPECT_DOUBLE_EQ(number("-99.95").to_double(), -99.95);
  EXPECT_DOUBLE_EQ(number("123456789012345678").to_double(), 123456789012345678.0);
  EXPECT_DOUBLE_EQ(Decimal(1, 100).to_double(), 1e100);
  EXPECT_DOUBLE_EQ(Decimal(3, -50).to_double(), 3e-50);
  EXPECT_EQ(Decimal().to_double(), 0.0);
}

}  // namespace
}  // namespace goalie::model
