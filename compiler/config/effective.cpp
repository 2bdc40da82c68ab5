// What holds for a rule in the end: see effective.hpp.
#include "compiler/config/effective.hpp"

namespace goalie::config {
namespace {

void lay_over(Effective& effective, const RuleSettings& rules, std::string_view name) {
  const auto found = rules.find(name);
  if (found == rules.end()) return;
  if (found->second.level) {
    effective.level = *found->second.level;
    effective.configured = true;
  }
  for (const auto& [option, value] : found->second.options) effective.options[option] = value;
}

}  // namespace

Effective effective(const Configuration& configuration, const Facts& rule,
                    std::span<const Override* const> overrides) {
  const Preset& preset = preset_named(configuration.preset);
  Effective effective;
  effective.level = level_under(preset, rule);
  for (const Number& number : preset.numbers)
    if (number.rule == rule.name) effective.options.emplace(number.option, number.value);
  lay_over(effective, configuration.rules, rule.name);
  for (const Override* const one : overrides) lay_over(effective, one->rules, rule.name);
  return effective;
}

int value_of(const Effective& effective, const Option& option) {
  const auto found = effective.options.find(option.name);
  return found == effective.options.end() ? option.value : found->second;
}

}  // namespace goalie::config
