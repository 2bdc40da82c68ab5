// kr-ready-to-graduate — what was reached once is lost again where nobody keeps it.
#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <vector>

#include "compiler/lint/likeness.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;
using model::KeyResultId;
using model::TargetKind;

/// A metric of a unit or person, by what its title says.
struct Metric {
  std::uint32_t owner;
  std::uint64_t gist;

  Metric(const model::Goal& goal, const Context& context)
      : owner(context.plan.unit_of(goal).index), gist(Gist(goal.title, left_out, context.words).whole()) {}
  friend bool operator<(const Metric& a, const Metric& b) {
    return std::tie(a.owner, a.gist) < std::tie(b.owner, b.gist);
  }

 private:
  static constexpr WordSet left_out = WordClass::article | WordClass::filler | WordClass::raise |
                                      WordClass::lower | WordClass::improve | WordClass::reach |
                                      WordClass::keep | WordClass::hold;
};

/// The next period is the time to decide: later than that, whatever was reached has long been kept or lost.
bool has_just_ended(model::Period period, model::Date today) {
  return period.last < today && today.days() - period.last.days() <= period.length();
}

/// A number, not a milestone: only numbers can be kept.
bool is_reached(const KeyResult& goal, const Plan& plan) {
  if (!goal.judged() || goal.has(Keyword::dropped) || goal.measure.kind == TargetKind::milestone)
    return false;
  return progress(plan, goal).value_or(0) >= 1;
}

template <typename Visit>
void each_key_result(const Cycle& cycle, const Plan& plan, Visit visit) {
  for (const model::ObjectiveId id : cycle.objectives) {
    if (plan.objectives[id].has(Keyword::dropped)) continue;
    const model::Range<KeyResult> rows = plan.objectives[id].key_results;
    for (KeyResultId row{rows.begin}; rows.holds(row); ++row.index) visit(row);
  }
}

std::vector<KeyResultId> reached(const Plan& plan, const Context& context) {
  std::vector<KeyResultId> reached;
  for (const Cycle& cycle : context.cycles()) {
    if (!has_just_ended(cycle.section->period, context.today)) continue;
    each_key_result(cycle, plan, [&](KeyResultId id) {
      if (is_reached(plan.key_results[id], plan)) reached.push_back(id);
    });
  }
  return reached;
}

/// What goes on: the metrics of KPIs, those that are pushed further, and the key results that a KPI names.
struct Kept {
  std::vector<Metric> metrics;
  std::vector<std::uint32_t> key_results;

  bool has(KeyResultId id, const Context& context) const {
    return std::binary_search(key_results.begin(), key_results.end(), id.index) ||
           std::binary_search(metrics.begin(), metrics.end(), Metric(context.plan.key_results[id], context));
  }
};

Kept kept(const Plan& plan, const Context& context) {
  Kept kept;
  for (const Kpi& kpi : plan.kpis) {
    kept.metrics.emplace_back(kpi, context);
    for (const model::Reference& reference : plan.references[kpi.references])
      if (reference.keyword == Keyword::formerly && reference.target.key_result())
        kept.key_results.push_back(reference.target.index);
  }
  for (const Cycle& cycle : context.cycles()) {
    if (context.is_past(cycle.section->period)) continue;
    each_key_result(cycle, plan,
                    [&](KeyResultId id) { kept.metrics.emplace_back(plan.key_results[id], context); });
  }
  std::sort(kept.metrics.begin(), kept.metrics.end());
  std::sort(kept.key_results.begin(), kept.key_results.end());
  return kept;
}

/// The healthy range that the target becomes.
std::string range_of(const KeyResult& goal, const model::Checkin& last, const Context& context) {
  const model::Measure& measure = goal.measure;
  const std::string_view text = context.sources[goal.file].text();
  const model::Symbols& symbols = context.plan.symbols;
  const bool falls = measure.kind == TargetKind::to && measure.baseline &&
                     canonical(measure.target, symbols) < canonical(measure.baseline, symbols);
  switch (measure.kind) {
    case TargetKind::to:
      return fmt::format("{} {}", falls ? "at most" : "at least", measure.target.span.in(text));
    case TargetKind::up: return fmt::format("at least {}", last.value.span.in(text));
    case TargetKind::down: return fmt::format("at most {}", last.value.span.in(text));
    default: return std::string(measure.span.in(text));
  }
}

void report(KeyResultId id, Context& context) {
  const KeyResult& goal = context.plan.key_results[id];
  const model::Checkin& last = *context.plan.last_reading(goal);
  const std::string_view text = context.sources[goal.file].text();
  context
      .report(id, last.value.span,
              fmt::format("this key result was reached, with `{}` on {}, and nobody keeps it there",
                          last.value.span.in(text), last.date.to_string()))
      .label(goal.measure.span, "the target")
      .help(fmt::format("make it a KPI, if it must not be lost: `kpi \"{}\" {} measured monthly`",
                        goal.title_span.in(text), range_of(goal, last, context)));
}

void check(const Plan& plan, Context& context) {
  if (!context.today) return;
  const std::vector<KeyResultId> candidates = reached(plan, context);
  if (candidates.empty()) return;
  const Kept others = kept(plan, context);
  for (const KeyResultId id : candidates)
    if (!others.has(id, context)) report(id, context);
}

}  // namespace

extern const Rule kr_ready_to_graduate;
constinit const Rule kr_ready_to_graduate{
    .name = "kr-ready-to-graduate",
    .group = Group::kpi,
    .level = Level::info,
    .summary = "a key result of the last period that was reached, and that nobody keeps as a KPI",
    .why = "a key result ends with its period; what it reached is lost again unless a KPI keeps it",
    .bad = R"(goals of growth for 2026-Q2

objective start "Make the first week feel effortless" {
  owner @maya
  grade 0.7 "The form was the easy half."

  kr activation "New accounts active after 60 days" from 42% to 60% {
    checkin 2026-06-29 61%
  }
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .good = R"(goals of growth for 2026-Q2

objective start "Make the first week feel effortless" {
  owner @maya
  grade 0.7 "The form was the easy half."

  kr activation "New accounts active after 60 days" from 42% to 60% {
    checkin 2026-06-29 61%
  }
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}

goals of growth

kpi "New accounts active after 60 days" at least 60% measured monthly {
  owner @maya
  formerly start.activation for 2026-Q2
  why "It took a quarter to get here."
}
)",
    .source = Source::planview,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
