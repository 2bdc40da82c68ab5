// Similar names: edits and swaps, up to a limit, and the nearest of many.
#include "compiler/source/similar.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace goalie {
namespace {

TEST(EditDistance, CountsEditsAndSwaps) {
  EXPECT_EQ(edit_distance("owner", "owner", 3), 0U);
  EXPECT_EQ(edit_distance("owner", "ownr", 3), 1U);
  EXPECT_EQ(edit_distance("owner", "ownerr", 3), 1U);
  EXPECT_EQ(edit_distance("owner", "awner", 3), 1U);
  EXPECT_EQ(edit_distance("owner", "onwer", 3), 1U);
  EXPECT_EQ(edit_distance("ca", "abc", 5), 3U);  // a swap is not edited again
  EXPECT_EQ(edit_distance("", "abc", 5), 3U);
  EXPECT_EQ(edit_distance("", "", 0), 0U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3U);
}

TEST(EditDistance, GivesUpBehindItsLimit) {
  EXPECT_EQ(edit_distance("objective", "kpi", 2), 3U);
  EXPECT_EQ(edit_distance("abcdef", "uvwxyz", 2), 3U);
  EXPECT_EQ(edit_distance("ab", "cd", 0), 1U);
  EXPECT_EQ(edit_distance("abdc", "abcd", 1), 1U);
}

TEST(MostSimilar, IsTheNearestWithinAThird) {
  const std::vector<std::string_view> names{"growth", "delight", "platform", "grow"};
  EXPECT_EQ(most_similar("deligth", names), "delight");
  EXPECT_EQ(most_similar("grwth", names), "growth");
  EXPECT_EQ(most_similar("gro", names), "grow");
  EXPECT_EQ(most_similar("sales", names), std::nullopt);
  EXPECT_EQ(most_similar("delight", names), std::nullopt);  // the same name is no suggestion
  EXPECT_EQ(most_similar("", names), std::nullopt);
  EXPECT_EQ(most_similar(std::string(1000, 'x'), names), std::nullopt);
}

}  // namespace
}  // namespace goalie
