// kr-vague — "better" is reached by whoever says so.
#include <fmt/format.h>

#include "compiler/lint/measured.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/lint/task.hpp"
#include "compiler/lint/vague.hpp"

namespace goalie::lint::rules {
namespace {

using model::TargetKind;

/// "Boost volunteer spirit by 20%": a share of something that has no unit.
std::size_t without_a_unit(const KeyResult& goal, const Title& title) {
  if (goal.measure.kind != TargetKind::none || !title.has(title.first(), moving_verb)) return title.size();
  const std::size_t feeling = title.find(WordClass::intangible, title.first() + 1);
  if (feeling == title.size() || title.any(number_name)) return title.size();
  for (std::size_t i = feeling + 1; i < title.size(); ++i)
    if (title[i].form == NumberForm::percent && title[i - 1].is("by")) return feeling;
  return title.size();
}

/// A comparative in a key result that happens or does not: who says when it did?
std::size_t without_a_measure(const KeyResult& goal, const Title& title, const Context& context) {
  const bool is_milestone = goal.measure.kind == TargetKind::milestone;
  const bool nothing =
      goal.measure.kind == TargetKind::none && !has_target(title) && !context.is_on("kr-not-measurable");
  return is_milestone || nothing ? vague_word(title) : title.size();
}

void check(const KeyResult& goal, Context& context) {
  const Title& title = context.title();
  if (title.empty()) return;
  if (const std::size_t word = without_a_measure(goal, title, context); word < title.size()) {
    context.report(title[word].span, fmt::format("nobody can tell when \"{}\" is reached", title[word].text))
        .help("say from where to where: `from 42% to 60%`, `up 20%` or `at least 90%`");
  } else if (const std::size_t feeling = without_a_unit(goal, title); feeling < title.size()) {
    context
        .report(title[feeling].span,
                fmt::format("\"{}\" has no unit, so that a share of it says nothing", title[feeling].text))
        .help("name what you count: the score of a survey, how many come back, how many recommend you");
  }
}

}  // namespace

extern const Rule kr_vague;
constinit const Rule kr_vague{
    .name = "kr-vague",
    .group = Group::key_result,
    .level = Level::warning,
    .summary = "a comparative without a measure, or a share of something that has no unit",
    .why = "a key result ends an argument; words such as \"better\" begin one",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "The welcome flow is significantly better" milestone
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts that finish the welcome flow" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::planview,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
