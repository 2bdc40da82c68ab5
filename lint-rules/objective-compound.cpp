// objective-compound — two directions are two objectives.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/several.hpp"

namespace goalie::lint::rules {
namespace {

bool joins(const Title& title, std::size_t i) { return title[i].is("and") || title[i].is("&"); }

void report_two(const Title& title, std::size_t second, Context& context) {
  context
      .report(title[second - 1].span, "this objective is two: each of them can be reached without the other")
      .label(title[title.first()].span, "one direction")
      .label(title[second].span, "and another")
      .help("give each an objective of its own, or name the one change that brings both");
}

void report_list(const Title& title, const Several& list, Context& context) {
  context
      .report(title[list.last].span,
              fmt::format("this objective is a list of {}: each of them can be reached without the others",
                          list.count))
      .level(Level::warning)
      .note_here("the last of them")
      .label(title[title.first()].span, "the first")
      .help(
          "name the one change that they all serve, and let them be objectives or key results of their own");
}

void report_ands(const Title& title, Context& context) {
  std::size_t first = title.size(), last = title.size();
  for (std::size_t i = title.first() + 1; i + 1 < title.size(); ++i)
    if (joins(title, i)) (first == title.size() ? first : last) = i;
  if (last == title.size()) return;
  context.report(title[last].span, "this objective wants three things at once")
      .label(title[first].span, "one and")
      .help("keep the one that matters most, and let the others be key results or objectives of their own");
}

void check(const Objective&, Context& context) {
  const Title& title = context.title();
  if (title.first() >= title.size()) return;
  const Several found = several(title);
  const bool is_tasks = found.is_list && found.task < title.size() && context.is_on("objective-is-task");
  if (is_tasks) return;  // which says more
  if (found.is_list) return report_list(title, found, context);
  if (found.second < title.size()) return report_two(title, found.second, context);
  report_ands(title, context);
}

}  // namespace

extern const Rule objective_compound;
constinit const Rule objective_compound{
    .name = "objective-compound",
    .group = Group::objective,
    .level = Level::info,
    .summary = "two directions in one objective; a warning for a list of three and more",
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
