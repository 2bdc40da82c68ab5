// alignment-skips-period — what is over, or has not begun, cannot be supported now.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;
using model::GoalRef;

model::Period period_of(GoalRef goal, const Plan& plan) { return plan.section_of(plan.goal(goal)).period; }

template <typename Row>
void check(const Row& goal, Context& context) {
  const Plan& plan = context.plan;
  const model::Period own = plan.section_of(goal).period;
  if (!own) return;
  for (const model::Reference& reference : plan.references[goal.references]) {
    if (reference.keyword != Keyword::supports || !reference.target) continue;
    const model::Period other = period_of(reference.target, plan);
    if (!other || own.overlaps(other)) continue;
    const model::Goal& target = plan.goal(reference.target);
    context
        .report(reference.span, fmt::format("this goal is for {} and supports one for {}: they never meet",
                                            own.to_string(), other.to_string()))
        .label({target.file, target.head}, fmt::format("for {}", other.to_string()))
        .help("support a goal whose period holds this one; what goes on from the last is written anew");
  }
}

}  // namespace

extern const Rule alignment_skips_period;
constinit const Rule alignment_skips_period{
    .name = "alignment-skips-period",
    .group = Group::alignment,
    .level = Level::warning,
    .summary = "a goal that supports one of another time",
    .why = "work of one period cannot move what ends before it, or begins behind it",
    .bad = R"(goals of acme for 2026-Q1

objective delight "Be the product that people recommend" {
  owner @ines
  grade 0.7 "Friends invite friends once the first week goes well."

  kr "New accounts from a referral" from 8% to 20%
  kr "Store rating" from 3.9/5 to 4.6/5
  kr "Questions answered without a person" from 40% to 65%
}

goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya
  supports acme.delight

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of acme for 2026

objective delight "Be the product that people recommend" {
  owner @ines

  kr "New accounts from a referral" from 8% to 20%
  kr "Store rating" from 3.9/5 to 4.6/5
  kr "Questions answered without a person" from 40% to 65%
}

goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya
  supports acme.delight

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::planview,
    .check = each<check<Objective>, check<KeyResult>>,
};

}  // namespace goalie::lint::rules
