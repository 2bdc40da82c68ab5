// always-full-score — whoever always wins has chosen an easy game.
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "compiler/lint/grades.hpp"
#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;
using model::ObjectiveId;

constexpr std::size_t most_shown = 4;

/// The graded objectives of a unit and period, or none where one of them left something to wish for. What is
/// `committed` is expected to score 1.0, and does not count.
std::vector<ObjectiveId> full_scores(const Cycle& cycle, const Plan& plan) {
  std::vector<ObjectiveId> full;
  for (const ObjectiveId id : cycle.objectives) {
    const Objective& goal = plan.objectives[id];
    if (goal.committed() || goal.has(Keyword::dropped)) continue;
    const std::optional<double> grade = grade_of(plan, goal);
    if (!grade) continue;
    if (*grade < 1) return {};
    full.push_back(id);
  }
  return full;
}

void check(const Plan& plan, Context& context) {
  for (const Cycle& cycle : context.cycles()) {
    const std::vector<ObjectiveId> full = full_scores(cycle, plan);
    if (full.size() < 2) continue;  // one may be luck
    const Objective& first = plan.objectives[full[0]];
    Finding finding = context.report(
        full[0], grade_span(context, first),
        fmt::format("{} graded objectives of `{}` for {} scored 1.0: the targets were too easy",
                    full.size() == 2 ? "both" : fmt::format("all {}", full.size()),
                    whose(plan, *cycle.section), cycle.section->period.to_string()));
    for (std::size_t i = 1; i < std::min(full.size(), most_shown); ++i) {
      const Objective& other = plan.objectives[full[i]];
      finding.label({other.file, grade_span(context, other)}, "1.0 again");
    }
    finding.help(
        "aim so high the next time that 0.7 is a success; what has to be reached in full is `committed`");
  }
}

}  // namespace

extern const Rule always_full_score;
constinit const Rule always_full_score{
    .name = "always-full-score",
    .group = Group::alignment,
    .level = Level::info,
    .summary = "a unit's graded objectives of a period that all scored 1.0",
    .why =
        "an objective is meant to stretch: 0.7 is a success, and 1.0 every time says that nothing was risked",
    .bad = R"(goals of growth for 2026-Q2

objective "Make the first week feel effortless" {
  owner @maya
  grade 1.0 "All of it, in May."

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}

objective "Become the tool that receptionists ask for by name" {
  owner @sam
  grade 1.0 "All of it, in April."

  kr "NPS among receptionists" from 12 to 35 points
  kr "Trials that a colleague recommended" from 18% to 40%
  kr "Reviews by strangers" from 3 to 30 reviews
}
)",
    .good = R"(goals of growth for 2026-Q2

objective "Make the first week feel effortless" {
  owner @maya
  grade 0.7 "Two thirds of the way, and we know what the rest takes."

  kr "New accounts active after 60 days" from 42% to 75%
  kr "Median time to first value" from 9 to 1 days
  kr "Setup calls per 100 new accounts" from 24 to 6 calls
}

objective "Become the tool that receptionists ask for by name" {
  owner @sam
  grade 1.0 "All of it, in April."

  kr "NPS among receptionists" from 12 to 35 points
  kr "Trials that a colleague recommended" from 18% to 40%
  kr "Reviews by strangers" from 3 to 30 reviews
}
)",
    .source = Source::evalio | Source::google,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
