// kpi-without-range — a number that is compared to nothing says nothing.
#include <fmt/format.h>

#include "compiler/lint/level.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/lint/steady.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;

bool has_range(const Kpi& goal) {
  return goal.has(Keyword::at_least) || goal.has(Keyword::at_most) || goal.has(Keyword::between);
}

/// "Keep CSAT above 80" holds a range in its words: they become the clause.
Fix move_range(const Kpi& goal, const Context& context) {
  const Title& title = context.title();
  Steady found = steady(title);
  if (found.kind == SteadyKind::none || found.kind == SteadyKind::named) return {};
  const std::optional<Kept> words = kept(title, found);
  if (!words) return {};
  return {"move the range out of the title",
          Applicability::suggested,
          {{{context.file(), {goal.title_span.begin - 1, goal.title_span.end + 1}},
            fmt::format("{} {}", quoted(words->metric), words->range)}}};
}

void check(const Kpi& goal, Context& context) {
  if (goal.range.target.unknown || goal.range.upper.unknown) {
    context.report(goal.head, "this KPI has no healthy range yet: `?` is not known")
        .label(goal.range.target.unknown ? goal.range.target.span : goal.range.upper.span, "still to fill in")
        .help("put the number where the `?` stands");
    return;
  }
  if (has_range(goal)) return;
  context.report(goal.head, fmt::format("`{}` has no healthy range", context.text(goal.title_span)))
      .help("say when it is healthy: `at least V`, `at most V` or `between V and V`")
      .fix(move_range(goal, context));
}

}  // namespace

extern const Rule kpi_without_range;
constinit const Rule kpi_without_range{
    .name = "kpi-without-range",
    .group = Group::kpi,
    .level = Level::error,
    .summary = "a KPI without a healthy range",
    .why = "a number that is compared to nothing never says that something is wrong",
    .bad = R"(goals of growth

kpi csat "Customer satisfaction score" measured weekly owner @sam
)",
    .good = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly owner @sam
)",
    .source = Source::planview,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
