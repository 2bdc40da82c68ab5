// no-floor — a push with nothing that must not suffer from it.
#include <fmt/format.h>
#include <vector>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;
using model::ObjectiveId;

/// The units, by their name's symbol, that have a KPI of their own or keep one of another.
class Floors {
 public:
  explicit Floors(const Plan& plan) : has_(plan.symbols.size()) {}
  bool has(const Section& section) const { return has_[section.unit.name.index]; }
  void add(const Section& section) { has_[section.unit.name.index] = true; }

 private:
  std::vector<bool> has_;
};

/// The objectives that are not given up, and whether one of them keeps a KPI.
struct Pushed {
  std::size_t count = 0;
  bool keep = false;
};

Pushed pushed(const Cycle& cycle, const Plan& plan) {
  Pushed result;
  for (const ObjectiveId id : cycle.objectives) {
    const Objective& goal = plan.objectives[id];
    if (goal.has(Keyword::dropped)) continue;
    ++result.count;
    result.keep = result.keep || goal.has(Keyword::keep);
  }
  return result;
}

bool runs(const Cycle& cycle, const Context& context) {
  return cycle.section->unit.name && cycle.section->period.holds(context.today);
}

void check(const Plan& plan, Context& context) {
  if (!context.today) return;
  Floors floors(plan);
  for (const Kpi& kpi : plan.kpis)
    if (!kpi.has(Keyword::dropped)) floors.add(plan.section_of(kpi));
  for (const Cycle& cycle : context.cycles())
    if (runs(cycle, context) && pushed(cycle, plan).keep) floors.add(*cycle.section);
  for (const Cycle& cycle : context.cycles()) {
    if (!runs(cycle, context) || floors.has(*cycle.section)) continue;
    const std::size_t count = pushed(cycle, plan).count;
    if (count == 0) continue;
    floors.add(*cycle.section);  // said once for a unit
    const std::string unit = whose(plan, *cycle.section);
    context
        .report(*cycle.section, cycle.section->span,
                fmt::format("`{}` pushes {} and has no KPI: nothing says what must not suffer", unit,
                            count == 1 ? "an objective" : fmt::format("{} objectives", count)))
        .help(
            fmt::format("below `goals of {}`, write what must stay healthy meanwhile, such as `kpi \"…\" at "
                        "least 90% measured weekly`; or `keep` a KPI of another unit",
                        unit));
  }
}

}  // namespace

extern const Rule no_floor;
constinit const Rule no_floor{
    .name = "no-floor",
    .group = Group::count,
    .level = Level::info,
    .summary = "a unit with objectives in the running period, and no KPI",
    .why = "objectives are the ceiling and KPIs the floor: what nobody keeps is paid with for what we push",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya
  keep csat

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}

kpi csat "Customer satisfaction score" at least 90% measured weekly owner @maya
)",
    .source = Source::evalio,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
