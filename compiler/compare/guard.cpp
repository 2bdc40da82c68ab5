// The guard: see guard.hpp.
#include "compiler/compare/guard.hpp"

#include "compiler/compare/kinds.hpp"
#include "compiler/compare/record.hpp"

namespace goalie::compare {
namespace {

/// The day on which a plan freezes: the first of its period; a KPI's is its first check-in. None: it never
/// does.
model::Date frozen_since(const model::Plan& plan, model::GoalRef goal) {
  if (!goal.kpi()) return plan.section_of(plan.goal(goal)).period.first;
  model::Date first;
  for (const model::Checkin& checkin : plan.checkins[plan.goal(goal).checkins])
    if (!first || checkin.date < first) first = checkin.date;
  return first;
}

bool has_begun(const model::Plan& plan, model::GoalRef goal, model::Date today, int grace_days) {
  const model::Date since = frozen_since(plan, goal);
  return since && today && since.days() + grace_days <= today.days();
}

std::string_view way_out_of_removal(model::GoalRef goal, const model::Plan& plan, model::Date today) {
  const model::Date end = goal.kpi() ? model::Date() : plan.section_of(plan.goal(goal)).period.last;
  if (end && today && end < today)
    return "put it back and grade it first, `grade 0.4 \"what was learned\"`: an objective that is graded "
           "may go";
  if (is_settled(plan, goal))
    return "put it back until its period is over: then it may go, with its objective";
  return "put it back, and give it up with its reason: `dropped DATE \"reason\"`";
}

}  // namespace

bool moves_a_goalpost(const Change& change, const Side& before, model::Date today, int grace_days) {
  if (change.direction != Direction::easier || change.amended || has_its_reason(change.kind)) return false;
  return is_of_the_record(change.kind) || has_begun(before.plan, change.before.goal, today, grace_days);
}

std::string_view way_out(const Change& change, const Side& before, model::Date today) {
  switch (change.kind) {
    case ChangeKind::objective_removed:
    case ChangeKind::kr_removed:
    case ChangeKind::kpi_removed: return way_out_of_removal(change.before.goal, before.plan, today);
    case ChangeKind::checkin_rewritten:
      return "put it back, and write what is right as a later check-in of that day; or say why with `amended "
             "DATE \"reason\"`";
    case ChangeKind::diagnosis_rewritten:
    case ChangeKind::grade_rewritten:
    case ChangeKind::amended_rewritten: return "put it back, or say why beside it: `amended DATE \"reason\"`";
    case ChangeKind::target_lowered:
    case ChangeKind::deadline_moved:
      return "put it back, since falling short is what check-ins and the grade are there to say; or say why "
             "on the "
             "goal: `amended DATE \"reason\"`";
    default: return "put it back, or say why on the goal: `amended DATE \"reason\"`";
  }
}

}  // namespace goalie::compare
