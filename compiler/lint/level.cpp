// A level in words: see level.hpp.
#include "compiler/lint/level.hpp"

#include <algorithm>

#include "compiler/model/decimal.hpp"

namespace goalie::lint {
namespace {

bool is_level(NumberForm form) { return measures(form) || form == NumberForm::promise; }

bool is_any(const Title& title, std::size_t i, std::initializer_list<std::string_view> words) {
  return i < title.size() && std::find(words.begin(), words.end(), title[i].text) != words.end();
}

/// Which way a comparison points: the words before a number, from `begin` on.
struct Comparison {
  std::size_t begin;
  std::optional<bool> at_most;
};

Comparison comparison_before(const Title& title, std::size_t number) {
  const auto back = [&](std::size_t steps) { return number >= steps ? number - steps : title.size(); };
  if (is_any(title, back(1), {">", ">="})) return {back(1), false};
  if (is_any(title, back(1), {"<", "<="})) return {back(1), true};
  if (is_any(title, back(1), {"least"}) && is_any(title, back(2), {"at"})) return {back(2), false};
  if (is_any(title, back(1), {"most"}) && is_any(title, back(2), {"at"})) return {back(2), true};
  if (is_any(title, back(1), {"than"}) && back(2) < title.size()) {
    const bool turned = is_any(title, back(3), {"no", "not"});
    const std::size_t begin = turned ? back(3) : back(2);
    if (is_any(title, back(2), {"less", "fewer", "lower"})) return {begin, !turned};
    if (is_any(title, back(2), {"more", "greater", "higher", "better"})) return {begin, turned};
  }
  if (back(1) < title.size() && title[back(1)].has(WordClass::at_least)) return {back(1), false};
  if (back(1) < title.size() && title[back(1)].has(WordClass::at_most)) return {back(1), true};
  if (is_any(title, back(1), {"at", "is", "of", "to", ":"})) return {back(1), std::nullopt};
  return {number, std::nullopt};
}

/// The words behind a number that compare: "80 or more", "5 days or less".
Comparison comparison_behind(const Title& title, std::size_t end) {
  if (!is_any(title, end, {"or", "and"}) || end + 1 >= title.size()) return {end, std::nullopt};
  if (title[end + 1].has(WordClass::at_least_behind)) return {end + 2, false};
  if (title[end + 1].has(WordClass::at_most_behind)) return {end + 2, true};
  return {end, std::nullopt};
}

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// What a lone number of the language may look like: a currency, grouped digits, a magnitude, a known unit.
bool is_value(std::string_view text) {
  for (const std::string_view sign : {"$", "€", "£", "¥"})
    if (text.substr(0, sign.size()) == sign) text.remove_prefix(sign.size());
  const std::size_t digits = std::min(text.find_first_not_of("0123456789.,"), text.size());
  if (!model::Decimal::parse(text.substr(0, digits))) return false;
  text.remove_prefix(digits);
  if (!text.empty() && std::string_view("kKMB").find(text[0]) != std::string_view::npos)
    text.remove_prefix(1);
  if (text.empty() || text == "%" || text == "pp" || text == "x") return true;
  if (text[0] == '/')
    return text.size() > 1 && text.find_first_not_of("0123456789.", 1) == std::string_view::npos;
  return classes_of(text).has(WordClass::short_time);
}

/// With a capital at its head.
std::string capitalised(std::string_view words) {
  std::string text(words);
  const bool mixed = text.size() > 1 && 'A' <= text[1] && text[1] <= 'Z';  // eNPS
  if (!text.empty() && 'a' <= text[0] && text[0] <= 'z' && !mixed)
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

std::string value_at(const Title& title, std::size_t number, std::size_t& end) {
  end = number + 1;
  if (title[number].kind != Token::Kind::number) return {};
  std::string value(title.written(number, number + 1));
  if (!value.empty() && (value.back() == '+')) value.pop_back();
  value.erase(std::remove(value.begin(), value.end(), ' '), value.end());
  if (value.empty() || !is_value(value)) return {};
  if (end == title.size() || !is_digit(value.back())) return value;
  if (title[end].has(WordClass::scale)) return {};
  const bool is_plain = is_digit(value[0]) && value.find('/') == std::string::npos;
  if (is_plain && title[end].has(WordClass::percent)) {
    value += "%";
    ++end;
  } else if (is_plain && title[end].has(WordClass::short_time | WordClass::long_time)) {
    value += " " + std::string(title[end].text);
    ++end;
  }
  return value;
}

std::optional<WrittenLevel> level_of(const Title& title) {
  WrittenLevel level;
  std::size_t found = 0;
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (!is_level(title[i].form)) continue;
    level.number = i;
    ++found;
  }
  if (found != 1) return std::nullopt;
  const std::string value = value_at(title, level.number, level.end);
  const Comparison before = comparison_before(title, level.number);
  const Comparison behind = comparison_behind(title, level.end);
  const bool plus = title[level.number].text.back() == '+';
  level.begin = before.begin;
  level.end = behind.begin;
  level.at_most = behind.at_most   ? *behind.at_most
                  : before.at_most ? *before.at_most
                                   : !plus && low_is_good(title);
  if (!value.empty()) level.clause = (level.at_most ? "at most " : "at least ") + value;
  return level;
}

std::string metric_of(const Title& title, std::size_t begin, const WrittenLevel& level) {
  while (begin < level.begin && title[begin].has(WordClass::article)) ++begin;
  std::size_t before_end = std::max(begin, level.begin);
  while (before_end > begin && is_any(title, before_end - 1, {"at", "of", "is", ":", "a"})) --before_end;
  std::size_t behind = level.end;
  while (behind < title.size() && (is_any(title, behind, {"of"}) || title[behind].has(WordClass::article)))
    ++behind;
  std::size_t end = title.size();
  while (end > behind && title[end - 1].kind == Token::Kind::sign && !is_any(title, end - 1, {")", "]"}))
    --end;
  std::string metric(title.written(begin, before_end));
  if (behind < end) {
    if (!metric.empty()) metric += ' ';
    metric += title.written(behind, end);
  }
  return capitalised(metric);
}

bool low_is_good(const Title& title) { return title.any(WordClass::low_is_good); }

std::string as_title(const Title& title, std::size_t begin, std::size_t end) {
  while (begin < end && title[begin].has(WordClass::article)) ++begin;
  return capitalised(title.written(begin, end));
}

}  // namespace goalie::lint
