// What is judged: see judged.hpp.
#include "compiler/lint/judged.hpp"

namespace goalie::lint {

using grammar::Keyword;

bool is_judged(const model::Plan& plan, const model::KeyResult& goal) {
  return goal.judged() && !(goal.objective && plan.objectives[goal.objective].duplicate);
}

bool is_over(model::Date today, const model::Section& section) {
  return section.period && today && section.period.last < today;
}

bool is_over(const model::Plan& plan, model::Date today, const model::Goal& goal) {
  return goal.has(Keyword::dropped) || is_over(today, plan.section_of(goal));
}

bool is_over(const model::Plan& plan, model::Date today, const model::KeyResult& goal) {
  return is_over(plan, today, static_cast<const model::Goal&>(goal)) ||
         (goal.objective && plan.objectives[goal.objective].has(Keyword::dropped));
}

bool is_over(const model::Plan&, model::Date, const model::Kpi& goal) { return goal.has(Keyword::dropped); }

}  // namespace goalie::lint
