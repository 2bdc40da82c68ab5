// Dates and periods: what exists, how it is spelled, and the fiscal year.
#include "compiler/model/date.hpp"

#include <gtest/gtest.h>

namespace goalie::model {
namespace {

std::string period(std::string_view text, Calendar calendar = {}) {
  const auto parsed = Period::parse(text, calendar);
  return parsed ? parsed->first.to_string() + ".." + parsed->last.to_string() : "none";
}

std::string spelling(std::string_view text, Calendar calendar = {}) {
  return Period::parse(text, calendar).value().to_string();
}

TEST(Date, ReadsDaysThatExist) {
  EXPECT_EQ(Date::parse("2026-09-30").value().to_string(), "2026-09-30");
  EXPECT_TRUE(Date::parse("2028-02-29"));
  EXPECT_TRUE(Date::parse("2000-02-29"));
  EXPECT_TRUE(Date::parse("0001-01-01"));
  EXPECT_EQ(Date::parse("9999-12-31").value().to_string(), "9999-12-31");
}

TEST(Date, RefusesWhatTheCalendarDoesNotHave) {
  for (const char* text :
       {"2026-02-30", "2026-02-29", "1900-02-29", "2026-09-31", "2026-13-01", "2026-00-10", "2026-01-00",
        "0000-01-01", "2026-9-30", "26-09-30", "2026/09/30", "30-09-2026", "2026-09-30 ", " 2026-09-30", "",
        "2026-09-3o", "2026-Q3", "-026-09-30", "2026-+9-30"}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

TEST(Date, CountsDaysBothWays) {
  EXPECT_EQ(Date::parse("1970-01-01")->days(), 0);
  EXPECT_EQ(Date::parse("1969-12-31")->days(), -1);
  EXPECT_EQ(Date::parse("2000-03-01")->days(), 11017);
  EXPECT_EQ(Date::parse("2026-03-01")->days() - Date::parse("2026-02-28")->days(), 1);
  EXPECT_EQ(Date::parse("2028-03-01")->days() - Date::parse("2028-02-28")->days(), 2);
  std::int32_t expected = Date::parse("0001-01-01")->days();
  const std::int32_t last = Date::parse("9999-12-31")->days();
  Date before;
  for (std::int32_t days = expected; days <= last; ++days) {
    const Date date = Date::from_days(days);
    ASSERT_EQ(date.days(), days);
    ASSERT_LT(before, date);
    before = date;
  }
  EXPECT_EQ(before.to_string(), "9999-12-31");
}

TEST(Date, DefaultIsNone) {
  EXPECT_FALSE(Date());
  EXPECT_LT(Date(), Date::parse("0001-01-01").value());
}

TEST(Period, ReadsThePartsOfTheCalendar) {
  EXPECT_EQ(period("2026"), "2026-01-01..2026-12-31");
  EXPECT_EQ(period("2026-H1"), "2026-01-01..2026-06-30");
  EXPECT_EQ(period("2026-H2"), "2026-07-01..2026-12-31");
  EXPECT_EQ(period("2026-Q1"), "2026-01-01..2026-03-31");
  EXPECT_EQ(period("2026-Q4"), "2026-10-01..2026-12-31");
  EXPECT_EQ(period("2026-09"), "2026-09-01..2026-09-30");
  EXPECT_EQ(period("2026-12"), "2026-12-01..2026-12-31");
  EXPECT_EQ(period("2028-02"), "2028-02-01..2028-02-29");
  EXPECT_EQ(period("2026-09-30"), "2026-09-30..2026-09-30");
  EXPECT_EQ(period("2026-07-01..2026-08-15"), "2026-07-01..2026-08-15");
  EXPECT_EQ(period("2026-07-01..2026-07-01"), "2026-07-01..2026-07-01");
  EXPECT_EQ(period("9999"), "9999-01-01..9999-12-31");
}

TEST(Period, RefusesTheRest) {
  for (const char* text : {"",
                           "Q3",
                           "2026-q3",
                           "2026-Q0",
                           "2026-Q5",
                           "2026-H3",
                           "2026-H0",
                           "2026Q3",
                           "2026-13",
                           "2026-00",
                           "2026-9",
                           "202",
                           "20261",
                           "0000",
                           "2026-08-15..2026-07-01",
                           "2026-07-01..2026-02-30",
                           "2026-07-01..",
                           "..2026-07-01",
                           "2026-Q1..2026-Q2",
                           "2026-07-01...2026-08-01",
                           "2026-02-30",
                           "2026-",
                           "2026-Q33",
                           "q3",
                           "H2",
                           "fy2026",
                           "2026-Q3 ",
                           "2026-FY"}) {
    EXPECT_EQ(period(text), "none") << text;
  }
}

TEST(Period, ReadsFiscalYearsWhereOneIsConfigured) {
  const Calendar by_start{2, false}, by_end{2, true};
  EXPECT_EQ(period("FY2026", by_start), "2026-02-01..2027-01-31");
  EXPECT_EQ(period("FY2026", by_end), "2025-02-01..2026-01-31");
  EXPECT_EQ(period("FY2026-Q3", by_end), "2025-08-01..2025-10-31");
  EXPECT_EQ(period("FY2026-Q4", by_start), "2026-11-01..2027-01-31");
  EXPECT_EQ(period("FY2026-H1", by_start), "2026-02-01..2026-07-31");
  EXPECT_EQ(period("FY2026-H2", by_end), "2025-08-01..2026-01-31");
  EXPECT_EQ(period("FY2026", {1, true}), "2026-01-01..2026-12-31")
      << "from January it ends in the year that it begins in";
  EXPECT_EQ(period("FY2028-Q4", {3, true}), "2027-12-01..2028-02-29");
  EXPECT_EQ(period("FY2026-Q2", {10, true}), "2026-01-01..2026-03-31");
}

TEST(Period, RefusesFiscalOnesThatCannotBe) {
  EXPECT_EQ(period("FY2026"), "none") << "no fiscal year is configured";
  EXPECT_EQ(period("FY2026", {13, false}), "none");
  const Calendar calendar{7, true};
  for (const char* text : {"FY", "FY26", "FY2026-Q5", "FY2026-H3", "FY2026-09", "FY2026-09-30", "FY0001",
                           "FY2026Q3", "FY2026-", "FY 2026"}) {
    EXPECT_EQ(period(text, calendar), "none") << text;
  }
  EXPECT_EQ(period("FY9999", {7, false}), "none") << "it would end in the year 10000";
  EXPECT_EQ(period("FY9999-H1", {7, false}), "9999-07-01..9999-12-31");
}

TEST(Period, IsSpelledAsShortlyAsTheCalendarCan) {
  for (const char* text : {"2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4",
                           "2026-02", "2026-12", "2026-09-30", "2026-07-01..2026-08-15",
                           "2026-02-01..2026-04-30", "2025-12-01..2026-02-28", "2026-02-01..2027-01-31"}) {
    EXPECT_EQ(spelling(text), text);
  }
  EXPECT_EQ(spelling("2026-07-01..2026-09-30"), "2026-Q3");
  EXPECT_EQ(spelling("2026-01-01..2026-12-31"), "2026");
  EXPECT_EQ(spelling("2028-02-01..2028-02-28"), "2028-02-01..2028-02-28") << "the month has a day more";
  EXPECT_EQ(spelling("FY2026-Q3", {4, false}), "2026-Q4");
  EXPECT_EQ(spelling("2026-07-01..2026-07-01"), "2026-07-01");
}

TEST(Period, ComparesByDaysAndHolds) {
  const Period quarter = Period::parse("2026-Q3", {}).value();
  EXPECT_EQ(quarter, Period::parse("2026-07-01..2026-09-30", {}).value());
  EXPECT_EQ(quarter.length(), 92);
  EXPECT_TRUE(quarter.holds(Date::parse("2026-07-01").value()));
  EXPECT_TRUE(quarter.holds(Date::parse("2026-09-30").value()));
  EXPECT_FALSE(quarter.holds(Date::parse("2026-10-01").value()));
  EXPECT_TRUE(Period::parse("2026", {})->holds(quarter));
  EXPECT_FALSE(quarter.holds(Period::parse("2026", {}).value()));
  EXPECT_TRUE(quarter.overlaps(Period::parse("2026-09", {}).value()));
  EXPECT_FALSE(quarter.overlaps(Period::parse("2026-Q4", {}).value()));
  EXPECT_FALSE(Period());
}

}  // namespace
}  // namespace goalie::model
