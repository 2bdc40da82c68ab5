// too-many-objectives — whoever pushes everything pushes nothing.
#include <fmt/format.h>
#include <vector>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using model::ObjectiveId;

void report(const std::vector<ObjectiveId>& objectives, int most, Context& context) {
  const Plan& plan = context.plan;
  const Objective& first_beyond = plan.objectives[objectives[static_cast<std::size_t>(most)]];
  const Section& section = plan.section_of(first_beyond);
  context
      .report(objectives[static_cast<std::size_t>(most)], first_beyond.head,
              fmt::format("`{}` has {} objectives for {} and can push {}: this is {}", whose(plan, section),
                          objectives.size(), section.period.to_string(), most,
                          objectives.size() > 4 ? "a task list" : "more than one can lead"))
      .note_here(fmt::format("number {}", most + 1))
      .help(fmt::format("keep the {} that matter most in this period, and leave the others for the next",
                        most));
}

void check(const Plan& plan, Context& context) {
  std::vector<ObjectiveId> pushed;
  for (const Cycle& cycle : context.cycles()) {
    if (context.is_past(cycle.section->period)) continue;
    pushed.clear();
    for (const ObjectiveId id : cycle.objectives)
      if (!plan.objectives[id].has(grammar::Keyword::dropped)) pushed.push_back(id);
    const int most = context.option(cycle.section->person ? "max_person" : "max_team");
    if (static_cast<int>(pushed.size()) > most) report(pushed, most, context);
  }
}

}  // namespace

extern const Rule too_many_objectives;
constinit const Rule too_many_objectives{
    .name = "too-many-objectives",
    .group = Group::count,
    .level = Level::warning,
    .summary = "more objectives in one period than a team or a person can push",
    .why = "an objective gets its force from what is left out; five at once are a task list",
    .bad = R"(goals of @maya for 2026-Q3

objective "Speak in front of people without fear" {
  kr "Talks given" from 0 to 4 talks
  kr "Minutes without notes" from 2 to 20 minutes
  kr "Questions answered on stage" from 1 to 9 questions
}
objective "Read the mountain before I climb it" {
  kr "Tours planned alone" from 1 to 6 tours
  kr "Turns taken in time" from 20% to 80%
  kr "Maps drawn from memory" from 0 to 5 maps
}
objective "Cook what my grandmother cooked" {
  kr "Dishes from the old book" from 3 to 20 dishes
  kr "Guests who ask for more" from 1 to 8 guests
  kr "Evenings without a recipe" from 0 to 10 evenings
}
objective "Understand every song that I sing" {
  kr "Songs translated" from 2 to 15 songs
  kr "Words looked up a week" from 5 to 40 words
  kr "Verses known by heart" from 10 to 60 verses
}
)",
    .good = R"(goals of @maya for 2026-Q3

objective "Speak in front of people without fear" {
  kr "Talks given" from 0 to 4 talks
  kr "Minutes without notes" from 2 to 20 minutes
  kr "Questions answered on stage" from 1 to 9 questions
}
objective "Read the mountain before I climb it" {
  kr "Tours planned alone" from 1 to 6 tours
  kr "Turns taken in time" from 20% to 80%
  kr "Maps drawn from memory" from 0 to 5 maps
}
)",
    .source = Source::evalio,
    .options = {{"max_team", 4, 1, 50, "the most objectives of a team in one period"},
                {"max_person", 3, 1, 50, "the most objectives of a person in one period"}},
    .check = each<check>,
};

}  // namespace goalie::lint::rules
