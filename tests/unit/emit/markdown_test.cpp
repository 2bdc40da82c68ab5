// The Markdown page of a plan: its sections, what it leaves out, and texts that stay in their places.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compiler/emit/emitter.hpp"
#include "compiler/emit/markdown_page.hpp"
#include "tests/unit/emit/sample_plan.hpp"

namespace goalie::emit {
namespace {

using model::Keyword;
using model::TargetKind;
using testing::HasSubstr;
using testing::Not;

std::string page_of(const model::PlanBuilder& builder, std::string_view as_of) {
  const Sources sources = builder.sources();
  std::string out;
  find_emitter("markdown")->write({builder.plan, sources, model::day(as_of)}, out);
  return out;
}

TEST(Markdown, HasAFloorAndACeilingForEachUnit) {
  const std::string page = page_of(sample_plan(), "2026-08-01");
  EXPECT_THAT(page, HasSubstr("# Goals of Acme\n\n1 KPI to keep healthy, 2 objectives to push for with 5 key "
                              "results. As of 2026-08-01.\n"));
  EXPECT_THAT(page, HasSubstr("## Growth\n\nTeam in Acme.\n\n### The floor: what to keep\n\n"));
  EXPECT_THAT(
      page,
      HasSubstr(
          "| Satisfaction | at least 99.95% | 99.9% (2026-07-20), **out of range** | weekly | Sam |\n"));
  EXPECT_THAT(page, HasSubstr("  - Diagnosis of 2026-07-21: An outage\n"));
  EXPECT_THAT(
      page,
      HasSubstr("### The ceiling: what to push in 2026-Q3\n\n#### Make the first week feel effortless\n\n"));
  EXPECT_THAT(page, HasSubstr("Owner Maya \"M\" Chen · supports *Be the product that people recommend* · "
                              "keeps *Satisfaction* · tags: onboarding\n"));
  EXPECT_LT(page.find("## Acme"), page.find("## Growth")) << "from the company down";
}

TEST(Markdown, ShowsProgressAndPace) {
  const std::string page = page_of(sample_plan(), "2026-08-01");
  EXPECT_THAT(page, HasSubstr("| New accounts active | 42% | 60% | 51% (2026-08-01) | ▓▓▓▓▓░░░░░ 50 %, ahead "
                              "| 2026-09-30 | Maya \"M\" Chen |\n"));
  EXPECT_THAT(page, HasSubstr("| Setup calls per 100 | – | down 30% | – | – | 2026-08-31 | Sam |\n"));
  EXPECT_THAT(page,
              HasSubstr("| ~~Launch~~ | – | milestone | done (2026-07-30) | ▓▓▓▓▓▓▓▓▓▓ 100 %, reached |"));
  EXPECT_THAT(page, HasSubstr("  - 2026-08-01, 51%, confidence 70 %: The flow is live.\n"));
  EXPECT_THAT(page, HasSubstr("  - Source: <https://metrics.example/activation>\n"));
}

TEST(Markdown, HasNoPaceWithoutADay) {
  const std::string page = page_of(sample_plan(), "");
  EXPECT_THAT(page, HasSubstr("▓▓▓▓▓░░░░░ 50 % |"));
  EXPECT_THAT(page, Not(HasSubstr("As of")));
}

TEST(Markdown, DrawsTheAlignment) {
  const std::string page = page_of(sample_plan(), "2026-08-01");
  EXPECT_THAT(page, HasSubstr("```mermaid\nflowchart BT\n"));
  EXPECT_THAT(page, HasSubstr("    o1[\"Make the first week feel effortless<br/>2026-Q3\"]\n"));
  EXPECT_THAT(page, HasSubstr("  o1 --> o0\n```\n"));
}

TEST(Markdown, DrawsNothingWhereNothingIsAligned) {
  model::PlanBuilder b;
  b.goals_of("growth", "2026-Q3");
  b.objective("a", "A");
  EXPECT_THAT(page_of(b, ""), Not(HasSubstr("mermaid")));
}

TEST(Markdown, SaysWhatEachPersonKeepsAndPushes) {
  const std::string page = page_of(sample_plan(), "2026-08-01");
  EXPECT_THAT(page, HasSubstr("### Sam\n\n- **Keep**\n  - Satisfaction: at least 99.95%; now 99.9% "
                              "(2026-07-20), **out of range**\n"
                              "- **Push**\n  - Be the product that people recommend (2026) –\n  - key result "
                              "Setup calls per 100 (2026-Q3) –\n"));
  EXPECT_THAT(page_of(sample_plan(), "2027-01-01"), Not(HasSubstr("### Maya")))
      << "what is over is not pushed any more";
}

TEST(Markdown, ListsExceptions) {
  EXPECT_THAT(
      page_of(sample_plan(), ""),
      HasSubstr("## Exceptions\n\n| Where | Rule | Reason | Until |\n| --- | --- | --- | --- |\n"
                "| Make the first week feel effortless | kr-count | Only these matter | 2026-12-31 |\n"));
}

TEST(Markdown, ShowsUnitsThatNobodyDeclaredAndGoalsOfPeople) {
  model::PlanBuilder b;
  b.person("maya", "Maya");
  b.goals_of("sales", "2026");
  b.objective("", "Sell");
  b.goals_of_person("maya", "2026");
  b.objective("", "Learn");
  b.goals_of({});
  b.kpi("", "Stray");
  const std::string page = page_of(b, "");
  EXPECT_THAT(page, HasSubstr("# Goals\n"));
  EXPECT_THAT(page, HasSubstr("## sales\n"));
  EXPECT_THAT(page, HasSubstr("## Maya’s own goals\n"));
  EXPECT_THAT(page, HasSubstr("## Goals of no unit\n"));
}

TEST(Markdown, OfAnEmptyPlanIsAPage) {
  EXPECT_EQ(page_of({}, ""),
            "# Goals\n\n0 KPIs to keep healthy, 0 objectives to push for with 0 key results.\n");
}

/// The lines that begin with a mark, outside of code.
int count_lines(const std::string& page, std::string_view begin) {
  int count = 0;
  for (std::size_t at = 0; at < page.size(); at = page.find('\n', at) + 1)
    count += page.compare(at, begin.size(), begin) == 0;
  return count;
}

TEST(Markdown, KeepsHostileTextsInTheirPlaces) {
  for (const std::string& text : hostile_texts()) {
    model::PlanBuilder b;
    b.unit(Keyword::team, "growth", text).person("maya", text).goals_of("growth", "2026-Q3");
    const auto objective = b.objective("", text);
    b.owner("maya").remark(Keyword::why, text).remark(Keyword::tag, text).allow(text, text);
    b.key_result("", text);
    b.target(TargetKind::milestone).checkin("2026-07-01", "done", text).remark(Keyword::link, text);
    b.initiative(text);
    b.objective("", text);
    b.supports(objective);
    const std::string page = page_of(b, "2026-07-01");
    EXPECT_EQ(count_lines(page, "#"), 9) << page;
    EXPECT_EQ(count_lines(page, "```"), 2) << page;
    EXPECT_EQ(count_lines(page, "<"), 0) << page;
    EXPECT_THAT(page, Not(HasSubstr("<script"))) << page;
    EXPECT_THAT(page, Not(HasSubstr("x](javascript"))) << page;
    for (std::size_t at = page.find("\n| "); at != std::string::npos; at = page.find("\n| ", at + 1)) {
      const std::string row = page.substr(at + 1, page.find('\n', at + 1) - at - 1);
      int cells = 0;
      for (std::size_t i = 0; i < row.size(); ++i) cells += row[i] == '|' && (i == 0 || row[i - 1] != '\\');
      EXPECT_TRUE(cells == 8 || cells == 5) << row;
    }
  }
}

TEST(ProgressBar, FillsInTenths) {
  EXPECT_EQ(progress_bar(0.45), "▓▓▓▓▓░░░░░ 45 %");
  EXPECT_EQ(progress_bar(0.0), "░░░░░░░░░░ 0 %");
  EXPECT_EQ(progress_bar(1.5), "▓▓▓▓▓▓▓▓▓▓ 150 %");
  EXPECT_EQ(progress_bar(-0.2), "░░░░░░░░░░ -20 %");
  EXPECT_EQ(progress_bar(std::nullopt), "–");
}

TEST(Pace, ComparesProgressWithTheCalendar) {
  EXPECT_EQ(pace(0.5, 0.3), "ahead");
  EXPECT_EQ(pace(0.35, 0.3), "on pace");
  EXPECT_EQ(pace(0.1, 0.3), "behind");
  EXPECT_EQ(pace(1.0, 1.0), "reached");
  EXPECT_EQ(pace(std::nullopt, 0.3), "");
  EXPECT_EQ(pace(0.5, std::nullopt), "");
}

TEST(Emitters, AreFoundByName) {
  EXPECT_EQ(find_emitter("json")->extension, ".json");
  EXPECT_EQ(find_emitter("markdown")->extension, ".md");
  EXPECT_EQ(find_emitter("yaml"), nullptr);
}

}  // namespace
}  // namespace goalie::emit
