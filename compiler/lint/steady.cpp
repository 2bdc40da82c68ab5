// Steady state: see steady.hpp.
#include "compiler/lint/steady.hpp"

#include "compiler/lint/number_names.hpp"
#include "compiler/lint/phrase.hpp"

namespace goalie::lint {
namespace {

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
  // "keep making it simpler"; who continues to offer something offers what there was
  const bool goes_on_making = title.has(next, WordClass::make) && title.has(next, WordClass::gerund) &&
                              begin > 0 && title[begin - 1].text.starts_with("keep");
  if (title.has(next, moving_verb) || goes_on_making) return true;
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

/// "daily", "every night", "at all times", "on time", "as usual": the word that says how or when, and that it
/// is always so; size() if none does.
std::size_t word_of_routine(const Title& title, std::size_t begin) {
  for (std::size_t i = begin; i < title.size(); ++i) {
    if (title[i].has(WordClass::usual | WordClass::often) || title[i].is("24/7")) return i;
    const bool is_time = title.has(i + 1, WordClass::long_time | WordClass::season) ||
                         title.is(i + 1, "night") || title.is(i + 1, "morning") ||
                         title.is(i + 1, "evening") || title.is(i + 1, "shift");
    if ((title[i].is("every") || title[i].is("each")) && is_time) return i;
    if (title[i].is("at") && title.is(i + 1, "all") && title.is(i + 2, "times")) return i + 1;
    if (title[i].is("on") && title.is(i + 1, "time") && i + 2 == title.size()) return i + 1;
  }
  return title.size();
}

bool is_form_of_be(const Title& title, std::size_t i) {
  return title.is(i, "is") || title.is(i, "are") || title.is(i, "be");
}

/// "stay secure", "remain at or over 80%", "continue to be read": whether a verb says that things stay.
bool is_said_to_stay(const Title& title, std::size_t verb) {
  const std::string_view text = title[verb].text;
  if (title[verb].has(WordClass::gerund)) return false;
  if (text.starts_with("continue")) return title.is(verb + 1, "to");
  if (!text.starts_with("remain") && !text.starts_with("stay")) return false;
  return title.has(verb + 1, WordClass::unchanged | WordClass::at_least | WordClass::at_most) ||
         title.is(verb + 1, "at") || title.is(verb + 1, "between");
}

/// "Ensure adequate liquidity", "Ensure that pipelines run every night", "Make sure procedures are followed".
Steady ensured(const Title& title, std::size_t first) {
  const bool makes_sure =
      (title[first].is("make") || title[first].is("making")) && title.is(first + 1, "sure");
  const bool ensures = title[first].text.starts_with("ensur");
  if (!makes_sure && !ensures) return {};
  const std::size_t begin = first + 1 + makes_sure;
  const std::size_t stays = title.find(WordClass::keep, begin);
  const bool is_kept = stays < title.size() && is_said_to_stay(title, stays);
  if (!is_kept && !title.has(begin, WordClass::enough) && !title.any(WordClass::obligation, begin) &&
      word_of_routine(title, begin) == title.size())
    return {};
  return {SteadyKind::kept, first, begin, level_of(title)};
}

/// "Preserve our organic certification", "Meet our statutory obligations".
Steady kept_in_standing(const Title& title, std::size_t first) {
  const bool preserves = title[first].has(WordClass::hold) && title.any(WordClass::standing, first + 1);
  bool follows = false;
  for (const std::string_view verb :
       {"meet", "follow", "observe", "fulfil", "fulfill", "adhere", "respect", "satisfy"})
    follows |= title[first].is(verb) && title.any(WordClass::obligation, first + 1);
  if (!preserves && !follows) return {};
  return {SteadyKind::kept, first, first + 1, level_of(title)};
}

Steady kept_by_a_verb(const Title& title, std::size_t first) {
  const Token& verb = title[first];
  if (!is_direction(title, first + 1)) {
    const bool goes_right = (verb.is("run") || verb.is("operate") || verb.is("process")) &&
                            title.any(WordClass::usual, first + 1);  // "Run payroll accurately"
    if (goes_right) return {SteadyKind::kept, first, first + 1, level_of(title)};
    if (const Steady found = ensured(title, first)) return found;
    if (const Steady found = kept_in_standing(title, first)) return found;
  }
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

/// "last year", "previous years".
bool is_past_time(const Title& title, std::size_t i) {
  return title.is(i, "last") || title.is(i, "previous") || title.is(i, "prior") || title.is(i, "past");
}

/// "Maintenance of the fleet", "Ongoing provision of meals", "Business as usual": kept by a noun.
Steady kept_by_a_noun(const Title& title, std::size_t first) {
  const std::size_t usual = title.find(WordClass::unchanged, first + 1);
  const bool is_likened = title.is(usual + 1, "as");  // "as safe as walking"
  if (usual < title.size() && !is_likened && (title.is(usual - 1, "as") || title.is(usual - 1, "status")))
    return {SteadyKind::kept, usual, first, level_of(title)};
  if (const std::size_t line = title.find("line", first + 1);
      line < title.size() && title.is(line - 1, "in") && title.is(line + 1, "with") &&
      is_past_time(title, line + 2))
    return {SteadyKind::kept, line + 2, first, level_of(title)};
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
  if (verb >= title.size()) return {};
  const bool goes_on_being = title.is(verb + 1, "to") && title.is(verb + 2, "be");
  if (is_direction(title, goes_on_being ? verb + 3 : first)) return {};
  if (title[verb].has(WordClass::past)) {
    const bool is_passive = title.is(verb - 1, "is") || title.is(verb - 1, "are") || title.is(verb - 1, "be");
    const bool ends = verb + 1 == title.size() || title.has(verb + 1, WordClass::preposition);
    if (!is_passive && (!ends || title.find(any_verb, first) < verb)) return {};
  } else if (!is_said_to_stay(title, verb)) {
    return {};
  }
  return {SteadyKind::kept, verb, first, level_of(title)};
}

/// "The bar runs normally", "Meters are read monthly", "Procedures are followed", "The phones are up and
/// running": what goes on as it does.
Steady going_on(const Title& title, std::size_t first) {
  const Token& head = title[first];
  if ((head.has(any_verb) && !head.has(WordClass::noun_too)) || title.any(WordClass::relative)) return {};
  if (head.has(WordClass::whole) && !head.is("all")) return {};
  // "The lines are staffed 24/7 by year end": not yet
  if (const std::size_t by = title.find("by", first); by < title.size() && title.is_time(by + 1)) return {};
  // "Daily cash-up carried out correctly in all branches"
  if (head.has(WordClass::often) && title.any(WordClass::usual, first))
    return {SteadyKind::kept, first, first, level_of(title)};
  for (std::size_t i = first + 1; i + 1 < title.size(); ++i) {
    const bool is = is_form_of_be(title, i);
    const bool is_up = is && title.is(i + 1, "up") && title.is(i + 2, "and") && title.is(i + 3, "running") &&
                       (i + 4 == title.size() || title.is(i + 4, "."));
    const bool is_done = is && is_participle(title, i + 1);
    const bool runs =
        title[i].is("runs") || title[i].is("run") || title[i].is("works") || title[i].is("operates");
    const bool follows = is_done && title.any(WordClass::obligation, first);
    const std::size_t routine = is_done || runs ? word_of_routine(title, i + 1) : title.size();
    if (!is_up && !follows && routine == title.size()) continue;
    const std::size_t word = is_up ? i + 3 : routine < title.size() ? routine : i + 1;
    return is_direction(title, first) ? Steady{} : Steady{SteadyKind::kept, word, first, level_of(title)};
  }
  return {};
}

/// "not below 97%" is at least that; what must not exceed a level is at most that as it stands.
std::optional<WrittenLevel> turned(std::optional<WrittenLevel> level) {
  if (!level || level->begin == level->number || level->clause.empty()) return level;
  level->at_most = !level->at_most;
  level->clause =
      (level->at_most ? "at most " : "at least ") + level->clause.substr(level->clause.find(' ', 3) + 1);
  return level;
}

/// "No deterioration in the accident rate", "The pass rate shall not drop below 97%".
Steady not_worse(const Title& title, std::size_t first) {
  if (title.any(WordClass::relative)) return {};
  for (std::size_t i = first + 1; i < title.size(); ++i) {
    if (!title[i].has(WordClass::worsening)) continue;
    const bool is_noun = i == first + 1 && title[first].is("no") &&
                         (title.is(i + 1, "in") || title.is(i + 1, "of") || title.is(i + 1, "from"));
    const bool is_denied = title[i - 1].is("not") || title[i - 1].is("never") || title[i - 1].is("without");
    const bool has_limit =
        title.has(i + 1, WordClass::at_least | WordClass::at_most) || title[i].text.starts_with("exceed");
    if (is_noun) return {SteadyKind::kept, i, i + 2, level_of(title)};
    if (is_denied && has_limit && i > first + 1) return {SteadyKind::kept, i, first, turned(level_of(title))};
  }
  return {};
}

/// "Cell count held under 200,000": a number and where it is held.
Steady held_at_a_level(const Title& title, std::size_t first) {
  const std::size_t held = title.find(WordClass::hold, first + 1);
  if (held >= title.size() || !title[held].has(WordClass::past) || title.find(number_name, first) > held)
    return {};
  const std::optional<WrittenLevel> level = level_of(title);
  if (!level || level->begin != held + 1) return {};
  return {SteadyKind::kept, held, first, level};
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

}  // namespace

Steady steady(const Title& title) {
  const std::size_t first = title.first();
  if (first >= title.size()) return {};
  if (const Steady found = kept_by_a_verb(title, first)) return found;
  if (const Steady found = kept_at_its_end(title, first)) return found;
  if (title.any(WordClass::upkeep | WordClass::ongoing | WordClass::unchanged) ||
      title.find("line") < title.size())
    if (const Steady found = kept_by_a_noun(title, first)) return found;
  if (title.any(WordClass::keep))
    if (const Steady found = kept_of_a_subject(title, first)) return found;
  if (title.any(WordClass::worsening))
    if (const Steady found = not_worse(title, first)) return found;
  if (title.any(WordClass::hold))
    if (const Steady found = held_at_a_level(title, first)) return found;
  if (const Steady found = going_on(title, first)) return found;
  if (const Steady found = stated(title, first)) return found;
  return is_name_of_number(title, first) ? Steady{SteadyKind::named, first, first, std::nullopt} : Steady{};
}

std::optional<Kept> kept(const Title& title, const Steady& steady) {
  if (!steady.level || steady.level->clause.empty()) return std::nullopt;
  std::string metric = metric_of(title, steady.begin, *steady.level);
  if (steady.word > steady.begin && steady.kind == SteadyKind::kept) {  // the word stands at the end
    const std::string_view word = title.written(steady.word, steady.word + 1);
    const std::size_t at = metric.rfind(word);
    if (at != std::string::npos) metric.erase(at == 0 ? 0 : at - 1);
  }
  // "Attendance to", "Pass rate shall not"
  for (bool trimmed = true; trimmed;) {
    trimmed = false;
    for (const std::string_view end :
         {" to", " shall", " will", " must", " should", " does", " do", " not", " never", " is", " are"})
      if (metric.ends_with(end)) metric.erase(metric.size() - end.size()), trimmed = true;
  }
  if (metric.empty()) return std::nullopt;
  return Kept{std::move(metric), steady.level->clause};
}

}  // namespace goalie::lint
