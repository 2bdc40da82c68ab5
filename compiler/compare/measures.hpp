// Moved measures: targets, baselines, ranges, by their ambition and not by their numbers.
#pragma once

#include "compiler/compare/listing.hpp"

namespace goalie::compare {

/// Adds what changed in the measure of a key result.
void compare_measures(const Pair& pair, const model::KeyResult& was, const model::KeyResult& is,
                      Listing& listing);

/// Adds what changed in the healthy range of a KPI.
void compare_ranges(const Pair& pair, const model::Kpi& was, const model::Kpi& is, Listing& listing);

}  // namespace goalie::compare
