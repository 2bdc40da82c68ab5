// kpi-without-cadence — a number that is read now and then warns nobody in time.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

void check(const Kpi& goal, Context& context) {
  if (goal.has(grammar::Keyword::measured)) return;
  const std::uint32_t behind = goal.range.span.empty() ? goal.title_span.end + 1 : goal.range.span.end;
  context.report(goal.head, fmt::format("nothing says how often `{}` is read", context.text(goal.title_span)))
      .help("say how often, from `measured daily` to `measured annually`")
      .fix("measure it monthly", Applicability::suggested, {behind, behind}, " measured monthly");
}

}  // namespace

extern const Rule kpi_without_cadence;
constinit const Rule kpi_without_cadence{
    .name = "kpi-without-cadence",
    .group = Group::kpi,
    .level = Level::error,
    .summary = "a KPI without `measured`",
    .why = "a floor must be looked at in a rhythm, or it is found broken by accident",
    .bad = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% owner @sam
)",
    .good = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly owner @sam
)",
    .source = Source::planview,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
