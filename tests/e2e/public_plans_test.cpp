// The ways in which organisations write their goals in public, each by hand in the language.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;

const fs::path public_plans = fs::path(GOALIE_ROOT) / "tests" / "golden" / "public";

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(public_plans))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

class PublicPlan : public testing::TestWithParam<std::string> {};

TEST_P(PublicPlan, IsReadAndJudgedAsExpected) {
  const fs::path folder = public_plans / GetParam();
  const Ran ran = run({"check", "plan.goal", "--output", "concise", day}, {.folder = folder});
  EXPECT_EQ(ran.out, expected(folder / "plan.expected", ran.out));
  EXPECT_THAT(ran.err, testing::IsEmpty());
}

TEST_P(PublicPlan, CompilesToAPage) {
  const Ran ran = run({"build", "plan.goal", "--to", "markdown"}, {.folder = public_plans / GetParam()});
  EXPECT_EQ(ran.status, 0) << ran.err;
}

INSTANTIATE_TEST_SUITE_P(Golden, PublicPlan, testing::ValuesIn(names()), [](const auto& each) {
  std::string name = each.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace goalie::e2e
