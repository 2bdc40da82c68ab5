// kr-not-measurable — without a target nobody can say that it was reached.
#include <fmt/format.h>

#include "compiler/lint/measured.hpp"
#include "compiler/lint/placeholders.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/lint/task.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;

bool has_target_clause(const KeyResult& goal) {
  constexpr Keyword targets[] = {Keyword::to,      Keyword::up,      Keyword::down,     Keyword::at_least,
                                 Keyword::at_most, Keyword::between, Keyword::milestone};
  for (const Keyword target : targets)
    if (goal.has(target)) return true;
  return false;
}

/// "Marking is less of a burden", "Quality is greatly improved": better, and nobody knows by how much.
bool only_compares(const Title& title) {
  return title.any(WordClass::comparative | WordClass::degree) || title.find("improved") < title.size();
}

/// "Every pump carries a label": a sentence that holds or does not, whoever looks.
bool is_sentence(const Title& title) {
  if (only_compares(title)) return false;
  const std::size_t state = title.find(WordClass::state, 1);
  const bool is_opinion = state + 2 == title.size() && (title.is(state, "is") || title.is(state, "are") ||
                                                        title.is(state, "feels") || title.is(state, "seems"));
  return !title.empty() && state + 1 < title.size() && !is_opinion && !title.has(title.first(), any_verb);
}

/// "Achieve AS9100 certification", "CTA approval granted by the MHRA": somebody else says that it is so.
bool is_granted(const Title& title) {
  if (title.any(WordClass::standing) && (title.any(WordClass::reach) || title.any(WordClass::granted)))
    return true;
  const std::size_t granted = title.find(WordClass::granted);
  return granted < title.size() && (granted > 0 || title.any(WordClass::standing)) &&
         title.size() > granted + 1;
}

/// A name, a date, what somebody does: whoever knows them can tell whether it holds, so that it stops no
/// merge.
bool names_something(const Title& title) {
  if (!title.has(title.first(), any_verb) && title.any(WordClass::does)) return true;
  for (std::size_t i = title.first() + 1; i < title.size(); ++i) {
    const bool is_number = title[i].form == NumberForm::date || title[i].form == NumberForm::name;
    if (is_number || title[i].capital || title[i].acronym) return true;
  }
  return false;
}

void check(const KeyResult& goal, Context& context) {
  if (has_target_clause(goal)) return;
  if (goal.has(Keyword::from) && goal.measure.baseline) {
    context
        .report(goal.measure.baseline.span, fmt::format("this key result starts at `{}` and has no target",
                                                        context.text(goal.measure.baseline.span)))
        .help("say where it should get to, with `to` and a number of the same unit");
    return;
  }
  const Title& title = context.title();
  if (title.empty() || goal.has(Keyword::from) || has_target(title) || is_sentence(title) ||
      is_granted(title) || find_placeholder(title))
    return;
  if (bare_task_of(title) && context.is_on("kr-is-task")) return;
  const std::size_t first = title.first();
  if (title.has(first, moving_verb)) {
    context
        .report(title[first].span,
                fmt::format("this key result has no target: \"{}\" does not say how far", title[first].text))
        .help("say from where to where: `from 42% to 60%`, `up 20%` or `at least 90%`");
  } else {
    Finding finding =
        context.report(title.span(), "this key result has no target: nothing here says when it is reached")
            .help(
                "say from where to where: `from 42% to 60%`, `up 20%` or `at least 90%`; "
                "or `milestone`, if it happens or does not");
    if (names_something(title)) finding.level(Level::warning);
  }
}

}  // namespace

extern const Rule kr_not_measurable;
constinit const Rule kr_not_measurable{
    .name = "kr-not-measurable",
    .group = Group::key_result,
    .level = Level::error,
    .summary = "a key result without a target, in clauses or in words",
    .why = "a key result is how we know that we got there; without a target everybody knows something else",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "Improve activation"
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::evalio | Source::planview | Source::card,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
