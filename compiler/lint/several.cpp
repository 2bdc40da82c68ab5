// Several directions in one title: see several.hpp.
#include "compiler/lint/several.hpp"

namespace goalie::lint {
namespace {

constexpr std::size_t few = 3;

bool joins(const Title& title, std::size_t i) { return title.is(i, "and") || title.is(i, "&"); }

/// A second verb, with something that it is done to.
bool opens_a_direction(const Title& title, std::size_t i) {
  if (i + 1 >= title.size() || !title[i].has(any_verb) || title[i].has(WordClass::gerund | WordClass::past))
    return false;
  const Token& object = title[i + 1];
  const bool is_same =
      object.is("them") || (object.is("it") && !object.acronym) || object.is("their") || object.is("its");
  // "research and development", "design and test systems": a noun, unless an article or a number follows
  const bool is_counted = object.has(WordClass::article) || object.form != NumberForm::none;
  const bool is_noun = title[i].has(WordClass::noun_too) && !is_counted;
  return object.kind != Token::Kind::sign && !is_same && !is_noun && !object.has(WordClass::preposition) &&
         !joins(title, i + 1);
}

/// Behind the directions of a list, any verb closes it: "…, hire a CTO and move into a new office".
bool closes_a_list(const Title& title, std::size_t i, std::size_t count) {
  const bool is_verb = title.has(i, any_verb) && !title[i].has(WordClass::gerund | WordClass::past);
  return is_verb && count + 1 >= few + title[i].has(WordClass::noun_too) && !joins(title, i + 1);
}

/// "Let visitors build models, launch rockets and …": what follows is done by those who are let.
bool is_about_others(const Title& title, std::size_t first, std::size_t second) {
  return (title[first].has(WordClass::helping) && !title.has(first + 1, WordClass::past)) ||
         title.find(WordClass::relative, first) < second;
}

/// Whether another "and" follows: "…, cut energy bills, and fill the rooms".
bool joined_behind(const Title& title, std::size_t begin) {
  for (std::size_t i = begin; i < title.size(); ++i)
    if (joins(title, i)) return true;
  return false;
}

}  // namespace

Several several(const Title& title) {
  Several found{title.size(), 1, 0, title.size(), false};
  const std::size_t first = title.first();
  if (first >= title.size()) return found;
  if (title[first].has(WordClass::output)) found.task = first;
  bool is_joined_once = false;
  for (std::size_t i = first + 1; i + 2 < title.size(); ++i) {
    const bool is_joined = joins(title, i);
    if (!is_joined && !title[i].is(",")) continue;
    const bool opens = opens_a_direction(title, i + 1);
    if (!opens && !(is_joined && closes_a_list(title, i + 1, found.count))) continue;
    ++found.count;
    found.last = i + 1;
    if (is_joined) is_joined_once = true;
    if (is_joined && opens && found.second == title.size()) found.second = i + 1;
    if (found.task == title.size() && title[i + 1].has(WordClass::output)) found.task = i + 1;
  }
  if (found.count < few || !(is_joined_once || joined_behind(title, found.last))) return found;
  // "Harden our cloud, train the staff and …": a verb that the lists do not hold
  const bool begins =
      title[first].has(any_verb) || title.has(first + 1, WordClass::article) || title[first + 1].capital;
  if (!begins) return found;
  found.is_list = !is_about_others(title, first, found.last);
  if (!found.is_list) found.second = title.size();
  return found;
}

}  // namespace goalie::lint
