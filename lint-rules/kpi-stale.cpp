// kpi-stale — a number that nobody reads any more.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

/// The last check-in of any kind, or null.
const model::Checkin* last_checkin(const Kpi& goal, const Plan& plan) {
  const model::Checkin* last = nullptr;
  for (const model::Checkin& checkin : plan.checkins[goal.checkins])
    if (checkin.date && (last == nullptr || checkin.date >= last->date)) last = &checkin;
  return last;
}

/// Two cadences; of a daily one two working days, which a weekend may lie between.
int longest_silence(model::Cadence cadence) {
  return 2 * days_of(cadence) + (cadence == model::Cadence::daily ? 2 : 0);
}

/// A KPI without any check-in has not begun.
void check(const Kpi& goal, Context& context) {
  if (!context.today || goal.cadence == model::Cadence::none || goal.has(grammar::Keyword::dropped)) return;
  const model::Checkin* last = last_checkin(goal, context.plan);
  if (last == nullptr) return;
  const int silence = context.today.days() - last->date.days();
  if (silence <= longest_silence(goal.cadence)) return;
  context
      .report(last->span, fmt::format("this KPI is measured {}, and its last check-in was {} days ago",
                                      name_of(goal.cadence), silence))
      .note_here("nothing since then")
      .help(fmt::format(
          "read it and write it down, as in `{}`; or let `measured` say how often it is really read",
          next_checkin(context, goal)));
}

}  // namespace

extern const Rule kpi_stale;
constinit const Rule kpi_stale{
    .name = "kpi-stale",
    .group = Group::kpi,
    .level = Level::warning,
    .summary = "a KPI with no check-in within two cadences",
    .why = "a floor that nobody looks at may have given way weeks ago",
    .bad = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @sam
  why "An unhappy customer is gone within a quarter."
  checkin 2026-06-29 93%
  checkin 2026-07-06 92%
}
)",
    .good = R"(goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @sam
  why "An unhappy customer is gone within a quarter."
  checkin 2026-06-29 93%
  checkin 2026-07-06 92%
  checkin 2026-08-10 94%
}
)",
    .source = Source::planview,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
