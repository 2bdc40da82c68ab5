// unknown-rule — an `allow` of a rule that does not exist silences nothing.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

void check(const Exception& exception, Context& context) {
  if (exception.standing != Standing::unknown) return;
  const model::Allow& clause = exception.clause;
  Finding finding = context.report(clause.rule_span, fmt::format("there is no rule `{}`", clause.rule));
  if (const auto similar = context.similar_rule(clause.rule)) {
    finding.help(fmt::format("there is a rule with a similar name: `{}`", *similar))
        .fix(fmt::format("write `{}`", *similar), Applicability::suggested, clause.rule_span,
             std::string(*similar));
  } else {
    finding.help("`goalie rules` lists them all")
        .fix({"take the `allow` out", Applicability::suggested, {take_out(context, clause.span)}});
  }
}

}  // namespace

extern const Rule unknown_rule;
constinit const Rule unknown_rule{
    .name = "unknown-rule",
    .group = Group::allow,
    .level = Level::warning,
    .summary = "an `allow` of a rule that does not exist",
    .why = "it silences nothing, and who wrote it believes that it does",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya
  allow kr-milestones-only "the numbers come with the new dashboards"

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya
  allow kr-milestone-only "the numbers come with the new dashboards"

  kr "The dashboards are in use" milestone
  kr "The first team has a baseline" milestone
  kr "Every team has a baseline" milestone
}
)",
    .source = Source::practice,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
