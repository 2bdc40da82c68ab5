// kr-target-in-title — a number in the words cannot be counted against.
#include <fmt/format.h>

#include "compiler/lint/measured.hpp"
#include "compiler/lint/placeholders.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/lint/steady.hpp"
#include "compiler/lint/target.hpp"
#include "compiler/lint/task.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

using model::TargetKind;

bool another_rule_speaks(const Title& title, const Context& context) {
  return (bare_task_of(title) && context.is_on("kr-is-task")) || find_placeholder(title) ||
         (steady(title).kind == SteadyKind::kept && context.is_on("kr-is-kpi"));
}

/// The clauses that the words say, without those that stand there already.
std::string clauses_of(const WrittenTarget& target, const KeyResult& goal) {
  const bool has_deadline = goal.has(grammar::Keyword::by);
  if (target.deadline.empty() || has_deadline) return target.measure;
  return fmt::format("{} {}", target.measure, target.deadline);
}

void check(const KeyResult& goal, Context& context) {
  if (goal.measure.kind != TargetKind::none || goal.has(grammar::Keyword::from)) return;
  const Title& title = context.title();
  if (!has_target(title) || another_rule_speaks(title, context)) return;
  const auto target = target_in(title, context.plan.period_of(goal));
  if (!target) return;
  const Span words = title.span(target->begin, target->end);
  Finding finding = context.report(
      words, fmt::format("the target `{}` is only in the title, so that progress cannot be counted",
                         context.text(words)));
  if (target->measure.empty()) {
    finding.help(
        "write the number as a clause behind the title: `from 42% to 60%`, `up 20%`, `at least 90%`");
    return;
  }
  const std::string clauses = clauses_of(*target, goal);
  finding.help(fmt::format("write it as a clause behind the title: `{}`", clauses));
  finding.fix("move it into a clause", Applicability::suggested,
              {goal.title_span.begin - 1, goal.title_span.end + 1},
              fmt::format("{} {}", quoted(target->title), clauses));
}

}  // namespace

extern const Rule kr_target_in_title;
constinit const Rule kr_target_in_title{
    .name = "kr-target-in-title",
    .group = Group::key_result,
    .level = Level::warning,
    .summary = "a target in the words of a key result instead of its clauses",
    .why = "only a clause can be compared with check-ins, drawn as progress and guarded against being moved",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "Reduce churn to less than 3%"
  kr "New accounts active after 60 days" from 42% to 60%
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "Churn" at most 3%
  kr "New accounts active after 60 days" from 42% to 60%
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::planview,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
