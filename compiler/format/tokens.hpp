// Tokens: what a clause is written with, one blank apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace goalie::format {

/// A value, name or text with each run of blanks outside quotes as one: "9   days" is "9 days".
std::string spaced_once(std::string_view written);

/// How many columns a text takes: its code points.
std::size_t columns(std::string_view text);

}  // namespace goalie::format
