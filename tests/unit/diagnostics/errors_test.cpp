// Errors: the first so many are kept, the rest is counted and said once.
#include "compiler/diagnostics/errors.hpp"

#include <gtest/gtest.h>
#include <string>

namespace goalie {
namespace {

Diagnostic error(std::uint32_t at) {
  Diagnostic diagnostic;
  diagnostic.rule = at < 2 ? "syntax" : "duplicate-id";
  diagnostic.message = std::to_string(at);
  diagnostic.where = {FileId{3}, {at, at + 1}};
  return diagnostic;
}

TEST(Errors, KeepTheFirstAndCountTheRest) {
  Errors errors(2);
  for (std::uint32_t i = 0; i < 5; ++i) {
    errors.push_back(error(i));
    errors.back().help = "help of " + std::to_string(i);
  }
  std::vector<Diagnostic> all;
  errors.move_to(all);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[1].message, "1");
  EXPECT_EQ(all[1].help, "help of 1");
  EXPECT_EQ(all[2].message, "3 more errors from here on are not shown");
  EXPECT_EQ(all[2].rule, "duplicate-id");
  EXPECT_EQ(all[2].where.span.begin, 2U);
  EXPECT_TRUE(errors.empty());
}

TEST(Errors, SayNothingMoreWhereAllAreKept) {
  Errors errors(2);
  errors.push_back(error(0));
  errors.push_back(error(1));
  std::vector<Diagnostic> all;
  errors.move_to(all);
  EXPECT_EQ(all.size(), 2U);
  errors.push_back(error(7));
  errors.move_to(all);
  EXPECT_EQ(all.back().message, "7");
}

}  // namespace
}  // namespace goalie
