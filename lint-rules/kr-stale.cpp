// kr-stale — a key result that nobody looks at while there is still time.
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/writing.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;
using model::Date;
using model::KeyResultId;

constexpr std::size_t most_shown = 4;

/// A key result without news, and its last check-in, if any.
struct Silent {
  KeyResultId key_result;
  Date last;
};

/// The key results of a unit and period that are still pursued.
struct Pursued {
  std::size_t count = 0;
  std::vector<Silent> silent;
};

Date last_checkin(const model::Goal& goal, const Plan& plan) {
  Date last;
  for (const model::Checkin& checkin : plan.checkins[goal.checkins]) last = std::max(last, checkin.date);
  return last;
}

/// Given up, reached, graded, or read at its deadline: nothing more is to be expected.
bool is_finished(const KeyResult& goal, Date last, const Plan& plan) {
  if (goal.has(Keyword::dropped) || goal.has(Keyword::grade)) return true;
  return last && (last >= plan.due(goal) || progress(plan, goal).value_or(0) >= 1);
}

/// The days since there was news of a key result, or of its objective.
int days_without(Date last, Date status, const Objective& objective, const Context& context) {
  const Date news = std::max({last, status, context.plan.period_of(objective).first});
  return context.today.days() - news.days();
}

void add(const Objective& objective, Pursued& pursued, Context& context) {
  const Plan& plan = context.plan;
  if (objective.has(Keyword::dropped) || objective.has(Keyword::grade)) return;
  const Date status = last_checkin(objective, plan);
  const model::Range<KeyResult> rows = objective.key_results;
  for (KeyResultId id{rows.begin}; rows.holds(id); ++id.index) {
    const KeyResult& goal = plan.key_results[id];
    const Date last = last_checkin(goal, plan);
    if (!goal.judged() || is_finished(goal, last, plan)) continue;
    ++pursued.count;
    const int days = days_without(last, status, objective, context);
    if (days >= context.option("days") && !context.is_silenced(id)) pursued.silent.push_back({id, last});
  }
}

/// Whether there may be anything to say: quick, since most teams write check-ins.
bool any_silent(const Cycle& cycle, Context& context) {
  const int most = context.option("days");
  for (const model::ObjectiveId id : cycle.objectives) {
    const Objective& objective = context.plan.objectives[id];
    const Date status = last_checkin(objective, context.plan);
    for (const KeyResult& goal : context.plan.key_results[objective.key_results])
      if (days_without(last_checkin(goal, context.plan), status, objective, context) >= most) return true;
  }
  return false;
}

std::string how_many(std::size_t silent, std::size_t all) {
  if (silent < all) return fmt::format("{} of the {} open key results", silent, all);
  if (all <= 2) return all == 1 ? "the one open key result" : "both open key results";
  return fmt::format("all {} open key results", all);
}

std::string since(const Silent& silent, Date today) {
  if (!silent.last) return "no check-in yet";
  return fmt::format("last check-in {} days ago", today.days() - silent.last.days());
}

void report(const Section& section, const Pursued& pursued, Context& context) {
  const Plan& plan = context.plan;
  const std::vector<Silent>& silent = pursued.silent;
  const KeyResult& first = plan.key_results[silent[0].key_result];
  Finding finding = context.report(
      silent[0].key_result, first.head,
      fmt::format("{} of `{}` for {} {} had no check-in for {} days or more",
                  how_many(silent.size(), pursued.count), whose(plan, section), section.period.to_string(),
                  silent.size() == 1 ? "has" : "have", context.option("days")));
  finding.note_here(since(silent[0], context.today));
  for (std::size_t i = 1; i < std::min(silent.size(), most_shown); ++i) {
    const KeyResult& other = plan.key_results[silent[i].key_result];
    finding.label({other.file, other.head}, since(silent[i], context.today));
  }
  finding.help(
      fmt::format("write where it stands, also when it has not moved: `{}`", next_checkin(context, first)));
}

void check(const Plan& plan, Context& context) {
  if (!context.today) return;
  for (const Cycle& cycle : context.cycles()) {
    if (!cycle.section->period.holds(context.today)) continue;
    if (!any_silent(cycle, context)) continue;
    Pursued pursued;
    for (const model::ObjectiveId id : cycle.objectives) add(plan.objectives[id], pursued, context);
    if (!pursued.silent.empty()) report(*cycle.section, pursued, context);
  }
}

}  // namespace

extern const Rule kr_stale;
constinit const Rule kr_stale{
    .name = "kr-stale",
    .group = Group::alignment,
    .level = Level::info,
    .summary =
        "key results of the running period with no check-in for weeks; one finding per unit and period",
    .why =
        "goals are kept by looking at them each week; what is first read at the end cannot be helped any "
        "more",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60% {
    checkin 2026-07-10 43%
  }
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls {
    checkin 2026-08-10 20 calls
  }
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60% {
    checkin 2026-08-10 51%
  }
  kr "Median time to first value" from 9 to 3 days {
    checkin 2026-08-10 6 days
  }
  kr "Setup calls per 100 new accounts" from 24 to 12 calls {
    checkin 2026-08-10 20 calls
  }
}
)",
    .source = Source::google | Source::wodtke,
    .options = {{"days", 21, 1, 365, "the days without a check-in from which on a key result is stale"}},
    .check = each<check>,
};

}  // namespace goalie::lint::rules
