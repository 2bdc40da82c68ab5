// owner-is-group — what a group answers for, nobody answers for.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

/// "@all", "@growth-team": nobody's own name.
bool is_nobody(std::string_view handle) {
  for (const std::string_view name : {"all", "everyone", "everybody", "team", "tbd", "nobody", "none"})
    if (handle == name) return true;
  return handle.ends_with("-team") || handle.ends_with(".team");
}

/// A handle with a slash, the name of the unit whose goal it is, or nobody's name.
bool is_group(const model::Mention& owner, const model::Goal& goal, const Context& context) {
  return owner && (owner.group || owner.handle == context.plan.unit_of(goal) ||
                   is_nobody(context.plan.name(owner.handle)));
}

template <typename Row>
void check(const Row& goal, Context& context) {
  if (!is_group(goal.owner, goal, context)) return;
  context
      .report(goal.owner.span,
              fmt::format("`{}` is a group, and of a group nobody speaks up when the goal is stuck",
                          context.text(goal.owner.span)))
      .help("name the one person of it who answers for this goal");
}

}  // namespace

extern const Rule owner_is_group;
constinit const Rule owner_is_group{
    .name = "owner-is-group",
    .group = Group::objective,
    .level = Level::warning,
    .summary = "a team as the owner of a goal",
    .why = "one directly responsible individual, not a committee: what all answer for, nobody does",
    .bad = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly owner @acme/growth
)",
    .good = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly owner @maya
)",
    .source = Source::evalio,
    .check = each<check<Objective>, check<KeyResult>, check<Kpi>>,
};

}  // namespace goalie::lint::rules
