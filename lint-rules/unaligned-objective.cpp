// unaligned-objective — a direction that nobody above has heard of.
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;
using model::ObjectiveId;
using model::UnitId;

/// What could be supported: an objective, best one with an id, and from when to when there is any.
struct Aims {
  bool company = false;  // a company is among the units
  ObjectiveId example;
  model::Period when;

  void add(ObjectiveId id, model::Period period, const Plan& plan) {
    const bool is_better = !example || (!plan.objectives[example].id && plan.objectives[id].id);
    if (is_better) example = id;
    add(period);
  }
  void add(const Aims& other) {
    company = company || other.company;
    if (other.example) example = other.example;
    if (other.when) add(other.when);
  }
  void add(model::Period period) {
    when =
        when ? model::Period{std::min(when.first, period.first), std::max(when.last, period.last)} : period;
  }
};

/// The aims of each unit and of all above it.
std::vector<Aims> aims_of_units(const Plan& plan, const Context& context) {
  std::vector<Aims> own(plan.units.size());
  for (const Cycle& cycle : context.cycles()) {
    const UnitId unit = cycle.section->unit.id;
    if (!unit) continue;
    for (const ObjectiveId id : cycle.objectives)
      if (!plan.objectives[id].has(Keyword::dropped)) own[unit.index].add(id, cycle.section->period, plan);
  }
  std::vector<Aims> all(plan.units.size());
  for (const UnitId unit : context.hierarchy().from_the_top()) {
    if (const UnitId above = plan.units[unit].parent.id) all[unit.index] = all[above.index];
    all[unit.index].add(own[unit.index]);
    if (plan.units[unit].keyword == Keyword::company) all[unit.index].company = true;
  }
  return all;
}

/// The unit above a unit's goals, or the one that a person is in.
UnitId above(const Section& section, const Plan& plan) {
  if (section.person) return section.person.id ? plan.people[section.person.id].unit.id : UnitId{};
  return section.unit.id ? plan.units[section.unit.id].parent.id : UnitId{};
}

bool supports_something(const Objective& goal, const Plan& plan) {
  if (goal.has(Keyword::supports)) return true;
  for (const KeyResult& key_result : plan.key_results[goal.key_results])
    if (key_result.has(Keyword::supports)) return true;
  return false;
}

std::string help(const Aims& aims, const Plan& plan) {
  const Objective& goal = plan.objectives[aims.example];
  const std::string unit = whose(plan, plan.section_of(goal));
  if (goal.id)
    return fmt::format("name the goal above that it serves, such as `supports {}.{}`", unit,
                       plan.name(goal.id));
  return fmt::format("give the objective of `{0}` that it serves an id, and name it: `supports {0}.ID`",
                     unit);
}

void check(const Plan& plan, Context& context) {
  const std::vector<Aims> aims = aims_of_units(plan, context);
  for (const Cycle& cycle : context.cycles()) {
    const UnitId upper = above(*cycle.section, plan);
    if (!upper || context.is_past(cycle.section->period)) continue;
    const Aims& theirs = aims[upper.index];
    if (!theirs.company || !theirs.example || !theirs.when.overlaps(cycle.section->period)) continue;
    for (const ObjectiveId id : cycle.objectives) {
      const Objective& goal = plan.objectives[id];
      if (goal.has(Keyword::dropped) || supports_something(goal, plan)) continue;
      context
          .report(id, goal.head,
                  fmt::format("this objective of `{}` supports nothing: nobody above can see what it is for",
                              whose(plan, *cycle.section)))
          .help(help(theirs, plan));
    }
  }
}

}  // namespace

extern const Rule unaligned_objective;
constinit const Rule unaligned_objective{
    .name = "unaligned-objective",
    .group = Group::alignment,
    .level = Level::info,
    .summary = "an objective below a company that supports nothing",
    .why =
        "goals connect from the company to the single person; what serves no goal above is somebody's hobby, "
        "or a goal that is missing there",
    .bad = R"(company acme "Acme"
team growth "Growth" in acme

goals of acme for 2026

objective delight "Be the product that people recommend" {
  owner @ines

  kr "New accounts from a referral" from 8% to 20%
  kr "Store rating" from 3.9/5 to 4.6/5
  kr "Questions answered without a person" from 40% to 65%
}

goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .good = R"(company acme "Acme"
team growth "Growth" in acme

goals of acme for 2026

objective delight "Be the product that people recommend" {
  owner @ines

  kr "New accounts from a referral" from 8% to 20%
  kr "Store rating" from 3.9/5 to 4.6/5
  kr "Questions answered without a person" from 40% to 65%
}

goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya
  supports acme.delight

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .source = Source::evalio | Source::planview,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
