// kpi-as-objective — what must stay as it is, is the floor, not a direction.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/steady.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

/// The objective as a KPI, where its words say a range and nothing on it is only for objectives.
Fix make_kpi(const Objective& goal, const Title& title, const Steady& found, const Context& context) {
  const std::optional<Kept> words = kept(title, found);
  const bool fits = could_be(context, goal, grammar::Keyword::kpi) && goal.key_results.empty();
  if (!words || !fits) return {};
  const std::string id = goal.id ? std::string(context.text(goal.id_span)) + " " : "";
  return {"make it a KPI",
          Applicability::suggested,
          {{{context.file(), head_of(goal)},
            fmt::format("kpi {}{} {} measured monthly", id, quoted(words->metric), words->range)}}};
}

/// From the first token of what is kept to the end of its level.
Span level_span(const Title& title, const Steady& found) {
  const std::size_t end = found.level->begin > found.begin ? found.level->end : title.size();
  return title.span(found.begin,
                    found.word >= found.begin && found.kind == SteadyKind::kept ? found.word : end);
}

void report_kept(const Objective& goal, const Title& title, const Steady& found, Context& context) {
  const Token& word = title[found.word];
  const bool has_level = found.level.has_value();
  Finding finding = context.report(
      word.span,
      has_level ? "this objective is a number to keep, not a direction to move in"
                : std::string("this objective keeps things as they are, and names no direction to move in"));
  const bool is_verb = word.has(WordClass::keep | WordClass::hold);
  finding.note_here(is_verb ? fmt::format("\"{}\" keeps things as they are", word.text)
                            : fmt::format("\"{}\" says that things go on as they are", word.text));
  if (has_level) finding.label(level_span(title, found), "the level to keep");
  finding.help("make it a KPI, and let an objective say what you want to change");
  finding.fix(make_kpi(goal, title, found, context));
}

void check(const Objective& goal, Context& context) {
  const Title& title = context.title();
  const Steady found = steady(title);
  switch (found.kind) {
    case SteadyKind::none: return;
    case SteadyKind::kept: return report_kept(goal, title, found, context);
    case SteadyKind::stated:
      context
          .report(title.span(found.level->begin, found.level->end),
                  "this objective is a number to keep, not a direction to move in")
          .note_here("the level to keep")
          .label(title.span(found.begin, found.level->begin), "the name of a number")
          .help("make it a KPI, and let an objective say what you want to change")
          .fix(make_kpi(goal, title, found, context));
      return;
    case SteadyKind::named:
      context
          .report(title.span(), fmt::format("`{}` is the name of a number, not a direction to move in",
                                            context.text(title.span())))
          .level(Level::warning)
          .help("make it a KPI with a healthy range, and let an objective say what you want to change");
  }
}

}  // namespace

extern const Rule kpi_as_objective;
constinit const Rule kpi_as_objective{
    .name = "kpi-as-objective",
    .group = Group::objective,
    .level = Level::error,
    .summary = "ongoing health that poses as an objective; a warning for the bare name of a number",
    .why = "a KPI is the floor that must hold; an objective is where to go next",
    .bad = R"(goals of support for 2026-Q3

objective "Maintain NPS above 50" {
  owner @sam

  kr "Questions answered without a person" from 40% to 65%
  kr "Median time to an answer" from 9 to 3 hours
  kr "Answers that solve the problem at once" from 61% to 75%
}
)",
    .good = R"(goals of support for 2026-Q3

objective "Give every customer an answer that they would recommend" {
  owner @sam
  keep nps

  kr "Questions answered without a person" from 40% to 65%
  kr "Median time to an answer" from 9 to 3 hours
  kr "Answers that solve the problem at once" from 61% to 75%
}

kpi nps "NPS" at least 50 measured monthly owner @sam
)",
    .source = Source::card | Source::evalio,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
