// Hierarchy: see hierarchy.hpp.
#include "compiler/lint/hierarchy.hpp"

namespace goalie::lint {

using model::UnitId;

Hierarchy::Hierarchy(const model::Plan& plan) : place_(plan.units.size()), size_(plan.units.size()) {
  std::vector<UnitId> open;                        // to be visited, the next one last
  std::vector<UnitId> first_below(place_.size());  // and from there one beside the other
  std::vector<UnitId> beside(place_.size());
  for (auto unit = plan.units.begin(); unit != plan.units.end(); ++unit) {
    const UnitId above = unit->parent.id;
    if (!above) {
      open.push_back(unit.id());
      continue;
    }
    beside[unit.id().index] = first_below[above.index];
    first_below[above.index] = unit.id();
  }
  while (!open.empty()) {
    const UnitId unit = open.back();
    open.pop_back();
    place_[unit.index] = static_cast<std::uint32_t>(order_.size());
    order_.push_back(unit);
    for (UnitId below = first_below[unit.index]; below; below = beside[below.index]) open.push_back(below);
  }
  for (std::size_t i = order_.size(); i-- > 0;) {
    const UnitId unit = order_[i];
    ++size_[unit.index];
    if (const UnitId above = plan.units[unit].parent.id) size_[above.index] += size_[unit.index];
  }
}

bool Hierarchy::is_above(UnitId upper, UnitId lower) const {
  if (!upper || !lower || size_[upper.index] == 0 || size_[lower.index] == 0) return false;
  const std::uint32_t first = place_[upper.index];
  const std::uint32_t place = place_[lower.index];
  return first < place && place < first + size_[upper.index];
}

}  // namespace goalie::lint
