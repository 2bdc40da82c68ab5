// A level in words: see level.hpp.
#include "compiler/lint/level.hpp"

#include <algorithm>

#include "compiler/lint/value.hpp"

namespace goalie::lint {
namespace {

bool is_level(NumberForm form) { return measures(form) || form == NumberForm::promise; }

bool is_any(const Title& title, std::size_t i, std::initializer_list<std::string_view> words) {
  return i < title.size() && std::find(words.begin(), words.end(), title[i].text) != words.end();
}

}  // namespace

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

Comparison comparison_behind(const Title& title, std::size_t end) {
  if (!is_any(title, end, {"or", "and"}) || end + 1 >= title.size()) return {end, std::nullopt};
  if (title[end + 1].has(WordClass::at_least_behind)) return {end + 2, false};
  if (title[end + 1].has(WordClass::at_most_behind)) return {end + 2, true};
  return {end, std::nullopt};
}

std::string capitalised(std::string_view words) {
  std::string text(words);
  const bool mixed = text.size() > 1 &&
                     (('A' <= text[1] && text[1] <= 'Z') || ('0' <= text[1] && text[1] <= '9'));  // eNPS, p95
  if (!text.empty() && 'a' <= text[0] && text[0] <= 'z' && !mixed)
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
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
  level.begin = before.place;
  level.end = behind.place;
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
