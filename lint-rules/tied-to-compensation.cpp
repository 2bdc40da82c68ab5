// tied-to-compensation — a goal that pays is a goal that is negotiated down.
#include <fmt/format.h>

#include "compiler/lint/pay.hpp"
#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

bool report(Span text, Context& context) {
  const auto found = tie_to_pay(context.text(text), text.begin, context.words);
  if (!found) return false;
  context.report(found->pay, fmt::format("`{}` is tied to this goal", context.text(found->pay)))
      .note_here("pay")
      .label(found->tie, "tied by this")
      .help(
          "take the sentence out, and pay for the work of the year as a whole: "
          "people set targets that they can miss only if missing one costs nothing");
  return true;
}

template <typename Row>
void check(const Row& goal, Context& context) {
  if (may_speak_of_pay(goal.title, context.words) && report(goal.title_span, context)) return;
  for (const model::Remark& remark : context.plan.remarks[goal.remarks]) {
    if (remark.keyword == grammar::Keyword::link || remark.keyword == grammar::Keyword::tag) continue;
    if (may_speak_of_pay(remark.text, context.words) && report(remark.text_span, context)) return;
  }
  for (const model::Checkin& checkin : context.plan.checkins[goal.checkins])
    if (may_speak_of_pay(checkin.note, context.words) && report(checkin.span, context)) return;
}

}  // namespace

extern const Rule tied_to_compensation;
constinit const Rule tied_to_compensation{
    .name = "tied-to-compensation",
    .group = Group::objective,
    .level = Level::error,
    .summary = "pay that depends on a goal",
    .why =
        "whoever is paid by a target makes it easy; objectives are there to be ambitious, and 70% is a "
        "success",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya
  why "The bonus of the team depends on it."

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya
  why "Half of the new accounts leave before they see any value."

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::evalio,
    .check = each<check<Objective>, check<KeyResult>, check<Kpi>>,
};

}  // namespace goalie::lint::rules
