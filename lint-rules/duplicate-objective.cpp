// duplicate-objective — one direction that is written down twice.
#include <fmt/format.h>
#include <vector>

#include "compiler/lint/likeness.hpp"
#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using model::ObjectiveId;

void report(ObjectiveId later, ObjectiveId earlier, bool is_same, Context& context) {
  const Plan& plan = context.plan;
  const Objective& goal = plan.objectives[later];
  const Objective& other = plan.objectives[earlier];
  const Section& section = plan.section_of(goal);
  context
      .report(later, goal.title_span,
              fmt::format("this objective says {} what another one of `{}` for {} says",
                          is_same ? "just" : "nearly", whose(plan, section), section.period.to_string()))
      .label({other.file, other.title_span}, "the other one")
      .help("keep one of the two and move the key results of the other there, or say what sets them apart");
}

void check(const Plan& plan, Context& context) {
  std::vector<ObjectiveId> pushed;
  std::vector<Gist> gists;
  for (const Cycle& cycle : context.cycles()) {
    if (cycle.objectives.size() < 2 || context.is_past(cycle.section->period)) continue;
    pushed.clear();
    gists.clear();
    for (const ObjectiveId id : cycle.objectives) {
      const Objective& goal = plan.objectives[id];
      if (goal.has(grammar::Keyword::dropped)) continue;
      pushed.push_back(id);
      gists.emplace_back(goal.title, WordClass::article | WordClass::filler);
    }
    const std::vector<std::uint32_t> twins = earlier_twins(gists, Likeness::nearly);
    for (std::uint32_t i = 0; i < twins.size(); ++i)
      if (twins[i] != i)
        report(pushed[i], pushed[twins[i]], gists[i].whole() == gists[twins[i]].whole(), context);
  }
}

}  // namespace

extern const Rule duplicate_objective;
constinit const Rule duplicate_objective{
    .name = "duplicate-objective",
    .group = Group::objective,
    .level = Level::warning,
    .summary = "the same or nearly the same direction twice in one unit and period",
    .why = "two goals for one direction split the people, the numbers and the credit between them",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}

objective "Make our first weeks feel effortless" {
  owner @sam

  kr "Accounts with a second user" from 20% to 45%
  kr "Questions answered without a person" from 40% to 65%
  kr "Store rating" from 3.9/5 to 4.6/5
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
  kr "Accounts with a second user" from 20% to 45%
}
)",
    .source = Source::practice,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
