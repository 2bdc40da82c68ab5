// `allow`: see allow.hpp.
#include "compiler/lint/allow.hpp"

#include "compiler/lint/judged.hpp"

namespace goalie::lint {
namespace {

AllowId among(const model::Plan& plan, model::Range<model::Allow> allows, std::string_view rule) {
  for (std::uint32_t i = allows.begin; i < allows.end; ++i)
    if (plan.allows[AllowId{i}].rule == rule) return {i};
  return {};
}

}  // namespace

AllowId silencing(const model::Plan& plan, const model::Section& section, std::string_view rule) {
  return among(plan, section.allows, rule);
}

AllowId silencing(const model::Plan& plan, model::GoalRef ref, std::string_view rule) {
  const model::Goal& goal = plan.goal(ref);
  if (const AllowId own = among(plan, goal.allows, rule)) return own;
  if (const model::KeyResultId key_result = ref.key_result()) {
    const model::ObjectiveId objective = plan.key_results[key_result].objective;
    if (objective)
      if (const AllowId around = among(plan, plan.objectives[objective].allows, rule)) return around;
  }
  return silencing(plan, plan.section_of(goal), rule);
}

bool Coverage::is_whole(const model::KeyResult& key_result) const {
  return is_judged(plan_, key_result) && !is_over(plan_, today_, key_result);
}

bool Coverage::is_whole(const model::Kpi& kpi) const {
  return is_judged(plan_, kpi) && !is_over(plan_, today_, kpi);
}

bool Coverage::is_whole(const model::Objective& objective) const {
  if (!is_judged(plan_, objective) || is_over(plan_, today_, objective)) return false;
  for (const model::KeyResult& nested : plan_.key_results[objective.key_results])
    if (!is_judged(plan_, nested)) return false;
  return true;
}

bool Coverage::is_whole(model::SectionId section) {
  if (is_over(today_, plan_.sections[section])) return false;
  if (torn_.empty()) {
    torn_.resize(plan_.sections.size());
    const auto look_at = [&](const auto& table) {
      for (const auto& goal : table)
        if (!is_judged(plan_, goal)) torn_[goal.section.index] = 1;
    };
    look_at(plan_.objectives);
    look_at(plan_.key_results);
    look_at(plan_.kpis);
  }
  return torn_[section.index] == 0;
}

}  // namespace goalie::lint
