// Slips: what is one apart, what is not, and where a word stands for itself.
#include "grammar/slips.hpp"

#include <gtest/gtest.h>

namespace goalie::grammar {
namespace {

TEST(Slips, AreOneLetterMoreLessOrOtherOrTwoSwapped) {
  EXPECT_TRUE(one_slip_apart("owner", "owner"));
  EXPECT_TRUE(one_slip_apart("ower", "owner"));
  EXPECT_TRUE(one_slip_apart("wner", "owner"));
  EXPECT_TRUE(one_slip_apart("owne", "owner"));
  EXPECT_TRUE(one_slip_apart("ownerr", "owner"));
  EXPECT_TRUE(one_slip_apart("xwner", "owner"));
  EXPECT_TRUE(one_slip_apart("ownex", "owner"));
  EXPECT_TRUE(one_slip_apart("onwer", "owner"));
  EXPECT_TRUE(one_slip_apart("wower", "ower"));
  EXPECT_TRUE(one_slip_apart("ownre", "owner"));
  EXPECT_TRUE(one_slip_apart("wyh", "why"));
  EXPECT_TRUE(one_slip_apart("hwy", "why"));
  EXPECT_FALSE(one_slip_apart("onwre", "owner"));
  EXPECT_FALSE(one_slip_apart("own", "owner"));
  EXPECT_FALSE(one_slip_apart("week", "keep"));
  EXPECT_FALSE(one_slip_apart("days", "tag"));
}

TEST(Slips, StandWhereAnArgumentFollowsUnlessTheKeywordTakesNone) {
  EXPECT_EQ(slip_length("ower @maya"), 4U);
  EXPECT_EQ(slip_length("ower\n"), 0U);
  EXPECT_EQ(slip_length("ower by 2026-09-30"), 0U);
  EXPECT_EQ(slip_length("mileston\n"), 8U);
}

TEST(Slips, AreNotKnownUnitsAndPluralsOfKeywords) {
  EXPECT_EQ(slip_length("min confidence 60%"), 0U);
  EXPECT_EQ(slip_length("leads \"x\""), 0U);
  EXPECT_EQ(slip_length("milestones\n"), 0U);
  EXPECT_EQ(slip_length("signups measured weekly"), 0U);
}

TEST(Slips, CountTheClausesOfOtherTools) {
  EXPECT_EQ(slip_length("target 90"), 6U);
  EXPECT_EQ(slip_length("target\n"), 0U);
}

}  // namespace
}  // namespace goalie::grammar
