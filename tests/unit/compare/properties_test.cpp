// What holds of every comparison: nothing changed where nothing was said, and what turns round turns round.
#include <gtest/gtest.h>
#include <map>

#include "compiler/compare/compare.hpp"
#include "compiler/compare/kinds.hpp"
#include "compiler/driver/driver.hpp"
#include "tests/unit/format/any_plan.hpp"

namespace goalie::compare {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::unique_ptr<driver::Workspace> compiled(Files files) {
  driver::Request request;
  request.lint = false;
  return driver::run_in_memory(std::move(files), request);
}

std::string changes(const driver::Workspace& before, const driver::Workspace& after) {
  std::string text;
  const model::Date today = *model::Date::parse("2026-08-15");
  for (const Change& change : compare({before.plan, before.sources}, {after.plan, after.sources}, today))
    text += std::string(facts(change.kind).name) + " " + change.goal + ": " + change.message + "\n";
  return text;
}

TEST(AnyComparison, OfTwoLayoutsIsEmpty) {
  std::size_t compared = 0;
  for (std::uint32_t plan = 0; plan < 4000; ++plan) {
    const std::string one = format::any_plan(plan, 2 * plan), other = format::any_plan(plan, 2 * plan + 1);
    const auto before = compiled({{"a.goal", one}}), after = compiled({{"b/c.goal", other}});
    if (before->language_errors != 0) continue;
    ++compared;
    ASSERT_EQ(changes(*before, *after), "") << "plan " << plan << "\n--- one\n"
                                            << one << "\n--- other\n"
                                            << other;
  }
  EXPECT_GT(compared, 100U);
}

TEST(AnyComparison, KnowsWhatIsGoneAsWhatIsNew) {
  for (std::uint32_t plan = 0; plan < 500; ++plan) {
    const auto one = compiled({{"a.goal", format::any_plan(plan, 1)}});
    const auto other = compiled({{"a.goal", format::any_plan(plan + 1, 1)}});
    const auto count = [](const std::string& text, std::string_view kind) {
      std::size_t found = 0;
      for (std::size_t at = text.find(kind); at != std::string::npos; at = text.find(kind, at + 1)) ++found;
      return found;
    };
    const std::string there = changes(*one, *other), back = changes(*other, *one);
    for (const auto& [gone, fresh] :
         std::map<std::string, std::string>{{"kr-removed ", "kr-added "}, {"kpi-removed ", "kpi-added "}}) {
      ASSERT_EQ(count(there, gone), count(back, fresh)) << plan << "\n" << there << "---\n" << back;
      ASSERT_EQ(count(there, fresh), count(back, gone)) << plan << "\n" << there << "---\n" << back;
    }
    ASSERT_EQ(count(there, "objective-removed ") + count(there, "objective-archived "),
              count(back, "objective-added "));
  }
}

}  // namespace
}  // namespace goalie::compare
