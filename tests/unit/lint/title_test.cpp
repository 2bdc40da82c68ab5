// Titles as they are read: what each number says, and which words hold things as they are.
#include "compiler/lint/title.hpp"

#include <gtest/gtest.h>

#include "compiler/lint/measured.hpp"
#include "compiler/lint/outcome.hpp"
#include "compiler/lint/pay.hpp"
#include "compiler/lint/placeholders.hpp"
#include "compiler/lint/steady.hpp"
#include "compiler/lint/target.hpp"
#include "compiler/lint/task.hpp"
#include "compiler/lint/vague.hpp"
#include "tests/unit/lint/reading.hpp"

namespace goalie::lint {
namespace {

Title read(std::string_view text) { return read_title(text); }

/// The form of the first number of a title.
NumberForm form(std::string_view text) {
  const Title title = read(text);
  for (const Token& token : title.tokens())
    if (token.form != NumberForm::none) return token.form;
  return NumberForm::none;
}

TEST(Title, SaysWhatANumberSays) {
  EXPECT_EQ(form("Grow revenue by 20%"), NumberForm::percent);
  EXPECT_EQ(form("Grow revenue by 20 percent"), NumberForm::percent);
  EXPECT_EQ(form("Hit $3M turnover"), NumberForm::money);
  EXPECT_EQ(form("Hit €1.2M turnover"), NumberForm::money);
  EXPECT_EQ(form("Reach 12,000 members"), NumberForm::count);
  EXPECT_EQ(form("Reach 12k members"), NumberForm::count);
  EXPECT_EQ(form("A rating of 4.5/5"), NumberForm::rating);
  EXPECT_EQ(form("A rating of 4.5 out of 5"), NumberForm::rating);
  EXPECT_EQ(form("Cut lag by 30ms"), NumberForm::duration);
  EXPECT_EQ(form("Cut the wait to 9 days"), NumberForm::duration);
}

TEST(Title, KnowsNumbersThatMeasureNothing) {
  EXPECT_EQ(form("Become one of the top 3 suppliers"), NumberForm::rank);
  EXPECT_EQ(form("Be the #1 choice of cooks"), NumberForm::rank);
  EXPECT_EQ(form("Carry 10x the load"), NumberForm::multiple);
  EXPECT_EQ(form("Lead the market in 2027"), NumberForm::date);
  EXPECT_EQ(form("Open the house on Nov 30"), NumberForm::date);
  EXPECT_EQ(form("Be there 24/7"), NumberForm::name);
  EXPECT_EQ(form("Earn the trust that ISO 27001 stands for"), NumberForm::name);
  EXPECT_EQ(form("Finish Stage 2 with pride"), NumberForm::name);
  EXPECT_EQ(form("Make 30-day trials a pleasure"), NumberForm::name);
  EXPECT_EQ(form("Answer every caller within 30 seconds"), NumberForm::promise);
  EXPECT_EQ(form("Get there in under 4 minutes"), NumberForm::promise);
  EXPECT_EQ(form("Win the north in the next six months"), NumberForm::frame);
  EXPECT_EQ(form("Replace any lost supplier within 4 months"), NumberForm::frame);
  EXPECT_EQ(form("Win B2B customers with Series B money"), NumberForm::none);
}

SteadyKind kind(std::string_view text) { return steady(read(text)).kind; }

TEST(Steady, IsWhatHoldsThingsAsTheyAre) {
  EXPECT_EQ(kind("Maintain NPS above 50"), SteadyKind::kept);
  EXPECT_EQ(kind("Keep uptime high"), SteadyKind::kept);
  EXPECT_EQ(kind("Ensure 99.9% uptime"), SteadyKind::kept);
  EXPECT_EQ(kind("90% CSAT score maintained"), SteadyKind::kept);
  EXPECT_EQ(kind("Machine uptime is 72%"), SteadyKind::stated);
  EXPECT_EQ(kind("CSAT > 80"), SteadyKind::stated);
  EXPECT_EQ(kind("Customer churn rate"), SteadyKind::named);
  EXPECT_EQ(kind("Revenue per rep"), SteadyKind::named);
  EXPECT_EQ(kind("NPS"), SteadyKind::named);
  EXPECT_EQ(kind("EV/EBITDA"), SteadyKind::named);
  EXPECT_EQ(kind("New tenants (quarterly)"), SteadyKind::named);
  EXPECT_EQ(kind("Query latency p99"), SteadyKind::named);
  EXPECT_EQ(kind("Coaching and mentoring ROI"), SteadyKind::named);
  EXPECT_EQ(kind("Ensure business continuity"), SteadyKind::kept);
  EXPECT_EQ(kind("Carry on with our supervision duties"), SteadyKind::kept);
}

TEST(Steady, IsKeptByANounOrOfASubject) {
  EXPECT_EQ(kind("Maintenance of the grit stock"), SteadyKind::kept);
  EXPECT_EQ(kind("Ongoing provision of meals"), SteadyKind::kept);
  EXPECT_EQ(kind("Business as usual in the claims department"), SteadyKind::kept);
  EXPECT_EQ(kind("All systems remain secure and patched"), SteadyKind::kept);
  EXPECT_EQ(kind("Hygiene standards in the kitchen are maintained"), SteadyKind::kept);
  EXPECT_EQ(kind("Safety standards upheld on every shift"), SteadyKind::kept);
  EXPECT_EQ(kind("Maintenance that nobody notices"), SteadyKind::none);
  EXPECT_EQ(kind("Steady growth of the choir"), SteadyKind::none);
  EXPECT_EQ(kind("Residents remain in their own homes as long as they wish"), SteadyKind::none);
  EXPECT_EQ(kind("Former patients stay in touch because it helps them"), SteadyKind::none);
}

TEST(Steady, IsNoDirection) {
  EXPECT_EQ(kind("Keep customers coming back by answering at once"), SteadyKind::none);
  EXPECT_EQ(kind("Remain the most trusted bank of the valley"), SteadyKind::none);
  EXPECT_EQ(kind("Stay ahead of every competitor"), SteadyKind::none);
  EXPECT_EQ(kind("Keep quality high while doubling output"), SteadyKind::none);
  EXPECT_EQ(kind("Continue to grow in the north"), SteadyKind::none);
  EXPECT_EQ(kind("Ensure that nobody waits alone"), SteadyKind::none);
  EXPECT_EQ(kind("Improve response time"), SteadyKind::none);
  EXPECT_EQ(kind("Keep getting better at saying no"), SteadyKind::none);
  EXPECT_EQ(kind("Diversify our income"), SteadyKind::none);
  EXPECT_EQ(kind("The best conversion rate of the industry"), SteadyKind::none);
  EXPECT_EQ(kind("A product that people love"), SteadyKind::none);
  EXPECT_EQ(kind("Sustainable growth for every farm"), SteadyKind::none);
  EXPECT_EQ(kind("Honest prices at every stall"), SteadyKind::none);
}

std::string range(std::string_view text) {
  const Title title = read(text);
  const auto words = kept(title, steady(title));
  return words ? words->metric + ": " + words->range : "";
}

TEST(Steady, BecomesAMetricAndARange) {
  EXPECT_EQ(range("Maintain NPS above 50"), "NPS: at least 50");
  EXPECT_EQ(range("Maintain 99.9% uptime"), "Uptime: at least 99.9%");
  EXPECT_EQ(range("Keep the churn rate below 3%"), "Churn rate: at most 3%");
  EXPECT_EQ(range("Keep churn at 3 percent"), "Churn: at most 3%");
  EXPECT_EQ(range("Keep response time under 4 hours in all branches"),
            "Response time in all branches: at most 4 hours");
  EXPECT_EQ(range("Maintain a CSAT of 90% or more"), "CSAT: at least 90%");
  EXPECT_EQ(range("90% CSAT score maintained"), "CSAT score: at least 90%");
  EXPECT_EQ(range("Machine uptime is no less than 72%"), "Machine uptime: at least 72%");
  EXPECT_EQ(range("Keep costs below 4 million"), "Costs: at most 4M");
  EXPECT_EQ(range("Keep CSAT above 12,00"), "");
  EXPECT_EQ(range("Keep the uptime at 20% days"), "Uptime days: at least 20%");
  EXPECT_EQ(range("Maintain 4.6 stars from 150 reviews"), "");
}

bool is_measured(std::string_view text) { return measure_of(read(text)).has_value(); }

TEST(Measure, IsAMetricOrAChangeBesideANumber) {
  EXPECT_TRUE(is_measured("Grow revenue by 20%"));
  EXPECT_TRUE(is_measured("Cut the absence rate from 20% to 11%"));
  EXPECT_TRUE(is_measured("Hit $3M turnover"));
  EXPECT_TRUE(is_measured("Raise NPS to 60"));
  EXPECT_TRUE(is_measured("Increase the number of members to 18,000"));
  EXPECT_TRUE(is_measured("Get 80% of teams to plan together"));
  EXPECT_TRUE(is_measured("RevPAR up 11%"));
  EXPECT_TRUE(is_measured("Rents +4%"));
  EXPECT_TRUE(is_measured("20% fewer falls on the wards"));
  EXPECT_TRUE(is_measured("Membership up from 300 to 420"));
  EXPECT_TRUE(is_measured("Bring no-shows to 5%"));
  EXPECT_TRUE(is_measured("Earn $40,000 with guided tours"));
}

TEST(Measure, IsNoOtherNumber) {
  EXPECT_FALSE(is_measured("Become the number one app of its kind by the end of 2027"));
  EXPECT_FALSE(is_measured("Increase recurring revenues in the next six months"));
  EXPECT_FALSE(is_measured("Make sign-up so easy that it takes under 30 seconds"));
  EXPECT_FALSE(is_measured("Grow the community 10x"));
  EXPECT_FALSE(is_measured("Be carbon neutral by 2030"));
  EXPECT_FALSE(is_measured("Win 3 lighthouse customers"));
  EXPECT_FALSE(is_measured("Improve our 24/7 support"));
  EXPECT_FALSE(is_measured("Improve the top 5 journeys"));
  EXPECT_FALSE(is_measured("Move to 100% renewable power"));
  EXPECT_FALSE(is_measured("Feed a family for under $5"));
}

bool has_placeholder(std::string_view text) { return find_placeholder(read(text)).has_value(); }

TEST(Placeholder, IsWhatWasLeftToBeFilledIn) {
  for (const std::string_view text :
       {"Grow by X%", "Win $N of revenue", "Churn: TBD", "From X to Y", "Sign <customer> soon",
        "Win [name of the customer]", "Grow from ? to ?", "Generate X number of reviews",
        "Reach ___ members"})
    EXPECT_TRUE(has_placeholder(text)) << text;
}

TEST(Placeholder, IsNoName) {
  for (const std::string_view text :
       {"Ship Project X", "Be the SpaceX of boats", "Comply in the [EU]", "TAT < 4 minutes",
        "Why do members leave?", "Get everybody from A to B", "Latency <300ms at p95", "Win Gen X and Gen Y"})
    EXPECT_FALSE(has_placeholder(text)) << text;
}

TEST(Title, ReadsAnyBytes) {
  for (const std::string_view text :
       {"",          " ",      "-",           "→",    "\\\"",    "$",   "#",       "3-",
        "5/",        "…",      "«Größe» 5 %", "€",    "’",       "20",  "-5",      "+",
        "4.",        "%",      "<",           "[",    "keep",    "to",  "by",      "by 5",
        "5 to",      "from 5", "make",        "be",   "improve", "%",   "average", "(5)",
        "up from 5", "half",   "in half",     "zero", "double",  "usd", "usd 5",   "4:1",
        "5 out of",  "have",   "bonus if",    "(",    "5 (",     "5 (6"}) {
    const Title title = read(text);
    steady(title);
    measure_of(title);
    find_placeholder(title);
    has_target(title);
    level_of(title);
    task_of(title);
    outcome_of(title, 0);
    number_of_outcome(title, 0);
    vague_direction(title);
    vague_word(title);
    target_in(title, {});
    may_speak_of_pay(text, english);
    tie_to_pay(text, 0, english);
  }
}

}  // namespace
}  // namespace goalie::lint
