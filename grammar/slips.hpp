// Slips: words that were most likely meant as a keyword.
#pragma once

#include <cstddef>
#include <string_view>

namespace goalie::grammar {

/// Whether one word becomes the other by one letter more, less or other, or by two neighbours swapped.
bool one_slip_apart(std::string_view a, std::string_view b);

/// The units of time, the plurals of keywords: what stands for itself in a unit's place.
bool is_known_unit(std::string_view word);

/// The length of the word that the text begins with where it is a slip for a clause's keyword: one slip
/// apart, no known unit, and followed by an argument unless that keyword takes none. Else 0.
std::size_t slip_length(std::string_view text);

}  // namespace goalie::grammar
