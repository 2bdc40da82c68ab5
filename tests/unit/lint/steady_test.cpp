// Steady state in words: what is kept as it is, what only names a number, and what moves after all.
#include "compiler/lint/steady.hpp"

#include <gtest/gtest.h>

#include "tests/unit/lint/reading.hpp"

namespace goalie::lint {
namespace {

SteadyKind kind(std::string_view title) { return steady(read_title(title)).kind; }

/// What the words say as a KPI: "NPS at least 50".
std::string as_kpi(std::string_view title) {
  const Title read = read_title(title);
  const auto found = kept(read, steady(read));
  return found ? found->metric + " " + found->range : "";
}

TEST(Steady, GoesOnAsItDoes) {
  for (const char* title :
       {"Meters continue to be read monthly", "Payroll is run accurately and on time",
        "The bar runs normally", "Social channels are up and running", "Procedures are followed at all times",
        "Production is monitored 24/7", "Daily cash-up carried out correctly in all branches",
        "Carry out our relief work in line with previous years", "Run payroll accurately each month",
        "Continue providing branch services in all nine towns"})
    EXPECT_EQ(kind(title), SteadyKind::kept) << title;
}

TEST(Steady, IsEnsuredAndPreserved) {
  for (const char* title :
       {"Ensure that procedures are followed at every site", "Make sure all tickets are handled properly",
        "Ensure adequate liquidity", "Ensure pipelines run every night", "Preserve our organic certification",
        "Meet our statutory obligations", "Ensure grid frequency stays within 49.8-50.2 Hz"})
    EXPECT_EQ(kind(title), SteadyKind::kept) << title;
}

TEST(Steady, IsWhatMustNotGetWorse) {
  EXPECT_EQ(as_kpi("No deterioration in the accident rate of 0.3"), "Accident rate at most 0.3");
  EXPECT_EQ(as_kpi("The pass rate shall not drop below 97%"), "Pass rate at least 97%");
  EXPECT_EQ(as_kpi("Churn does not exceed 2%"), "Churn at most 2%");
  EXPECT_EQ(as_kpi("Attendance to stay at 96%"), "Attendance at least 96%");
  EXPECT_EQ(as_kpi("Uptime never falls below 99.9%"), "Uptime at least 99.9%");
}

TEST(Steady, NamesANumber) {
  for (const char* title : {"Average length of stay", "Claims leakage as a percentage of paid loss",
                            "Time to fill", "Litres of milk per cow per day", "Customer minutes lost",
                            "Hours from event to dashboard", "Code coverage", "Seats filled", "Rent arrears"})
    EXPECT_EQ(kind(title), SteadyKind::named) << title;
}

TEST(Steady, IsNoDirection) {
  for (const char* title :
       {"Make cycling as safe as walking", "A firm is up and running before lunch", "Keep making it simpler",
        "Every child is seen on time", "Ensure that older residents keep a healthy mouth for life",
        "Stay ahead of every rival", "The lines are staffed 24/7 by year end",
        "Preserve the reef for our grandchildren"})
    EXPECT_EQ(kind(title), SteadyKind::none) << title;
}

}  // namespace
}  // namespace goalie::lint
