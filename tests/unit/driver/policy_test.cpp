// Policy: which rule holds where, of configuration, overrides and the command line.
#include "compiler/driver/policy.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "compiler/driver/driver.hpp"

namespace goalie::driver {
namespace {

constexpr std::string_view owner = "missing-owner", count = "kr-count", many = "too-many-objectives";

class PolicyTest : public testing::Test {
 protected:
  PolicyTest() {
    for (const char* path : {"a.goal", "labs/b.goal", "labs/x/c.goal"}) sources.add(path, "");
  }
  /// The level of a rule in a file.
  Level level(std::string_view rule, std::uint32_t file = 0) const {
    const lint::Policy policy = policy_of(configuration, selection, sources);
    const lint::Settings& settings = policy.settings[policy.of_file.empty() ? 0 : policy.of_file.at(file)];
    const auto found = settings.find(rule);
    return found != settings.end() && found->second.level ? *found->second.level : find_facts(rule)->level;
  }
  static config::RuleSetting to(Level level) { return {level, {}, {}}; }

  config::Configuration configuration;
  Selection selection;
  Sources sources;
};

TEST_F(PolicyTest, WithNothingSaidSaysNothing) {
  const lint::Policy policy = policy_of(configuration, selection, sources);
  ASSERT_EQ(policy.settings.size(), 1U);
  EXPECT_TRUE(policy.settings[0].empty());
  EXPECT_TRUE(policy.of_file.empty()) << "no file was matched with anything";
}

TEST_F(PolicyTest, OverridesHoldForTheirFilesAndTheLaterWins) {
  configuration.rules["kr-count"] = to(Level::warning);
  configuration.overrides.push_back(
      {{"labs/**"}, {{"kr-count", to(Level::info)}, {"missing-owner", to(Level::off)}}});
  configuration.overrides.push_back({{"nowhere", "labs/x/*"}, {{"kr-count", to(Level::off)}}});
  EXPECT_EQ(level(count, 0), Level::warning);
  EXPECT_EQ(level(count, 1), Level::info);
  EXPECT_EQ(level(count, 2), Level::off);
  EXPECT_EQ(level(owner, 0), Level::error);
  EXPECT_EQ(level(owner, 2), Level::off);
}

TEST_F(PolicyTest, SelectRunsTheseAloneAtTheirLevelHere) {
  configuration.rules["kr-count"] = to(Level::warning);
  selection.select = {"kr-count", "missing-owner"};
  EXPECT_EQ(level(count), Level::warning);
  EXPECT_EQ(level(owner), Level::error);
  EXPECT_EQ(level(many), Level::off);
}

TEST_F(PolicyTest, SelectTurnsOnWhatIsOffAtItsDefault) {
  configuration.rules["kr-count"] = to(Level::off);
  configuration.preset = "minimal";
  selection.select = {"kr-count", "too-many-objectives"};
  EXPECT_EQ(level(count), Level::error);
  EXPECT_EQ(level(many), Level::warning);
}

TEST_F(PolicyTest, IgnoreWinsOverEverything) {
  configuration.rules["kr-count"] = to(Level::error);
  configuration.overrides.push_back({{"**"}, {{"kr-count", to(Level::error)}}});
  selection.select = {"kr-count"};
  selection.ignore = {"kr-count"};
  for (std::uint32_t file = 0; file < sources.size(); ++file) EXPECT_EQ(level(count, file), Level::off);
}

TEST_F(PolicyTest, AnOverrideTurnsOffWhatIsSelected) {
  configuration.overrides.push_back({{"labs/**"}, {{"kr-count", to(Level::off)}}});
  selection.select = {"kr-count"};
  EXPECT_EQ(level(count, 0), Level::error);
  EXPECT_EQ(level(count, 1), Level::off);
  EXPECT_EQ(level(owner, 1), Level::off);
}

}  // namespace
}  // namespace goalie::driver
