// The record: what has happened, which only grows.
#pragma once

#include "compiler/compare/listing.hpp"

namespace goalie::compare {

/// Adds what was rewritten, taken out or added in the record of one goal.
void compare_records(const Pair& pair, Listing& listing);

/// Whether the newer side has an `amended` more than the older one.
bool is_amended(const Pair& pair);

}  // namespace goalie::compare
