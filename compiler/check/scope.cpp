// The scope: see scope.hpp.
#include "compiler/check/scope.hpp"

namespace goalie::check {

model::UnitId Scope::unit(model::Symbol name) const {
  const auto found = units_.find(name.index);
  return found == units_.end() ? model::UnitId{} : found->second;
}

model::PersonId Scope::person(model::Symbol handle) const {
  const auto found = people_.find(handle.index);
  return found == people_.end() ? model::PersonId{} : found->second;
}

Owner Scope::owner(const model::Goal& goal) const {
  const model::Section& section = plan_.section_of(goal);
  if (section.unit.name) return {Owner::Kind::unit, section.unit.name};
  if (section.person) return {Owner::Kind::person, section.person.handle};
  return {};
}

Owner Scope::above(Owner owner) const {
  model::Symbol name;
  if (owner.kind == Owner::Kind::unit) {
    if (const model::UnitId id = unit(owner.name)) name = plan_.units[id].parent.name;
  } else if (owner.kind == Owner::Kind::person) {
    if (const model::PersonId id = person(owner.name)) name = plan_.people[id].unit.name;
  }
  return name ? Owner{Owner::Kind::unit, name} : Owner{};
}

void Scope::add(Owner owner, model::GoalRef goal) {
  goals_[{owner.key(), plan_.goal(goal).id.index}].push_back(goal);
}

const std::vector<model::GoalRef>& Scope::goals(Owner owner, model::Symbol id) const {
  static const std::vector<model::GoalRef> nothing;
  const auto found = goals_.find({owner.key(), id.index});
  return found == goals_.end() ? nothing : found->second;
}

}  // namespace goalie::check
