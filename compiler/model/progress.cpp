// Progress and pace: see progress.hpp.
#include "compiler/model/progress.hpp"

#include <algorithm>

namespace goalie::model {
namespace {

/// The values of one measure in units that can be reckoned with.
struct Amounts {
  Decimal baseline, target, reading;
};

std::optional<double> share(Decimal part, Decimal whole) {
  if (whole.is_zero()) return std::nullopt;
  return part.to_double() / whole.to_double();
}

bool is_known(const Quantity& quantity) { return quantity && !quantity.unknown; }

/// The way from baseline to target, or to the edge of a threshold.
std::optional<double> travelled(const Amounts& amounts) {
  return share(amounts.reading - amounts.baseline, amounts.target - amounts.baseline);
}

/// How far an amount lies outside a band; zero within.
Decimal distance(Decimal amount, Decimal lower, Decimal upper) {
  if (amount < lower) return lower - amount;
  return amount > upper ? amount - upper : Decimal();
}

/// `up` and `down` from a baseline: the change so far as a share of the change that was promised.
std::optional<double> changed(const Measure& measure, const Amounts& amounts) {
  Decimal change = amounts.target;
  if (measure.relative()) {
    const Decimal size = amounts.baseline.sign() < 0 ? -amounts.baseline : amounts.baseline;
    change = size * amounts.target * Decimal(1, -2);
  }
  if (measure.kind == TargetKind::down) change = -change;
  return share(amounts.reading - amounts.baseline, change);
}

/// With no baseline only one thing can be said: that it is reached.
std::optional<double> reached(const Plan& plan, const Measure& measure, const Quantity& reading) {
  return within(plan, measure, reading).value_or(false) ? std::optional(1.0) : std::nullopt;
}

std::optional<double> progress_of_change(const Plan& plan, const Measure& measure, const Quantity& reading) {
  if (!measure.baseline) {  // the reading is the change so far
    if (!comparable(measure.target.dimension, reading.dimension)) return std::nullopt;
    return share(canonical(reading, plan.symbols), canonical(measure.target, plan.symbols));
  }
  if (!is_known(measure.baseline) || !comparable(measure.baseline.dimension, reading.dimension))
    return std::nullopt;
  if (!measure.relative() && !comparable(measure.baseline.dimension, measure.target.dimension))
    return std::nullopt;
  return changed(measure, {canonical(measure.baseline, plan.symbols), canonical(measure.target, plan.symbols),
                           canonical(reading, plan.symbols)});
}

/// `to`, `at least`, `at most` and `between`.
std::optional<double> progress_to_target(const Plan& plan, const Measure& measure, const Quantity& reading) {
  if (!measure.baseline) return reached(plan, measure, reading);
  if (!is_known(measure.baseline) || !comparable(measure.baseline.dimension, measure.target.dimension))
    return std::nullopt;
  if (!comparable(reading.dimension, measure.target.dimension)) return std::nullopt;
  const Amounts amounts{canonical(measure.baseline, plan.symbols), canonical(measure.target, plan.symbols),
                        canonical(reading, plan.symbols)};
  if (measure.kind == TargetKind::to) return travelled(amounts);
  const std::optional<bool> started_within = within(plan, measure, measure.baseline);
  const std::optional<bool> is_within = within(plan, measure, reading);
  if (!started_within || !is_within) return std::nullopt;
  if (*started_within) return *is_within ? 1.0 : 0.0;  // nothing to reach, only to hold
  if (measure.kind != TargetKind::between) return travelled(amounts);
  const Decimal upper = canonical(measure.upper, plan.symbols);
  const auto left = share(distance(amounts.reading, amounts.target, upper),
                          distance(amounts.baseline, amounts.target, upper));
  return left ? std::optional(1.0 - *left) : std::nullopt;
}

std::optional<double> share_gone(Date first, Date due, Date today) {
  if (!first || !due || !today || due < first) return std::nullopt;
  if (today >= due) return 1.0;
  if (today <= first) return 0.0;
  return static_cast<double>(today.days() - first.days()) / (due.days() - first.days());
}

}  // namespace

std::optional<double> progress(const Plan& plan, const KeyResult& key_result) {
  const Checkin* last = plan.last_reading(key_result);
  if (last == nullptr) return std::nullopt;
  const Measure& measure = key_result.measure;
  if (measure.kind == TargetKind::milestone) {
    if (last->done) return 1.0;
    if (last->value.dimension.kind != DimensionKind::ratio) return std::nullopt;
    return (last->value.amount * Decimal(1, -2)).to_double();
  }
  if (!is_known(measure.target) || !is_known(last->value)) return std::nullopt;
  const bool is_change = measure.kind == TargetKind::up || measure.kind == TargetKind::down;
  return is_change ? progress_of_change(plan, measure, last->value)
                   : progress_to_target(plan, measure, last->value);
}

std::optional<double> progress(const Plan& plan, const Objective& objective) {
  double sum = 0;
  int count = 0;
  for (const KeyResult& key_result : plan.key_results[objective.key_results]) {
    if (!key_result.judged() || key_result.has(Keyword::dropped)) continue;
    const std::optional<double> one = progress(plan, key_result);
    if (!one) continue;
    sum += std::clamp(*one, 0.0, 1.0);
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

std::optional<double> elapsed(const Plan& plan, const KeyResult& key_result, Date today) {
  return share_gone(plan.period_of(key_result).first, plan.due(key_result), today);
}

std::optional<double> elapsed(const Plan& plan, const Objective& objective, Date today) {
  const Period period = plan.period_of(objective);
  return share_gone(period.first, period.last, today);
}

Health health(const Plan& plan, const Kpi& kpi) {
  const Checkin* last = plan.last_reading(kpi);
  if (last == nullptr) return Health::unknown;
  const std::optional<bool> is_within = within(plan, kpi.range, last->value);
  if (!is_within) return Health::unknown;
  if (*is_within) return Health::healthy;
  return kpi.deadline && last->date < kpi.deadline ? Health::unknown : Health::breached;
}

bool is_diagnosed(const Plan& plan, const Kpi& kpi, Date since) {
  for (const Remark& remark : plan.remarks[kpi.remarks])
    if (remark.keyword == Keyword::diagnosis && remark.date >= since) return true;
  return false;
}

std::optional<bool> within(const Plan& plan, const Measure& range, const Quantity& reading) {
  if (!is_known(reading) || !is_known(range.target)) return std::nullopt;
  if (!comparable(range.target.dimension, reading.dimension)) return std::nullopt;
  const Decimal amount = canonical(reading, plan.symbols);
  const Decimal target = canonical(range.target, plan.symbols);
  switch (range.kind) {
    case TargetKind::to:
      if (range.baseline) return std::nullopt;
      return amount >= target;
    case TargetKind::at_least: return amount >= target;
    case TargetKind::at_most: return amount <= target;
    case TargetKind::between:
      if (!is_known(range.upper) || !comparable(range.upper.dimension, reading.dimension))
        return std::nullopt;
      return amount >= target && amount <= canonical(range.upper, plan.symbols);
    case TargetKind::none:
    case TargetKind::up:
    case TargetKind::down:
    case TargetKind::milestone: break;
  }
  return std::nullopt;
}

Date last_checkin_date(const Plan& plan) {
  Date last;
  for (const Checkin& checkin : plan.checkins) last = std::max(last, checkin.date);
  return last;
}

}  // namespace goalie::model
