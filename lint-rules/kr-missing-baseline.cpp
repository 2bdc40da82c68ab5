// kr-missing-baseline — a finish line without a start.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;
using model::TargetKind;

void check(const KeyResult& goal, Context& context) {
  const model::Measure& measure = goal.measure;
  if (measure.kind == TargetKind::none || measure.kind == TargetKind::milestone) return;
  if (goal.has(Keyword::from) || measure.target.unknown) return;
  const std::string_view target = context.text(measure.span);
  context
      .report(
          measure.span,
          fmt::format("nothing says where this number starts, so nobody can tell how far `{}` is", target))
      .help(fmt::format("read it today and write it in front: `from … {}`", target));
}

}  // namespace

extern const Rule kr_missing_baseline;
constinit const Rule kr_missing_baseline{
    .name = "kr-missing-baseline",
    .group = Group::key_result,
    .level = Level::info,
    .summary = "a target with no starting point, unless it is a milestone",
    .why =
        "without a start there is no progress, only a verdict at the end, and no telling whether it was hard",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .source = Source::practice,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
