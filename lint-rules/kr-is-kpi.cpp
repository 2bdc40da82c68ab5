// kr-is-kpi — what stays where it is, is kept, not reached.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/steady.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

using model::TargetKind;

/// `from 95% to 95%`: no way to go.
bool stands_still(const model::Measure& measure, const Context& context) {
  const bool has_both =
      measure.baseline && measure.target && !measure.baseline.unknown && !measure.target.unknown;
  const bool is_level = measure.kind == TargetKind::to || measure.kind == TargetKind::at_least ||
                        measure.kind == TargetKind::at_most;
  if (!has_both || !is_level || !comparable(measure.baseline.dimension, measure.target.dimension))
    return false;
  const model::Symbols& symbols = context.plan.symbols;
  return canonical(measure.baseline, symbols) == canonical(measure.target, symbols);
}

/// The range that a KPI would have: the target's clause, or what the words say.
std::string range_of(const KeyResult& goal, const Title& title, const std::optional<Kept>& words,
                     const Context& context) {
  switch (goal.measure.kind) {
    case TargetKind::at_least:
    case TargetKind::at_most:
    case TargetKind::between: return std::string(context.text(goal.measure.span));
    case TargetKind::to:
      return fmt::format("{} {}", low_is_good(title) ? "at most" : "at least",
                         context.text(goal.measure.target.span));
    case TargetKind::none: return words ? words->range : std::string();
    default: return {};
  }
}

Fix keep_it(const KeyResult& goal, const Title& title, const Steady& found, const Context& context) {
  const std::optional<Kept> words = kept(title, found);
  const std::string range = range_of(goal, title, words, context);
  const std::string metric = words ? words->metric : as_title(title, found ? found.begin : 0, title.size());
  if (range.empty() || metric.empty()) return {};
  return {"make it a KPI that this objective keeps", Applicability::suggested,
          turn_into_kept_kpi(context, goal, metric, fmt::format("{} measured monthly", range))};
}

void report_standstill(const KeyResult& goal, const Title& title, Context& context) {
  const model::Measure& measure = goal.measure;
  context
      .report(measure.target.span,
              fmt::format("this key result ends where it starts, at `{}`", context.text(measure.target.span)))
      .level(Level::error)
      .note_here("ends here")
      .label(measure.baseline.span, "starts here")
      .help("make it a KPI that the objective keeps, or choose a target to move to")
      .fix(keep_it(goal, title, {}, context));
}

void check(const KeyResult& goal, Context& context) {
  if (stands_still(goal.measure, context)) return report_standstill(goal, context.title(), context);
  const bool moves =
      goal.measure.baseline || goal.measure.kind == TargetKind::up || goal.measure.kind == TargetKind::down;
  if (moves) return;
  const Title& title = context.title();
  const Steady found = steady(title);
  if (found.kind != SteadyKind::kept) return;
  const Token& word = title[found.word];
  const bool has_target = goal.measure.kind != TargetKind::none && goal.measure.target;
  const Span where = has_target    ? goal.measure.target.span
                     : found.level ? title.span(found.level->number, found.level->number + 1)
                                   : word.span;
  Finding finding =
      context.report(where, "this key result keeps a number where it is, and a key result moves one");
  if (!(where == word.span))
    finding.note_here("the level to keep")
        .label(word.span, word.has(WordClass::worsening)
                              ? fmt::format("that \"{}\" must not happen keeps things as they are", word.text)
                              : fmt::format("\"{}\" keeps things as they are", word.text));
  finding.help("make it a KPI that the objective keeps, and let a key result say what changes");
  finding.fix(keep_it(goal, title, found, context));
}

}  // namespace

extern const Rule kr_is_kpi;
constinit const Rule kr_is_kpi{
    .name = "kr-is-kpi",
    .group = Group::key_result,
    .level = Level::warning,
    .summary = "steady state that poses as progress; an error where the target equals the baseline",
    .why = "a KPI is the floor that must hold while we push; a key result says how far we push",
    .bad = R"(goals of platform for 2026-Q3

objective calm "Make outages something that nobody remembers" {
  owner @sam

  kr "Maintain 99.9% uptime"
  kr "Outages that customers report first" from 12 to 2
  kr "Median time to recover" from 90 to 20 minutes
  kr "Services with a rehearsed fallback" from 3 to 14
}
)",
    .good = R"(goals of platform for 2026-Q3

objective calm "Make outages something that nobody remembers" {
  owner @sam
  keep uptime

  kr "Outages that customers report first" from 12 to 2
  kr "Median time to recover" from 90 to 20 minutes
  kr "Services with a rehearsed fallback" from 3 to 14
}

kpi uptime "Uptime" at least 99.9% measured monthly owner @sam
)",
    .source = Source::card | Source::evalio,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
