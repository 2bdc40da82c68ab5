// Quantities: exact amounts with a dimension, and the measures that are made of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "compiler/model/decimal.hpp"
#include "compiler/model/symbols.hpp"
#include "compiler/source/span.hpp"

namespace goalie::model {

enum class DimensionKind : std::uint8_t {
  none,      // no value
  number,    // nothing said, and no partner said it either
  ratio,     // %, pp
  money,     // `what` is the ISO 4217 code
  duration,  // days down to ms; `what` is the unit as written
  calendar,  // month, quarter, year; `what` is the unit as written
  rating,    // `what` is the scale as written: "5"
  factor,    // x
  count,     // `what` is the thing, in lower case and singular
};

/// What an amount is an amount of, with `per` for a rate ("day" in 9 tickets/day; durations normalised).
struct Dimension {
  DimensionKind kind = DimensionKind::none;
  Symbol what;
  Symbol per;
};

/// Whether two dimensions can be compared: durations convert, `what` and `per` must agree otherwise.
bool comparable(const Dimension& a, const Dimension& b);

/// One value of a goal file.
struct Quantity {
  [[no_unique_address]] Decimal amount;  // magnitude applied: 1.2M is 1200000
  bool unknown = false;                  // `?`; in the bytes that a decimal leaves
  bool points = false;                   // `pp`
  Dimension dimension;                   // of its partner where the value names none
  Span span;                             // as written

  constexpr explicit operator bool() const { return dimension.kind != DimensionKind::none || unknown; }
};

/// The amount in canonical units: durations in milliseconds, calendar spans in months.
Decimal canonical(const Quantity& quantity, const Symbols& symbols);

enum class TargetKind : std::uint8_t { none, to, up, down, at_least, at_most, between, milestone };

/// An optional baseline and one target. A band has `target` (lower) and `upper`.
struct Measure {
  TargetKind kind = TargetKind::none;
  Quantity baseline;
  Quantity target;
  Quantity upper;
  Span span;  // of the target's clause

  /// `up 30%`, `down 5` after a percentage: relative to the baseline.
  bool relative() const;
};

}  // namespace goalie::model
