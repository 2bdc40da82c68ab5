// missing-owner — a goal that everybody owns, nobody owns.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;

/// The handle of who leads the unit whose goal this is; empty if nobody is named.
std::string_view lead_of(const model::Goal& goal, const Context& context) {
  const model::UnitId unit = context.plan.section_of(goal).unit.id;
  if (!unit) return {};
  const model::Mention& lead = context.plan.units[unit].lead;
  return lead && !lead.group ? context.plan.name(lead.handle) : std::string_view();
}

void judge(const model::Goal& goal, const model::Mention& owner, std::string_view kind, Context& context) {
  if (owner || goal.has(Keyword::owner) || context.plan.section_of(goal).unreadable) return;
  Finding finding = context.report(goal.head, fmt::format("nobody owns this {}", kind));
  const std::string_view lead = lead_of(goal, context);
  if (lead.empty()) {
    finding.help("name the one person who answers for it, such as `owner @maya`");
    return;
  }
  const std::string clause = fmt::format("owner @{}", lead);
  finding.help(fmt::format("name the one person who answers for it; `@{}` leads the unit", lead));
  finding.fix({fmt::format("make @{} the owner", lead),
               Applicability::suggested,
               {write_first_clause(context, goal, clause)}});
}

void objective(const Objective& goal, Context& context) {
  judge(goal, context.plan.owner_of(goal), "objective", context);
}

void kpi(const Kpi& goal, Context& context) { judge(goal, context.plan.owner_of(goal), "KPI", context); }

}  // namespace

extern const Rule missing_owner;
constinit const Rule missing_owner{
    .name = "missing-owner",
    .group = Group::objective,
    .level = Level::error,
    .summary = "an objective or KPI without an owner",
    .why = "every goal has one directly responsible individual, who tracks it and speaks up when it is stuck",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
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
    .source = Source::card | Source::evalio | Source::planview,
    .check = each<objective, kpi>,
};

}  // namespace goalie::lint::rules
