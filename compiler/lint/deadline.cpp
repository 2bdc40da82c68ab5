// A deadline in words: see deadline.hpp.
#include "compiler/lint/deadline.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace goalie::lint {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

/// 1–12, or 0 for a word that is no month.
unsigned month_of(const Token& token) {
  if (!token.has(WordClass::month)) return 0;
  const auto found = std::find(months.begin(), months.end(), token.text.substr(0, 3));
  return found == months.end() ? 0 : static_cast<unsigned>(found - months.begin() + 1);
}

bool is_digits(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

class DeadlineReader {
 public:
  DeadlineReader(const Title& title, model::Period period) : title_(title), period_(period) {}

  std::optional<WrittenDeadline> read() {
    for (std::size_t i = 1; i + 1 < title_.size(); ++i) {
      if (!title_.is(i, "by") && !title_.is(i, "before") && !title_.is(i, "until")) continue;
      at_ = i + 1;
      while (skips()) ++at_;
      const std::string period = read_day();
      if (period.empty()) continue;
      const auto day = model::Period::parse(period, {});
      if (!day) continue;
      const bool is_last = period_ && day->last == period_.last;
      return WrittenDeadline{i, at_, is_last ? "" : "by " + period};
    }
    return std::nullopt;
  }

 private:
  /// "the end of", "close of".
  bool skips() const {
    for (const std::string_view word : {"the", "end", "close", "of", "this"})
      if (title_.is(at_, word)) return true;
    return false;
  }

  /// `2026-09-30`, `2026-Q3`, `2026-09`, `2026`; empty where it is none of these. Reading goes on behind it.
  std::string read_day() {
    if (at_ >= title_.size()) return {};
    const Token& token = title_[at_];
    if (token.form == NumberForm::date && token.text.size() >= 4) return std::string(title_[at_++].text);
    if (token.text.size() == 2 && (token.text[0] == 'q' || token.text[0] == 'h') &&
        is_digits(token.text.substr(1), 1)) {
      ++at_;
      const std::string year = read_year();
      return year.empty() ? ""
                          : fmt::format("{}-{}{}", year, token.text[0] == 'q' ? 'Q' : 'H', token.text[1]);
    }
    if (token.is("quarter") && period_) return ++at_, last_day();
    if ((token.is("year") || token.is("year-end")) && period_)
      return ++at_, std::to_string(period_.first.year);
    return read_month();
  }

  /// "June 30", "30 June 2026", "June".
  std::string read_month() {
    std::string day;
    if (is_day(at_) && at_ + 1 < title_.size() && month_of(title_[at_ + 1]) != 0) day = title_[at_++].text;
    const unsigned month = month_of(title_[at_]);
    if (month == 0) return {};
    ++at_;
    if (day.empty() && is_day(at_)) day = title_[at_++].text;
    if (!day.empty() && title_.is(at_, ",")) ++at_;
    const std::string year = read_year();
    if (year.empty()) return {};
    if (day.empty()) return fmt::format("{}-{:02}", year, month);
    return fmt::format("{}-{:02}-{:0>2}", year, month, day.substr(0, day.find_first_not_of("0123456789")));
  }

  /// `30`, `1st`.
  bool is_day(std::size_t i) const {
    if (i >= title_.size() || title_[i].kind != Token::Kind::number) return false;
    const std::string_view text = title_[i].text;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits > 0 && digits <= 2 && (digits == text.size() || text.size() == digits + 2);
  }

  std::string read_year() {
    if (at_ < title_.size() && title_[at_].form == NumberForm::date && is_digits(title_[at_].text, 4))
      return std::string(title_[at_++].text);
    return period_ ? std::to_string(period_.last.year) : std::string();
  }

  std::string last_day() const { return period_.last.to_string(); }

  const Title& title_;
  model::Period period_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<WrittenDeadline> deadline_in(const Title& title, model::Period period) {
  return DeadlineReader(title, period).read();
}

}  // namespace goalie::lint
