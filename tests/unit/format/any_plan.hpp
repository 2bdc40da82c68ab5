// Any plan: a random one, and any of the layouts in which it may be written.
#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace goalie::format {

/// Plans and layouts by number: the same number gives the same text. Layouts of one plan differ in blanks,
/// line ends, the order of clauses, what shares a line, braces, and nothing that is said.
std::string any_plan(std::uint32_t plan, std::uint32_t layout);

}  // namespace goalie::format
