// Hierarchy: which unit stands above which, at any distance.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "compiler/model/plan.hpp"

namespace goalie::lint {

class Hierarchy {
 public:
  explicit Hierarchy(const model::Plan& plan);

  bool is_above(model::UnitId upper, model::UnitId lower) const;
  /// Each unit behind the one above it. Units that stand in a circle are left out.
  std::span<const model::UnitId> from_the_top() const { return order_; }

 private:
  std::vector<model::UnitId> order_;  // a unit, and then all that is below it
  std::vector<std::uint32_t> place_;  // of each unit in it
  std::vector<std::uint32_t> size_;   // of each unit with all below it; 0 for one in a circle
};

}  // namespace goalie::lint
