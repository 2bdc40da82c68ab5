// kr-deadline-outside-period — what is due outside the period is not part of its plan.
#include <fmt/format.h>
#include <optional>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

/// The same day in another year, if that lies in the period: the year was most likely a slip.
std::optional<model::Date> same_day_within(model::Period period, model::Date day) {
  for (const std::int16_t year : {period.first.year, period.last.year}) {
    const auto other = model::Date::parse(fmt::format("{:04}-{:02}-{:02}", year, day.month, day.day));
    if (other && period.holds(*other)) return other;
  }
  return std::nullopt;
}

void check(const KeyResult& goal, Context& context) {
  const Section& section = context.plan.section_of(goal);
  const model::Period period = section.period;
  if (!goal.deadline || !period || period.holds(goal.deadline)) return;
  const std::string_view due = context.text(goal.deadline_span), written = context.text(section.period_span);
  const bool late = period.last < goal.deadline;
  const model::Date edge = late ? period.last : period.first;
  Finding finding = context.report(
      goal.deadline_span, fmt::format("`{}` is {} `{}`, which {} on {}", due, late ? "after" : "before",
                                      written, late ? "ends" : "begins", edge.to_string()));
  finding.label(section.period_span, "the period of this goal");
  finding.help(fmt::format("choose a day of `{}`, or leave `by` out: it is due on {} then", written,
                           period.last.to_string()));
  const model::Date day = same_day_within(period, goal.deadline).value_or(period.last);
  finding.fix(fmt::format("make it due on {}", day.to_string()), Applicability::suggested, goal.deadline_span,
              day.to_string());
}

}  // namespace

extern const Rule kr_deadline_outside_period;
constinit const Rule kr_deadline_outside_period{
    .name = "kr-deadline-outside-period",
    .group = Group::key_result,
    .level = Level::error,
    .summary = "a key result that is due before its period begins or after it ends",
    .why = "a key result is graded at the end of its period; what is due later cannot be",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days by 2026-11-30
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days by 2026-08-31
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::planview,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
