// kr-placeholder — a number that somebody meant to fill in.
#include <fmt/format.h>

#include "compiler/lint/placeholders.hpp"
#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

void check(const KeyResult& goal, Context& context) {
  const model::Measure& measure = goal.measure;
  const model::Quantity* values[] = {&measure.baseline, &measure.target, &measure.upper};
  for (const model::Quantity* value : values) {
    if (!value->unknown) continue;
    context
        .report(value->span, value == &measure.baseline
                                 ? "nobody has said yet where this key result starts"
                                 : "nobody has said yet where this key result should get to")
        .note_here("still to fill in")
        .help("put the number where the `?` stands, or drop the key result until it is known");
    return;
  }
  const Title& title = context.title();
  if (const auto words = find_placeholder(title)) {
    context.report(*words, fmt::format("`{}` stands where a number or a name is due", context.text(*words)))
        .note_here("still to fill in")
        .help("write what it stands for; a number that is not known yet is `?` in a clause");
  }
}

}  // namespace

extern const Rule kr_placeholder;
constinit const Rule kr_placeholder{
    .name = "kr-placeholder",
    .group = Group::key_result,
    .level = Level::error,
    .summary = "a value that was never filled in: `?`, `X%`, `TBD`, `<…>`",
    .why = "a target that is not known is not agreed, and nobody can reach it",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to ?
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
    .source = Source::practice,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
