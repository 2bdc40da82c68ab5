// duplicate-objective — one direction that is written down twice.
#include <algorithm>
#include <fmt/format.h>
#include <span>
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

constexpr WordSet small_words = WordClass::article | WordClass::filler;

/// Objectives of one unit and period whose titles begin alike.
void check_alike(std::span<const ObjectiveId> goals, Context& context) {
  std::vector<Gist> gists;
  gists.reserve(goals.size());
  for (const ObjectiveId id : goals)
    gists.emplace_back(context.plan.objectives[id].title, small_words, context.words);
  const std::vector<std::uint32_t> twins = earlier_twins(gists, Likeness::nearly);
  for (std::uint32_t i = 0; i < twins.size(); ++i)
    if (twins[i] != i)
      report(goals[i], goals[twins[i]], gists[i].whole() == gists[twins[i]].whole(), context);
}

/// An objective and the letters that it begins with: most differ in them, which is quicker to see than what
/// each says.
struct Begun {
  std::uint32_t letters;
  ObjectiveId id;
};

std::vector<Begun> pushed_in(const Cycle& cycle, const Context& context) {
  std::vector<Begun> pushed;
  for (const ObjectiveId id : cycle.objectives) {
    const Objective& goal = context.plan.objectives[id];
    if (!goal.has(grammar::Keyword::dropped))
      pushed.push_back({first_letters(goal.title, small_words, context.words), id});
  }
  std::stable_sort(pushed.begin(), pushed.end(),
                   [](const Begun& a, const Begun& b) { return a.letters < b.letters; });
  return pushed;
}

void check(const Plan&, Context& context) {
  std::vector<ObjectiveId> alike;
  for (const Cycle& cycle : context.cycles()) {
    if (cycle.objectives.size() < 2 || context.is_past(cycle.section->period)) continue;
    const std::vector<Begun> pushed = pushed_in(cycle, context);
    for (std::size_t i = 0; i < pushed.size();) {
      alike.clear();
      for (const std::uint32_t letters = pushed[i].letters; i < pushed.size() && pushed[i].letters == letters;
           ++i)
        alike.push_back(pushed[i].id);
      if (alike.size() > 1) check_alike(alike, context);
    }
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
