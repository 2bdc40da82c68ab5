// kr-milestone-only — milestones say that the work is done, not that it helped.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;

/// The milestones among the key results that are still pursued; none where another kind is among them.
int count_milestones(const Objective& goal, const Context& context) {
  int milestones = 0;
  for (const KeyResult& key_result : context.plan.key_results[goal.key_results]) {
    if (key_result.has(Keyword::dropped)) continue;
    if (!key_result.has(Keyword::milestone)) return 0;
    ++milestones;
  }
  return milestones;
}

void check(const Objective& goal, Context& context) {
  const int milestones = count_milestones(goal, context);
  if (milestones == 0) return;
  Finding finding = context.report(
      goal.head, milestones == 1
                     ? std::string("the only key result of this objective is a milestone")
                     : fmt::format("all {} key results of this objective are milestones", milestones));
  for (const KeyResult& key_result : context.plan.key_results[goal.key_results])
    if (!key_result.has(Keyword::dropped)) finding.label(key_result.measure.span, "done or not");
  finding.help("add a key result with a number: what is different for somebody once these are done?");
}

}  // namespace

extern const Rule kr_milestone_only;
constinit const Rule kr_milestone_only{
    .name = "kr-milestone-only",
    .group = Group::key_result,
    .level = Level::warning,
    .summary = "an objective whose key results are all milestones",
    .why = "a milestone says that the work is done; only a number says that it changed something",
    .bad = R"(goals of legal for 2026-Q3

objective "Let sales sign without waiting for us" {
  owner @ada

  kr "The standard contract is agreed with finance" milestone
  kr "The signing service is live in every region" milestone
  kr "Every seller has been through the training" milestone
}
)",
    .good = R"(goals of legal for 2026-Q3

objective "Let sales sign without waiting for us" {
  owner @ada

  kr "The standard contract is agreed with finance" milestone
  kr "Contracts that need no review" from 15% to 60%
  kr "Median time to signature" from 9 to 2 days
}
)",
    .source = Source::practice,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
