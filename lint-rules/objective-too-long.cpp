// objective-too-long — what nobody can remember, nobody works towards.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

void check(const Objective&, Context& context) {
  const Title& title = context.title();
  const auto most = static_cast<std::size_t>(context.option("max_words"));
  if (title.size() <= most) return;
  std::size_t words = 0, last = 0;
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title[i].kind == Token::Kind::sign) continue;
    if (++words == most) last = i;
  }
  if (words <= most) return;
  context
      .report(title.span(last + 1, title.size()),
              fmt::format("this objective has {} words: nobody remembers more than about {}", words, most))
      .note_here("what is too much")
      .help("say it as you would across a table; the reasons belong to `why`, the numbers to key results");
}

}  // namespace

extern const Rule objective_too_long;
constinit const Rule objective_too_long{
    .name = "objective-too-long",
    .group = Group::objective,
    .level = Level::info,
    .summary = "more words than anybody remembers",
    .why = "an objective works when people can say it by heart while they decide what to do next",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless for every new clinic that signs up with us, whatever its size, its country and the tools that it used before" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless for every new clinic" {
  owner @maya
  why "Clinics come from other tools, in all sizes and countries, and half of them leave in the first week."

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" down 30%
}
)",
    .source = Source::planview,
    .options = {{"max_words", 18, 3, 100, "the most words of a title that is not flagged"}},
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
