// grade-mismatch — a grade that the numbers know nothing of.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

#include "compiler/lint/grades.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;

/// Less than this is a judgement; more is another story. Said with what a binary fraction loses.
constexpr double far = 0.3 - 1e-9;

constexpr const char* advice =
    "grade what was reached, or write the check-in that is missing; what is hard to count belongs in the "
    "text";

std::optional<double> reached(const KeyResult& goal, const Plan& plan) {
  const std::optional<double> share = progress(plan, goal);
  return share ? std::optional(std::clamp(*share, 0.0, 1.0)) : std::nullopt;
}

void check_key_result(const KeyResult& goal, Context& context) {
  const std::optional<double> grade = grade_of(context.plan, goal);
  if (!grade || goal.has(Keyword::dropped)) return;
  const std::optional<double> share = reached(goal, context.plan);
  if (!share || std::abs(*grade - *share) < far) return;
  const model::Checkin& last = *context.plan.last_reading(goal);
  context
      .report(grade_span(context, goal),
              fmt::format("this key result is graded {} and its last check-in comes to {}", as_score(*grade),
                          as_score(*share)))
      .label(last.value.span.size() > 0 ? last.value.span : last.span, "the last check-in")
      .help(advice);
}

/// The mean of what its key results were graded, or of what they reached; nothing where one says neither.
std::optional<double> mean_of(const Objective& goal, const Plan& plan) {
  double sum = 0;
  int count = 0;
  for (const KeyResult& one : plan.key_results[goal.key_results]) {
    if (one.has(Keyword::dropped)) continue;
    std::optional<double> score = grade_of(plan, one);
    if (!score) score = reached(one, plan);
    if (!score || !one.judged()) return std::nullopt;
    sum += *score;
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

void check_objective(const Objective& goal, Context& context) {
  const std::optional<double> grade = grade_of(context.plan, static_cast<const model::Goal&>(goal));
  if (!grade || goal.has(Keyword::dropped)) return;
  const std::optional<double> mean = mean_of(goal, context.plan);
  if (!mean || std::abs(*grade - *mean) < far) return;
  context
      .report(grade_span(context, goal),
              fmt::format("this objective is graded {} and its key results come to {}", as_score(*grade),
                          as_score(*mean)))
      .help(advice);
}

}  // namespace

extern const Rule grade_mismatch;
constinit const Rule grade_mismatch{
    .name = "grade-mismatch",
    .group = Group::alignment,
    .level = Level::info,
    .summary = "a grade that is far from what the check-ins say",
    .why = "a grade that the numbers do not carry teaches nothing, and the next target is set by it",
    .bad = R"(goals of growth for 2026-Q2

objective "Make the first week feel effortless" {
  owner @maya
  grade 0.5 "The form was the easy half."

  kr "New accounts active after 60 days" from 40% to 60% {
    checkin 2026-06-29 44%
    grade 0.9 "We know everything that we need now."
  }
  kr "Median time to first value" from 9 to 3 days {
    checkin 2026-06-29 6 days
  }
  kr "Setup calls per 100 new accounts" from 24 to 12 calls {
    checkin 2026-06-29 19 calls
  }
}
)",
    .good = R"(goals of growth for 2026-Q2

objective "Make the first week feel effortless" {
  owner @maya
  grade 0.4 "The form was the easy half."

  kr "New accounts active after 60 days" from 40% to 60% {
    checkin 2026-06-29 44%
    grade 0.2 "We know everything that we need now, and it came too late."
  }
  kr "Median time to first value" from 9 to 3 days {
    checkin 2026-06-29 6 days
  }
  kr "Setup calls per 100 new accounts" from 24 to 12 calls {
    checkin 2026-06-29 19 calls
  }
}
)",
    .source = Source::google,
    .check = each<check_objective, check_key_result>,
};

}  // namespace goalie::lint::rules
