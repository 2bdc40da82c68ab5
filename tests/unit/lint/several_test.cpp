// Several directions in one title: what is a list, and what only looks like one.
#include "compiler/lint/several.hpp"

#include <gtest/gtest.h>

#include "tests/unit/lint/reading.hpp"

namespace goalie::lint {
namespace {

std::size_t in_a_list(std::string_view text) {
  const Several found = several(read_title(text));
  return found.is_list ? found.count : 0;
}

std::string task_in(std::string_view text) {
  const Title title = read_title(text);
  const std::size_t task = several(title).task;
  return task < title.size() ? std::string(title[task].text) : "";
}

TEST(Several, AreAListFromThreeOn) {
  EXPECT_EQ(in_a_list("Delight guests, grow the team and cut costs"), 3U);
  EXPECT_EQ(in_a_list("Raise a seed round, launch the beta, hire a CTO and move into an office"), 4U);
  EXPECT_EQ(in_a_list("Strengthen advocacy, grow funds and modernise IT"), 3U);
  EXPECT_EQ(in_a_list("Delight customers and cut costs"), 0U);
}

TEST(Several, AreNotNounsNorWhatOthersDo) {
  EXPECT_EQ(in_a_list("Strengthen schools, support networks and research units"), 0U);
  EXPECT_EQ(in_a_list("Let visitors build models, test a rocket and meet a pilot"), 0U);
  EXPECT_EQ(in_a_list("A place where people meet friends, build boats and make plans"), 0U);
  EXPECT_EQ(in_a_list("Prepare, print and post the ballots"), 0U);
}

TEST(Several, NameTheFirstTask) {
  EXPECT_EQ(task_in("Win promotion, renovate the clubhouse and get out of debt"), "renovate");
  EXPECT_EQ(task_in("Delight guests, grow the team and cut costs"), "");
}

}  // namespace
}  // namespace goalie::lint
