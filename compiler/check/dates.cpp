// Dates lowered: see dates.hpp.
#include "compiler/check/dates.hpp"

#include <string>

#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/syntax/habit.hpp"

namespace goalie::check {
namespace {

using model::Date;
using model::Period;

constexpr std::string_view month_names[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};

/// Why there is no such day, where it has the form of one: "September has 30 days".
std::string why_no_day(std::string_view written) {
  const std::string_view usual =
      "a date is written `2026-09-30`, a period `2026-Q3`, `2026-H2`, `2026-09` or `2026`";
  if (written.size() != 10 || written[4] != '-' || written[7] != '-') return std::string(usual);
  const auto first = Date::parse(std::string(written.substr(0, 8)) + "01");
  if (!first) return "a year has the months 01 to 12";
  int days = 28;
  while (days < 31 && Date::parse(std::string(written.substr(0, 8)) + std::to_string(days + 1))) ++days;
  return std::string(month_names[first->month - 1]) + " " + std::string(written.substr(0, 4)) + " has " +
         std::to_string(days) + " days";
}

}  // namespace

void Dates::report(Span span) const {
  const std::string_view written = span.in(text_);
  if (syntax::report_habit(grammar::Place::date, {file_, span}, text_, errors_)) return;
  const std::size_t dots = written.find("..");
  if (dots != std::string_view::npos) {
    const auto first = Date::parse(written.substr(0, dots)), last = Date::parse(written.substr(dots + 2));
    if (first && last) {
      errors_.push_back(error_at<Message::date_reversed>(Location{file_, span}, written));
      return;
    }
    const auto offset = static_cast<std::uint32_t>(first ? dots + 2 : 0);
    const Span part{span.begin + offset, first ? span.end : span.begin + static_cast<std::uint32_t>(dots)};
    errors_.push_back(
        error_at<Message::date_nowhere>(Location{file_, part}, part.in(text_), why_no_day(part.in(text_))));
    return;
  }
  if (written.substr(0, 2) == "FY" && calendar_.fiscal_start_month == 0 &&
      Period::parse(written.substr(2), calendar_)) {
    errors_.push_back(error_at<Message::date_not_fiscal>(Location{file_, span}, written));
    return;
  }
  errors_.push_back(error_at<Message::date_nowhere>(Location{file_, span}, written, why_no_day(written)));
}

model::Date Dates::day(Span span, std::string_view clause) const {
  const std::string_view written = span.in(text_);
  if (const auto date = Date::parse(written)) return *date;
  if (const auto period = Period::parse(written, calendar_)) {
    errors_.push_back(
        error_at<Message::date_not_a_day>(Location{file_, span}, written, clause, period->last.to_string()));
  } else {
    report(span);
  }
  return {};
}

model::Date Dates::deadline(Span span) const {
  const std::string_view written = span.in(text_);
  if (const auto date = Date::parse(written)) return *date;
  if (const auto period = Period::parse(written, calendar_)) return period->last;
  report(span);
  return {};
}

model::Period Dates::period(Span span) const {
  if (const auto period = Period::parse(span.in(text_), calendar_)) return *period;
  report(span);
  return {};
}

}  // namespace goalie::check
