// objective-compound — two directions are two objectives.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

bool joins(const Title& title, std::size_t i) { return title[i].is("and") || title[i].is("&"); }

/// "Delight customers and cut costs": a second verb, with something that it is done to.
bool opens_a_direction(const Title& title, std::size_t i) {
  if (i + 1 >= title.size() || !title[i].has(any_verb) || title[i].has(WordClass::gerund | WordClass::past))
    return false;
  const Token& object = title[i + 1];
  const bool is_same = object.is("them") || object.is("it") || object.is("their") || object.is("its");
  // "research and development", "design and test systems": a noun, unless an article follows
  const bool is_noun = title[i].has(WordClass::noun_too) && !object.has(WordClass::article);
  return object.kind == Token::Kind::word && !is_same && !is_noun && !object.has(WordClass::preposition) &&
         !joins(title, i + 1);
}

void check(const Objective&, Context& context) {
  const Title& title = context.title();
  if (title.first() >= title.size()) return;
  std::size_t first = title.size(), last = title.size();
  for (std::size_t i = title.first() + 1; i + 1 < title.size(); ++i) {
    if (!joins(title, i)) continue;
    if (opens_a_direction(title, i + 1)) {
      context.report(title[i].span, "this objective is two: each of them can be reached without the other")
          .label(title[title.first()].span, "one direction")
          .label(title[i + 1].span, "and another")
          .help("give each an objective of its own, or name the one change that brings both");
      return;
    }
    (first == title.size() ? first : last) = i;
  }
  if (last == title.size()) return;
  context.report(title[last].span, "this objective wants three things at once")
      .label(title[first].span, "one and")
      .help("keep the one that matters most, and let the others be key results or objectives of their own");
}

}  // namespace

extern const Rule objective_compound;
constinit const Rule objective_compound{
    .name = "objective-compound",
    .group = Group::objective,
    .level = Level::info,
    .summary = "two directions in one objective",
    .why = "with two directions in one nobody can say whether it was reached when only one of them was",
    .bad = R"(goals of growth for 2026-Q3

objective "Delight every new customer and cut our costs" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week so easy that nobody has to call us" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::practice,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
