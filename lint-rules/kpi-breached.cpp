// kpi-breached — the floor gave way, and nobody has said why.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::lint::rules {
namespace {

void check(const Kpi& goal, Context& context) {
  if (goal.has(grammar::Keyword::dropped) || health(context.plan, goal) != model::Health::breached) return;
  const model::Checkin* last = context.plan.last_reading(goal);
  if (last == nullptr || is_diagnosed(context.plan, goal, last->date)) return;
  context
      .report(last->value.span,
              fmt::format("`{}` on {} is outside of what is healthy, and nobody has said why",
                          context.text(last->value.span), last->date.to_string()))
      .label(goal.range.span, "the healthy range")
      .help(fmt::format(
          "look into it, and write what you found: `diagnosis {} \"…\"`",
          (context.today && context.today > last->date ? context.today : last->date).to_string()));
}

}  // namespace

extern const Rule kpi_breached;
constinit const Rule kpi_breached{
    .name = "kpi-breached",
    .group = Group::kpi,
    .level = Level::warning,
    .summary = "a last reading outside the healthy range with no `diagnosis` behind it",
    .why = "a KPI is there to start a question; a breach that nobody looks into makes it decoration",
    .bad = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @sam
  checkin 2026-08-03 92%
  checkin 2026-08-10 84%
}
)",
    .good = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @sam
  checkin 2026-08-03 92%
  checkin 2026-08-10 84%
  diagnosis 2026-08-11 "Invoices of July went out twice. Mended, and everybody has had an apology."
}
)",
    .source = Source::evalio,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
