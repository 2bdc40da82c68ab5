// Tables: rows keep their places, and ranges read like lists.
#include "compiler/model/table.hpp"

#include <gtest/gtest.h>
#include <string>

namespace goalie::model {
namespace {

TEST(Table, HandsOutIdsInOrder) {
  Table<std::string> table;
  EXPECT_TRUE(table.empty());
  EXPECT_EQ(table.add("a").index, 0U);
  EXPECT_EQ(table.add("b").index, 1U);
  EXPECT_EQ(table.size(), 2U);
  EXPECT_EQ(table[Id<std::string>{1}], "b");
  EXPECT_FALSE(Id<std::string>());
}

TEST(Table, NeverMovesARow) {
  Table<int> table;
  std::vector<const int*> places;
  for (int i = 0; i < 20'000; ++i) places.push_back(&table[table.add(i)]);
  for (int i = 0; i < 20'000; ++i) {
    ASSERT_EQ(&table[Id<int>{static_cast<std::uint32_t>(i)}], places[static_cast<std::size_t>(i)]);
    ASSERT_EQ(*places[static_cast<std::size_t>(i)], i);
  }
}

TEST(Table, KeepsItsRowsWhenItMoves) {
  Table<int> table;
  const int* first = &table[table.add(7)];
  const Table<int> moved = std::move(table);
  EXPECT_EQ(&moved[Id<int>{0}], first);
}

TEST(Table, IteratesOverAllAndOverARange) {
  Table<int> table;
  for (int i = 0; i < 3'000; ++i) table.add(i);
  int expected = 0;
  for (int& row : table) EXPECT_EQ(row++, expected++);
  EXPECT_EQ(expected, 3'000);
  const Table<int>& constant = table;
  int sum = 0;
  for (const int row : constant[Range<int>{1'020, 1'030}]) sum += row;
  EXPECT_EQ(sum, (1'021 + 1'030) * 5);
  const auto slice = constant[Range<int>{6, 9}];
  EXPECT_EQ(slice.size(), 3U);
  EXPECT_EQ(slice.front(), 7);
  EXPECT_EQ(slice.back(), 9);
  EXPECT_EQ(slice[1], 8);
  EXPECT_EQ(slice.begin().id().index, 6U);
  EXPECT_TRUE(constant[Range<int>{}].empty());
}

TEST(Table, RangesKnowWhatTheyHold) {
  const Range<int> range{3, 5};
  EXPECT_TRUE(range.holds({3}));
  EXPECT_TRUE(range.holds({4}));
  EXPECT_FALSE(range.holds({5}));
  EXPECT_FALSE(range.holds({2}));
  EXPECT_FALSE(range.holds({}));
}

}  // namespace
}  // namespace goalie::model
