// Quantities: what can be compared, and the units that amounts are compared in; see quantity.hpp.
#include "compiler/model/quantity.hpp"

#include <algorithm>
#include <iterator>

namespace goalie::model {
namespace {

struct TimeUnit {
  std::string_view word;
  std::int64_t size;  // in milliseconds, or in months
};
constexpr TimeUnit time_units[] = {
    {"day", 86'400'000},    {"days", 86'400'000}, {"h", 3'600'000},
    {"hour", 3'600'000},    {"hours", 3'600'000}, {"week", 604'800'000},
    {"weeks", 604'800'000}, {"min", 60'000},      {"mins", 60'000},
    {"minute", 60'000},     {"minutes", 60'000},  {"s", 1'000},
    {"second", 1'000},      {"seconds", 1'000},   {"ms", 1},
    {"month", 1},           {"months", 1},        {"quarter", 3},
    {"quarters", 3},        {"year", 12},         {"years", 12},
};

}  // namespace

bool comparable(const Dimension& a, const Dimension& b) {
  if (a.kind != b.kind || a.kind == DimensionKind::none || a.per != b.per) return false;
  return a.kind == DimensionKind::duration || a.kind == DimensionKind::calendar || a.what == b.what;
}

Decimal canonical(const Quantity& quantity, const Symbols& symbols) {
  const DimensionKind kind = quantity.dimension.kind;
  if (kind != DimensionKind::duration && kind != DimensionKind::calendar) return quantity.amount;
  const std::string_view word = symbols.text(quantity.dimension.what);
  const auto* unit = std::find_if(std::begin(time_units), std::end(time_units),
                                  [word](const TimeUnit& each) { return each.word == word; });
  return unit == std::end(time_units) ? quantity.amount : quantity.amount * Decimal(unit->size);
}

bool Measure::relative() const {
  const bool change = kind == TargetKind::up || kind == TargetKind::down;
  return change && target.dimension.kind == DimensionKind::ratio && !target.points;
}

}  // namespace goalie::model
