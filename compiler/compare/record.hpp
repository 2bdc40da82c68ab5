// The record: what has happened, which only grows.
#pragma once

#include "compiler/compare/listing.hpp"

namespace goalie::compare {

/// Adds what was rewritten, taken out or added in the record of one goal.
void compare_records(const Pair& pair, Listing& listing);

/// The newest `amended` of the newer side where it has one more than the older one, and words in it; else
/// null.
const model::Remark* new_amendment(const Pair& pair);

/// Whether a goal has come to its end: graded or dropped, itself, with its objective, or in all its key
/// results.
bool is_settled(const model::Plan& plan, model::GoalRef goal);

}  // namespace goalie::compare
