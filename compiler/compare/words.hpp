// Words: what a goal says besides its title and its numbers, and which clauses of it are others.
#pragma once

#include <string>

#include "compiler/compare/listing.hpp"

namespace goalie::compare {

/// The clauses and declarations whose words differ, "why, initiative"; empty: none. The order of tags does
/// not count.
std::string other_words(const Pair& pair);

}  // namespace goalie::compare
