// Dates and periods: days of the calendar, and spans of whole days with the ways to spell them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goalie::model {

/// A day of the Gregorian calendar. The default one is no date.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  constexpr explicit operator bool() const { return month != 0; }
  /// Days since 1970-01-01.
  std::int32_t days() const;
  static Date from_days(std::int32_t days);
  /// `2026-09-30`, if there is such a day.
  static std::optional<Date> parse(std::string_view text);
  /// ISO 8601.
  std::string to_string() const;

  constexpr std::int32_t key() const { return year * 10000 + month * 100 + day; }
  friend constexpr bool operator==(Date a, Date b) { return a.key() == b.key(); }
  friend constexpr bool operator!=(Date a, Date b) { return a.key() != b.key(); }
  friend constexpr bool operator<(Date a, Date b) { return a.key() < b.key(); }
  friend constexpr bool operator<=(Date a, Date b) { return a.key() <= b.key(); }
  friend constexpr bool operator>(Date a, Date b) { return a.key() > b.key(); }
  friend constexpr bool operator>=(Date a, Date b) { return a.key() >= b.key(); }
};

/// What `FY2026` means here. No start month: no fiscal year is configured.
struct Calendar {
  unsigned fiscal_start_month = 0;  // 1–12
  bool named_by_end = false;        // FY2026 is the one that ends in 2026

  friend constexpr bool operator==(const Calendar& a, const Calendar& b) {
    return a.fiscal_start_month == b.fiscal_start_month && a.named_by_end == b.named_by_end;
  }
};

/// Whole days from first to last. The default one is no period.
struct Period {
  Date first;
  Date last;

  constexpr explicit operator bool() const { return static_cast<bool>(first); }
  constexpr bool holds(Date date) const { return first <= date && date <= last; }
  constexpr bool holds(Period inner) const { return first <= inner.first && inner.last <= last; }
  constexpr bool overlaps(Period other) const { return first <= other.last && other.first <= last; }
  /// Days in it.
  std::int32_t length() const { return last.days() - first.days() + 1; }
  /// The shortest spelling of the calendar: `2026-Q3`, `2026`, `2026-07-01..2026-08-15`.
  std::string to_string() const;
  /// `2026`, `2026-H2`, `2026-Q3`, `2026-09`, `2026-09-30`, `A..B`, `FY2026…`; nothing for what does not
  /// exist, is reversed, or is fiscal where no fiscal year is configured.
  static std::optional<Period> parse(std::string_view text, const Calendar& calendar);

  friend constexpr bool operator==(Period a, Period b) { return a.first == b.first && a.last == b.last; }
  friend constexpr bool operator!=(Period a, Period b) { return !(a == b); }
};

}  // namespace goalie::model
