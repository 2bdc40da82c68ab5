// Exact decimals: what was written is what is compared and emitted; no binary fractions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goalie::model {

/// coefficient × 10^exponent, normalised: the coefficient does not end in a zero.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t coefficient, int exponent = 0) {
    while (coefficient != 0 && coefficient % 10 == 0) {
      coefficient /= 10;
      ++exponent;
    }
    high_ = static_cast<std::int32_t>(coefficient >> 32);
    low_ = static_cast<std::uint32_t>(coefficient & 0xFFFFFFFF);
    exponent_ = static_cast<std::int16_t>(coefficient == 0 ? 0 : exponent);
  }

  /// Reads digits grouped in threes by `,` or `_`, an optional sign, a point, more digits.
  /// Nothing for wrong grouping, more than 18 significant digits or more than 127 places.
  static std::optional<Decimal> parse(std::string_view text);

  constexpr std::int64_t coefficient() const {
    return static_cast<std::int64_t>(high_) * (std::int64_t{1} << 32) + low_;
  }
  int exponent() const { return exponent_; }
  bool is_zero() const { return coefficient() == 0; }
  int sign() const { return (coefficient() > 0) - (coefficient() < 0); }

  /// -1, 0 or 1. Exact, also where the scales lie far apart.
  friend int compare(Decimal a, Decimal b);
  friend bool operator==(Decimal a, Decimal b) { return compare(a, b) == 0; }
  friend bool operator!=(Decimal a, Decimal b) { return compare(a, b) != 0; }
  friend bool operator<(Decimal a, Decimal b) { return compare(a, b) < 0; }
  friend bool operator<=(Decimal a, Decimal b) { return compare(a, b) <= 0; }
  friend bool operator>(Decimal a, Decimal b) { return compare(a, b) > 0; }
  friend bool operator>=(Decimal a, Decimal b) { return compare(a, b) >= 0; }

  /// Sums, differences and products; the last digits are rounded away where 18 do not hold them.
  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b);
  friend Decimal operator*(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a) { return {-a.coefficient(), a.exponent_}; }

  /// The nearest binary fraction: for ratios and drawings only.
  double to_double() const;
  /// Plain digits: "42", "0.5", "-1200000".
  std::string to_string() const;

 private:
  // In two halves, so that a plan of millions of numbers pads none of them.
  std::int32_t high_ = 0;
  std::uint32_t low_ = 0;
  std::int16_t exponent_ = 0;
};

}  // namespace goalie::model
