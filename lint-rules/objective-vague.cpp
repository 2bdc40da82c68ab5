// objective-vague — a direction that anybody could write gives nobody a direction.
#include <fmt/format.h>

#include "compiler/lint/precedence.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/lint/task.hpp"
#include "compiler/lint/vague.hpp"

namespace goalie::lint::rules {
namespace {

/// What is wrong, and what to write instead.
struct Words {
  std::string message;
  std::string_view help;
};

Words words_for(VagueKind kind, std::string_view said) {
  switch (kind) {
    case VagueKind::effort:
      return {fmt::format("\"{}\" promises effort and no result", said),
              "say what will be different once the effort was worth it"};
    case VagueKind::compared:
      return {fmt::format("\"{}\" compares with nothing: nobody can tell when you are there", said),
              "say who will notice, and what they will see or do then"};
    case VagueKind::praise:
      return {fmt::format("\"{}\" fits any organisation: it does not say for what", said),
              "say what will be different then, and for whom"};
    case VagueKind::first:
      return {fmt::format("`{}` says neither for whom nor where", said),
              "say for whom, and where: \"the first choice of families in our town\""};
    case VagueKind::manner:
      return {fmt::format("\"{}\" says how, and not what will be different", said),
              "say what somebody can see or do once you are there"};
    case VagueKind::topic:
      return {fmt::format("\"{}\" is a topic: it does not say what should become of it", said),
              "say what will be different then, and for whom"};
    default:
      return {fmt::format("\"{}\" says that it should get better, and neither for whom nor what for", said),
              "say for whom, and what they can do then that they cannot do today"};
  }
}

void check(const Objective&, Context& context) {
  const Title& title = context.title();
  const Vague found = vague_direction(title);
  if (!found || is_judged_by_its_number(title, context)) return;
  const Words words = words_for(found.kind, title.written(found.begin, found.end));
  context.report(title.span(found.begin, found.end), words.message).help(std::string(words.help));
}

}  // namespace

extern const Rule objective_vague;
constinit const Rule objective_vague{
    .name = "objective-vague",
    .group = Group::objective,
    .level = Level::warning,
    .summary = "a few words that fit any organisation: \"improve\", \"be better\"",
    .why =
        "people can only decide for themselves what to do next if the objective tells one way from another",
    .bad = R"(goals of growth for 2026-Q3

objective "Improve onboarding" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless for a clinic without an IT department" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::planview,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
