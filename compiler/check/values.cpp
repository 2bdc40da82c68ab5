// Values lowered: see values.hpp.
#include "compiler/check/values.hpp"

#include "compiler/check/units.hpp"
#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/source/unicode.hpp"
#include "compiler/syntax/habit.hpp"

namespace goalie::check {
namespace {

using model::Decimal;
using model::Dimension;
using model::DimensionKind;
using model::Measure;
using model::Quantity;
using model::TargetKind;
using syntax::UnitForm;
using syntax::Value;

Decimal magnitude(char letter) {
  switch (letter) {
    case 'k':
    case 'K': return {1, 3};
    case 'M': return {1, 6};
    case 'B': return {1, 9};
    default: return {1};
  }
}

/// A value whose words said nothing of what it is.
bool is_bare(const Quantity& quantity) { return quantity.dimension.kind == DimensionKind::number; }

void inherit(Quantity& quantity, const Dimension& dimension) {
  if (!is_bare(quantity)) return;
  const model::Symbol per = quantity.dimension.per;
  quantity.dimension = dimension;
  if (per) quantity.dimension.per = per;
}

bool is_change(const Measure& measure) {
  return measure.kind == TargetKind::up || measure.kind == TargetKind::down;
}

/// Whether a unit may be "million" or "percent", which the table of habits knows: nearly none is asked for.
bool may_be_magnitude(std::string_view unit) {
  constexpr std::string_view initials = "mbtpMBTP";
  return unit.size() > 1 && unit.size() < 10 && initials.find(unit[0]) != std::string_view::npos;
}

}  // namespace

/// What a unit's word counts. The values of one goal mostly have one unit, so the last answer is kept.
Dimension Values::dimension_of(std::string_view unit, bool may_be_factor) const {
  if (may_be_factor && unit == "x") return {DimensionKind::factor, {}, {}};
  if (unit == last_unit_) return last_dimension_;
  const std::string lower = unicode::lower(unit);
  const auto time = time_kind(lower);
  last_unit_ = unit;
  last_dimension_ = {
      time.value_or(DimensionKind::count), symbols_.intern(time ? lower : singular(lower)), {}};
  return last_dimension_;
}

Quantity Values::lower(const Value& value) const {
  Quantity quantity;
  quantity.span = value.span;
  quantity.unknown = value.unknown;
  Dimension& dimension = quantity.dimension;
  dimension.kind = DimensionKind::number;
  if (!value.unknown) {
    const std::string_view written = value.number.in(text_);
    if (written.size() > 4 && written.find(".000") != std::string_view::npos &&
        syntax::report_habit(grammar::Place::amount, {file_, value.number}, text_, errors_))
      return {};
    const auto number = Decimal::parse(written);
    if (!number) {
      errors_.push_back(error_at<Message::value_grouping>(Location{file_, value.number}, written));
      return {};
    }
    quantity.amount = value.magnitude == 0 ? *number : *number * magnitude(value.magnitude);
    if (value.sign == '-') quantity.amount = -quantity.amount;
  }
  const std::string_view unit = value.unit.in(text_);
  switch (value.form) {
    case UnitForm::none: break;
    case UnitForm::points: quantity.points = true; [[fallthrough]];
    case UnitForm::percent: dimension.kind = DimensionKind::ratio; break;
    case UnitForm::rating:
      dimension.kind = DimensionKind::rating;
      dimension.what = symbols_.intern(unit);
      break;
    case UnitForm::word:
    case UnitForm::quoted:
      if (value.form == UnitForm::word && unit.size() == 3 && currency_code(unit) &&
          syntax::report_habit(grammar::Place::unit, {file_, value.unit}, text_, errors_)) {
        offer_currency_first(value);
        return {};
      }
      if (value.form == UnitForm::word && may_be_magnitude(unit) &&
          syntax::report_habit(grammar::Place::unit, {file_, value.unit}, text_, errors_)) {
        close_the_gap(value);
        return {};
      }
      dimension = dimension_of(unit, value.form == UnitForm::word);
      break;
  }
  if (!value.currency.empty()) {
    const std::string_view written = value.currency.in(text_);
    const auto code = currency_code(written);
    if (!code) {
      if (!syntax::report_habit(grammar::Place::value, {file_, value.span}, text_, errors_)) {
        errors_.push_back(error_at<Message::value_currency>(Location{file_, value.currency}, written));
      }
      return {};
    }
    dimension.kind = DimensionKind::money;
    dimension.what = symbols_.intern(*code);
  }
  if (!value.per.empty()) dimension.per = symbols_.intern(unit_name(value.per.in(text_)));
  return quantity;
}

/// `3 million` becomes `3M`: a letter or sign stands right behind its number.
void Values::close_the_gap(const Value& value) const {
  std::string_view number = Span{value.span.begin, value.unit.begin}.in(text_);
  while (!number.empty() && number.back() == ' ') number.remove_suffix(1);
  if (errors_.back().fixes.empty()) return;
  Fix& fix = errors_.back().fixes.back();
  const std::string mended = std::string(number) + fix.edits[0].replacement;
  errors_.back().help = fix.title = "write `" + mended + "`";
  fix.edits[0] = {{file_, {value.span.begin, value.unit.end}}, mended};
}

/// `40k EUR` becomes `EUR 40k`.
void Values::offer_currency_first(const Value& value) const {
  if (value.sign != 0) return;
  std::string_view number = Span{value.span.begin, value.unit.begin}.in(text_);
  while (!number.empty() && number.back() == ' ') number.remove_suffix(1);
  std::string mended = std::string(value.unit.in(text_)) + " " + std::string(number);
  const Span written{value.span.begin, value.unit.end};
  errors_.back().fixes.push_back(
      {"write `" + mended + "`", Applicability::safe, {{{file_, written}, mended}}});
}

void Values::settle(Measure& measure) const {
  Quantity& baseline = measure.baseline;
  Quantity& target = measure.target;
  Quantity& upper = measure.upper;
  if (is_change(measure) && baseline && target) {
    if (is_bare(target) && baseline.dimension.kind == DimensionKind::ratio) {
      target.dimension.kind = DimensionKind::ratio;  // `from 40% up 5` is relative, as `5%` is
    }
    if (target.dimension.kind == DimensionKind::ratio && !target.points) return;  // fits any baseline
  }
  Quantity* const values[] = {&baseline, &target, &upper};
  // In the order of the text, the first that names a unit says what all are.
  const Quantity* first = nullptr;
  for (const Quantity* value : values) {
    if (!*value || is_bare(*value)) continue;
    if (first == nullptr || value->span.begin < first->span.begin) first = value;
  }
  if (first == nullptr) return;
  const Quantity leader = *first;
  for (Quantity* value : values) {
    if (!*value) continue;
    inherit(*value, leader.dimension);
    if (value->unknown || leader.unknown) continue;
    if (!model::comparable(leader.dimension, value->dimension)) report_difference(leader, *value);
  }
}

Dimension Values::of_reading(const Measure& measure) {
  if (is_change(measure) && measure.baseline) return measure.baseline.dimension;
  if (measure.target && !measure.target.unknown) return measure.target.dimension;
  if (measure.baseline && !measure.baseline.unknown) return measure.baseline.dimension;
  if (measure.target) return measure.target.dimension;
  return measure.baseline.dimension;
}

void Values::settle_reading(const Measure& measure, Quantity& reading) const {
  if (!reading) return;
  const Dimension dimension = of_reading(measure);
  if (dimension.kind == DimensionKind::none) return;
  const bool had_unit = !is_bare(reading);
  inherit(reading, dimension);
  if (reading.unknown || !had_unit || dimension.kind == DimensionKind::number) return;
  if (model::comparable(dimension, reading.dimension)) return;
  const Quantity& known = is_change(measure) && measure.baseline      ? measure.baseline
                          : measure.target && !measure.target.unknown ? measure.target
                                                                      : measure.baseline;
  report_difference(known, reading);
}

std::string Values::describe(const Dimension& dimension) const {
  const std::string what(symbols_.text(dimension.what));
  std::string text;
  switch (dimension.kind) {
    case DimensionKind::none:
    case DimensionKind::number: text = "a number"; break;
    case DimensionKind::ratio: text = "a percentage"; break;
    case DimensionKind::money: text = "money in " + what; break;
    case DimensionKind::duration: text = "a time in " + what; break;
    case DimensionKind::calendar: text = "a time in " + what; break;
    case DimensionKind::rating: text = "a rating out of " + what; break;
    case DimensionKind::factor: text = "a factor"; break;
    case DimensionKind::count: text = "a count of `" + what + "`"; break;
  }
  if (dimension.per) text += " per " + std::string(symbols_.text(dimension.per));
  return text;
}

void Values::report_difference(const Quantity& a, const Quantity& b) const {
  const bool in_order = a.span.begin <= b.span.begin;
  const Quantity& first = in_order ? a : b;
  const Quantity& second = in_order ? b : a;
  Diagnostic diagnostic = error_at<Message::unit_differs>(Location{file_, second.span}, second.span.in(text_),
                                                          describe(second.dimension), first.span.in(text_),
                                                          describe(first.dimension));
  diagnostic.label = describe(second.dimension);
  diagnostic.labels.push_back({{file_, first.span}, describe(first.dimension)});
  errors_.push_back(std::move(diagnostic));
}

}  // namespace goalie::check
