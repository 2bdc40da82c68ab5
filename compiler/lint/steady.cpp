// Steady state: see steady.hpp.
#include "compiler/lint/steady.hpp"

namespace goalie::lint {
namespace {

constexpr std::size_t longest_name = 6;

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
  if (title.has(next, moving_verb) ||
      (title.has(next, WordClass::make) && title.has(next, WordClass::gerund)))
    return true;
  if (title.any(WordClass::direction_after_keep, begin)) return true;
  for (std::size_t i = next; i + 1 < title.size(); ++i) {
    const bool joins = title[i].is("while") || title[i].is("and") || title[i].is("to") || title[i].is("as");
    if (joins && title[i + 1].has(moving_verb | WordClass::make)) return true;
  }
  return false;
}

bool is_direction(const Title& title, std::size_t begin) {
  return title.any(WordClass::superlative, begin) || has_a_way(title) || has_an_outcome(title, begin) ||
         has_a_move(title, begin);
}

Steady kept_by_a_verb(const Title& title, std::size_t first) {
  const Token& verb = title[first];
  const bool goes_on =
      title.is(first + 1, "on") && (verb.is("carry") || verb.is("carrying") || verb.is("go"));
  if (verb.has(WordClass::keep) || goes_on) {
    if (first + 1 == title.size() || is_direction(title, first + 1)) return {};
    return {SteadyKind::kept, first, first + 1, level_of(title)};
  }
  if (!verb.has(WordClass::hold) || is_direction(title, first + 1)) return {};
  const std::optional<WrittenLevel> level = level_of(title);
  const bool is_health = title.any(WordClass::health, first + 1);
  if (!level && is_health && verb.is("ensure")) return {SteadyKind::kept, first, first + 1, level};
  if (!level || !title.any(number_name, first + 1)) return {};
  return {SteadyKind::kept, first, first + 1, level};
}

/// "90% CSAT score maintained".
Steady kept_at_its_end(const Title& title, std::size_t first) {
  std::size_t last = title.size() - 1;
  while (last > first && title[last].kind == Token::Kind::sign) --last;
  if (last == first || !title[last].has(WordClass::past)) return {};
  if (!title[last].has(WordClass::keep | WordClass::hold)) return {};
  const std::optional<WrittenLevel> level = level_of(title);
  if (!level && !title.any(number_name)) return {};
  return {SteadyKind::kept, last, first, level};
}

/// "Maintenance of the fleet", "Ongoing provision of meals", "Business as usual": kept by a noun.
Steady kept_by_a_noun(const Title& title, std::size_t first) {
  const std::size_t usual = title.find(WordClass::unchanged, first + 1);
  if (usual < title.size() && (title.is(usual - 1, "as") || title.is(usual - 1, "status")))
    return {SteadyKind::kept, usual, first, level_of(title)};
  const std::size_t at = first + title[first].has(WordClass::article);
  if (!title.has(at, WordClass::upkeep | WordClass::ongoing) || is_direction(title, at + 1)) return {};
  std::size_t of = at + 1;
  while (of < title.size() && of < at + 4 && !title[of].has(WordClass::preposition)) ++of;
  const bool is_noun = title[at].has(WordClass::upkeep) ? of == at + 1 : of > at + 1;
  if (!title.is(of, "of") || !is_noun || title[of - 1].has(WordClass::trend)) return {};
  return {SteadyKind::kept, at, of + 1, level_of(title)};
}

/// "All systems remain secure", "Standards in the kitchen are maintained": a subject, and that it is kept.
Steady kept_of_a_subject(const Title& title, std::size_t first) {
  const Token& head = title[first];
  if ((head.has(any_verb) && !head.has(WordClass::noun_too)) || title.any(WordClass::relative)) return {};
  const std::size_t verb = title.find(WordClass::keep, first + 1);
  if (verb >= title.size() || is_direction(title, first)) return {};
  if (title[verb].has(WordClass::past)) {
    const bool is_passive = title.is(verb - 1, "is") || title.is(verb - 1, "are") || title.is(verb - 1, "be");
    const bool ends = verb + 1 == title.size() || title.has(verb + 1, WordClass::preposition);
    if (!is_passive && (!ends || title.find(any_verb, first) < verb)) return {};
  } else {
    const bool is_state = title[verb].text.starts_with("remain") || title[verb].text.starts_with("stay");
    const bool is_form = title[verb].has(WordClass::gerund);
    if (!is_state || is_form || !title.has(verb + 1, WordClass::unchanged)) return {};
  }
  return {SteadyKind::kept, verb, first, level_of(title)};
}

/// "Machine uptime is 72%", "CSAT > 80": the name of a number, a comparison, the number, and nothing more.
Steady stated(const Title& title, std::size_t first) {
  const std::optional<WrittenLevel> level = level_of(title);
  if (!level || level->begin == first || level->begin == level->number || level->end != title.size())
    return {};
  if (title[first].has(any_verb) || title[level->begin].is("to") || title[level->begin].is("of")) return {};
  const std::size_t metric = title.find(number_name, first);
  if (metric >= level->begin || title.any(moving_verb, first)) return {};
  return {SteadyKind::stated, level->begin, first, level};
}

/// Where the noun phrase ends and what it is of begins; a note in brackets does not count.
std::size_t end_of_name(const Title& title, std::size_t first, std::size_t end) {
  std::size_t i = first;
  const auto continues = [&] {
    const bool is_ratio = title[i].is("/") && i > first && i + 1 < end;  // "EV/EBITDA"
    return is_ratio || (title[i].kind != Token::Kind::sign && !title[i].has(WordClass::preposition));
  };
  while (i < end && continues()) ++i;
  return i;
}

/// Without what stands in brackets at the end: "Return on equity (ROE)", "Occupancy (lead)".
std::size_t end_without_brackets(const Title& title) {
  std::size_t end = title.size();
  while (end > 0 && title[end - 1].is(".")) --end;
  if (end == 0 || !title[end - 1].is(")")) return end;
  const std::size_t open = title.find("(");
  return open == 0 ? end : open;
}

/// Whether a noun phrase without a verb is the name of a number.
bool names_a_number(const Title& title, std::size_t first, std::size_t end) {
  const std::size_t name_end = end_of_name(title, first, end);
  if (title.find(WordClass::article, first) < name_end) return false;  // "Diversify our income" has a verb
  if (title.is(name_end, "per") && name_end > first) return true;
  if (name_end == first) return false;
  const Token& head = title[name_end - 1];
  const bool alone = name_end == first + 1;
  if (head.has(WordClass::metric)) return true;
  if (!alone && head.has(WordClass::statistic) && title[name_end - 2].has(number_name)) return true;
  if (head.has(WordClass::metric_head))
    return !alone || title.is(name_end, "of") || title.find(number_name, name_end) < end;
  for (std::size_t i = first + 1; i < name_end; ++i)
    if (title[i].has(WordClass::trend) && title[i - 1].has(WordClass::metric)) return true;
  // "Average basket value", "D90 adherence", "% invoices unpaid"
  const bool has_digit = title[first].text.find_first_of("0123456789") != std::string_view::npos;
  const bool is_statistic =
      title[first].has(WordClass::statistic) || title.has(first + 1, WordClass::statistic);
  return !alone && (is_statistic || has_digit || (first > 0 && title[first - 1].is("%")));
}

/// "Repair time" and "Release frequency" begin with a noun; "Improve response time" does not.
bool begins_with_a_verb(const Title& title, std::size_t first, std::size_t end) {
  if (!title[first].has(any_verb)) return false;
  const std::size_t name_end = end_of_name(title, first, end);
  const Token& head = title[name_end - 1];
  if (name_end - first == 1) return !head.has(number_name);
  // "Coaching and mentoring ROI"
  if (title[first].has(WordClass::gerund) && !title[first].has(moving_verb) && head.has(WordClass::metric))
    return false;
  return !(title[first].has(WordClass::output | WordClass::craft | WordClass::hold | WordClass::noun_too) &&
           head.has(WordClass::metric_head));
}

/// "Customer churn rate", "revenue per rep", "number of referrals", "occupancy (lag)".
Steady named(const Title& title, std::size_t first) {
  const std::size_t end = end_without_brackets(title);
  if (end <= first || end - first > longest_name || title[first].kind != Token::Kind::word ||
      title[first].has(WordClass::article | WordClass::whole) ||
      title.any(WordClass::superlative | WordClass::keep | WordClass::relative, first) ||
      begins_with_a_verb(title, first, end))
    return {};
  // "Honest prices at every stall": a promise
  const std::size_t name_end = end_of_name(title, first, end);
  if (title.is(name_end + 1, "every") || title.is(name_end + 1, "each")) return {};
  const Steady name{SteadyKind::named, first, first, std::nullopt};
  if (title.find(WordClass::indicator | WordClass::metric, end) < title.size()) return name;
  for (std::size_t i = first; i < end; ++i)
    if (measures(title[i].form) && title[i].kind == Token::Kind::number) return {};
  return names_a_number(title, first, end) ? name : Steady{};
}

}  // namespace

Steady steady(const Title& title) {
  const std::size_t first = title.first();
  if (first >= title.size()) return {};
  if (const Steady found = kept_by_a_verb(title, first)) return found;
  if (const Steady found = kept_at_its_end(title, first)) return found;
  if (title.any(WordClass::upkeep | WordClass::ongoing | WordClass::unchanged))
    if (const Steady found = kept_by_a_noun(title, first)) return found;
  if (title.any(WordClass::keep))
    if (const Steady found = kept_of_a_subject(title, first)) return found;
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
