// The JSON Schema of goalie.toml, for editors: written from the table of keys and the facts of the rules.
#pragma once

#include <span>
#include <string>

#include "compiler/diagnostics/facts.hpp"

namespace goalie::config {

std::string schema(std::span<const Facts> rules);

}  // namespace goalie::config
