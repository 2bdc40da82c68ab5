// kr-wrong-direction — words that say down beside numbers that say up.
#include <fmt/format.h>
#include <optional>

#include "compiler/lint/change.hpp"
#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using model::DimensionKind;
using model::Measure;
using model::TargetKind;

/// Whether the number rises; nothing where it cannot be told. What falls from nothing is the amount that was
/// saved: "Cut costs" from 0% to 10%.
std::optional<bool> rises(const Measure& measure, const model::Symbols& symbols) {
  if (measure.kind == TargetKind::up) return true;
  if (measure.kind == TargetKind::down) return false;
  const bool is_way = measure.kind == TargetKind::to || measure.kind == TargetKind::at_least ||
                      measure.kind == TargetKind::at_most;
  if (!is_way || !measure.baseline || measure.baseline.unknown || measure.target.unknown) return std::nullopt;
  if (!comparable(measure.baseline.dimension, measure.target.dimension) || measure.baseline.amount.is_zero())
    return std::nullopt;
  const int order = compare(canonical(measure.target, symbols), canonical(measure.baseline, symbols));
  return order == 0 ? std::nullopt : std::optional(order > 0);
}

/// Whether the number is one of the verb's noun, and not of the means: "Shorten the feedback loop" from 2 to
/// 8 releases.
bool is_of_the_noun(const Measure& measure, const Change& change, const model::Symbols& symbols) {
  constexpr WordSet numbers = WordClass::metric | WordClass::metric_head | WordClass::low_is_good;
  if (!measure.baseline && measure.relative()) return change.names(numbers);
  const model::Quantity& value = measure.baseline ? measure.baseline : measure.target;
  switch (value.dimension.kind) {
    case DimensionKind::number:
    case DimensionKind::money: return change.names(numbers);
    case DimensionKind::count: return change.names({symbols.text(value.dimension.what)});
    case DimensionKind::rating: return change.names({"rating", "score"});
    case DimensionKind::ratio:
      return change.names(WordClass::metric) || change.names({"rate", "ratio", "share", "percentage"});
    case DimensionKind::duration:
    case DimensionKind::calendar:  // who grows a speed or a frequency shortens a time
      if (change.names({"frequency", "speed", "rate"})) return false;
      return change.raise ? change.names({"time", "duration", "runway"})
                          : change.names(WordClass::low_is_good);
    case DimensionKind::factor:
    case DimensionKind::none: break;
  }
  return false;
}

/// The numbers of a way change places; a unit that one of them has for both stays where it is.
Fix swapped(const Measure& measure, const Context& context) {
  std::string_view from = context.text(measure.baseline.span);
  std::string_view to = context.text(measure.target.span);
  if ((from.find(' ') == from.npos) != (to.find(' ') == to.npos)) {
    from = from.substr(0, from.find(' '));
    to = to.substr(0, to.find(' '));
  }
  const auto replace = [&](Span value, std::string_view old, std::string_view with) {
    const Span number{value.begin, value.begin + static_cast<std::uint32_t>(old.size())};
    return Edit{{context.file(), number}, std::string(with)};
  };
  return {"swap the two numbers",
          Applicability::suggested,
          {replace(measure.baseline.span, from, to), replace(measure.target.span, to, from)}};
}

/// `up` becomes `down`, or `down` becomes `up`.
Fix turned(const Measure& measure, const Context& context) {
  const bool is_up = measure.kind == TargetKind::up;
  const std::uint32_t end = measure.span.begin + (is_up ? 2 : 4);
  return {fmt::format("turn `{}` into `{}`", is_up ? "up" : "down", is_up ? "down" : "up"),
          Applicability::suggested,
          {{{context.file(), {measure.span.begin, end}}, is_up ? "down" : "up"}}};
}

Fix fix(const Measure& measure, const Context& context) {
  switch (measure.kind) {
    case TargetKind::to: return swapped(measure, context);
    case TargetKind::up:
    case TargetKind::down: return turned(measure, context);
    default: return {};
  }
}

/// From `3%` to `5%`, or `up 30%`.
std::string way(const Measure& measure, const Context& context) {
  if (measure.kind == TargetKind::up || measure.kind == TargetKind::down)
    return fmt::format("`{}`", context.text(measure.span));
  return fmt::format("from `{}` to `{}`", context.text(measure.baseline.span),
                     context.text(measure.target.span));
}

void check(const KeyResult& goal, Context& context) {
  const Measure& measure = goal.measure;
  const std::optional<bool> up = rises(measure, context.plan.symbols);
  if (!up) return;
  const Title& title = context.title();
  const std::optional<Change> change = change_of(title);
  if (!change || *up == change->raise || !is_of_the_noun(measure, *change, context.plan.symbols)) return;
  Finding finding = context.report(
      title[0].span, fmt::format("\"{}\" says {} and the number goes {}: {}", context.text(title[0].span),
                                 change->raise ? "up" : "down", *up ? "up" : "down", way(measure, context)));
  if (measure.baseline) finding.label(measure.baseline.span, "from here");
  finding.label(measure.target.span, measure.baseline ? "to here" : "by this much");
  finding.help("turn the numbers round, or write the verb that says what you want");
  finding.fix(fix(measure, context));
}

}  // namespace

extern const Rule kr_wrong_direction;
constinit const Rule kr_wrong_direction{
    .name = "kr-wrong-direction",
    .group = Group::key_result,
    .level = Level::error,
    .summary = "a verb of lessening beside a number that rises, or of growing beside one that falls",
    .why = "one of the two is wrong, and whoever reaches the number has done the opposite of what was said",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "Reduce churn of new accounts" from 3% to 5%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "Reduce churn of new accounts" from 5% to 3%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .source = Source::practice,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
