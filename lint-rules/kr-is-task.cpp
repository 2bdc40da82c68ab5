// kr-is-task — that something was done says nothing of what it changed.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/steady.hpp"
#include "compiler/lint/task.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

using model::DimensionKind;
using model::TargetKind;

/// A share, an amount of money, a rating or a time: what a clause measures is no count of things done.
bool measures_an_outcome(const model::Measure& measure) {
  const model::Quantity& value = measure.target ? measure.target : measure.baseline;
  if (!value || value.unknown) return false;
  return value.dimension.kind != DimensionKind::count;
}

std::string say(const Title& title, const Task& task) {
  const std::string_view word = title[task.word].text;
  if (task.kind == TaskKind::work) return fmt::format("\"{}\" is work, not what it changes", word);
  if (task.kind == TaskKind::thing)
    return fmt::format("\"{}\" is a thing to make, not what it changes", word);
  if (task.kind == TaskKind::done)
    return fmt::format("\"{}\" says that work is over, not what it changed", word);
  return fmt::format("\"{}\" says what you do, not what it changes", word);
}

Fix make_initiative(const KeyResult& goal, const Context& context) {
  if (!could_be(context, goal, grammar::Keyword::initiative)) return {};
  return {"make it an initiative", Applicability::suggested, {{{context.file(), goal.head}, "initiative"}}};
}

Fix make_milestone(const KeyResult& goal, const Context& context) {
  if (goal.measure.kind != TargetKind::none || goal.has(grammar::Keyword::from)) return {};
  const std::uint32_t behind = goal.title_span.end + 1;
  return {"call it a milestone: it happens or it does not",
          Applicability::suggested,
          {{{context.file(), {behind, behind}}, " milestone"}}};
}

void check(const KeyResult& goal, Context& context) {
  if (goal.measure.kind == TargetKind::milestone) return;
  const Title& title = context.title();
  const bool measured = goal.measure.kind != TargetKind::none;
  const Task task = bare_task_of(title, measured);
  if (!task || measures_an_outcome(goal.measure)) return;
  context.report(title[task.word].span, fmt::format("this key result is a task: {}", say(title, task)))
      .help(
          "name the number that moves once it is done, such as `from 42% to 60%`; "
          "the work itself is an `initiative`, or a `milestone` if you mean it so")
      .fix(make_initiative(goal, context))
      .fix(make_milestone(goal, context));
}

}  // namespace

extern const Rule kr_is_task;
constinit const Rule kr_is_task{
    .name = "kr-is-task",
    .group = Group::key_result,
    .level = Level::warning,
    .summary = "an activity or output that poses as a key result, with or without a number",
    .why = "everything on a list of tasks can be done, and the objective still be missed",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "Launch the new welcome flow"
  kr "Hold 5 workshops"
  kr "New accounts active after 60 days" from 42% to 60%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Workshop guests who set up their account themselves" from 20% to 70%
  initiative "Launch the new welcome flow"
  initiative "Hold 5 workshops"
}
)",
    .source = Source::google | Source::practice,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
