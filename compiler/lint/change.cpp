// Change: see change.hpp.
#include "compiler/lint/change.hpp"

#include <algorithm>

namespace goalie::lint {
namespace {

constexpr WordSet numbers = WordClass::metric | WordClass::metric_head | WordClass::low_is_good;

bool is_any(const Token& token, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), token.text) != words.end();
}

/// Names of numbers follow up to where the noun ends: "Lower churn rate in Spain".
bool governs_a_metric(const Title& title) {
  std::size_t end = 1;
  while (end < title.size() && title[end].has(WordClass::article)) ++end;
  const std::size_t begin = end;
  while (end < title.size() && title[end].has(numbers) && !title[end].has(WordClass::preposition)) ++end;
  return end > begin && (end == title.size() || title[end].has(WordClass::preposition));
}

/// Up to the first preposition; "the number of teams" goes on, "the fear of calls" does not.
std::size_t end_of_noun(const Title& title) {
  std::size_t end = 1;
  while (end < title.size() &&
         (!title[end].has(WordClass::preposition) || (title[end].is("of") && title[end - 1].has(numbers))))
    ++end;
  return end;
}

/// "Cut welder attrition" and "Lift retention", not "Cut flower revenue" or "Lift tickets": what nobody wants
/// the other way. "Lower" is too often an adjective.
bool governs_its_head(const Token& verb, const Token& head) {
  if (verb.has(WordClass::lower)) return head.has(WordClass::low_is_good) && !verb.is("lower");
  return head.has(WordClass::metric | WordClass::metric_head) && !head.has(WordClass::low_is_good);
}

/// A verb in its plain form with its noun behind it, which ends at a token.
bool begins_with_verb(const Title& title, std::size_t end) {
  if (end < 2 || title[1].kind != Token::Kind::word) return false;
  const Token& verb = title[0];
  if (!verb.has(WordClass::raise | WordClass::lower) || verb.text.ends_with('s')) return false;
  if (verb.has(WordClass::multiple | WordClass::gerund | WordClass::past)) return false;
  return verb.has(WordClass::only_verb) || governs_a_metric(title) || governs_its_head(verb, title[end - 1]);
}

bool is_plain(const Title& title) {
  return std::none_of(title.tokens().begin(), title.tokens().end(), [](const Token& token) {
    if (token.kind == Token::Kind::sign) return !is_any(token, {"(", ")", "\"", "'"});
    return is_any(token, {"by", "through", "via", "with", "without", "while", "so", "and", "or", "rank",
                          "ranking", "place", "position"});
  });
}

}  // namespace

Change::Change(const Title& title, std::size_t end)
    : raise(title[0].has(WordClass::raise)), title_(title), end_(end) {}

bool Change::names(WordSet classes) const { return title_.find(classes, 1) < end_; }

bool Change::names(std::initializer_list<std::string_view> words) const {
  for (std::size_t i = 1; i < end_; ++i) {
    const std::string_view text = title_[i].text;
    for (const std::string_view word : words)
      if (text == word || (text.ends_with('s') && text.substr(0, text.size() - 1) == word)) return true;
  }
  return false;
}

std::optional<Change> change_of(const Title& title) {
  if (title.empty()) return std::nullopt;
  const std::size_t end = end_of_noun(title);
  if (!begins_with_verb(title, end) || !is_plain(title)) return std::nullopt;
  return Change(title, end);
}

}  // namespace goalie::lint
