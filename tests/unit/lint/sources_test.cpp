// What the two articles behind Goalie say, sentence by sentence, and the verdict that it takes.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "compiler/driver/driver.hpp"

namespace goalie::lint {
namespace {

/// Every finding of level warning or error at a line: `kr-is-task warning`, divided by commas.
std::string verdict(const std::string& text, std::uint32_t line) {
  driver::Request request;
  request.today = {2026, 8, 15};
  const auto workspace = driver::run_in_memory({{"case.goal", text}}, request);
  std::string names;
  for (const Diagnostic& finding : workspace->findings) {
    const LineIndex lines(workspace->sources[finding.where.file].text());
    if (finding.level < Level::warning || lines.position(finding.where.span.begin).line != line) continue;
    names += fmt::format("{}{} {}", names.empty() ? "" : ", ", finding.rule, name_of(finding.level));
  }
  return names;
}

std::string as_objective(std::string_view title) {
  return verdict(fmt::format(R"(goals of growth for 2026-Q3
objective "{}" {{
  owner @ada
  kr "Teams that invite a colleague" from 120 teams to 300 teams
  kr "Share of new accounts active after a week" from 41% to 58%
  kr "Median time from order to delivery" from 9 days to 5 days
}}
)",
                             title),
                 2);
}

std::string as_key_result(std::string_view title, std::string_view clauses = "") {
  return verdict(fmt::format(R"(goals of growth for 2026-Q3
objective "Make the first week feel effortless" {{
  owner @ada
  kr "{}" {}
  kr "Share of new accounts active after a week" from 41% to 58%
  kr "Median time from order to delivery" from 9 days to 5 days
}}
)",
                             title, clauses),
                 4);
}

std::string as_kpi(std::string_view title, std::string_view clauses) {
  return verdict(fmt::format("goals of growth\nkpi \"{}\" {} owner @ada\n", title, clauses), 2);
}

constexpr std::string_view kept = "kpi-as-objective error";
constexpr std::string_view bare = "kpi-as-objective warning";
constexpr std::string_view silent = "";

TEST(Evalio, ObjectivesAndPosingKpis) {
  EXPECT_EQ(as_objective("Maintain NPS above 50"), kept);
  EXPECT_EQ(as_objective("expand into mid-market segment"), silent);
  EXPECT_EQ(as_objective("dramatically improve onboarding experience"), silent);
  EXPECT_EQ(as_objective("90% CSAT score maintained"), kept);
  for (const char* name :
       {"monthly revenue against quota", "revenue per rep", "NPS score", "ticket resolution time"})
    EXPECT_EQ(as_objective(name), bare) << name;
}

TEST(Evalio, KpisInTheirPlace) {
  EXPECT_EQ(as_kpi("90% CSAT score maintained", "at least 90% measured monthly"), silent);
  for (const char* name :
       {"monthly revenue against quota", "revenue per rep", "NPS score", "ticket resolution time"})
    EXPECT_EQ(as_kpi(name, "at least 1 measured monthly"), silent) << name;
}

TEST(Evalio, NamesOfMeasuresAsKeyResults) {
  for (const char* name : {"60-day activation rates", "time-to-value for new customers", "pipeline volume",
                           "win rates in the new segment"}) {
    EXPECT_EQ(as_key_result(name, "from 20 to 40"), silent) << name;
    EXPECT_EQ(as_key_result(name), "kr-not-measurable error") << name;
  }
}

TEST(Planview, Objectives) {
  EXPECT_EQ(as_objective("Become the number one app in its category in the App Store by the end of the year"),
            silent);
  EXPECT_EQ(as_objective("Increase recurring revenues in the next six months"), silent);
}

TEST(Planview, KeyResults) {
  EXPECT_EQ(as_key_result("Updating the App Store listing with specific keywords and phrases"),
            "kr-is-task warning");
  EXPECT_EQ(as_key_result("Generating a certain number of 5-star reviews"), "kr-not-measurable error");
  EXPECT_EQ(as_key_result("Achieving a certain number of downloads"), "kr-not-measurable error");
  for (const char* title : {"Convert at least 10% of existing monthly subscriptions to annual subscriptions",
                            "Reduce churn to less than 3% monthly",
                            "Increase average number of seats by 20% for monthly and annual subscriptions"})
    EXPECT_EQ(as_key_result(title), "kr-target-in-title warning") << title;
}

TEST(Planview, Kpis) {
  EXPECT_EQ(as_kpi("Generate X number of 5-star reviews each week", "measured weekly"),
            "kpi-without-range error");
  EXPECT_EQ(as_kpi("Generate X number of 5-star reviews each week", "at least 5 measured weekly"), silent);
  EXPECT_EQ(as_kpi("Increase daily downloads by 15% over the next quarter", "at least 15% measured weekly"),
            silent);
  EXPECT_EQ(
      as_kpi("increase revenue by 22% this year compared to last year", "at least 22% measured monthly"),
      silent);
}

/// An objective with this many key results.
std::string with_key_results(int count) {
  std::string text =
      "goals of growth for 2026-Q3\nobjective \"Make the first week feel effortless\" {\n  owner @ada\n";
  for (int i = 0; i < count; ++i)
    text += fmt::format("  kr \"Share of accounts in group {}\" from 41% to 58%\n", i);
  return verdict(text + "}\n", 2);
}

TEST(Evalio, NumbersOfKeyResults) {
  EXPECT_EQ(with_key_results(2), "kr-count error");
  EXPECT_EQ(with_key_results(3), silent);
  EXPECT_EQ(with_key_results(5), silent);
  EXPECT_EQ(with_key_results(6), "kr-count error");
}

TEST(Both, EverythingHasOneOwnerAndPayIsNeverTied) {
  EXPECT_EQ(verdict("goals of growth\nkpi \"NPS\" at least 50 measured monthly\n", 2), "missing-owner error");
  EXPECT_EQ(as_key_result("Activation, which our bonus depends on", "from 20% to 40%"),
            "tied-to-compensation error");
}

}  // namespace
}  // namespace goalie::lint
