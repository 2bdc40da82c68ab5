// kr-sandbagged — a target that is reached by doing nothing.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using model::DimensionKind;
using model::Measure;
using model::TargetKind;

/// From where the number starts and by how much it moves, in canonical units.
struct Move {
  double start = 0;
  double by = 0;
};

std::optional<Move> move_of(const Measure& measure, const model::Symbols& symbols) {
  if (!measure.baseline || !measure.target || measure.baseline.unknown || measure.target.unknown)
    return std::nullopt;
  const double start = canonical(measure.baseline, symbols).to_double();
  const double target = canonical(measure.target, symbols).to_double();
  switch (measure.kind) {
    case TargetKind::up:
    case TargetKind::down: return Move{start, measure.relative() ? start * target / 100 : target};
    case TargetKind::to:
    case TargetKind::at_least:
    case TargetKind::at_most:
      if (!comparable(measure.baseline.dimension, measure.target.dimension)) return std::nullopt;
      return Move{start, target - start};
    default: return std::nullopt;
  }
}

/// What the change is measured by: the baseline, or what is left to 100% where that is less.
double room(const Measure& measure, double start) {
  const bool is_share = measure.baseline.dimension.kind == DimensionKind::ratio && start <= 100;
  return is_share ? std::min(start, 100 - start) : std::abs(start);
}

void check(const KeyResult& goal, Context& context) {
  const std::optional<Move> move = move_of(goal.measure, context.plan.symbols);
  if (!move || move->by == 0) return;
  const double base = room(goal.measure, move->start);
  if (base <= 0) return;
  const double percent = 100 * std::abs(move->by) / base;
  if (percent >= context.option("percent")) return;
  context
      .report(goal.measure.target.span,
              fmt::format("this key result hardly moves: by {:.1f}% of {}", percent,
                          base < std::abs(move->start) ? "what is left to 100%" : "where it starts"))
      .label(goal.measure.baseline.span, "starts here")
      .help("choose a target that you are not sure to reach; 70% of a hard one is a success");
}

}  // namespace

extern const Rule kr_sandbagged;
constinit const Rule kr_sandbagged{
    .name = "kr-sandbagged",
    .group = Group::key_result,
    .level = Level::warning,
    .summary = "a target that hardly differs from the baseline",
    .why = "a target that is reached by doing nothing changes nothing; an objective is meant to stretch",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 43%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::evalio | Source::google,
    .options = {{"percent", 5, 1, 100, "the smallest change that is not flagged, in percent"}},
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
