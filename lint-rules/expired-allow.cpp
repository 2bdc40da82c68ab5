// expired-allow — an exception was agreed until a day, and the day is over.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

/// The last word of a clause: its day.
Span last_word(const Context& context, Span clause) {
  const std::size_t blank = context.text(clause).find_last_of(" \t\n");
  return {clause.begin + static_cast<std::uint32_t>(blank + 1), clause.end};
}

void check(const Exception& exception, Context& context) {
  const model::Allow& clause = exception.clause;
  if (!clause.until || !context.today || context.today <= clause.until) return;
  const bool silences = exception.standing == Standing::used;
  // One that silences nothing is `unused-allow`.
  if (!silences && (exception.standing != Standing::idle || context.is_on("unused-allow"))) return;
  context
      .report(last_word(context, clause.span),
              fmt::format("`{}` was to be silenced until {}, and {} silenced", clause.rule,
                          clause.until.to_string(), silences ? "still is" : "would still be"))
      .help("mend what it silences and take it out, or agree on another day")
      .fix({"take the `allow` out", Applicability::suggested, {take_out(context, clause.span)}});
}

}  // namespace

extern const Rule expired_allow;
constinit const Rule expired_allow{
    .name = "expired-allow",
    .group = Group::allow,
    .level = Level::warning,
    .summary = "an `allow` whose day is over",
    .why = "an exception with an end was a promise to come back to it",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya
  allow kr-count "the third comes with the new dashboards" until 2026-07-31

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
}
)",
    .good = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::practice,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
