// Lookups that only fixes need: see lookup.hpp.
#include "compiler/lint/lookup.hpp"

namespace goalie::lint {
namespace {

std::uint64_t pair(std::uint32_t a, std::uint32_t b) { return std::uint64_t{a} << 32U | b; }
std::uint64_t key(model::GoalRef goal) { return pair(static_cast<std::uint32_t>(goal.kind), goal.index); }

}  // namespace

bool Lookup::is_referred_to(const model::Plan& plan, model::GoalRef goal) {
  make(plan);
  return referred_to_.count(key(goal)) != 0;
}

bool Lookup::is_taken(const model::Plan& plan, model::Symbol unit, model::Symbol id) {
  make(plan);
  return taken_.count(pair(unit.index, id.index)) != 0;
}

void Lookup::make(const model::Plan& plan) {
  if (made_) return;
  made_ = true;
  for (const model::Reference& reference : plan.references)
    if (reference.target) referred_to_.insert(key(reference.target));
  const auto take = [&](const model::Goal& goal) {
    if (goal.id) taken_.insert(pair(plan.unit_of(goal).index, goal.id.index));
  };
  for (const model::Objective& goal : plan.objectives) take(goal);
  for (const model::Kpi& goal : plan.kpis) take(goal);
}

}  // namespace goalie::lint
