// Lookups that only fixes need: made once, when the first of them asks.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "compiler/model/plan.hpp"

namespace goalie::lint {

class Lookup {
 public:
  /// Whether a `supports`, `keep` or `formerly` names the goal.
  bool is_referred_to(const model::Plan& plan, model::GoalRef goal);
  /// Whether an objective or KPI of the unit has the id.
  bool is_taken(const model::Plan& plan, model::Symbol unit, model::Symbol id);

 private:
  void make(const model::Plan& plan);

  bool made_ = false;
  std::unordered_set<std::uint64_t> referred_to_;  // kind and index
  std::unordered_set<std::uint64_t> taken_;        // unit and id
};

}  // namespace goalie::lint
