// Moved measures: see measures.hpp.
#include "compiler/compare/measures.hpp"

#include "compiler/compare/amounts.hpp"

namespace goalie::compare {
namespace {

using model::Decimal;
using model::Dimension;
using model::DimensionKind;
using model::Measure;
using model::Plan;
using model::Quantity;
using model::TargetKind;
using enum ChangeKind;

/// A measure on its side.
struct Measured {
  const Plan& plan;
  const Measure& measure;
  const Quantity& start;  // the baseline; where there is none, the first check-in

  Decimal amount(const Quantity& quantity) const { return canonical(quantity, plan.symbols); }
  bool is_change() const { return measure.kind == TargetKind::up || measure.kind == TargetKind::down; }

  /// Which way is up: 1, -1, or 0 where nothing says it.
  int way() const {
    switch (measure.kind) {
      case TargetKind::up: return 1;
      case TargetKind::down: return -1;
      default: break;
    }
    if (is_known(start) && is_known(measure.target) && comparable(start.dimension, measure.target.dimension))
      if (const int sign = (amount(measure.target) - amount(start)).sign(); sign != 0) return sign;
    if (measure.kind == TargetKind::at_least) return 1;
    return measure.kind == TargetKind::at_most ? -1 : 0;
  }

  /// Where it should get to, in canonical units; nothing where that depends on an unknown start.
  std::optional<Decimal> goal() const {
    if (!is_known(measure.target)) return std::nullopt;
    if (!is_change()) return amount(measure.target);
    if (!is_known(measure.baseline)) return std::nullopt;
    const Decimal from = amount(measure.baseline);
    Decimal change = amount(measure.target);
    if (measure.relative()) change = (from.sign() < 0 ? -from : from) * change * Decimal(1, -2);
    return measure.kind == TargetKind::up ? from + change : from - change;
  }

  const Dimension& dimension() const {
    return measure.relative() && is_known(measure.baseline) ? measure.baseline.dimension
                                                            : measure.target.dimension;
  }
};

const Quantity& start_of(const Plan& plan, const model::Goal& goal, const Measure& measure) {
  if (is_known(measure.baseline)) return measure.baseline;
  static const Quantity nothing;
  for (const model::Checkin& checkin : plan.checkins[goal.checkins])
    if (is_known(checkin.value)) return checkin.value;
  return nothing;
}

/// The bounds of a range, in canonical units.
struct Bounds {
  std::optional<Decimal> low, high;
};

Bounds bounds_of(const Plan& plan, const Measure& range) {
  const auto amount = [&](const Quantity& quantity) {
    return is_known(quantity) ? std::optional(canonical(quantity, plan.symbols)) : std::nullopt;
  };
  switch (range.kind) {
    case TargetKind::at_least: return {amount(range.target), std::nullopt};
    case TargetKind::at_most: return {std::nullopt, amount(range.target)};
    case TargetKind::between: return {amount(range.target), amount(range.upper)};
    default: return {};
  }
}

/// 1 where a bound holds less than it did, -1 where it holds more, 0 where it is the same.
int loosened(const std::optional<Decimal>& was, const std::optional<Decimal>& is, int inwards) {
  if (!was && !is) return 0;
  if (!was) return -1;
  if (!is) return 1;
  const int moved = (*is - *was).sign();
  return moved == 0 ? 0 : moved == inwards ? -1 : 1;
}

class MeasureComparer {
 public:
  MeasureComparer(const Pair& pair, const Measured& was, const Measured& is, Listing& listing)
      : pair_(pair), was_(was), is_(is), listing_(listing) {}

  void run() {
    const TargetKind old_kind = was_.measure.kind, new_kind = is_.measure.kind;
    const bool is_milestone = (old_kind == TargetKind::milestone) != (new_kind == TargetKind::milestone);
    if (is_milestone && old_kind != TargetKind::none && new_kind != TargetKind::none)
      return add(unit_changed, Direction::easier);
    if (compare_presence()) return compare_baselines();
    if (old_kind == TargetKind::none || old_kind == TargetKind::milestone) return compare_baselines();
    if (!comparable_across(was_.plan, was_.dimension(), is_.plan, is_.dimension()))
      return add(unit_changed, Direction::easier);
    compare_baselines();
    compare_targets();
  }

 private:
  void add(ChangeKind kind, Direction direction) {
    listing_.add(kind, direction, listing_.was(pair_, was_.measure.span),
                 listing_.is(pair_, is_.measure.span));
  }

  /// Whether a target came or went, so that there are no two to compare.
  bool compare_presence() {
    const auto has_target = [](const Measure& measure) {
      return measure.kind == TargetKind::milestone || is_known(measure.target);
    };
    const bool had = has_target(was_.measure), has = has_target(is_.measure);
    if (had && !has) add(target_removed, Direction::easier);
    if (!had && has) add(target_set, Direction::neutral);
    return !had || !has;
  }

