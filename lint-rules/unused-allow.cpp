// unused-allow — a reason for something that is not there hides what will be.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/writing.hpp"

namespace goalie::lint::rules {
namespace {

void check(const Exception& exception, Context& context) {
  const std::string_view rule = exception.clause.rule;
  std::string message, help;
  switch (exception.standing) {
    case Standing::idle:
      message = fmt::format("this silences nothing: `{}` finds nothing here", rule);
      help = "take it out, so that the rule can speak when there is a reason again";
      break;
    case Standing::forbidden:
      message = fmt::format("this silences nothing: the configuration lets nobody silence `{}`", rule);
      help = "mend what the rule finds; `lint.forbid-allow` names the rules that no goal file silences";
      break;
    case Standing::language:
      message = fmt::format("this silences nothing: `{}` is an error of the language", rule);
      help = "mend it where it stands; a file with one has no meaning to judge";
      break;
    case Standing::used:
    case Standing::unjudged:
    case Standing::unknown: return;
  }
  context.report(exception.clause.rule_span, std::move(message))
      .help(std::move(help))
      .fix({"take the `allow` out", Applicability::safe, {take_out(context, exception.clause.span)}});
}

}  // namespace

extern const Rule unused_allow;
constinit const Rule unused_allow{
    .name = "unused-allow",
    .group = Group::allow,
    .level = Level::warning,
    .summary = "an `allow` that silences nothing",
    .why = "an exception that nobody needs any more will hide the next fault, which nobody has agreed to",
    .bad = R"(goals of growth for 2026-Q3

objective easy-start "Make the first week feel effortless" {
  owner @maya
  allow kr-count "the third comes with the new dashboards"

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
    .source = Source::practice,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
