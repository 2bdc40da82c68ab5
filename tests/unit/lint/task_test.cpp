// Tasks and vagueness: what is work, what is the name of a number, and what says nothing.
#include "compiler/lint/task.hpp"

#include <gtest/gtest.h>

#include "compiler/lint/vague.hpp"
#include "tests/unit/lint/reading.hpp"

namespace goalie::lint {
namespace {

TaskKind task(std::string_view text, bool measured = false) {
  return task_of(read_title(text), measured).kind;
}

TEST(Task, IsAVerbOfOutput) {
  EXPECT_EQ(task("Launch the new site"), TaskKind::output);
  EXPECT_EQ(task("Successfully launched the site"), TaskKind::output);
  EXPECT_EQ(task("Publishing 5 pieces"), TaskKind::output);
  EXPECT_EQ(task("Make 200 calls"), TaskKind::output);
  EXPECT_EQ(task("Meet with 20 customers"), TaskKind::output);
  EXPECT_EQ(task("Roll out the CRM"), TaskKind::output);
  EXPECT_EQ(task("Build a dashboard"), TaskKind::craft);
}

TEST(Task, IsWorkAsANounOrOver) {
  EXPECT_EQ(task("Website redesign"), TaskKind::work);
  EXPECT_EQ(task("Migration of the warehouse"), TaskKind::work);
  EXPECT_EQ(task("Handbook printed by June"), TaskKind::done);
  EXPECT_EQ(task("Have 12 protocols reviewed"), TaskKind::done);
}

TEST(Task, IsNotTheNameOfANumber) {
  EXPECT_EQ(task("Release frequency"), TaskKind::none);
  EXPECT_EQ(task("Support tickets below 20 a week"), TaskKind::none);
  EXPECT_EQ(task("Review scores", true), TaskKind::none);
  EXPECT_EQ(task("Talks given"), TaskKind::none);
  EXPECT_EQ(task("Orders without a mistake"), TaskKind::none);
  EXPECT_EQ(task("Meet 95% of promises"), TaskKind::none);
  EXPECT_EQ(task("Make boarding a pleasure"), TaskKind::none);
  EXPECT_EQ(task("Every page translated"), TaskKind::none);
  EXPECT_EQ(task("Published articles", true), TaskKind::none);
  EXPECT_EQ(task("Hiring manager satisfaction at 4.2"), TaskKind::none);
}

std::string product(std::string_view text) {
  const Title title = read_title(text);
  const Task found = task_of(title);
  return found.product < title.size() ? std::string(title[found.product].text) : "";
}

TEST(Task, NamesWhatIsMade) {
  EXPECT_EQ(product("Build a dashboard for the board"), "dashboard");
  EXPECT_EQ(product("Build tool Y"), "tool");
  EXPECT_EQ(product("Connect to Xero"), "xero");
  EXPECT_EQ(product("Create a first-rate training journey"), "");
  EXPECT_EQ(product("Build a network that grows"), "");
}

std::string outcome(std::string_view text) {
  const Title title = read_title(text);
  const std::size_t begin = outcome_of(title, 1);
  return std::string(title.written(begin, title.size()));
}

TEST(Outcome, IsWhatComesOfIt) {
  EXPECT_EQ(outcome("Launch a portal so that nobody has to call"), "so that nobody has to call");
  EXPECT_EQ(outcome("Introduce a letter to fuel growth"), "to fuel growth");
  EXPECT_EQ(outcome("Build a network that grows"), "that grows");
  EXPECT_EQ(outcome("Redesign check-in to be contactless"), "to be contactless");
  EXPECT_EQ(outcome("Launch the site to the public"), "");
  EXPECT_EQ(outcome("Launch and ship it"), "");
}

bool has_number_of_outcome(std::string_view text) {
  const Title title = read_title(text);
  return number_of_outcome(title, 1) < title.size();
}

TEST(Outcome, HasANumberOfItsOwn) {
  EXPECT_TRUE(has_number_of_outcome("Complete 90% of deliveries"));
  EXPECT_TRUE(has_number_of_outcome("Publish 4 studies that bring 200 sign-ups"));
  EXPECT_TRUE(has_number_of_outcome("Implement the tool, reaching 400 farms"));
  EXPECT_TRUE(has_number_of_outcome("Migrate with zero downtime"));
  EXPECT_TRUE(has_number_of_outcome("Deploy 10 times a day, up from 2"));
  EXPECT_FALSE(has_number_of_outcome("Hold 5 workshops"));
  EXPECT_FALSE(has_number_of_outcome("Appear 12 times on the radio"));
  EXPECT_FALSE(has_number_of_outcome("Hire 3 engineers who stay"));
}

TEST(Outcome, IsSomebodyElsesDecision) {
  EXPECT_TRUE(is_outsiders_act(read_title("Add 3 supplier agreements")));
  EXPECT_TRUE(is_outsiders_act(read_title("Onboard 40 customers")));
  EXPECT_FALSE(is_outsiders_act(read_title("Phone 40 customers")));
  EXPECT_FALSE(is_outsiders_act(read_title("Add 3 pages")));
}

VagueKind vague(std::string_view text) { return vague_direction(read_title(text)).kind; }

TEST(Vague, IsADirectionThatSaysNothing) {
  EXPECT_EQ(vague("Work on delays"), VagueKind::effort);
  EXPECT_EQ(vague("Do more outreach"), VagueKind::effort);
  EXPECT_EQ(vague("Improve parking"), VagueKind::better);
  EXPECT_EQ(vague("Improve the customer experience"), VagueKind::better);
  EXPECT_EQ(vague("Improve figures in Q2"), VagueKind::better);
  EXPECT_EQ(vague("Increase efficiency and effectiveness"), VagueKind::better);
  EXPECT_EQ(vague("Focus"), VagueKind::praise);
  EXPECT_EQ(vague("Operational excellence"), VagueKind::praise);
  EXPECT_EQ(vague("Be a better team"), VagueKind::compared);
  EXPECT_EQ(vague("Be more innovative"), VagueKind::compared);
  EXPECT_EQ(vague("Become great at sales"), VagueKind::praise);
  EXPECT_EQ(vague("Be the finest hotel"), VagueKind::first);
}

TEST(Vague, IsNotWhatHasAPlaceAPurposeOrAWay) {
  EXPECT_EQ(vague("Dramatically improve onboarding experience"), VagueKind::none);
  EXPECT_EQ(vague("Improve parking for people who cannot walk"), VagueKind::none);
  EXPECT_EQ(vague("Improve internal document management"), VagueKind::none);
  EXPECT_EQ(vague("Be better than the weather"), VagueKind::none);
  EXPECT_EQ(vague("Be the finest hotel of the coast"), VagueKind::none);
  EXPECT_EQ(vague("Look after every patient"), VagueKind::none);
  EXPECT_EQ(vague("Grow new enrolments"), VagueKind::none);
}

}  // namespace
}  // namespace goalie::lint
