// The guard: which changes move a goalpost after its plan has begun.
#pragma once

#include "compiler/compare/compare.hpp"

namespace goalie::compare {

/// Whether a change makes a plan easier that had begun on the older side, or rewrites a record, and nothing
/// excuses it: no new `amended`, no reason of its own. `grace_days` is the older side's.
bool moves_a_goalpost(const Change& change, const Side& before, model::Date today, int grace_days);

/// What to write so that it does not.
std::string_view way_out(const Change& change, const Side& before, model::Date today);

}  // namespace goalie::compare
