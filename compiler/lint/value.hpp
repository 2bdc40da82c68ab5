// A value in words: "90 percent", "3 million", "4.2 out of 5" as the language writes them.
#pragma once

#include <string>

#include "compiler/lint/title.hpp"

namespace goalie::lint {

/// A number of a title as the language writes it: "90 percent" is 90%. Empty where it has no such value.
/// `end` becomes the token behind it.
std::string value_at(const Title& title, std::size_t number, std::size_t& end);

}  // namespace goalie::lint
