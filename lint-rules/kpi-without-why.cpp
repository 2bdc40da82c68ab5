// kpi-without-why — a number that nobody can defend.
#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;

void check(const Kpi& goal, Context& context) {
  if (goal.has(Keyword::why)) return;
  context.report(goal.head, "this KPI has no `why`: whoever reads it cannot tell what is lost when it slips")
      .help("say what happens then, such as `why \"An unhappy customer is gone within a quarter.\"`");
}

}  // namespace

extern const Rule kpi_without_why;
constinit const Rule kpi_without_why{
    .name = "kpi-without-why",
    .group = Group::kpi,
    .level = Level::info,
    .summary = "a KPI with no `why`",
    .why = "a KPI is kept for years; without its reason nobody knows whether it still matters, or how much",
    .bad = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly owner @sam
)",
    .good = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @sam
  why "An unhappy customer is gone within a quarter."
}
)",
    .source = Source::planview,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
