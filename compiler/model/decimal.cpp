// Decimals: reading, comparing and reckoning without binary fractions; see decimal.hpp.
#include "compiler/model/decimal.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace goalie::model {
namespace {

__extension__ using Wide = __int128;

constexpr int max_digits = 18;
constexpr int max_places = 127;      // of what is read
constexpr int max_exponent = 2'000;  // of what is reckoned
constexpr std::int64_t largest = 999'999'999'999'999'999;

constexpr auto powers_of_ten() {
  std::array<std::int64_t, max_digits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}
constexpr auto powers = powers_of_ten();

Wide scaled(std::int64_t coefficient, int by) {
  return static_cast<Wide>(coefficient) * powers[static_cast<std::size_t>(by)];
}

int digits_of(std::int64_t coefficient) {
  const auto bits = static_cast<std::uint64_t>(coefficient);
  const std::uint64_t size = coefficient < 0 ? 0 - bits : bits;
  int digits = 1;
  while (digits <= max_digits && size >= static_cast<std::uint64_t>(powers[static_cast<std::size_t>(digits)]))
    ++digits;
  return digits;
}

/// Eighteen digits of what may have more; a half is rounded away from zero. What is too small to be said is
/// zero, and what is too large is the largest that can.
Decimal fitted(Wide coefficient, int exponent) {
  int dropped = 0;
  while (coefficient > largest || coefficient < -largest || (exponent < -max_exponent && coefficient != 0)) {
    dropped = static_cast<int>(coefficient % 10);
    coefficient /= 10;
    ++exponent;
  }
  if (dropped >= 5) ++coefficient;
  if (dropped <= -5) --coefficient;
  auto digits = static_cast<std::int64_t>(coefficient);  // 128 bits divide slowly
  while (digits != 0 && exponent > max_exponent && digits <= largest / 10 && digits >= -largest / 10) {
    digits *= 10;
    --exponent;
  }
  if (digits != 0 && exponent > max_exponent) return {digits < 0 ? -largest : largest, max_exponent};
  return {digits, exponent};
}

/// Whether digits grouped by commas and underscores are grouped in threes, all with one of the two.
bool is_grouped_well(std::string_view whole) {
  const auto separates = [](char c) { return c == ',' || c == '_'; };
  const auto first =
      static_cast<std::size_t>(std::find_if(whole.begin(), whole.end(), separates) - whole.begin());
  if (first == whole.size()) return true;
  if (first == 0 || first > 3) return false;
  for (std::size_t i = first; i < whole.size(); i += 4) {
    if (whole[i] != whole[first] || i + 4 > whole.size()) return false;
    for (std::size_t digit = i + 1; digit < i + 4; ++digit) {
      if (whole[digit] < '0' || whole[digit] > '9') return false;
    }
  }
  return true;
}

/// The digits of a number being read. Zeros at an end wait until a digit follows them.
struct Reading {
  std::int64_t coefficient = 0;
  int digits = 0;
  int zeros = 0;
  bool sound = true;

  void digit(char c) {
    if (c < '0' || c > '9') {
      sound = false;
    } else if (c == '0') {
      zeros += digits != 0;
    } else {
      digits += zeros + 1;
      if (!(sound = sound && digits <= max_digits)) return;
      coefficient = coefficient * powers[static_cast<std::size_t>(zeros + 1)] + (c - '0');
      zeros = 0;
    }
  }
};

/// Digits with at most one point among them, as most numbers are written; nothing for what else there is.
std::optional<Decimal> read_plain(std::string_view text) {
  if (text.empty() || text.size() > max_digits || text.front() == '.' || text.back() == '.')
    return std::nullopt;
  std::int64_t digits = 0;
  int places = 0;
  bool behind_point = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits = digits * 10 + (c - '0');
      places += behind_point;
    } else if (c == '.' && !behind_point) {
      behind_point = true;
    } else {
      return std::nullopt;
    }
  }
  return Decimal(digits, -places);
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (const auto plain = read_plain(text)) return plain;
  const bool negative = !text.empty() && text.front() == '-';
  if (negative || (!text.empty() && text.front() == '+')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  if (whole.empty() || (point < text.size() && fraction.empty()) || !is_grouped_well(whole))
    return std::nullopt;

  Reading reading;
  for (const char c : whole) {
    if (c != ',' && c != '_') reading.digit(c);
  }
  for (const char c : fraction) reading.digit(c);
  if (!reading.sound) return std::nullopt;
  if (reading.coefficient == 0) return Decimal{};
  const std::int64_t exponent =
      static_cast<std::int64_t>(reading.zeros) - static_cast<std::int64_t>(fraction.size());
  if (exponent > max_places || exponent < -max_places) return std::nullopt;
  return Decimal(negative ? -reading.coefficient : reading.coefficient, static_cast<int>(exponent));
}

int compare(Decimal a, Decimal b) {
  if (a.sign() != b.sign()) return a.sign() < b.sign() ? -1 : 1;
  if (a.is_zero()) return 0;
  // Of one sign: the number of digits before the point decides, unless it is the same.
  const int a_size = digits_of(a.coefficient()) + a.exponent_;
  const int b_size = digits_of(b.coefficient()) + b.exponent_;
  if (a_size != b_size) return (a_size < b_size) == (a.sign() > 0) ? -1 : 1;
  const int low = std::min(a.exponent_, b.exponent_);
  const Wide left = scaled(a.coefficient(), a.exponent_ - low);
  const Wide right = scaled(b.coefficient(), b.exponent_ - low);
  return (left > right) - (left < right);
}

Decimal operator+(Decimal a, Decimal b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  if (a.exponent_ < b.exponent_) std::swap(a, b);
  const int apart = a.exponent_ - b.exponent_;
  if (apart <= max_digits) return fitted(scaled(a.coefficient(), apart) + b.coefficient(), b.exponent_);
  // Beyond 36 digits apart the smaller one cannot be seen; below that, only its first digits can.
  if (apart > 2 * max_digits) return a;
  const std::int64_t seen = b.coefficient() / powers[static_cast<std::size_t>(apart - max_digits)];
  return fitted(scaled(a.coefficient(), max_digits) + seen, a.exponent_ - max_digits);
}

Decimal operator-(Decimal a, Decimal b) { return a + -b; }

Decimal operator*(Decimal a, Decimal b) {
  return fitted(static_cast<Wide>(a.coefficient()) * b.coefficient(), a.exponent_ + b.exponent_);
}

double Decimal::to_double() const {
  static constexpr std::array<double, 23> exact{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const auto value = static_cast<double>(coefficient());
  if (coefficient() <= (std::int64_t{1} << 53) && coefficient() >= -(std::int64_t{1} << 53)) {
    if (exponent_ >= 0 && exponent_ < 23) return value * exact[static_cast<std::size_t>(exponent_)];
    if (exponent_ < 0 && exponent_ > -23) return value / exact[static_cast<std::size_t>(-exponent_)];
  }
  const std::string text = std::to_string(coefficient()) + "e" + std::to_string(exponent_);
  return std::strtod(text.c_str(), nullptr);
}

std::string Decimal::to_string() const {
  std::string digits = std::to_string(coefficient() < 0 ? -coefficient() : coefficient());
  if (exponent_ > 0) digits.append(static_cast<std::size_t>(exponent_), '0');
  if (exponent_ < 0) {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return coefficient() < 0 ? "-" + digits : digits;
}

}  // namespace goalie::model
