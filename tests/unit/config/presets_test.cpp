// Presets: each within the next, every number of a method with its source, and what wins over them.
#include <gmock/gmock.h>

#include "compiler/config/effective.hpp"
#include "compiler/driver/driver.hpp"
#include "tests/unit/config/reading.hpp"

namespace goalie::config {
namespace {

using testing::IsEmpty;

Level level(const std::string& preset, std::size_t rule) {
  return level_under(preset_named(preset), some_facts()[rule]);
}

TEST(Presets, GiveEveryRuleALevel) {
  constexpr std::size_t error = 0, info = 2, off_and_info = 3, off = 4;
  EXPECT_EQ(level("minimal", error), Level::error);
  EXPECT_EQ(level("minimal", info), Level::off);
  EXPECT_EQ(level("standard", info), Level::info);
  EXPECT_EQ(level("standard", off), Level::off);
  EXPECT_EQ(level("strict", error), Level::error);
  EXPECT_EQ(level("strict", info), Level::warning);
  EXPECT_EQ(level("strict", off_and_info), Level::info) << "the rule states its own";
  EXPECT_EQ(level("strict", off), Level::warning);
}

TEST(Presets, EachIsWithinTheNext) {
  for (const Facts& rule : driver::all_facts()) {
    if (!rule.configurable) continue;
    const auto under = [&](std::string_view name) { return level_under(preset_named(name), rule); };
    EXPECT_LE(under("minimal"), under("standard")) << rule.name;
    EXPECT_LE(under("standard"), under("strict")) << rule.name;
    EXPECT_NE(under("strict"), Level::off) << rule.name;
  }
}

TEST(Presets, NumbersAreOptionsThatThereAre) {
  for (const Preset& preset : presets()) {
    EXPECT_FALSE(preset.meaning.empty());
    for (const Number& number : preset.numbers) {
      EXPECT_FALSE(number.source.empty());
      const Facts* const rule = driver::find_facts(number.rule);
      ASSERT_NE(rule, nullptr) << number.rule;
      const auto option = std::find_if(rule->options.begin(), rule->options.end(),
                                       [&](const Option& one) { return one.name == number.option; });
      ASSERT_NE(option, rule->options.end()) << number.option;
      EXPECT_LE(option->least, number.value);
      EXPECT_GE(option->most, number.value);
    }
  }
}

TEST(Presets, AMethodHasItsNumbers) {
  const auto values = [](const std::string& preset) {
    Configuration configuration;
    configuration.preset = preset;
    std::vector<int> all;
    for (const char* name : {"kr-count", "too-many-objectives"}) {
      const Facts& rule = *driver::find_facts(name);
      for (const Option& option : rule.options)
        if (!option.name.empty()) all.push_back(value_of(effective(configuration, rule), option));
    }
    return all;
  };
  EXPECT_EQ(values("standard"), (std::vector{3, 5, 4, 3}));
  EXPECT_EQ(values("evalio"), (std::vector{3, 5, 4, 3}));
  EXPECT_EQ(values("planview"), (std::vector{2, 4, 4, 3}));
  EXPECT_EQ(values("google"), (std::vector{2, 4, 5, 5}));
}

TEST(Presets, AreWonOverByRulesAndThoseByOverrides) {
  Reading reading{{"goalie.toml", R"([lint]
preset = "planview"
[lint.rules]
kr-count = { level = "info", max = 8 }
[[lint.overrides]]
include = ["a/**"]
rules = { kr-count = { max = 9 } }
[[lint.overrides]]
include = ["a/**"]
rules = { kr-count = "off" }
)"}};
  const Configuration& read = reading.read();
  EXPECT_THAT(reading.problems(), IsEmpty());
  const Facts rule = some_facts()[0];
  const Effective here = effective(read, rule);
  EXPECT_EQ(here.level, Level::info);
  EXPECT_TRUE(here.configured);
  EXPECT_EQ(value_of(here, rule.options[0]), 2);
  EXPECT_EQ(value_of(here, rule.options[1]), 8);
  const Override* const both[] = {&read.overrides[0], &read.overrides[1]};
  const Effective there = effective(read, rule, both);
  EXPECT_EQ(there.level, Level::off);
  EXPECT_EQ(value_of(there, rule.options[1]), 9);
  EXPECT_FALSE(effective(read, some_facts()[1]).configured) << "a preset's level is not one chosen by name";
}

}  // namespace
}  // namespace goalie::config
