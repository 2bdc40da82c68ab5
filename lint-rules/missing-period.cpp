// missing-period — a goal without an end is a wish.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

/// The quarter that a day is in.
std::string quarter_of(model::Date day) { return fmt::format("{}-Q{}", day.year, (day.month - 1) / 3 + 1); }

/// Whether this is the first objective below its header, so that the header is mended once.
bool is_first(const Objective& goal, const Context& context) {
  for (std::uint32_t i = context.subject().index; i-- > 0;) {
    const Objective& before = context.plan.objectives[model::ObjectiveId{i}];
    if (!(before.section == goal.section)) return true;
    if (before.judged()) return false;
  }
  return true;
}

void check(const Objective& goal, Context& context) {
  const Section& section = context.plan.section_of(goal);
  if (section.period || section.unreadable) return;
  if (section.head.empty()) {
    context
        .report(goal.head,
                "this objective stands below no header, so nothing says whose it is and when it ends")
        .help("put a header above it, such as `goals of growth for 2026-Q3`");
    return;
  }
  const std::string_view header =
      context.text(section.head.begin < section.span.begin ? section.head : section.span);
  Finding finding = context.report(goal.head, "this objective never ends: its header names no period");
  finding.label(section.span, "no period here");
  finding.help(fmt::format("say until when, such as `{} for 2026-Q3`", header));
  if (!context.today || !is_first(goal, context)) return;
  const std::string quarter = quarter_of(context.today);
  const std::uint32_t end = section.unit.name ? section.unit.span.end : section.person.span.end;
  finding.fix(fmt::format("make these the goals for {}", quarter), Applicability::suggested, {end, end},
              " for " + quarter);
}

}  // namespace

extern const Rule missing_period;
constinit const Rule missing_period{
    .name = "missing-period",
    .group = Group::objective,
    .level = Level::error,
    .summary = "an objective whose header names no period, or that stands below no header",
    .why =
        "an objective is time-bound: without an end nobody can say that it was missed, and nobody grades it",
    .bad = R"(goals of growth

objective easy-start "Make the first week feel effortless" {
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
}
)",
    .source = Source::evalio | Source::planview,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
