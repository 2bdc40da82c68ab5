// kpi-drifting — three steps towards the edge are the time to look, not the fourth.
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <vector>

#include "compiler/lint/rule.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::lint::rules {
namespace {

using model::Checkin;
using model::Decimal;
using model::Measure;
using model::TargetKind;

/// The readings of a KPI, one a day, the oldest first.
std::vector<const Checkin*> readings_of(const Kpi& goal, const Plan& plan) {
  std::vector<const Checkin*> readings;
  readings.reserve(goal.checkins.size());
  for (const Checkin& checkin : plan.checkins[goal.checkins])
    if (checkin.date && checkin.value && !checkin.value.unknown) readings.push_back(&checkin);
  const auto earlier = [](const Checkin* a, const Checkin* b) { return a->date < b->date; };
  if (!std::is_sorted(readings.begin(), readings.end(), earlier))  // they nearly always are
    std::stable_sort(readings.begin(), readings.end(), earlier);
  std::size_t kept = 0;  // of one day the later in the file stands
  for (const Checkin* reading : readings) {
    if (kept > 0 && readings[kept - 1]->date == reading->date) --kept;
    readings[kept++] = reading;
  }
  readings.resize(kept);
  return readings;
}

/// How far a reading within the range lies from the lower edge, or from the upper one.
struct Room {
  std::optional<Decimal> below, above;
};

std::optional<Room> room(const Measure& range, const Checkin& reading, const Plan& plan) {
  if (!within(plan, range, reading.value).value_or(false)) return std::nullopt;
  const Decimal amount = canonical(reading.value, plan.symbols);
  const Decimal edge = canonical(range.target, plan.symbols);
  switch (range.kind) {
    case TargetKind::at_least: return Room{amount - edge, std::nullopt};
    case TargetKind::at_most: return Room{std::nullopt, edge - amount};
    case TargetKind::between: return Room{amount - edge, canonical(range.upper, plan.symbols) - amount};
    default: return std::nullopt;
  }
}

/// What is left of each of three readings to the edge that they approach.
using Left = std::array<double, 3>;

/// Nothing where they approach none.
std::optional<Left> approach(const Measure& range, std::span<const Checkin* const, 3> readings,
                             const Plan& plan) {
  std::array<Room, 3> rooms;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::optional<Room> one = room(range, *readings[i], plan);
    if (!one) return std::nullopt;
    rooms[i] = *one;
  }
  // Of a band, the edge that is nearer by now: what comes from one edge goes to the middle first.
  const Room& last = rooms[2];
  const bool is_low = !last.above || (last.below && *last.below < *last.above);
  Left left;
  for (std::size_t i = 0; i < 3; ++i) left[i] = (is_low ? rooms[i].below : rooms[i].above)->to_double();
  return left[0] > left[1] && left[1] > left[2] ? std::optional(left) : std::nullopt;
}

/// How many more check-ins lie within the range at the pace of the last three.
std::string pace(const Left& left) {
  const double step = (left[0] - left[2]) / 2;
  const double more = std::floor(left[2] / step);
  if (more < 1) return "at this pace the next check-in lies outside";
  if (more < 2) return "at this pace the next check-in but one lies outside";
  return fmt::format("at this pace {:.0f} more check-ins lie within", more);
}

void check(const Kpi& goal, Context& context) {
  if (goal.has(grammar::Keyword::dropped) || goal.checkins.size() < 3) return;
  const std::vector<const Checkin*> readings = readings_of(goal, context.plan);
  if (readings.size() < 3) return;
  const std::span<const Checkin* const, 3> three(readings.end() - 3, 3);
  const std::optional<Left> left = approach(goal.range, three, context.plan);
  if (!left || is_diagnosed(context.plan, goal, three[2]->date)) return;
  context
      .report(three[2]->value.span,
              fmt::format("three check-ins in a row come nearer to the edge: `{}`, `{}`, `{}`",
                          context.text(three[0]->value.span), context.text(three[1]->value.span),
                          context.text(three[2]->value.span)))
      .label(goal.range.span, "the healthy range")
      .note(pace(*left))
      .help(fmt::format(
          "look into it while it is still healthy, and write what you found: `diagnosis {} \"…\"`",
          std::max(context.today, three[2]->date).to_string()));
}

}  // namespace

extern const Rule kpi_drifting;
constinit const Rule kpi_drifting{
    .name = "kpi-drifting",
    .group = Group::kpi,
    .level = Level::info,
    .summary = "a KPI whose last three check-ins each come nearer to the edge of its range",
    .why = "whoever sees the slope mends it in an hour; whoever sees the breach has a week of it",
    .bad = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @sam
  why "An unhappy customer is gone within a quarter."
  checkin 2026-07-27 95%
  checkin 2026-08-03 93%
  checkin 2026-08-10 91%
}
)",
    .good = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @sam
  why "An unhappy customer is gone within a quarter."
  checkin 2026-07-27 95%
  checkin 2026-08-03 93%
  checkin 2026-08-10 91%
  diagnosis 2026-08-11 "The new invoice confuses people. The old one is back from Monday on."
}
)",
    .source = Source::evalio,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
