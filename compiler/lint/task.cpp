// A task: see task.hpp.
#include "compiler/lint/task.hpp"

namespace goalie::lint {
namespace {

constexpr WordSet deed = WordClass::output | WordClass::craft;

/// Where the words end that say what is made: before what is said of it.
std::size_t end_of_object(const Title& title, std::size_t begin) {
  std::size_t i = begin;
  while (i < title.size() && title[i].kind != Token::Kind::sign &&
         !title[i].has(WordClass::preposition | WordClass::relative))
    ++i;
  return i;
}

bool is_number(const Title& title, std::size_t i) {
  return i < title.size() && title[i].form != NumberForm::none;
}

/// "Print and distribute", "prepare, print and post": the last of the verbs that share what follows them.
std::size_t last_of_verbs(const Title& title, std::size_t verb) {
  for (;;) {
    std::size_t next = verb + 1;
    if (title.is(next, ",")) ++next;
    if (title.is(next, "and") || title.is(next, "&")) ++next;
    if (next == verb + 1 || !title.has(next, deed) || title.has(next, WordClass::past) ||
        title[next].has(WordClass::gerund) != title[verb].has(WordClass::gerund))
      return verb;
    verb = next;
  }
}

/// "Release 12 levels", "launch the", "draft & publish": nothing that a noun is followed by.
bool is_followed_like_a_verb(const Title& title, std::size_t verb) {
  const std::size_t next = verb + 1;
  return is_number(title, next) || title.has(next, WordClass::article | WordClass::whole) ||
         title.is(next, "new") || title.is(next, "&") || title.is(next, "top") || title.is(next, "up") ||
         title.is(next, "out");
}

/// "Talks given", "maps drawn": nobody begins a task with "launches".
bool is_plural(const Token& word) {
  return word.text.ends_with("s") && !word.text.ends_with("ss") && !word.has(WordClass::past);
}

/// "Release frequency", "Support tickets below 20 a week": the name of what is measured.
bool reads_as_noun(const Title& title, std::size_t first, bool measured) {
  if (is_plural(title[first])) return true;
  // "Published articles" from 3 to 20, "hiring manager satisfaction"
  if (measured && title[first].has(WordClass::past)) return true;
  const std::size_t name_end = end_of_object(title, first);
  if (title[first].has(WordClass::gerund) && name_end > first + 2 && title[name_end - 1].has(number_name))
    return true;
  if (!title[first].has(WordClass::noun_too) || title[first].has(WordClass::gerund)) return false;
  const std::size_t last = last_of_verbs(title, first);
  if (is_followed_like_a_verb(title, last)) return false;
  if (title.is(first + 1, "of") || title.has(first + 1, number_name)) return true;
  const std::size_t end = end_of_object(title, first);
  if (end > first + 1 && title[end - 1].has(number_name)) return true;
  if (measured) return true;
  for (std::size_t i = first + 1; i < title.size(); ++i)
    if (measures(title[i].form)) return true;
  return false;
}

/// "Make 200 calls", "Meet with 20 customers", "Roll out the CRM", "Set up a team".
bool is_phrase_of_output(const Title& title, std::size_t first) {
  const Token& verb = title[first];
  if (verb.is("make") || verb.is("give")) return is_number(title, first + 1);
  if (verb.is("meet")) return title.is(first + 1, "with");
  if (verb.is("go") || verb.is("going")) return title.is(first + 1, "live");
  return verb.has(WordClass::phrasal) &&
         (title.is(first + 1, "out") || title.is(first + 1, "up") || title.is(first + 1, "off"));
}

/// The thing that a verb of making makes, or size(): "tool" of "the new rota tool", of "tool Y".
std::size_t product_of(const Title& title, std::size_t verb) {
  const std::size_t end = end_of_object(title, verb + 1);
  if (title[verb].is("open")) return title.size();  // what is opened was there before
  if (end > verb + 1 && title[end - 1].has(WordClass::product)) return end - 1;
  // "find a new sponsor": whoever is found is there, and what for is not said
  if (title[verb].has(WordClass::search) && end > verb + 1 && title[end - 1].has(WordClass::outsider))
    return end - 1;
  const bool is_labelled =
      end > verb + 2 && (title[end - 1].capital || title[end - 1].kind == Token::Kind::number);
  if (is_labelled && title[end - 2].has(WordClass::product)) return end - 2;
  // "connect to Xero", "apply to Harvard": a name
  if (end == verb + 1 && (title.is(end, "to") || title.is(end, "with")) && end + 1 < title.size() &&
      title[end + 1].capital)
    return end + 1;
  return title.size();
}

/// "Have 12 protocols reviewed", "Getting the boiler serviced".
Task have_done(const Title& title, std::size_t first) {
  const Token& verb = title[first];
  if (!verb.is("have") && !verb.is("get") && !verb.is("having") && !verb.is("getting")) return {};
  const std::size_t end = end_of_object(title, first + 1);
  const bool done = end > first + 2 && title[end - 1].has(deed) && title[end - 1].has(WordClass::past);
  return done ? Task{TaskKind::done, end - 1, title.size()} : Task{};
}

/// "Submission of the proposal", "Timely completion of the audit": a noun of doing, and what it is done to.
Task done_to_something(const Title& title, std::size_t first) {
  constexpr std::size_t furthest = 3;
  constexpr WordSet doing = WordClass::undertaking | WordClass::activity;
  constexpr WordSet other =
      WordClass::preposition | WordClass::relative | WordClass::comparative | WordClass::superlative;
  for (std::size_t i = first; i + 1 < title.size() && i <= first + furthest; ++i) {
    const bool is_gerund = i == first && title[i].has(WordClass::gerund) && title[i].has(deed);
    if ((title[i].has(doing) || is_gerund) && title[i + 1].is("of")) return {TaskKind::work, i, title.size()};
    if (title[i].kind == Token::Kind::sign || title[i].has(other)) return {};
    if (i == first && title[i].has(any_verb) && !title[i].has(WordClass::noun_too)) return {};
  }
  return {};
}

/// "New website", "A design system in Figma", "SSO for all apps": a thing, and nothing that it does.
Task thing_of(const Title& title, std::size_t first) {
  const std::size_t end = end_of_object(title, first);
  if (end == first || !title[end - 1].has(WordClass::product) || title[first].has(any_verb) ||
      title[end - 1].has(WordClass::superlative) || title.any(WordClass::relative | WordClass::loved, end))
    return {};
  const bool has_article = title[first].has(WordClass::article);
  const bool is_new = title.is(first + has_article, "new");
  // "A new service in an afternoon": how soon, not where
  const bool is_placed = (title.is(end, "in") || title.is(end, "on") || title.is(end, "at")) &&
                         !title.is(end + 1, "a") && !title.is(end + 1, "an");
  const bool is_there = end == title.size() || title[end].kind == Token::Kind::sign || is_placed;
  const bool in_a_name =
      has_article && title.is(end, "in") && end + 1 < title.size() && title[end + 1].capital;
  const bool for_all = title.is(end, "for") && title.has(end + 1, WordClass::whole);
  const bool is_bare = end == first + 1 && for_all;
  return (is_new && (is_there || title.is(end, "for"))) || in_a_name || is_bare
             ? Task{TaskKind::thing, end - 1, title.size()}
             : Task{};
}

/// "Handbook printed by June", "Website redesign": the last word of a title without a verb.
Task at_its_end(const Title& title, std::size_t first) {
  const std::size_t end = end_of_object(title, first);
  if (end <= first + 1 || title[first].has(any_verb | WordClass::whole | WordClass::article)) return {};
  const Token& last = title[end - 1];
  const bool is_work = last.has(WordClass::undertaking) && !title.is(end, "of");
  for (std::size_t i = is_work ? end : first; i < title.size(); ++i)  // "Windows 11 rollout"
    if (measures(title[i].form)) return {};
  // "Invoices are sent without a mistake": what happens again and again
  const bool is_habit = title[end - 2].has(WordClass::state);
  if (last.has(deed) && last.has(WordClass::past) && !is_habit)
    return {TaskKind::done, end - 1, title.size()};
  return is_work ? Task{TaskKind::work, end - 1, title.size()} : Task{};
}

/// Whether nothing follows but when or where: "renovated by Easter", "launched in three schools".
bool ends_there(const Title& title, std::size_t i, bool is_output) {
  if (i >= title.size() || title[i].kind == Token::Kind::sign) return true;
  if (title.is(i, "and")) return title.has(i + 1, WordClass::past);
  if (is_output && (title.is(i, "in") || title.is(i, "on") || title.is(i, "at") || title.is(i, "with")))
    return true;
  return (title.is(i, "by") || title.is(i, "before") || title.is(i, "until") || title.is(i, "in")) &&
         title.is_time(i + 1);
}

/// Whether a form in -ed says that something is over: "Company incorporated", "The archive is digitised".
bool is_over(const Title& title, std::size_t first, std::size_t i) {
  const bool is_output = title[i].has(WordClass::output);
  if (!title[i].has(WordClass::past) || !title[i].has(deed) || !ends_there(title, i + 1, is_output))
    return false;
  if (title[i - 1].is("is")) return is_output && title[first].is("the");
  return title.find(WordClass::state, first) > i && (is_output || !title[first].has(WordClass::article));
}

/// "Rooms on floors 2 and 3 renovated by Easter", "The archive is digitised": over, further behind.
Task done_behind(const Title& title, std::size_t first) {
  if (title[first].has(any_verb) || title.any(WordClass::relative, first)) return {};
  for (std::size_t i = first; i < title.size(); ++i) {
    if (measures(title[i].form) && title[i].form != NumberForm::count) return {};
    if (i > first && is_over(title, first, i)) return {TaskKind::done, i, title.size()};
  }
  return {};
}

/// "Weekly newsletter to alumni", "Daily stand-ups": work that comes again and again.
Task routine(const Title& title, std::size_t first) {
  constexpr WordSet work = deed | WordClass::product | WordClass::activity | WordClass::undertaking;
  if (!title[first].has(WordClass::often)) return {};
  const std::size_t end = end_of_object(title, first);
  const bool is_work = end > first + 1 && title[end - 1].has(work) && !title[end - 1].has(WordClass::metric);
  return is_work ? Task{TaskKind::work, end - 1, title.size()} : Task{};
}

/// What the verb at a place says is done.
Task task_at(const Title& title, std::size_t verb) {
  const std::size_t last = last_of_verbs(title, verb);
  for (std::size_t i = verb; i <= last; ++i)
    if (title[i].has(WordClass::output) || (i > verb && is_phrase_of_output(title, i)))
      return {TaskKind::output, verb, title.size()};
  const bool is_certain = title[verb].has(WordClass::errand) && is_followed_like_a_verb(title, verb);
  return {is_certain ? TaskKind::output : TaskKind::craft, verb, product_of(title, last)};
}

/// "Our engineers write the docs", "HR runs 12 sessions": said of those who work here.
Task done_by_us(const Title& title, std::size_t first) {
  constexpr std::size_t furthest = 3;
  if (!title[first].has(WordClass::article | WordClass::ourselves)) return {};
  for (std::size_t i = first; i + 2 < title.size() && i <= first + furthest; ++i) {
    const std::size_t verb = i + 1 + title.is(i + 1, "to");
    if (verb + 1 >= title.size()) return {};
    if (!title[i].has(WordClass::ourselves) || !title[verb].has(deed)) continue;
    if (title[verb].has(WordClass::gerund | WordClass::past) || !is_followed_like_a_verb(title, verb))
      return {};
    const bool is_counted = title.is_count(verb + 1) || title.has(verb + 1, WordClass::whole);
    return is_counted ? Task{TaskKind::output, verb, title.size()} : task_at(title, verb);
  }
  return {};
}

}  // namespace

Task task_of(const Title& title, bool measured) {
  const std::size_t first = title.first();
  if (first >= title.size()) return {};
  if (title[first].has(WordClass::undertaking) && title.is(first + 1, "of"))
    return {TaskKind::work, first, title.size()};
  if (!measured && title.any(WordClass::preposition))
    if (const Task task = done_to_something(title, first)) return task;
  if (is_phrase_of_output(title, first)) return {TaskKind::output, first, title.size()};
  if (title[first].has(deed)) return reads_as_noun(title, first, measured) ? Task{} : task_at(title, first);
  if (measured) return {};
  if (const Task task = have_done(title, first)) return task;
  if (const Task task = at_its_end(title, first)) return task;
  if (title.any(WordClass::ourselves))
    if (const Task task = done_by_us(title, first)) return task;
  if (title.any(WordClass::past))
    if (const Task task = done_behind(title, first)) return task;
  if (const Task task = routine(title, first)) return task;
  return title.any(WordClass::product) ? thing_of(title, first) : Task{};
}

std::size_t outcome_of(const Title& title, std::size_t begin) {
  for (std::size_t i = begin; i < title.size(); ++i) {
    const bool is_company =
        title[i].is("with") && title.has(i + 1, WordClass::article);  // "with the managers"
    if (title[i].has(WordClass::relative | WordClass::result) && !is_company) return i;
    // "a guide people trust"
    const bool ends = i + 1 == title.size() || title[i + 1].has(WordClass::preposition);
    if (title[i].has(WordClass::loved) && i > begin + 1 && ends) return i;
    // "coach our juniors into first chairs"
    if (title[i].is("into") && begin > 0 && title[begin - 1].has(WordClass::teach)) return i;
    // "release our clerks from copying numbers"
    if (title[i].is("from") && i + 1 < title.size() && title[i + 1].classes.empty() &&
        title[i + 1].text.ends_with("ing"))
      return i;
    const bool joins = title[i].is("to") || title[i].is("and") || title[i].is("by");
    if (title[i].is("to") && title.is(i + 1, "be")) return i;
    if (joins && title.has(i + 1, WordClass::effect | moving_verb) && !title.has(i + 1, deed)) return i;
  }
  return title.size();
}

std::size_t number_of_outcome(const Title& title, std::size_t begin) {
  bool comes_of_it = false;
  for (std::size_t i = begin; i < title.size(); ++i) {
    if (title[i].is("zero") || title[i].is("without") || title[i].is("->")) return i;
    const bool is_change = title[i].is("from") && i + 1 < title.size() && measures(title[i + 1].form);
    const bool has_way = i > 0 && (title[i - 1].is("up") || title[i - 1].is("down"));
    if (is_change && (has_way || title.find("to", i) < title.size())) return i;
    comes_of_it |= i > begin + 1 && title[i].has(WordClass::result | WordClass::relative);
    switch (title[i].form) {
      case NumberForm::percent:
      case NumberForm::money:
      case NumberForm::rating:
      case NumberForm::promise: return i;
      case NumberForm::multiple:
        if (!title.is(i + 1, "times") && !title.is(i + 1, "per") && !title.is(i + 1, "a")) return i;
        break;
      case NumberForm::count:
        if (comes_of_it) return i;
        break;
      default: break;
    }
  }
  return title.size();
}

namespace {

/// "12 protocols reviewed", "Every page translated": what is over of as many as were wanted.
bool is_counted(const Title& title, const Task& task) {
  if (task.kind != TaskKind::done || title[title.first()].has(any_verb | WordClass::state)) return false;
  if (title.has(title.first(), WordClass::whole)) return true;
  for (const Token& token : title.tokens())
    if (measures(token.form)) return true;
  return false;
}

}  // namespace

Task bare_task_of(const Title& title, bool measured) {
  const Task task = task_of(title, measured);
  if (is_counted(title, task)) return {};
  const bool is_outcome =
      task && (is_outsiders_act(title) || number_of_outcome(title, task.word + 1) < title.size());
  return is_outcome ? Task{} : task;
}

bool is_outsiders_act(const Title& title) {
  const std::size_t act = title.find(WordClass::win);
  const std::size_t outsider = title.find(WordClass::outsider);
  if (act == title.size()) return false;
  return outsider < end_of_object(title, act + 1);  // "40 customers onboarded" has them before it
}

}  // namespace goalie::lint
