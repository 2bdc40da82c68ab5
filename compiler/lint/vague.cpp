// Vagueness: see vague.hpp.
#include "compiler/lint/vague.hpp"

namespace goalie::lint {
namespace {

/// More words than these say something after all.
constexpr std::size_t few = 2;

/// "Q2", "March", "2027".
bool is_time(const Title& title, std::size_t i) {
  if (i >= title.size()) return false;
  const std::string_view text = title[i].text;
  const bool is_part =
      text.size() == 2 && (text[0] == 'q' || text[0] == 'h') && '1' <= text[1] && text[1] <= '4';
  return is_part || title[i].form == NumberForm::date || title[i].has(WordClass::month);
}

/// Where "in Q2" begins at the end of a title: it says when, not where.
std::size_t end_without_time(const Title& title) {
  for (std::size_t i = 1; i + 1 < title.size(); ++i)
    if (title[i].has(WordClass::preposition) && is_time(title, i + 1)) return i;
  return title.size();
}

/// A place, a purpose, a beneficiary, a level: what makes a direction of a few words.
bool says_more(const Title& title, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = title[i];
    if (token.has(WordClass::preposition) && is_time(title, i + 1))
      return false;  // "in Q2" says when, not where
    if (token.has(WordClass::preposition | WordClass::relative | WordClass::superlative | WordClass::degree))
      return true;
    if (token.form != NumberForm::none || token.has(WordClass::result)) return true;
    const bool is_name = (token.capital || token.acronym) && i > begin;
    if (is_name || token.is("and") || token.is("while")) return true;
  }
  return false;
}

/// The words that are no article and no sign.
std::size_t count_words(const Title& title, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t i = begin; i < end; ++i)
    count += title[i].kind == Token::Kind::word && !title[i].has(WordClass::article);
  return count;
}

/// "Focus", "Delight", "Operational excellence".
Vague too_short(const Title& title, std::size_t first) {
  const std::size_t words = count_words(title, first, title.size());
  const bool is_praise = title[title.size() - 1].has(WordClass::praise);
  return words == 1 || (words == 2 && is_praise && !title[first].has(any_verb))
             ? Vague{VagueKind::praise, first, title.size()}
             : Vague{};
}

/// "Work on shortening delays", "Do more outreach".
Vague effort(const Title& title, std::size_t first) {
  const bool works_on = (title[first].is("work") || title[first].is("working") || title[first].is("focus")) &&
                        title.is(first + 1, "on");
  const bool looks = title[first].is("look") && (title.is(first + 1, "into") || title.is(first + 1, "at"));
  const bool works = title[first].is("work") && title.has(first + 1, WordClass::comparative);
  if (works) return {VagueKind::effort, first, first + 2};
  const bool feeble = title[first].has(WordClass::feeble) && !title[first].is("look");
  if (works_on || looks) return {VagueKind::effort, first, first + 2};
  return feeble ? Vague{VagueKind::effort, first, first + 1} : Vague{};
}

/// "Improve parking", "Optimize crop irrigation effectiveness", "Make things better".
Vague better(const Title& title, std::size_t first) {
  const std::size_t last = title.size() - 1;
  const bool makes = title[first].is("make") && title.has(last, WordClass::comparative) && last > first + 1;
  if (makes && count_words(title, first + 1, title.size()) <= few + 1)
    return {VagueKind::compared, last, last + 1};
  if (!title[first].has(WordClass::improve) || first > 0) return {};
  const bool has_purpose = title.any(WordClass::relative) || title.find("for") < title.size();
  if (title.has(first + 1, WordClass::thing) && !has_purpose) return {VagueKind::better, first, title.size()};
  const bool has_article = title.has(first + 1, WordClass::article);
  const std::size_t end = end_without_time(title);
  const std::size_t words = count_words(title, first + 1, end);
  const bool is_abstract = !has_article && title.any(WordClass::health | WordClass::intangible, first + 1);
  if (words > few + is_abstract || says_more(title, first + 1, end)) return {};
  return {VagueKind::better, first, first + 1};
}

/// "Increase efficiency and effectiveness": more of what everybody wants.
Vague more_of_everything(const Title& title, std::size_t first) {
  if (!title[first].has(WordClass::raise) || first + 1 == title.size()) return {};
  for (std::size_t i = first + 1; i < title.size(); ++i)
    if (!title[i].has(WordClass::health | WordClass::intangible | WordClass::article) &&
        !title[i].is("and") && title[i].kind == Token::Kind::word)
      return {};
  return {VagueKind::better, first, first + 1};
}

/// "Be stronger", "Become more innovative", "Be a better team".
Vague compared(const Title& title, std::size_t first) {
  if (!title[first].is("be") && !title[first].is("become") && !title[first].is("get")) return {};
  const std::size_t word = first + 1 + title.is(first + 1, "a");
  if (!title.has(word, WordClass::comparative)) return {};
  for (std::size_t i = word + 1; i < title.size(); ++i)
    if (title[i].is("than") || title[i].is("for") || title[i].is("to") || title[i].has(WordClass::relative))
      return {};
  return {VagueKind::compared, first, word + 1};
}

/// "Be successful", "Become great at sales", "Achieve operational excellence".
Vague praised(const Title& title, std::size_t first) {
  const bool is_being = title[first].is("be") || title[first].is("become");
  if (is_being && first + 2 == title.size() && title[first + 1].has(WordClass::superlative))
    return {VagueKind::praise, first + 1, first + 2};
  if (is_being && title.has(first + 1, WordClass::praise) && title.find("for") == title.size() &&
      !title.any(WordClass::relative))
    return {VagueKind::praise, first + 1, first + 2};
  const std::size_t word = title.find(WordClass::praise, first + 1);
  const bool is_all =
      word < title.size() && title.size() - first <= few + 2 && !says_more(title, word + 1, title.size());
  const bool is_verb =
      title.has(first, WordClass::make | WordClass::reach | WordClass::output | WordClass::craft);
  if (!is_all || !is_verb || word + 1 < title.size()) return {};
  return {VagueKind::praise, word, word + 1};
}

/// "Be the finest hotel", "Deliver the best experience".
Vague at_the_top(const Title& title, std::size_t first) {
  constexpr std::string_view verbs[] = {"be", "become", "deliver", "provide", "offer", "give", "have"};
  bool is_verb = false;
  for (const std::string_view verb : verbs) is_verb |= title[first].is(verb);
  if (!is_verb || !title.is(first + 1, "the") || !title.has(first + 2, WordClass::superlative)) return {};
  if (count_words(title, first + 3, title.size()) > few) return {};
  for (std::size_t i = first + 3; i < title.size(); ++i)
    if (title[i].has(WordClass::preposition | WordClass::relative) || title[i].capital ||
        title[i].form != NumberForm::none)
      return {};
  return {VagueKind::first, first + 1, title.size()};
}

}  // namespace

Vague vague_direction(const Title& title) {
  const std::size_t first = title.first();
  if (first >= title.size()) return {};
  if (const Vague found = too_short(title, first)) return found;
  if (const Vague found = effort(title, first)) return found;
  if (const Vague found = better(title, first)) return found;
  if (const Vague found = more_of_everything(title, first)) return found;
  if (const Vague found = compared(title, first)) return found;
  if (const Vague found = praised(title, first)) return found;
  return at_the_top(title, first);
}

std::size_t vague_word(const Title& title) {
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title[i].has(WordClass::degree)) return i;
    if (title[i].has(WordClass::comparative) && !title.is(i + 1, "than") && !title[i].has(WordClass::lower))
      return i;
  }
  return title.size();
}

}  // namespace goalie::lint
