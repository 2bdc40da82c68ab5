// Outcomes in words: see outcome.hpp.
#include "compiler/lint/outcome.hpp"

#include "compiler/lint/phrase.hpp"

namespace goalie::lint {

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
    // "a podcast that commuters miss their stop for", without its "that"
    if (i > begin + 2 && i + 1 == title.size() &&
        (title[i].is("for") || title[i].is("about") || title[i].is("to")))
      return i;
    const bool joins = (title[i].is("to") || title[i].is("and") || title[i].is("by")) &&
                       i + 1 < title.size() && !title[i + 1].capital;
    if (title[i].is("to") && title.is(i + 1, "be")) return i;
    if (joins && title.has(i + 1, WordClass::effect | moving_verb) && !title.has(i + 1, deed)) return i;
  }
  return title.size();
}

namespace {

/// "a waiting list of 60 families": who comes decides.
bool is_group_of_people(const Title& title, std::size_t begin, std::size_t number) {
  if (number <= begin + 1 || !title.is(number - 1, "of")) return false;
  if (title.is(number - 2, "list") && !title.is(number - 3, "waiting"))
    return false;  // who is on it, we chose
  const std::size_t end = end_of_object(title, number);
  return title.find(WordClass::outsider, number) < end;
}

/// "with 75+ points", not the company of "a pilot with 500 drivers".
bool is_score(const Title& title, std::size_t number) {
  return is_number(title, number) &&
         (title[number].text.ends_with("+") || title.has(number + 1, number_name) ||
          title.is(number + 1, "points") || title[number].form != NumberForm::count);
}

}  // namespace

std::size_t number_of_outcome(const Title& title, std::size_t begin) {
  bool comes_of_it = false;
  for (std::size_t i = begin; i < title.size(); ++i) {
    if (title[i].is("zero") || title[i].is("without") || title[i].is("->")) return i;
    if (title[i].is("with") && title.is(i + 1, "no")) return i;
    const bool is_change = title[i].is("from") && i + 1 < title.size() && measures(title[i + 1].form);
    const bool has_way = i > 0 && (title[i - 1].is("up") || title[i - 1].is("down"));
    if (is_change && (has_way || title.find("to", i) < title.size())) return i;
    const bool is_company = title[i].is("with") && !title.is(i - 1, ",") && !is_score(title, i + 1);
    comes_of_it |= i > begin + 1 && title[i].has(WordClass::result | WordClass::relative) && !is_company;
    switch (title[i].form) {
      case NumberForm::percent:
      case NumberForm::money:
      case NumberForm::rating:
      case NumberForm::rank:
      case NumberForm::promise: return i;
      case NumberForm::multiple:
        if (!title.is(i + 1, "times") && !title.is(i + 1, "per") && !title.is(i + 1, "a")) return i;
        break;
      case NumberForm::count:
        if (is_group_of_people(title, begin, i)) return i;
        if (comes_of_it || title.is(i - 1, "by")) return i;  // "downloaded by 300 labs"
        break;
      default: break;
    }
  }
  return title.size();
}

bool is_outsiders_act(const Title& title) {
  const std::size_t act = title.find(WordClass::win);
  if (act == title.size()) return false;
  const std::size_t end = end_of_object(title, act + 1);
  const bool is_before = title.find(WordClass::outsider) < act;  // "40 customers onboarded"
  if (is_before || (end > act + 1 && title[end - 1].has(WordClass::outsider))) return true;
  for (std::size_t i = act + 1; i < end; ++i)  // "customers who'd cancelled", but not "customer feedback"
    if (title[i].has(WordClass::outsider) && title[i].text.ends_with("s")) return true;
  return false;
}

}  // namespace goalie::lint
