// The reference of rules: all facts are on the page, and its examples are the rules' own.
#include "compiler/config/rule_reference.hpp"

#include <gmock/gmock.h>

#include "compiler/driver/driver.hpp"
#include "tests/unit/config/reading.hpp"

namespace goalie::config {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(RuleReference, IsMadeOfTheFactsOfEveryRuleAndError) {
  const std::string page = rule_reference(driver::all_facts());
  for (const Facts& facts : driver::all_facts()) {
    EXPECT_THAT(page, HasSubstr("\n### " + std::string(facts.name) + "\n"));
    for (const std::string_view example : {facts.bad, facts.good})
      EXPECT_TRUE(example.empty() || page.find("```goal\n" + std::string(example) + "```\n") != page.npos)
          << facts.name;
    for (const Option& option : facts.options)
      EXPECT_TRUE(option.name.empty() || page.find("| `" + std::string(option.name) + "` | ") != page.npos);
  }
}

TEST(RuleReference, SaysTheLevelUnderEachPreset) {
  const std::string page = rule_reference(some_facts());
  EXPECT_THAT(page, HasSubstr("| [kr-count](#kr-count) | error | error | error | too few or too many |\n"));
  EXPECT_THAT(page, HasSubstr("| [kpi-as-push](#kpi-as-push) | off | off | info | a push |\n"));
  EXPECT_THAT(page, HasSubstr("| `min` | 3 | 1 | 20 | the fewest key results |\n"));
}

TEST(RuleReference, KeepsSignsAsTheyAre) {
  Facts facts{.name = "a", .group = "count", .summary = "`<b>|` and <b> | *x*", .why = "[y]_z_"};
  const std::string page = rule_reference({&facts, 1});
  EXPECT_THAT(page, HasSubstr("It finds `<b>\\|` and \\<b\\> \\| \\*x\\*.\n\nWhy: \\[y\\]\\_z\\_.\n"));
  EXPECT_THAT(page, Not(HasSubstr("Source")));
}

}  // namespace
}  // namespace goalie::config
