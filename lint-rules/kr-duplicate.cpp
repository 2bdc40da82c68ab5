// kr-duplicate — one metric that is counted twice.
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "compiler/lint/likeness.hpp"
#include "compiler/lint/rule.hpp"

namespace goalie::lint::rules {
namespace {

using model::KeyResultId;

/// "Increase NPS", "Reach an NPS of 50" and "NPS" are one metric.
constexpr WordSet not_the_metric = WordClass::article | WordClass::filler | WordClass::raise |
                                   WordClass::lower | WordClass::improve | WordClass::reach;

void report(KeyResultId later, KeyResultId earlier, Context& context) {
  const KeyResult& goal = context.plan.key_results[later];
  const KeyResult& other = context.plan.key_results[earlier];
  Finding finding = context.report(
      later, goal.title_span, "this key result counts what another one of the same objective counts already");
  finding.label(other.title_span, "counted here");
  if (other.measure.span.size() > 0) finding.label(other.measure.span, "with this target");
  finding.help("keep one of the two, and let the other measure something else that should come of it");
}

/// Whether all end in another word: nearly always, and quicker to see than what each says.
bool all_differ(std::vector<std::uint32_t> endings) {
  std::sort(endings.begin(), endings.end());
  return std::adjacent_find(endings.begin(), endings.end()) == endings.end();
}

void check(const Objective& goal, Context& context) {
  std::vector<KeyResultId> pursued;
  std::vector<std::uint32_t> endings;
  pursued.reserve(goal.key_results.size());
  endings.reserve(goal.key_results.size());
  for (std::uint32_t i = goal.key_results.begin; i < goal.key_results.end; ++i) {
    const KeyResult& key_result = context.plan.key_results[KeyResultId{i}];
    if (!key_result.judged() || key_result.has(grammar::Keyword::dropped)) continue;
    pursued.push_back({i});
    endings.push_back(last_letters(key_result.title, not_the_metric, context.words));
  }
  if (pursued.size() < 2 || all_differ(std::move(endings))) return;
  std::vector<Gist> gists;
  gists.reserve(pursued.size());
  for (const KeyResultId id : pursued)
    gists.emplace_back(context.plan.key_results[id].title, not_the_metric, context.words);
  const std::vector<std::uint32_t> twins = earlier_twins(gists, Likeness::same);
  for (std::uint32_t i = 0; i < twins.size(); ++i)
    if (twins[i] != i) report(pursued[i], pursued[twins[i]], context);
}

}  // namespace

extern const Rule kr_duplicate;
constinit const Rule kr_duplicate{
    .name = "kr-duplicate",
    .group = Group::key_result,
    .level = Level::warning,
    .summary = "one metric twice under one objective",
    .why = "a metric that counts twice weighs twice, and takes the place of one that would show another side",
    .bad = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Increase new accounts active after 60 days" from 42% up 18pp
}
)",
    .good = R"(goals of growth for 2026-Q3

objective "Make the first week feel effortless" {
  owner @maya

  kr "New accounts active after 60 days" from 42% to 60%
  kr "Median time to first value" from 9 to 3 days
  kr "Setup calls per 100 new accounts" from 24 to 12 calls
}
)",
    .source = Source::practice,
    .wording = true,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
