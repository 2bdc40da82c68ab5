// What holds for a rule in the end: of the preset, then of `[lint.rules]`, then of each override that fits.
#pragma once

#include <span>

#include "compiler/config/configuration.hpp"

namespace goalie::config {

struct Effective {
  Level level = Level::off;
  bool configured = false;  // by name, not by the preset: a level of one case does not replace it
  std::map<std::string, int, std::less<>> options;  // those that are not the rule's own defaults
};

Effective effective(const Configuration& configuration, const Facts& rule,
                    std::span<const Override* const> overrides = {});

/// The value of an option in the end.
int value_of(const Effective& effective, const Option& option);

}  // namespace goalie::config
