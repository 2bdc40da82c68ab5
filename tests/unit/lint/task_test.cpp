// Tasks and vagueness: what is work, what is the name of a number, and what says nothing.
#include "compiler/lint/task.hpp"

#include <gtest/gtest.h>

#include "compiler/lint/outcome.hpp"
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

TEST(Task, IsDoneToSomething) {
  EXPECT_EQ(task("Timely submission of the accounts"), TaskKind::work);
  EXPECT_EQ(task("Digitisation of the registers"), TaskKind::work);
  EXPECT_EQ(task("Printing of the ballots"), TaskKind::work);
  EXPECT_EQ(task("Windows 11 rollout in all branches"), TaskKind::work);
  EXPECT_EQ(task("Faster delivery of parcels"), TaskKind::none);
  EXPECT_EQ(task("The best production of the year"), TaskKind::none);
}

TEST(Task, IsOverFurtherBehind) {
  EXPECT_EQ(task("Rooms on floors 2 and 3 renovated by Easter"), TaskKind::done);
  EXPECT_EQ(task("Company incorporated, bank account opened"), TaskKind::done);
  EXPECT_EQ(task("The archive is digitised"), TaskKind::done);
  EXPECT_EQ(task("Getting the boiler serviced"), TaskKind::done);
  EXPECT_EQ(task("Invoices are sent without a mistake"), TaskKind::none);
  EXPECT_EQ(task("Girls trained as engineers"), TaskKind::none);
}

TEST(Task, IsSaidOfThoseWhoWorkHere) {
  EXPECT_EQ(task("Our engineers write the missing docs"), TaskKind::output);
  EXPECT_EQ(task("HR runs 12 sessions"), TaskKind::output);
  EXPECT_EQ(task("Management to approve the dress code"), TaskKind::output);
  EXPECT_EQ(task("Our lawyers will review all contracts"), TaskKind::output);
  EXPECT_EQ(task("Our customers will write their own reports"), TaskKind::none);
  EXPECT_EQ(task("Our engineers own what they run"), TaskKind::none);
}

TEST(Task, IsAThingWithoutAVerb) {
  EXPECT_EQ(task("New website"), TaskKind::thing);
  EXPECT_EQ(task("A design system in Figma"), TaskKind::thing);
  EXPECT_EQ(task("SSO for all apps"), TaskKind::thing);
  EXPECT_EQ(task("Weekly newsletter to alumni"), TaskKind::work);
  EXPECT_EQ(task("A new standard in home care"), TaskKind::none);
  EXPECT_EQ(task("A new service in an afternoon"), TaskKind::none);
  EXPECT_EQ(task("An app patients open without being told"), TaskKind::none);
}

TEST(Task, IsOverInWhateverTense) {
  for (const char* title :
       {"We have held 6 regional customer events", "The new intranet has gone live",
        "The job adverts have been revised", "The kiosks are installed in the lobby by Easter",
        "The survey is sent out by mid-May", "Get the gap analysis done"})
    EXPECT_EQ(task(title), TaskKind::done) << title;
}

TEST(Task, IsWorkWithWhatItIsAbout) {
  for (const char* title :
       {"BIM training for site engineers", "Negotiation with the dairies", "SAP S/4HANA implementation",
        "Pilot of telematics with 500 drivers", "50 cold calls per rep per day", "Three whitepapers"})
    EXPECT_EQ(task(title), TaskKind::work) << title;
}

TEST(Task, BringsInItsOwnPeopleOrMovesHouse) {
  for (const char* title : {"Enrol 20 managers in the programme", "Move from Freshdesk to Intercom",
                            "Move the depot to the new site", "Upgrade Postgres to 16",
                            "Meet with 20 farmers", "Partner with 10 influencers", "Open a branch in Zwolle"})
    EXPECT_EQ(task(title), TaskKind::output) << title;
  for (const char* title :
       {"Send every worker home safe", "Hiring here is fast, fair and human",
        "Shipping to production becomes a non-event", "Our lambs never leave the county to be finished",
        "Nightly load finishes before 05:30 on 29 nights out of 30"})
    EXPECT_EQ(task(title), TaskKind::none) << title;
}