  void compare_baselines() {
    const Quantity &was = was_.measure.baseline, &is = is_.measure.baseline;
    if (!was && !is) return;
    const auto add = [&](ChangeKind kind, Direction direction) {
      listing_.add(kind, direction, listing_.was(pair_, was ? was.span : Span()),
                   listing_.is(pair_, is ? is.span : Span()));
    };
    if (!was) return is_known(is) ? add(baseline_moved, Direction::neutral) : void();
    if (was.unknown) return is_known(is) ? add(baseline_set, Direction::neutral) : void();
    if (!is_known(is) || !comparable_across(was_.plan, was.dimension, is_.plan, is.dimension) ||
        was_.amount(was) != is_.amount(is))
      add(baseline_moved, Direction::easier);
  }

  void compare_targets() {
    if (was_.measure.kind == TargetKind::between || is_.measure.kind == TargetKind::between)
      return compare_bands();
    const int way = was_.way(), new_way = is_.way();
    if (way != 0 && new_way != 0 && way != new_way) return add(direction_flipped, Direction::easier);
    const bool same_form =
        was_.is_change() && is_.is_change() && was_.measure.relative() == is_.measure.relative();
    if (same_form) return compare_changes();
    const auto was = was_.goal(), is = is_.goal();
    if (!was || !is) return add(target_removed, Direction::easier);
    compare_amounts(*was, *is, way);
  }

  /// `up 20%` and `up 30%`: the change itself, so that a baseline that moved is not told twice.
  void compare_changes() {
    const Decimal was = was_.amount(was_.measure.target), is = is_.amount(is_.measure.target);
    if (was != is)
      add(is < was ? target_lowered : target_raised, is < was ? Direction::easier : Direction::harder);
  }

  void compare_amounts(Decimal was, Decimal is, int way) {
    if (was == is) return;
    const bool is_nearer = way == 0 || (way > 0 ? is < was : is > was);
    add(is_nearer ? target_lowered : target_raised, is_nearer ? Direction::easier : Direction::harder);
  }

  /// A band to reach: wider is easier.
  void compare_bands() {
    if (was_.measure.kind != is_.measure.kind) return add(target_removed, Direction::easier);
    const Bounds was = bounds_of(was_.plan, was_.measure), is = bounds_of(is_.plan, is_.measure);
    const int low = loosened(was.low, is.low, 1), high = loosened(was.high, is.high, -1);
    if (low > 0 || high > 0) return add(target_lowered, Direction::easier);
    if (low < 0 || high < 0) add(target_raised, Direction::harder);
  }

  const Pair& pair_;
  const Measured& was_;
  const Measured& is_;
  Listing& listing_;
};

}  // namespace

void compare_measures(const Pair& pair, const model::KeyResult& was, const model::KeyResult& is,
                      Listing& listing) {
  const Measured old_one{pair.before.plan, was.measure, start_of(pair.before.plan, was, was.measure)};
  const Measured new_one{pair.after.plan, is.measure, start_of(pair.after.plan, is, is.measure)};
  MeasureComparer(pair, old_one, new_one, listing).run();
}

void compare_ranges(const Pair& pair, const model::Kpi& was, const model::Kpi& is, Listing& listing) {
  const auto add = [&](ChangeKind kind, Direction direction) {
    listing.add(kind, direction, listing.was(pair, was.range.span), listing.is(pair, is.range.span));
  };
  const bool had = is_known(was.range.target), has = is_known(is.range.target);
  if (!had && !has) return;
  if (!had) {  // a `?` filled in, or a range where there was none
    return was.range.target.unknown ? add(target_set, Direction::neutral)
                                    : add(kpi_range_narrowed, Direction::harder);
  }
  if (!has) return add(kpi_range_widened, Direction::easier);
  if (!comparable_across(pair.before.plan, was.range.target.dimension, pair.after.plan,
                         is.range.target.dimension))
    return add(unit_changed, Direction::easier);
  const bool flips = (was.range.kind == TargetKind::at_least && is.range.kind == TargetKind::at_most) ||
                     (was.range.kind == TargetKind::at_most && is.range.kind == TargetKind::at_least);
  if (flips) return add(direction_flipped, Direction::easier);
  const Bounds old_bounds = bounds_of(pair.before.plan, was.range),
               new_bounds = bounds_of(pair.after.plan, is.range);
  const int low = loosened(old_bounds.low, new_bounds.low, 1),
            high = loosened(old_bounds.high, new_bounds.high, -1);
  if (low > 0 || high > 0) return add(kpi_range_widened, Direction::easier);
  if (low < 0 || high < 0) add(kpi_range_narrowed, Direction::harder);
}

}  // namespace goalie::compare
