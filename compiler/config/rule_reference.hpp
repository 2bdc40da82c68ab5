// The reference of rules and errors as a page of Markdown, made of their facts alone.
#pragma once

#include <span>
#include <string>

#include "compiler/diagnostics/facts.hpp"

namespace goalie::config {

std::string rule_reference(std::span<const Facts> facts);

}  // namespace goalie::config