TEST(Task, IsSharedByVerbs) {
  EXPECT_EQ(task("Print and distribute 40,000 leaflets"), TaskKind::output);
  EXPECT_EQ(task("Order and set up the microscope"), TaskKind::output);
  EXPECT_EQ(task("Replace the boiler"), TaskKind::output);
}

TEST(Task, IsNotBareWhereItSaysThatAllOfThemAreDone) {
  EXPECT_TRUE(task_of(read_title("Every page translated")));
  EXPECT_FALSE(bare_task_of(read_title("Every page translated")));
  EXPECT_FALSE(bare_task_of(read_title("100% of the protocols reviewed")));
  EXPECT_TRUE(bare_task_of(read_title("12 protocols reviewed")));
  EXPECT_FALSE(bare_task_of(read_title("Farm profiles released: 6")));
  EXPECT_TRUE(bare_task_of(read_title("Have 12 protocols reviewed")));
}

TEST(Task, IsNotTheNameOfANumber) {
  EXPECT_EQ(task("Release frequency"), TaskKind::none);
  EXPECT_EQ(task("Support tickets below 20 a week"), TaskKind::none);
  EXPECT_EQ(task("Review scores", true), TaskKind::none);
  EXPECT_EQ(task("Talks given"), TaskKind::none);
  EXPECT_EQ(task("Orders without a mistake"), TaskKind::none);
  EXPECT_EQ(task("Meet 95% of promises"), TaskKind::none);
  EXPECT_EQ(task("Make boarding a pleasure"), TaskKind::none);
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
  EXPECT_EQ(outcome("Publish a guide people trust"), "trust");
  EXPECT_EQ(outcome("Coach our juniors into first chairs"), "into first chairs");
  EXPECT_EQ(outcome("Release our clerks from copying numbers"), "from copying numbers");
  EXPECT_EQ(outcome("Launch the site to the public"), "");
  EXPECT_EQ(outcome("Run a drill with the managers"), "");
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

TEST(Vague, IsPraiseOrASlogan) {
  EXPECT_EQ(vague("Great service"), VagueKind::praise);
  EXPECT_EQ(vague("A strong team"), VagueKind::praise);
  EXPECT_EQ(vague("excellent legal support for the business"), VagueKind::praise);
  EXPECT_EQ(vague("Excellence in research and teaching"), VagueKind::praise);
  EXPECT_EQ(vague("Provide high-quality care"), VagueKind::praise);
  EXPECT_EQ(vague("Making a difference in the communities we serve"), VagueKind::praise);
  EXPECT_EQ(vague("Go the extra mile"), VagueKind::praise);
  EXPECT_EQ(vague("Committed to quality"), VagueKind::praise);
  EXPECT_EQ(vague("Put customers first"), VagueKind::praise);
  EXPECT_EQ(vague("Take security seriously"), VagueKind::manner);
  EXPECT_EQ(vague("Sell more"), VagueKind::compared);
  EXPECT_EQ(vague("Serve our citizens better, every day"), VagueKind::compared);
  EXPECT_EQ(vague("Better service for our patients"), VagueKind::compared);
  EXPECT_EQ(vague("Data quality"), VagueKind::topic);
  EXPECT_EQ(vague("Improve performance and stability"), VagueKind::better);
}

TEST(Vague, IsNoPictureOfSomething) {
  EXPECT_EQ(vague("Great stories that make children reach for a second book"), VagueKind::none);
  EXPECT_EQ(vague("Good bread within walking distance of every home"), VagueKind::none);
  EXPECT_EQ(vague("Help first-time buyers sleep better"), VagueKind::none);
  EXPECT_EQ(vague("Open a bar where nobody has to shout"), VagueKind::none);
  EXPECT_EQ(vague("Less noise on the ward at night"), VagueKind::none);
  EXPECT_EQ(vague("Get serious about accessibility"), VagueKind::none);
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
