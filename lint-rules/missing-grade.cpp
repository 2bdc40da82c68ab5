// missing-grade — a period that ended without an answer.
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "compiler/lint/grades.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;
using model::ObjectiveId;

constexpr std::size_t most_shown = 4;

bool is_graded(const Objective& goal, const Plan& plan) {
  return goal.has(Keyword::grade) || grade_of(plan, goal).has_value();
}

std::string how_many(std::size_t ungraded, std::size_t all, const std::string& whose) {
  if (all == 1) return fmt::format("the objective of {} has no grade", whose);
  if (ungraded == all)
    return fmt::format("{} of the {} objectives of {} has a grade", all == 2 ? "neither" : "none", all,
                       whose);
  return fmt::format("{} of the {} objectives of {} {} no grade", ungraded, all, whose,
                     ungraded == 1 ? "has" : "have");
}

std::string help(const Objective& goal, const Plan& plan) {
  const std::optional<double> reached = progress(plan, goal);
  const std::string advice = "say how much of it was reached, from 0 to 1, and what you learned";
  if (!reached) return advice + ": `grade 0.7 \"…\"`";
  return fmt::format("{}; its check-ins come to `grade {} \"…\"`", advice, as_score(*reached));
}

void report(const Cycle& cycle, const std::vector<ObjectiveId>& ungraded, std::size_t all, Context& context) {
  const Plan& plan = context.plan;
  const Section& section = *cycle.section;
  const Objective& first = plan.objectives[ungraded[0]];
  const std::string those = fmt::format("`{}` for {}", whose(plan, section), section.period.to_string());
  Finding finding =
      context.report(ungraded[0], first.head,
                     fmt::format("{}, {} days after the period ended", how_many(ungraded.size(), all, those),
                                 context.today.days() - section.period.last.days()));
  for (std::size_t i = 1; i < std::min(ungraded.size(), most_shown); ++i) {
    const Objective& other = plan.objectives[ungraded[i]];
    finding.label({other.file, other.head}, "no grade either");
  }
  finding.help(help(first, plan));
}

void check(const Plan& plan, Context& context) {
  if (!context.today) return;
  const int days = context.option("days");
  for (const Cycle& cycle : context.cycles()) {
    if (context.today.days() - cycle.section->period.last.days() < days) continue;
    std::vector<ObjectiveId> ungraded;
    std::size_t all = 0;
    for (const ObjectiveId id : cycle.objectives) {
      const Objective& goal = plan.objectives[id];
      if (goal.has(Keyword::dropped)) continue;
      ++all;
      if (!is_graded(goal, plan) && !context.is_silenced(id)) ungraded.push_back(id);
    }
    if (!ungraded.empty()) report(cycle, ungraded, all, context);
  }
}

}  // namespace

extern const Rule missing_grade;
constinit const Rule missing_grade{
    .name = "missing-grade",
    .group = Group::alignment,
    .level = Level::warning,
    .summary = "objectives that nobody graded after their period; one finding per unit and period",
    .why = "whoever never looks back plans the next period with the mistakes of the last",
    .bad = R"(goals of growth for 2026-Q2

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .good = R"(goals of growth for 2026-Q2

objective "Make the first week feel effortless" {
  owner @maya
  grade 0.6 "The form was the easy half. Next time we begin with the import."

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .source = Source::planview | Source::google,
    .options = {{"days", 14, 0, 365, "the days after the end of a period within which it is graded"}},
    .check = each<check>,
};

}  // namespace goalie::lint::rules
