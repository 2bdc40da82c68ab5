// alignment-downward — a house does not stand on its roof.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using grammar::Keyword;

template <typename Row>
void check(const Row& goal, Context& context) {
  if (goal.references.empty() || goal.has(Keyword::dropped)) return;
  const Plan& plan = context.plan;
  const model::UnitName& own = plan.section_of(goal).unit;
  for (const model::Reference& reference : plan.references[goal.references]) {
    if (reference.keyword != Keyword::supports || !reference.target) continue;
    const model::Goal& target = plan.goal(reference.target);
    const model::UnitName& other = plan.section_of(target).unit;
    if (!context.hierarchy().is_above(own.id, other.id)) continue;
    context
        .report(reference.span, fmt::format("this goal of `{}` supports one of `{}`, which stands below it",
                                            plan.name(own.name), plan.name(other.name)))
        .label({target.file, target.head}, fmt::format("of `{}`", plan.name(other.name)))
        .help(fmt::format("turn it round: take it out here, and let the goal of `{}` support this one",
                          plan.name(other.name)));
  }
}

}  // namespace

extern const Rule alignment_downward;
constinit const Rule alignment_downward{
    .name = "alignment-downward",
    .group = Group::alignment,
    .level = Level::warning,
    .summary = "a unit's goal that supports one of a unit below it",
    .why = "teams serve the company's direction; a company that serves a team's has none of its own",
    .bad = R"(company acme "Acme"
team growth "Growth" in acme

goals of acme for 2026

objective delight "Be the product that people recommend" {
  owner @ines
  supports growth.easy-start

  kr "New accounts from a referral" from 8% to 20%
  kr "Store rating" from 3.9/5 to 4.6/5
  kr "Questions answered without a person" from 40% to 65%
}

goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .good = R"(company acme "Acme"
team growth "Growth" in acme

goals of acme for 2026

objective delight "Be the product that people recommend" {
  owner @ines

  kr "New accounts from a referral" from 8% to 20%
  kr "Store rating" from 3.9/5 to 4.6/5
  kr "Questions answered without a person" from 40% to 65%
}

goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya
  supports acme.delight

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .source = Source::planview,
    .check = each<check<Objective>, check<KeyResult>>,
};

}  // namespace goalie::lint::rules
