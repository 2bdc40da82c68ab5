// `allow`: see allow.hpp.
#include "compiler/lint/allow.hpp"

namespace goalie::lint {
namespace {

bool any(const model::Plan& plan, model::Range<model::Allow> allows, std::string_view rule) {
  for (const model::Allow& allow : plan.allows[allows])
    if (allow.rule == rule) return true;
  return false;
}

}  // namespace

bool is_allowed(const model::Plan& plan, const model::Section& section, std::string_view rule) {
  return any(plan, section.allows, rule);
}

bool is_allowed(const model::Plan& plan, model::GoalRef ref, std::string_view rule) {
  const model::Goal& goal = plan.goal(ref);
  if (any(plan, goal.allows, rule) || is_allowed(plan, plan.section_of(goal), rule)) return true;
  const model::KeyResultId key_result = ref.key_result();
  if (!key_result) return false;
  const model::ObjectiveId objective = plan.key_results[key_result].objective;
  return objective && any(plan, plan.objectives[objective].allows, rule);
}

}  // namespace goalie::lint
