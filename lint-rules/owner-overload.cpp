// owner-overload — whoever leads everything leads nothing.
#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <tuple>
#include <vector>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using model::ObjectiveId;

constexpr std::size_t most_shown = 4;

/// One objective of a person in a period.
struct Load {
  std::tuple<std::uint32_t, std::int32_t, std::int32_t> who_and_when;
  ObjectiveId objective;
  bool personal;  // below the person's own header
};

/// Every objective that somebody has to lead, person by person and period by period.
std::vector<Load> loads_of(const Plan& plan, const Context& context) {
  std::vector<Load> loads;
  for (const Cycle& cycle : context.cycles()) {
    const model::Period period = cycle.section->period;
    if (context.is_past(period)) continue;
    for (const ObjectiveId id : cycle.objectives) {
      const Objective& goal = plan.objectives[id];
      const model::Mention owner = plan.owner_of(goal);
      if (!owner || owner.group || goal.has(grammar::Keyword::dropped)) continue;
      const bool personal = owner.handle == cycle.section->person.handle;
      loads.push_back({{owner.handle.index, period.first.key(), period.last.key()}, id, personal});
    }
  }
  std::sort(loads.begin(), loads.end(), [](const Load& a, const Load& b) {
    return std::tie(a.who_and_when, a.objective.index) < std::tie(b.who_and_when, b.objective.index);
  });
  return loads;
}

/// `too-many-objectives` speaks of those below the person's own header.
bool is_said_already(std::span<const Load> loads, const Context& context) {
  if (!context.is_on("too-many-objectives")) return false;
  const auto personal = std::count_if(loads.begin(), loads.end(), [](const Load& l) { return l.personal; });
  return personal > context.option_of("too-many-objectives", "max_person");
}

Span place_of(const Objective& goal) { return goal.owner ? goal.owner.span : goal.head; }

void report(std::span<const Load> loads, std::size_t most, Context& context) {
  const Plan& plan = context.plan;
  const ObjectiveId beyond = loads[most].objective;
  const Objective& goal = plan.objectives[beyond];
  const std::string_view person = plan.name(plan.owner_of(goal).handle);
  Finding finding = context.report(
      beyond, place_of(goal),
      fmt::format("`@{}` owns {} objectives for {}, and {} are the most that one person can lead", person,
                  loads.size(), plan.period_of(goal).to_string(), most));
  finding.note_here(fmt::format("number {}", most + 1));
  for (std::size_t i = 0; i < std::min(most, most_shown); ++i) {
    const Objective& other = plan.objectives[loads[i].objective];
    finding.label({other.file, place_of(other)}, fmt::format("number {}", i + 1));
  }
  finding.help("hand one of them to somebody who has the time for it, or leave it for the next period");
}

void check(const Plan& plan, Context& context) {
  const auto most = static_cast<std::size_t>(context.option("max"));
  const std::vector<Load> loads = loads_of(plan, context);
  for (std::size_t begin = 0, end = 0; begin < loads.size(); begin = end) {
    while (end < loads.size() && loads[end].who_and_when == loads[begin].who_and_when) ++end;
    const std::span<const Load> theirs(loads.data() + begin, end - begin);
    if (theirs.size() > most && !is_said_already(theirs, context)) report(theirs, most, context);
  }
}

}  // namespace

extern const Rule owner_overload;
constinit const Rule owner_overload{
    .name = "owner-overload",
    .group = Group::count,
    .level = Level::warning,
    .summary = "one person who owns more objectives of one period than can be led",
    .why = "an owner tracks progress and clears the way; nobody does that for five directions at once",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya
  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
objective "Become the tool that receptionists ask for by name" {
  owner @maya
  kr "NPS among receptionists" from 12 to 35 points
  kr "Trials that a colleague recommended" from 18% to 40%
  kr "Reviews by strangers" from 3 to 30 reviews
}

goals of sales for 2026-Q3

objective "Win the trust of clinics with several sites" {
  owner @maya
  kr "Clinics with three sites or more" from 4 to 15 clinics
  kr "Contracts signed without a lawyer" from 10% to 50%
  kr "Pilots that become customers" from 30% to 60%
}
objective "Let nobody wait for an offer" {
  owner @maya
  kr "Median time to an offer" from 6 to 2 days
  kr "Offers that need no second version" from 35% to 70%
  kr "Calls that ask where the offer is" from 40 to 5 calls
}

goals of support for 2026-Q3

objective "Answer before anybody has to ask" {
  owner @maya
  kr "Questions answered without a person" from 40% to 65%
  kr "Visitors who find the page that they need" from 50% to 75%
  kr "Tickets about the same thing twice" from 22% to 8%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya
  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}

goals of support for 2026-Q3

objective "Answer before anybody has to ask" {
  owner @sam
  kr "Questions answered without a person" from 40% to 65%
  kr "Visitors who find the page that they need" from 50% to 75%
  kr "Tickets about the same thing twice" from 22% to 8%
}
)",
    .source = Source::evalio | Source::practice,
    .options = {{"max", 4, 1, 50, "the most objectives that one person owns in one period"}},
    .check = each<check>,
};

}  // namespace goalie::lint::rules
