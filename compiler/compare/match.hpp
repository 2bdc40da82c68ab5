// Matching: which goal of one plan is which of the other.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/compare/compare.hpp"
#include "compiler/model/names.hpp"

namespace goalie::compare {

/// How two goals were found to be one.
enum class Found : std::uint8_t {
  in_one_text,  // both sides view one text: nothing in it changed but what its names refer to
  by_name,
  by_formerly,
  by_id,
  by_likeness
};

struct Match {
  model::GoalRef before, after;
  Found found;
};

/// The pairs, and what has no partner. A key result looks for its own within the objectives that match first.
struct Matching {
  std::vector<Match> pairs;                                            // in the order of the newer plan
  std::vector<model::GoalRef> added;                                   // likewise
  std::vector<model::GoalRef> removed;                                 // in the order of the older plan
  std::vector<std::pair<model::UnitId, model::UnitId>> renamed_units;  // by `formerly`
  /// The goal of the newer plan that an older one is; none if it is gone.
  model::GoalRef partner(model::GoalRef before) const;
  /// The name that a unit of the newer plan had in the older one.
  std::string_view older_unit(std::string_view name) const {
    const auto renamed = older_units.find(name);
    return renamed == older_units.end() ? name : std::string_view(renamed->second);
  }

  std::vector<model::GoalRef> partner_of_objective, partner_of_key_result, partner_of_kpi;
  std::map<std::string, std::string, std::less<>> older_units;  // by the name of today
};

Matching match(const Side& before, const model::Names& names_before, const Side& after,
               const model::Names& names_after);

}  // namespace goalie::compare
