// Alignment: depths counted once for all goals; see alignment.hpp.
#include "compiler/emit/alignment.hpp"

namespace goalie::emit {
namespace {

using model::GoalRef;

constexpr std::uint32_t unseen = 0xFFFFFFFF;

/// Whom a goal's depth is counted from, and how far below: what it supports, else its objective, else nobody.
struct Step {
  GoalRef above;
  std::uint32_t down = 0;
};
Step step_up(const model::Plan& plan, GoalRef goal) {
  if (const GoalRef supported = main_support(plan, plan.goal(goal))) return {supported, 1};
  if (const auto id = goal.key_result()) return {plan.key_results[id].objective, 0};
  return {};
}

}  // namespace

GoalRef main_support(const model::Plan& plan, const model::Goal& goal) {
  for (const model::Reference& reference : plan.references[goal.references]) {
    if (reference.keyword == model::Keyword::supports && reference.target) return reference.target;
  }
  return {};
}

Alignment::Alignment(const model::Plan& plan) : plan_(plan) {
  depths_[static_cast<std::size_t>(GoalRef::Kind::objective)].assign(plan.objectives.size(), unseen);
  depths_[static_cast<std::size_t>(GoalRef::Kind::key_result)].assign(plan.key_results.size(), unseen);
  depths_[static_cast<std::size_t>(GoalRef::Kind::kpi)].assign(plan.kpis.size(), unseen);
  for (std::uint32_t i = 0; i < plan.objectives.size(); ++i) measure(model::ObjectiveId{i});
  for (std::uint32_t i = 0; i < plan.key_results.size(); ++i) measure(model::KeyResultId{i});
  for (std::uint32_t i = 0; i < plan.kpis.size(); ++i) measure(model::KpiId{i});
}

/// Walks up to a goal whose depth is known or that supports nothing, then counts back down: no recursion, for
/// chains may be long. A slot is set to 0 on the way up, which also ends a cycle.
void Alignment::measure(GoalRef goal) {
  std::vector<std::pair<GoalRef, std::uint32_t>> chain;
  while (slot(goal) == unseen) {
    slot(goal) = 0;
    const Step step = step_up(plan_, goal);
    if (!step.above) break;
    chain.emplace_back(goal, step.down);
    goal = step.above;
  }
  std::uint32_t depth = slot(goal);
  for (std::size_t i = chain.size(); i-- > 0;) slot(chain[i].first) = depth += chain[i].second;
}

}  // namespace goalie::emit
