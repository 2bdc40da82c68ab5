// objective-is-task — work is how to get there, not where to go.
#include <fmt/format.h>

#include "compiler/lint/outcome.hpp"
#include "compiler/lint/precedence.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/lint/several.hpp"
#include "compiler/lint/task.hpp"

namespace goalie::lint::rules {
namespace {

/// A launch that is the best of its kind, or that says what comes of it, is a direction.
bool is_direction(const Title& title, const Task& task) {
  // "Ship faster without breaking things", "Write code strangers can read"
  if (title.has(task.word + 1, WordClass::comparative) || title.find("can", task.word) < title.size())
    return true;
  if (outcome_of(title, task.word + 1) < title.size() || title.any(WordClass::superlative)) return true;
  const std::size_t next = task.word + 1;  // "Run 40 workshops", "Visit all 40 schools", "Talk to 50 growers"
  const bool is_count = title.is_count(next) || (title.is_count(next + 1) &&
                                                 (title.has(next, WordClass::whole) || title.is(next, "to")));
  return task.kind == TaskKind::craft && task.product == title.size() && !is_count;
}

std::string say(const Title& title, const Task& task) {
  const std::string_view word = title[task.word].text;
  switch (task.kind) {
    case TaskKind::work: return fmt::format("\"{}\" is work, not what it is good for", word);
    case TaskKind::thing: return fmt::format("\"{}\" is a thing to make, not what it is good for", word);
    case TaskKind::done: return fmt::format("\"{}\" says that work is over, not what it was good for", word);
    default: return fmt::format("\"{}\" says what is done, not what it is good for", word);
  }
}

/// "Raise a seed round, launch the beta and hire a CTO": some of it is work.
void report_list(const Title& title, const Several& list, Context& context) {
  context
      .report(
          title[list.task].span,
          fmt::format("this objective is a list of {} things to do: \"{}\" says what is done, not what it is "
                      "good for",
                      list.count, title[list.task].text))
      .help(
          "name the one change that they all serve; what is done for it is an `initiative` of the objective, "
          "and what comes of it a key result");
}

void check(const Objective&, Context& context) {
  const Title& title = context.title();
  if (const Several list = several(title); list.is_list && list.task < title.size()) {
    if (!is_judged_by_its_number(title, context)) report_list(title, list, context);
    return;
  }
  const Task task = task_of(title);
  if (!task || is_direction(title, task) || is_judged_by_its_number(title, context)) return;
  Finding finding =
      context.report(title[task.word].span, fmt::format("this objective is a task: {}", say(title, task)));
  if (task.kind == TaskKind::craft && task.product < title.size())
    finding.label(title[task.product].span, "what is there once it is done");
  finding.help(
      "say what will be different then, and for whom; the work itself is an `initiative` of the objective");
}

}  // namespace

extern const Rule objective_is_task;
constinit const Rule objective_is_task{
    .name = "objective-is-task",
    .group = Group::objective,
    .level = Level::warning,
    .summary = "a project or a launch that poses as an objective",
    .why = "work that is done and changes nothing has missed its point; an objective names the point",
    .bad = R"(goals of platform for 2026-Q3

objective "Migrate to Kubernetes" {
  owner @sam

  kr "Median time to recover" from 90 to 20 minutes
  kr "Deployments that need a person" from 60% to 5%
  kr "Cost per thousand requests" from $4.10 to $2.60
}
)",
    .good = R"(goals of platform for 2026-Q3

objective "Let every team ship on a Friday without fear" {
  owner @sam

  kr "Median time to recover" from 90 to 20 minutes
  kr "Deployments that need a person" from 60% to 5%
  kr "Cost per thousand requests" from $4.10 to $2.60
  initiative "Migrate to Kubernetes"
}
)",
    .source = Source::google,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
