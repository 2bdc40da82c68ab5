// objective-not-qualitative — an objective says where to go; its key results say how far.
#include <fmt/format.h>

#include "compiler/lint/measured.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/lint/steady.hpp"
#include "compiler/lint/value.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

constexpr WordSet movers = WordClass::raise | WordClass::lower | WordClass::improve;

/// "Grow revenue by 20%" as a direction and a key result: `Grow revenue`, `kr "Revenue" up 20%`.
struct Split {
  std::size_t end = 0;  // of the direction: the token that it does not hold any more
  std::string key_result;
};

/// `up 20%`, `to 90%`, `from 20% to 11%`: the measure in the words from `begin` on. Empty where they say
/// more.
std::string measure_at(const Title& title, std::size_t begin) {
  std::size_t end = 0;
  const std::string first = begin + 1 < title.size() ? value_at(title, begin + 1, end) : "";
  if (first.empty()) return {};
  const bool is_last = end == title.size() || (end + 1 == title.size() && title[end].is("."));
  if (title[begin].is("by") && is_last) return (title[0].has(WordClass::lower) ? "down " : "up ") + first;
  if (title[begin].is("to") && is_last) return "to " + first;
  if (!title[begin].is("from") || end + 1 >= title.size() || !title[end].is("to")) return {};
  const std::string second = value_at(title, end + 1, end);
  if (second.empty() || end != title.size()) return {};
  return "from " + first + " to " + second;
}

std::optional<Split> split(const Title& title) {
  if (!title[0].has(movers) || title[0].has(WordClass::gerund | WordClass::past)) return std::nullopt;
  for (std::size_t i = 2; i < title.size(); ++i) {
    const std::string measure = measure_at(title, i);
    if (measure.empty()) continue;
    const std::string metric = as_title(title, 1, i);
    return Split{i, fmt::format("kr {} {}", quoted(metric), measure)};
  }
  return std::nullopt;
}

Fix move_number(const Objective& goal, const Title& title, Context& context) {
  const std::optional<Split> parts = split(title);
  if (!parts || goal.key_results.size() >= 5) return {};
  std::vector<Edit> edits = write_key_result(context, goal, parts->key_result);
  if (edits.empty()) return {};
  const Span direction{title.span(parts->end - 1, parts->end).end, goal.title_span.end};
  edits.insert(edits.begin(), {{context.file(), direction}, ""});
  return {"move the number into a key result", Applicability::suggested, std::move(edits)};
}

/// Why the word beside a number makes it a measure.
std::string say(const Token& cue) {
  if (cue.has(movers | WordClass::reach)) return fmt::format("\"{}\" asks how far", cue.text);
  if (cue.has(number_name)) return "the name of a number";
  if (cue.is("of") || cue.kind != Token::Kind::word) return "a share of something";
  return fmt::format("\"{}\" says how far", cue.text);
}

void check(const Objective& goal, Context& context) {
  const Title& title = context.title();
  const std::optional<WrittenMeasure> found = measure_of(title);
  if (!found || (steady(title) && context.is_on("kpi-as-objective"))) return;
  std::size_t end = 0;
  value_at(title, found->number, end);
  const Span number = title.span(found->number, std::max(end, found->number + 1));
  Finding finding = context.report(
      number,
      fmt::format(
          "this objective is measured by a number, `{}`: that is a KPI to keep or a key result to reach",
          context.text(number)));
  finding.note_here("the measure");
  if (found->cue != found->number) finding.label(title[found->cue].span, say(title[found->cue]));
  finding.help("say in words where you want to be, and let key results say how far that is")
      .fix(move_number(goal, title, context));
}

}  // namespace

extern const Rule objective_not_qualitative;
constinit const Rule objective_not_qualitative{
    .name = "objective-not-qualitative",
    .group = Group::objective,
    .level = Level::error,
    .summary = "a measure in the title of an objective",
    .why = "an objective says in words where to go, so that it moves people; its key results say how far",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Grow active accounts by 20%" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
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
  kr "Active accounts" up 20%
}
)",
    .source = Source::card | Source::evalio | Source::planview,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
