// Attribution: whose each error is. The goal that its place lies in, by its full name.
#include "compiler/check/check.hpp"
#include "compiler/model/names.hpp"

namespace goalie::check {
namespace {

using namespace model;

/// The row of a table that a place lies in. Rows stand in the order of the files and of their texts.
template <typename Row>
GoalRef holder(const Table<Row>& table, const Location& where) {
  std::uint32_t begin = 0, end = table.size();
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    const Goal& goal = table[Id<Row>{middle}];
    const bool starts_before =
        goal.file != where.file ? goal.file < where.file : goal.span.begin <= where.span.begin;
    starts_before ? begin = middle + 1 : end = middle;
  }
  if (begin == 0) return {};
  const Goal& goal = table[Id<Row>{begin - 1}];
  return goal.file == where.file && goal.span.holds(where.span) ? GoalRef(Id<Row>{begin - 1}) : GoalRef();
}

}  // namespace

void name_goals(const Plan& plan, std::vector<Diagnostic>& errors) {
  if (errors.empty()) return;
  const Names names(plan);
  for (Diagnostic& error : errors) {
    GoalRef goal = holder(plan.key_results, error.where);
    if (!goal) goal = holder(plan.kpis, error.where);
    if (!goal) goal = holder(plan.objectives, error.where);
    if (goal) error.goal = names.full(goal);
  }
}

}  // namespace goalie::check
