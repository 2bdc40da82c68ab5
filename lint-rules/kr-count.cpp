// kr-count — too few key results prove nothing, too many are a task list.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;

struct Count {
  int running = 0;                    // those that are still pursued
  int dropped = 0;                    // those given up after the period began: they were part of the plan
  const KeyResult* beyond = nullptr;  // the first running one above the maximum
};

/// Given up before the period began: it never was part of the plan.
bool never_began(const KeyResult& key_result, const Context& context) {
  const model::Remark* dropped = context.plan.remark(key_result, Keyword::dropped);
  const model::Period period = context.plan.period_of(key_result);
  return dropped != nullptr && dropped->date && period && dropped->date < period.first;
}

Count count(const Objective& goal, int most, const Context& context) {
  Count count;
  for (const KeyResult& key_result : context.plan.key_results[goal.key_results]) {
    if (key_result.has(Keyword::dropped)) {
      count.dropped += !never_began(key_result, context);
    } else if (++count.running == most + 1) {
      count.beyond = &key_result;
    }
  }
  return count;
}

std::string in_words(int count) {
  if (count == 0) return "no key result";
  return fmt::format("{} key result{}", count, count == 1 ? "" : "s");
}

void check(const Objective& goal, Context& context) {
  const model::Period period = context.plan.period_of(goal);
  if (period && context.today && period.last < context.today) return;
  const int least = context.option("min"), most = context.option("max");
  const Count found = count(goal, most, context);
  if (found.running + found.dropped < least) {
    context
        .report(goal.head, fmt::format("this objective has {} and needs at least {}",
                                       in_words(found.running + found.dropped), least))
        .help(fmt::format("add {} more: what else would show that you got there?",
                          least - found.running - found.dropped));
  } else if (found.beyond != nullptr) {
    context
        .report(goal.head,
                fmt::format("this objective has {} and can carry at most {}", in_words(found.running), most))
        .label(found.beyond->head, fmt::format("number {}", most + 1))
        .help(fmt::format(
            "keep the {} that say most; work belongs in an `initiative`, and what must hold in a `kpi`",
            most));
  }
}

}  // namespace

extern const Rule kr_count;
constinit const Rule kr_count{
    .name = "kr-count",
    .group = Group::count,
    .level = Level::error,
    .summary = "an objective with fewer than 3 or more than 5 key results",
    .why =
        "one or two key results can be met without reaching the objective; of six or more nobody leads all",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
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
    .source = Source::card | Source::evalio,
    .options = {{"min", 3, 0, 50, "the fewest key results of an objective"},
                {"max", 5, 1, 50, "the most key results of an objective"}},
    .check = each<check>,
};

}  // namespace goalie::lint::rules
