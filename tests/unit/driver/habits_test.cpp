// Habits: each row of the table is found, and mended where its meaning is clear.
#include "grammar/habits.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <stdexcept>

#include "compiler/driver/fixing.hpp"

namespace goalie::driver {
namespace {

struct Typed {
  const char* row;     // as the table shows it
  const char* typed;   // within a plan
  const char* mended;  // the line in the one style; empty: only the author knows
};

constexpr Typed rows[] = {
    {"owner maya", "owner maya", "owner @maya"},
    {"a no-break space", "owner\u00a0@maya", "owner @maya"},
    {"owner: @maya, kr:", "owner: @maya", "owner @maya"},
    {"owner = @maya", "owner = @maya", "owner @maya"},
    {"42% -> 60%", "kr \"Activation\" 42% -> 60%", "kr \"Activation\" from 42% to 60%"},
    {"from 42% -> 60%", "kr \"Activation\" from 42% → 60%", "kr \"Activation\" from 42% to 60%"},
    {"kr \"…\" = 5", "kr \"Activation\" = 60%", ""},
    {"baseline 42%", "kr \"Activation\" baseline 42% to 60%", "kr \"Activation\" from 42% to 60%"},
    {"target 60%", "kr \"Activation\" from 42% target 60%", "kr \"Activation\" from 42% to 60%"},
    {"due 2026-09-30", "kr \"Activation\" from 42% to 60% due 2026-09-15",
     "kr \"Activation\" from 42% to 60% by 2026-09-15"},
    {"dri @maya", "dri @maya", "owner @maya"},
    {"status done", "initiative \"Rewrite the tour\" status \"done\"",
     "initiative \"Rewrite the tour\" done"},
    {"status \"on track\"", "status \"on track\"", "# status \"on track\""},
    {"status \"on track\"", "kr \"Activation\" from 42% to 60% status on-track  # well",
     "kr \"Activation\" from 42% to 60%  # status on-track  # well"},
    {"status \"on track\" by 2026-Q4", "kr \"Activation\" { status green }", ""},
    {"<300ms", "kr \"Latency\" <300ms", "kr \"Latency\" at most 300ms"},
    {"≥ 90%", "kr \"Activation\" ≥ 90%", "kr \"Activation\" at least 90%"},
    {"9 tickets per day", "kr \"Load\" to 9 tickets per day", "kr \"Load\" to 9 tickets/day"},
    {"owner @maya, @omar", "owner @maya, @omar", "owner @maya\n  inform @omar"},
    {"owner @maya, @omar", "owner @maya and @omar & @jo", "owner @maya\n  inform @omar, @jo"},
    {"owner @maya, @omar", "kr \"Activation\" from 42% to 60% owner @maya, @omar", ""},
    {"inform @maya @omar", "inform @maya @omar and @jo", "inform @maya, @omar, @jo"},
    {"weekly", "kpi \"Activation\" at least 90% weekly", "kpi \"Activation\" at least 90% measured weekly"},
    {"28% of churn", "kr \"Activation\" from 42% of new sign-ups to 60%",
     "kr \"Activation (of new sign-ups)\" from 42% to 60%"},
    {"to <300ms", "kr \"Latency\" to <300ms", "kr \"Latency\" at most 300ms"},
    {"to <300ms", "kr \"Latency\" from <300ms to 200ms", ""},
    {"to at least 90%", "kr \"Activation\" from 42% to at least 90%",
     "kr \"Activation\" from 42% at least 90%"},
    {"down from 14% to 7%", "kr \"Churn\" down from 14% to 7%", "kr \"Churn\" from 14% to 7%"},
    {"from 14% down to 7%", "kr \"Churn\" from 14% down to 7%", "kr \"Churn\" from 14% to 7%"},
    {"80+", "kr \"NPS\" to 80+", "kr \"NPS\" at least 80"},
    {"3:1", "kr \"Pipeline\" to 3:1", ""},
    {"to NPS 70", "kr \"Loyalty\" to NPS 70", "kr \"Loyalty\" to 70 NPS"},
    {"12.000", "kr \"Readers\" to 12.000", "kr \"Readers\" to 12,000"},
    {"500 EUR", "kr \"Cost\" to 500 EUR", "kr \"Cost\" to EUR 500"},
    {"3 million", "kr \"Readers\" to 3 million", "kr \"Readers\" to 3M"},
    {"3 billion", "kr \"Readers\" to 3 billion", "kr \"Readers\" to 3B"},
    {"3 thousand", "kr \"Readers\" to 3 thousand", "kr \"Readers\" to 3k"},
    {"80 percent", "kr \"Activation\" to 80 percent", "kr \"Activation\" to 80%"},
    {"Q3 2026", "kr \"Activation\" from 42% to 60% by Q4 2026",
     "kr \"Activation\" from 42% to 60% by 2026-Q4"},
    {"Q3", "kr \"Activation\" from 42% to 60% by Q4", ""},
    {"2026-q3", "kr \"Activation\" from 42% to 60% by 2026-q4",
     "kr \"Activation\" from 42% to 60% by 2026-Q4"},
    {"30/09/2026", "kr \"Activation\" from 42% to 60% by 30/09/2026",
     "kr \"Activation\" from 42% to 60% by 2026-09-30"},
    {"30/09/2026", "kr \"Activation\" from 42% to 60% by 09/10/2026", ""},
    {"“curly quotes”", "kr “Activation” from 42% to 60%", "kr \"Activation\" from 42% to 60%"},
    {"'single quotes'", "kr 'Activation' from 42% to 60%", "kr \"Activation\" from 42% to 60%"},
};

const grammar::Habit& row_of(std::string_view shown) {
  for (const grammar::Habit& habit : grammar::habits())
    if (habit.shown == shown) return habit;
  throw std::out_of_range(std::string(shown));
}

/// A plan with one line of interest: a clause of an objective, a key result or a KPI.
std::string plan_with(std::string line) {
  const bool is_kpi = line.rfind("kpi", 0) == 0;
  const bool is_clause = !is_kpi && line.rfind("kr", 0) != 0 && line.rfind("initiative", 0) != 0;
  if (is_clause) line += "\n\n  kr \"Activation\" from 42% to 60%";
  return "goals of growth for 2026-H2\n\n" +
         (is_kpi ? line + "\n" : "objective \"Become the place to start\" {\n  " + line + "\n}\n");
}

/// Whether a finding says the row's sentence, whatever stands in its hole.
bool says(const Diagnostic& finding, const grammar::Habit& row) {
  const std::size_t hole = row.sentence.find("{}");
  const std::string_view before = row.sentence.substr(0, hole);
  const std::string_view behind = hole == std::string_view::npos ? "" : row.sentence.substr(hole + 2);
  return finding.rule == row.name && finding.message.rfind(before, 0) == 0 &&
         finding.message.size() >= behind.size() &&
         finding.message.compare(finding.message.size() - behind.size(), behind.size(), behind) == 0;
}

class Habits : public testing::TestWithParam<Typed> {};

TEST_P(Habits, AreFoundAndMended) {
  const auto& [row, typed, line] = GetParam();
  const std::string text = plan_with(typed);
  Request request;
  request.today = *model::Date::parse("2026-08-15");
  request.try_every_fix = true;
  request.selection.select = {"kr-count"};  // a rule without a fix: the language alone
  Result result;
  result.workspaces.push_back(run_in_memory({{"plan.goal", text}}, request));
  const Workspace& workspace = *result.workspaces[0];
  EXPECT_TRUE(std::any_of(workspace.findings.begin(), workspace.findings.end(),
                          [&](const Diagnostic& finding) { return says(finding, row_of(row)); }))
      << text;
  fix(result, request, Applicability::suggested);
  const bool is_clear = *line != 0;
  EXPECT_EQ(workspace.sources[FileId{0}].text(), is_clear ? plan_with(line) : text);
  EXPECT_EQ(workspace.language_errors == 0, is_clear);
}

INSTANTIATE_TEST_SUITE_P(Driver, Habits, testing::ValuesIn(rows));

TEST(HabitTable, EachRowIsTried) {
  std::set<std::string_view> tried;
  for (const Typed& typed : rows) tried.insert(typed.row);
  for (const grammar::Habit& habit : grammar::habits())
    EXPECT_EQ(tried.count(habit.shown), 1U) << habit.shown;
}

}  // namespace
}  // namespace goalie::driver
