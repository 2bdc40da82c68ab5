// Targets, deadlines and ties to pay, as they are read out of words.
#include "compiler/lint/target.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "compiler/lint/deadline.hpp"
#include "compiler/lint/pay.hpp"
#include "tests/unit/lint/reading.hpp"

namespace goalie::lint {
namespace {

constexpr model::Period quarter{{2026, 7, 1}, {2026, 9, 30}};

/// `"Churn" at most 3%`; `?` for a number that only a reader can take apart; empty where there is none.
std::string clauses(std::string_view text) {
  const auto target = target_in(read_title(text), quarter);
  if (!target) return "";
  if (target->measure.empty()) return "?";
  return fmt::format("\"{}\" {}{}{}", target->title, target->measure, target->deadline.empty() ? "" : " ",
                     target->deadline);
}

TEST(Target, IsAChange) {
  EXPECT_EQ(clauses("Cut the wait from 5 days to under 2 hours"), "\"Wait\" from 5 days at most 2 hours");
  EXPECT_EQ(clauses("Driver attrition 4.1% → 3.0%"), "\"Driver attrition\" from 4.1% to 3.0%");
  EXPECT_EQ(clauses("Grow ARR from $2M to $5M"), "\"ARR\" from $2M to $5M");
  EXPECT_EQ(clauses("Supplier NPS from +10 to +28"), "\"Supplier NPS\" from 10 to 28");
  EXPECT_EQ(clauses("Waste from 14% to 8% of purchases"), "\"Waste as a share of purchases\" from 14% to 8%");
  EXPECT_EQ(clauses("Raise NPS by 10 points"), "\"NPS\" up 10 points");
  EXPECT_EQ(clauses("Reduce churn by 20 percent"), "\"Churn\" down 20%");
  EXPECT_EQ(clauses("Halve the time to an answer"), "\"Time to an answer\" down 50%");
}

TEST(Target, IsALevel) {
  EXPECT_EQ(clauses("Reduce churn to less than 3%"), "\"Churn\" at most 3%");
  EXPECT_EQ(clauses("p95 latency ≤ 250ms"), "\"p95 latency\" at most 250ms");
  EXPECT_EQ(clauses("Rating of 4.2 out of 5 stars"), "\"Rating\" at least 4.2/5");
  EXPECT_EQ(clauses("Score 4.5 or higher in the store"), "\"Score in the store\" at least 4.5");
  EXPECT_EQ(clauses("Reach 3 million readers"), "\"Readers\" at least 3M");
  EXPECT_EQ(clauses("No more than four escalations"), "\"Escalations\" at most 4");
  EXPECT_EQ(clauses("Zero stoppages"), "\"Stoppages\" at most 0");
  EXPECT_EQ(clauses("Costs of USD 40 per seat"), "\"Costs per seat\" at most USD 40");
}

TEST(Target, HasABaselineInANote) {
  EXPECT_EQ(clauses("Reach NPS of 65 (up from 42)"), "\"NPS\" from 42 to 65");
  EXPECT_EQ(clauses("CSAT above 80 (currently 64)"), "\"CSAT\" from 64 at least 80");
  EXPECT_EQ(clauses("Raise coverage to 80% from present 50%"), "\"Coverage\" from 50% to 80%");
}

TEST(Target, HasADeadline) {
  EXPECT_EQ(clauses("Churn below 3% by end of August"), "\"Churn\" at most 3% by 2026-08");
  EXPECT_EQ(clauses("Churn below 3% by the end of Q3"), "\"Churn\" at most 3%");
  EXPECT_EQ(clauses("Churn below 3% by end of the quarter"), "\"Churn\" at most 3%");
}

TEST(Target, IsLeftToTheReaderWhereTwoNumbersMeanSomething) {
  EXPECT_EQ(clauses("Launch in 3 countries with 500 customers each"), "?");
  EXPECT_EQ(clauses("Design system used by 8 of 10 teams"), "?");
  EXPECT_EQ(clauses("A ratio of 4:1"), "?");
  EXPECT_EQ(clauses("Spread intake so that no lake exceeds 40% of supply"), "?");
  EXPECT_EQ(clauses("Earn USD 40k a month"), "?");
}

TEST(Target, KeepsTheMeaning) {
  EXPECT_EQ(clauses("0 people quit"), "\"People quit\" at most 0");
  EXPECT_EQ(clauses("No donor makes up more than 20% of income"), "?");
  EXPECT_EQ(clauses("Budget variance within +/- 3%"), "?");
  EXPECT_EQ(clauses("NPS +10"), "\"NPS\" up 10");
  EXPECT_EQ(clauses("Tip pool up 15%"), "\"Tip pool\" up 15%");
  EXPECT_EQ(clauses("25% decrease in refunds"), "\"Refunds\" down 25%");
  EXPECT_EQ(clauses("Response time falls below 2 hours"), "\"Response time\" at most 2 hours");
  EXPECT_EQ(clauses("100% of tickets answered in a day"), "\"Tickets answered in a day\" to 100%");
  EXPECT_EQ(clauses("Cut waits to less than 3 minutes for 80% of calls"), "?");
  EXPECT_EQ(clauses("Raise $250.000"), "?");
}

TEST(Target, IsNoOtherNumber) {
  EXPECT_EQ(clauses("Comply with ISO 27001"), "");
  EXPECT_EQ(clauses("Be the #1 choice"), "");
  EXPECT_EQ(clauses("Staff the line 24/7"), "");
  EXPECT_EQ(clauses("Every pump carries a label"), "");
  EXPECT_EQ(clauses(""), "");
}

std::string deadline(std::string_view text) {
  const auto found = deadline_in(read_title(text), quarter);
  return found ? found->clause : "none";
}

TEST(Deadline, IsADayOrThePeriodItEnds) {
  EXPECT_EQ(deadline("Done by 2026-08-15"), "by 2026-08-15");
  EXPECT_EQ(deadline("Done by August 15, 2026"), "by 2026-08-15");
  EXPECT_EQ(deadline("Done before 5th August"), "by 2026-08-05");
  EXPECT_EQ(deadline("Done by July"), "by 2026-07");
  EXPECT_EQ(deadline("Done by Q4 2027"), "by 2027-Q4");
  EXPECT_EQ(deadline("Done by close of Q2"), "by 2026-Q2");
  EXPECT_EQ(deadline("Done by the end of the year"), "by 2026");
  EXPECT_EQ(deadline("Done by September 30"), "");
}

TEST(Deadline, IsNoOtherBy) {
  EXPECT_EQ(deadline("Grow by 20%"), "none");
  EXPECT_EQ(deadline("Kept by the team"), "none");
  EXPECT_EQ(deadline("Done by August 32"), "none");
  EXPECT_EQ(deadline("by"), "none");
}

bool is_tied(std::string_view text) {
  return may_speak_of_pay(text, english) && tie_to_pay(text, 0, english).has_value();
}

TEST(Pay, IsTiedByAWordInTheSameSentence) {
  EXPECT_TRUE(is_tied("The bonus depends on it."));
  EXPECT_TRUE(is_tied("20% of our variable pay is linked to this."));
  EXPECT_TRUE(is_tied("If we hit it, everybody gets a pay rise."));
  EXPECT_TRUE(is_tied("PERFORMANCE RATINGS ARE BASED ON IT"));
  EXPECT_TRUE(is_tied("Compensation is tied to this number"));
  EXPECT_FALSE(is_tied("There is a bonus level. It depends on the weather."));
}

TEST(Pay, IsNotPayrollCommissionsOrStars) {
  EXPECT_FALSE(is_tied("Payroll depends on four systems"));
  EXPECT_FALSE(is_tied("Commissions are based on referrals"));
  EXPECT_FALSE(is_tied("The rating of the app depends on speed"));
  EXPECT_FALSE(is_tied("Customers pay based on usage"));
  EXPECT_FALSE(is_tied("We raise prices based on costs"));
  EXPECT_FALSE(is_tied(""));
}

}  // namespace
}  // namespace goalie::lint
