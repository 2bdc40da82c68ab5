// Slips: see slips.hpp.
#include "grammar/slips.hpp"

#include <algorithm>
#include <array>

#include "grammar/lookup.hpp"

namespace goalie::grammar {
namespace {

constexpr std::string_view times[] = {"ms",      "s",     "second", "seconds", "min",      "mins", "minute",
                                      "minutes", "h",     "hour",   "hours",   "day",      "days", "week",
                                      "weeks",   "month", "months", "quarter", "quarters", "year", "years"};

/// Clauses of other tools: no unit is called so where an argument follows.
constexpr std::string_view foreign[] = {"baseline", "target", "due",      "deadline",
                                        "dri",      "status", "assignee", "per"};

constexpr bool stands_alone(const KeywordFacts& row) {
  return row.shape == Shape::nothing || row.shape == Shape::optional_date;
}

/// The clauses' keywords that a word can be a slip of: those that stand alone, or those that an argument
/// follows.
template <bool Alone>
constexpr auto long_keywords() {
  constexpr auto is_one = [](const KeywordFacts& row) {
    return !is_declaration(row.keyword) && row.text.size() > 2 && stands_alone(row) == Alone;
  };
  std::array<std::string_view, std::count_if(keywords.begin(), keywords.end(), is_one)> texts;
  std::size_t next = 0;
  for (const KeywordFacts& row : keywords) {
    if (is_one(row)) texts[next++] = row.text;
  }
  return texts;
}
constexpr auto alone = long_keywords<true>();
constexpr auto with_argument = long_keywords<false>();

/// Whether an argument follows: anything but the line's end, a brace, a comment or another keyword.
bool argument_follows(std::string_view text) {
  text.remove_prefix(
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_blank) - text.begin()));
  if (text.empty() || text[0] == '\n' || text[0] == '{' || text[0] == '}' || text[0] == '#') return false;
  const std::size_t keyword = keyword_at(text.data(), text.data() + text.size());
  if (keyword != keyword_count) return is_declaration(static_cast<Keyword>(keyword));
  const auto end = std::find_if(text.begin(), text.end(), ends_word);
  const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  return word != "at" && std::find(connectives.begin(), connectives.end(), word) == connectives.end();
}

/// Whether the lengths and the first two letters leave room for one slip: most pairs end here.
bool may_be_apart(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  return longer - shorter <= 1 && (a[0] == b[0] || a[1] == b[1] || a[0] == b[1] || a[1] == b[0]);
}

}  // namespace

bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (i + 2 < a.size() && a.back() != b.back()) return false;  // the one slip is at i, so the ends must agree
  const std::string_view rest_a = a.substr(i), rest_b = b.substr(i);
  if (a.size() != b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.empty() || rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

bool is_known_unit(std::string_view word) {
  if (std::find(std::begin(times), std::end(times), word) != std::end(times)) return true;
  return word.size() > 3 && word.back() == 's' && find_keyword(word.substr(0, word.size() - 1)).has_value();
}

std::size_t slip_length(std::string_view text) {
  const std::size_t length = static_cast<std::size_t>(
      std::find_if_not(text.begin(), text.end(), is_letter_or_foreign) - text.begin());
  const std::string_view word = text.substr(0, length);
  if (length < 2) return 0;
  const auto is_slip_of = [&](std::string_view keyword) {
    return may_be_apart(word, keyword) && one_slip_apart(word, keyword);
  };
  const auto any = [&](const auto& list) { return std::any_of(list.begin(), list.end(), is_slip_of); };
  const bool has_argument = argument_follows(text.substr(length));
  if (any(alone) || (has_argument && any(with_argument))) return is_known_unit(word) ? 0 : length;
  if (!has_argument) return 0;
  const bool foreign_word = std::find(std::begin(foreign), std::end(foreign), word) != std::end(foreign);
  return (foreign_word || one_slip_apart(word, "confidence")) && !is_known_unit(word) ? length : 0;
}

}  // namespace goalie::grammar
