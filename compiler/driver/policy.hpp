// Policy: what a configuration and the command line say of every rule, file by file.
#pragma once

#include <string>
#include <vector>

#include "compiler/config/configuration.hpp"
#include "compiler/lint/engine.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::driver {

/// The rules that a run is about.
struct Selection {
  std::vector<std::string> select;  // these alone; none: all
  std::vector<std::string> ignore;
};

/// The level of a name in a run, apart from overrides.
Level level_of(const Facts& rule, const config::Configuration& configuration, const Selection& selection);

/// The files are asked for only where the configuration has overrides.
lint::Policy policy_of(const config::Configuration& configuration, const Selection& selection,
                       const Sources& sources);

}  // namespace goalie::driver
