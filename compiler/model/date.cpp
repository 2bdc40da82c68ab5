// Dates and periods: reading, spelling and counting days; see date.hpp.
#include "compiler/model/date.hpp"

namespace goalie::model {
namespace {

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

constexpr Date make(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

/// The whole text as a number of exactly these digits, or -1.
int number(std::string_view text, std::size_t digits) {
  if (text.size() != digits) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Whole months from the first day of one; nothing where they leave the years 1 to 9999.
std::optional<Period> months(int year, int month, int count) {
  const int last = month - 1 + count - 1;
  const int last_year = year + last / 12;
  const int last_month = last % 12 + 1;
  if (year < 1 || last_year > 9999) return std::nullopt;
  return Period{make(year, month, 1), make(last_year, last_month, days_in(last_year, last_month))};
}

/// `2026`, `2026-H2`, `2026-Q3`: parts of the year that begins in a month of `year`.
std::optional<Period> part_of_year(std::string_view part, int year, int first_month) {
  if (part.empty()) return months(year, first_month, 12);
  if (part.size() != 3 || part[0] != '-') return std::nullopt;
  const int length = part[1] == 'H' ? 6 : part[1] == 'Q' ? 3 : 0;
  const int which = part[2] - '0';
  if (length == 0 || which < 1 || which > 12 / length) return std::nullopt;
  const int month = first_month - 1 + (which - 1) * length;
  return months(year + month / 12, month % 12 + 1, length);
}

std::optional<Period> parse_fiscal(std::string_view text, const Calendar& calendar) {
  int year = number(text.substr(0, 4), 4);
  if (year < 1 || calendar.fiscal_start_month < 1 || calendar.fiscal_start_month > 12) return std::nullopt;
  if (calendar.named_by_end && calendar.fiscal_start_month != 1) --year;
  return part_of_year(text.substr(4), year, static_cast<int>(calendar.fiscal_start_month));
}

std::optional<Period> parse_range(std::string_view first, std::string_view last) {
  const auto from = Date::parse(first);
  const auto to = Date::parse(last);
  if (!from || !to || *to < *from) return std::nullopt;
  return Period{*from, *to};
}

}  // namespace

// Both ways after Howard Hinnant's "chrono-compatible low-level date algorithms": years that begin in March.
std::int32_t Date::days() const {
  const std::int32_t y = year - (month <= 2);
  const std::int32_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int32_t year_of_era = y - era * 400;
  const std::int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date Date::from_days(std::int32_t days) {
  days += 719468;
  const std::int32_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int32_t day_of_era = days - era * 146097;
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int32_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return make(year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted_month + 2) / 5 + 1);
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number(text.substr(0, 4), 4);
  const int month = number(text.substr(5, 2), 2);
  const int day = number(text.substr(8, 2), 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return std::nullopt;
  return make(year, month, day);
}

std::string Date::to_string() const {
  std::string text = "0000-00-00";
  int rest = year;
  for (std::size_t i = 4; i-- > 0; rest /= 10) text[i] = static_cast<char>('0' + rest % 10);
  text[5] = static_cast<char>('0' + month / 10);
  text[6] = static_cast<char>('0' + month % 10);
  text[8] = static_cast<char>('0' + day / 10);
  text[9] = static_cast<char>('0' + day % 10);
  return text;
}

std::string Period::to_string() const {
  const std::string year = first.to_string().substr(0, 4);
  if (first == last) return first.to_string();
  const bool whole_months =
      first.year == last.year && first.day == 1 && last.day == days_in(last.year, last.month);
  if (whole_months) {
    const int length = last.month - first.month + 1;
    const int before = first.month - 1;
    if (length == 12) return year;
    if (length == 6 && before % 6 == 0) return year + "-H" + std::to_string(before / 6 + 1);
    if (length == 3 && before % 3 == 0) return year + "-Q" + std::to_string(before / 3 + 1);
    if (length == 1) return first.to_string().substr(0, 7);
  }
  return first.to_string() + ".." + last.to_string();
}

std::optional<Period> Period::parse(std::string_view text, const Calendar& calendar) {
  if (text.substr(0, 2) == "FY") return parse_fiscal(text.substr(2), calendar);
  if (text.size() == 10) return parse_range(text, text);
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    return parse_range(text.substr(0, dots), text.substr(dots + 2));
  }
  const int year = number(text.substr(0, 4), 4);
  if (year < 1) return std::nullopt;
  if (text.size() == 7 && text[4] == '-') {
    if (const auto part = part_of_year(text.substr(4), year, 1)) return part;
    const int month = number(text.substr(5), 2);
    return month >= 1 && month <= 12 ? months(year, month, 1) : std::nullopt;
  }
  return part_of_year(text.substr(4), year, 1);
}

}  // namespace goalie::model
