// Steady state: see steady.hpp.
#include "compiler/lint/steady.hpp"

namespace goalie::lint {
namespace {

constexpr WordSet change = WordClass::improve | WordClass::raise | WordClass::lower | WordClass::reach;
constexpr WordSet verbs = change | WordClass::keep | WordClass::hold | WordClass::make | WordClass::output;
constexpr std::size_t longest_name = 6;

bool names_a_number(const Token& token) { return token.has(WordClass::metric | WordClass::metric_head); }

/// "keep … by …ing", "keep … from …ing": the way there is the direction.
bool has_a_way(const Title& title) {
  for (std::size_t i = 1; i + 1 < title.size(); ++i) {
    const std::string_view next = title[i + 1].text;
    const bool doing = next.size() > 4 && next.substr(next.size() - 3) == "ing";
    if (doing && (title[i].is("by") || title[i].is("from") || title[i].is("through"))) return true;
  }
  return false;
}

/// "so smooth that …", "so that …": what comes of it is the direction.
bool has_an_outcome(const Title& title, std::size_t begin) {
  const std::size_t so = title.find("so", begin);
  return so < title.size() && title.find("that", so) < title.size();
}

/// "keep growing", "keep quality while doubling output", "stay ahead of": something moves after all.
bool has_a_move(const Title& title, std::size_t begin) {
  std::size_t next = begin;
  if (next < title.size() && title[next].is("to")) ++next;
  if (next < title.size() && title[next].has(change)) return true;
  if (title.any(WordClass::direction_after_keep, begin)) return true;
  for (std::size_t i = begin; i + 1 < title.size(); ++i) {
    const bool joins = title[i].is("while") || title[i].is("and") || title[i].is("to") || title[i].is("as");
    if (joins && title[i + 1].has(change | WordClass::make)) return true;
  }
  return false;
}

bool is_direction(const Title& title, std::size_t begin) {
  return title.any(WordClass::superlative, begin) || has_a_way(title) || has_an_outcome(title, begin) ||
         has_a_move(title, begin);
}

/// The first word that says something: not "to", not "we will".
std::size_t first_word(const Title& title) {
  std::size_t i = 0;
  while (i < title.size() && (title[i].kind == Token::Kind::sign || title[i].is("to") || title[i].is("we") ||
                              title[i].is("will") || title[i].is("successfully")))
    ++i;
  return i;
}

Steady kept_by_a_verb(const Title& title, std::size_t first) {
  const Token& verb = title[first];
  if (verb.has(WordClass::keep)) {
    if (first + 1 == title.size() || is_direction(title, first + 1)) return {};
    return {SteadyKind::kept, first, first + 1, level_of(title)};
  }
  if (!verb.has(WordClass::hold) || is_direction(title, first + 1)) return {};
  const std::optional<WrittenLevel> level = level_of(title);
  if (!level || !title.any(WordClass::metric | WordClass::metric_head, first + 1)) return {};
  return {SteadyKind::kept, first, first + 1, level};
}

/// "90% CSAT score maintained".
Steady kept_at_its_end(const Title& title, std::size_t first) {
  std::size_t last = title.size() - 1;
  while (last > first && title[last].kind == Token::Kind::sign) --last;
  if (last == first || !title[last].has(WordClass::past)) return {};
  if (!title[last].has(WordClass::keep | WordClass::hold)) return {};
  const std::optional<WrittenLevel> level = level_of(title);
  if (!level && !title.any(WordClass::metric | WordClass::metric_head)) return {};
  return {SteadyKind::kept, last, first, level};
}

/// "Machine uptime is 72%", "CSAT > 80": the name of a number, a comparison, the number, and nothing more.
Steady stated(const Title& title, std::size_t first) {
  const std::optional<WrittenLevel> level = level_of(title);
  if (!level || level->begin == first || level->begin == level->number || level->end != title.size())
    return {};
  if (title[first].has(verbs) || title[level->begin].is("to") || title[level->begin].is("of")) return {};
  const std::size_t metric = title.find(WordClass::metric | WordClass::metric_head, first);
  if (metric >= level->begin || title.any(change, first)) return {};
  return {SteadyKind::stated, level->begin, first, level};
}

/// Where the noun phrase ends and what it is of begins; a note in brackets does not count.
std::size_t end_of_name(const Title& title, std::size_t first) {
  std::size_t end = first;
  while (end < title.size() && title[end].kind != Token::Kind::sign &&
         !title[end].has(WordClass::preposition))
    ++end;
  return end;
}

/// "Customer churn rate", "revenue per rep", "number of referrals".
Steady named(const Title& title, std::size_t first) {
  if (title.size() - first > longest_name || title[first].has(WordClass::article | WordClass::whole))
    return {};
  if (title.any(WordClass::superlative | WordClass::keep)) return {};
  for (std::size_t i = first; i < title.size(); ++i)
    if (measures(title[i].form)) return {};
  const std::size_t end = end_of_name(title, first);
  if (end == first) return {};
  const Token& head = title[end - 1];
  const bool is_phrase = end - first > 1 || (end < title.size() && title[end].kind == Token::Kind::word);
  const bool is_name = head.has(WordClass::metric) || (head.has(WordClass::metric_head) && is_phrase);
  const bool is_rate = end < title.size() && title[end].is("per");
  if (!is_name && !is_rate) return {};
  // "Repair time" and "Release frequency" begin with a noun; "Improve response time" does not.
  const bool may_be_noun =
      title[first].has(WordClass::output | WordClass::hold) && head.has(WordClass::metric_head);
  if (title[first].has(verbs) && !may_be_noun && !(end - first == 1 && names_a_number(head))) return {};
  return {SteadyKind::named, first, first, std::nullopt};
}

}  // namespace

Steady steady(const Title& title) {
  const std::size_t first = first_word(title);
  if (first >= title.size()) return {};
  if (const Steady found = kept_by_a_verb(title, first)) return found;
  if (const Steady found = kept_at_its_end(title, first)) return found;
  if (const Steady found = stated(title, first)) return found;
  return named(title, first);
}

std::optional<Kept> kept(const Title& title, const Steady& steady) {
  if (!steady.level || steady.level->clause.empty()) return std::nullopt;
  std::string metric = metric_of(title, steady.begin, *steady.level);
  if (steady.word > steady.begin && steady.kind == SteadyKind::kept) {  // the word stands at the end
    const std::string_view word = title.written(steady.word, steady.word + 1);
    const std::size_t at = metric.rfind(word);
    if (at != std::string::npos) metric.erase(at == 0 ? 0 : at - 1);
  }
  if (metric.empty()) return std::nullopt;
  return Kept{std::move(metric), steady.level->clause};
}

}  // namespace goalie::lint
