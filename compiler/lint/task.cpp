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
  if (is_followed_like_a_verb(title, first)) return false;
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
  const bool has_particle = title.is(first + 1, "out") || title.is(first + 1, "up");
  return has_particle && (verb.is("roll") || verb.is("rolling") || verb.is("set") || verb.is("setting"));
}

/// The thing that a verb of making makes, or size(): "tool" of "the new rota tool", of "tool Y".
std::size_t product_of(const Title& title, std::size_t verb) {
  const std::size_t end = end_of_object(title, verb + 1);
  if (title[verb].is("open")) return title.size();  // what is opened was there before
  if (end > verb + 1 && title[end - 1].has(WordClass::product)) return end - 1;
  const bool is_labelled =
      end > verb + 2 && (title[end - 1].capital || title[end - 1].kind == Token::Kind::number);
  if (is_labelled && title[end - 2].has(WordClass::product)) return end - 2;
  // "connect to Xero", "apply to Harvard": a name
  if (end == verb + 1 && (title.is(end, "to") || title.is(end, "with")) && end + 1 < title.size() &&
      title[end + 1].capital)
    return end + 1;
  return title.size();
}

/// "Have 12 protocols reviewed".
Task have_done(const Title& title, std::size_t first) {
  if (!title[first].is("have") && !title[first].is("get")) return {};
  const std::size_t end = end_of_object(title, first + 1);
  const bool done = end > first + 2 && title[end - 1].has(deed) && title[end - 1].has(WordClass::past);
  return done ? Task{TaskKind::done, end - 1, title.size()} : Task{};
}

/// "Handbook printed by June", "Website redesign": the last word of a title without a verb.
Task at_its_end(const Title& title, std::size_t first) {
  const std::size_t end = end_of_object(title, first);
  if (end <= first + 1 || title[first].has(any_verb | WordClass::whole | WordClass::article)) return {};
  for (std::size_t i = first; i < title.size(); ++i)
    if (measures(title[i].form)) return {};
  const Token& last = title[end - 1];
  if (last.has(deed) && last.has(WordClass::past)) return {TaskKind::done, end - 1, title.size()};
  if (last.has(WordClass::undertaking) && !title.is(end, "of"))
    return {TaskKind::work, end - 1, title.size()};
  return {};
}

}  // namespace

Task task_of(const Title& title, bool measured) {
  const std::size_t first = title.first();
  if (first >= title.size()) return {};
  if (title[first].has(WordClass::undertaking) && title.is(first + 1, "of"))
    return {TaskKind::work, first, title.size()};
  if (is_phrase_of_output(title, first)) return {TaskKind::output, first, title.size()};
  if (title[first].has(deed)) {
    if (reads_as_noun(title, first, measured)) return {};
    if (title[first].has(WordClass::output)) return {TaskKind::output, first, title.size()};
    return {TaskKind::craft, first, product_of(title, first)};
  }
  if (measured) return {};
  if (const Task task = have_done(title, first)) return task;
  return at_its_end(title, first);
}

std::size_t outcome_of(const Title& title, std::size_t begin) {
  for (std::size_t i = begin; i < title.size(); ++i) {
    if (title[i].has(WordClass::relative) || title[i].has(WordClass::result)) return i;
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

Task bare_task_of(const Title& title, bool measured) {
  const Task task = task_of(title, measured);
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
