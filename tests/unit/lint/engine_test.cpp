// The engine: levels, options, `allow`, and what is not judged, on plans that are put together by hand.
#include "compiler/lint/engine.hpp"

#include <gtest/gtest.h>

namespace goalie::lint {
namespace {

using grammar::Keyword;

void flag_objective(const Objective& goal, Context& context) { context.report(goal.head, "an objective"); }
void flag_strongly(const Objective& goal, Context& context) {
  context.report(goal.head, "a strong case").level(Level::error);
}
void flag_key_result(const KeyResult& goal, Context& context) { context.report(goal.head, "a key result"); }
void flag_many(const Objective& goal, Context& context) {
  context.report(goal.head, std::to_string(context.option("max")) + (context.is_on("plain") ? " plain" : ""));
}
void flag_section(const Section& section, Context& context) { context.report(section.span, "a section"); }
constexpr std::string_view standings[] = {"used", "idle", "unjudged", "forbidden", "language", "unknown"};
void flag_exception(const Exception& exception, Context& context) {
  const std::string name(standings[static_cast<std::size_t>(exception.standing)]);
  context.report(exception.clause.rule_span, std::string(exception.clause.rule) + " " + name);
}
void flag_header_of_plan(const Plan& plan, Context& context) {
  const Section& section = plan.sections[model::SectionId{0}];
  context.report(section, section.span, "a section");
}
void flag_several(const Plan&, Context& context) {
  if (!context.is_silenced(model::KeyResultId{0})) context.report(model::KeyResultId{0}, {}, "several");
}
void flag_option_of_another(const Objective& goal, Context& context) {
  context.report(goal.head, std::to_string(context.option_of("many", "max")));
}
void flag_plan(const Plan& plan, Context& context) {
  context.report(model::ObjectiveId{0}, plan.objectives[model::ObjectiveId{0}].head, "the plan");
}

constexpr Rule plain{
    .name = "plain", .group = Group::objective, .level = Level::warning, .check = each<flag_objective>};
constexpr Rule strong{
    .name = "strong", .group = Group::objective, .level = Level::warning, .check = each<flag_strongly>};
constexpr Rule words{.name = "words",
                     .group = Group::objective,
                     .level = Level::error,
                     .wording = true,
                     .check = each<flag_objective, flag_key_result>};
constexpr Rule many{.name = "many",
                    .group = Group::count,
                    .level = Level::info,
                    .options = {{"max", 5, 0, 9, "the most"}},
                    .check = each<flag_many>};
constexpr Rule quiet{
    .name = "quiet", .group = Group::count, .level = Level::off, .check = each<flag_objective>};
constexpr Rule header{
    .name = "header", .group = Group::count, .level = Level::info, .check = each<flag_section>};
constexpr Rule header_of_plan{
    .name = "header", .group = Group::count, .level = Level::info, .check = each<flag_header_of_plan>};
constexpr Rule several{
    .name = "several", .group = Group::alignment, .level = Level::info, .check = each<flag_several>};
constexpr Rule asking{
    .name = "asking", .group = Group::count, .level = Level::info, .check = each<flag_option_of_another>};
constexpr Rule whole{
    .name = "whole", .group = Group::alignment, .level = Level::info, .check = each<flag_plan>};

constexpr Rule exceptions{
    .name = "exceptions", .group = Group::allow, .level = Level::warning, .check = each<flag_exception>};

/// One section with one objective, which has one key result.
class EngineTest : public testing::Test {
 protected:
  EngineTest() {
    file = sources.add("a.goal", "goals of growth for 2026-Q3\nobjective \"Delight\" {\n kr \"Loved\"\n}\n");
    Section section;
    section.file = file;
    section.head = {0, 5};
    section.span = {0, 27};
    section.unit.name = plan.symbols.intern("growth");
    section.period = {{2026, 7, 1}, {2026, 9, 30}};
    const auto section_id = plan.sections.add(section);
    Objective objective;
    objective.file = file;
    objective.section = section_id;
    objective.head = {28, 37};
    objective.title = "Delight";
    objective.title_span = {39, 46};
    objective.key_results = {0, 1};
    const auto objective_id = plan.objectives.add(objective);
    KeyResult key_result;
    key_result.file = file;
    key_result.section = section_id;
    key_result.head = {51, 53};
    key_result.title = "Loved";
    key_result.title_span = {55, 60};
    key_result.objective = objective_id;
    plan.key_results.add(key_result);
  }

  Outcome judge(std::vector<const Rule*> rules, const Settings& settings = {}) {
    return run(rules, Policy{{settings}, {}}, plan, sources, today);
  }

  model::Range<model::Allow> allow(std::string_view rule, model::Date until = {}) {
    model::Allow allow;
    allow.rule = rule;
    allow.until = until;
    const auto id = plan.allows.add(allow);
    return {id.index, id.index + 1};
  }

  Objective& objective() { return plan.objectives[model::ObjectiveId{0}]; }
  KeyResult& key_result() { return plan.key_results[model::KeyResultId{0}]; }
  Section& section() { return plan.sections[model::SectionId{0}]; }

  Plan plan;
  Sources sources;
  FileId file{};
  model::Date today{2026, 8, 15};
};

TEST_F(EngineTest, FindingsCarryRuleLevelPlaceAndFullName) {
  const Outcome outcome = judge({&plain});
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].rule, "plain");
  EXPECT_EQ(outcome.findings[0].level, Level::warning);
  EXPECT_EQ(outcome.findings[0].where, (Location{file, {28, 37}}));
  EXPECT_EQ(outcome.findings[0].goal, "growth.delight@2026-Q3");
}

TEST_F(EngineTest, FindingsOfHeadersBelongToNoGoal) {
  const Outcome outcome = judge({&header});
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].goal, "");
  EXPECT_EQ(outcome.findings[0].where, (Location{file, {0, 27}}));
}

TEST_F(EngineTest, RulesOverThePlanNameTheGoalThatTheyMean) {
  const Outcome outcome = judge({&whole});
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].goal, "growth.delight@2026-Q3");
}

TEST_F(EngineTest, ComeInTheOrderOfTheFile) {
  const Outcome outcome = judge({&words, &header});
  ASSERT_EQ(outcome.findings.size(), 3U);
  EXPECT_EQ(outcome.findings[0].message, "a section");
  EXPECT_EQ(outcome.findings[1].message, "an objective");
  EXPECT_EQ(outcome.findings[2].message, "a key result");
}

TEST_F(EngineTest, ARuleThatIsOffIsNotRun) {
  EXPECT_TRUE(judge({&quiet}).findings.empty());
  EXPECT_EQ(judge({&quiet}, {{"quiet", {Level::info, {}}}}).findings.size(), 1U);
  EXPECT_TRUE(judge({&plain}, {{"plain", {Level::off, {}}}}).findings.empty());
}

TEST_F(EngineTest, ACaseMayHaveALevelOfItsOwn) {
  EXPECT_EQ(judge({&strong}).findings.at(0).level, Level::error);
}

TEST_F(EngineTest, AConfiguredLevelReplacesBoth) {
  EXPECT_EQ(judge({&strong}, {{"strong", {Level::info, {}}}}).findings.at(0).level, Level::info);
  EXPECT_EQ(judge({&plain}, {{"plain", {Level::error, {}}}}).findings.at(0).level, Level::error);
}

TEST_F(EngineTest, OptionsHaveDefaultsAndCanBeConfigured) {
  EXPECT_EQ(judge({&many}).findings.at(0).message, "5");
  EXPECT_EQ(judge({&many}, {{"many", {std::nullopt, {{"max", 7}}}}}).findings.at(0).message, "7");
}

TEST_F(EngineTest, RulesCanAskWhetherAnotherIsRun) {
  const auto message_of_many = [](const Outcome& outcome) {
    for (const Diagnostic& finding : outcome.findings)
      if (finding.rule == "many") return finding.message;
    return std::string();
  };
  EXPECT_EQ(message_of_many(judge({&many, &plain})), "5 plain");
  EXPECT_EQ(message_of_many(judge({&many, &plain}, {{"plain", {Level::off, {}}}})), "5");
}

TEST_F(EngineTest, RulesCanReadAnOptionOfAnother) {
  const Settings nine{{"many", {std::nullopt, {{"max", 9}}}}};
  EXPECT_EQ(judge({&asking, &many}).findings.at(0).message, "5");
  EXPECT_EQ(judge({&asking, &many}, nine).findings.at(0).message, "9");
  EXPECT_EQ(judge({&asking}, nine).findings.at(0).message, "0") << "it is not run";
}

TEST_F(EngineTest, RulesOverThePlanCanSpeakOfAHeader) {
  const Outcome outcome = judge({&header_of_plan});
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].goal, "");
  EXPECT_EQ(outcome.findings[0].where, (Location{file, {0, 27}}));
  section().allows = allow("header");
  EXPECT_EQ(judge({&header_of_plan}).suppressed, 1U);
}

TEST_F(EngineTest, AFindingAboutSeveralLeavesOutWhatIsSilenced) {
  EXPECT_EQ(judge({&several}).findings.size(), 1U);
  key_result().allows = allow("several");
  const Outcome outcome = judge({&several});
  EXPECT_TRUE(outcome.findings.empty());
  EXPECT_EQ(outcome.suppressed, 1U);
}

TEST_F(EngineTest, AllowSilencesOnTheGoal) {
  objective().allows = allow("plain");
  const Outcome outcome = judge({&plain, &strong});
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].rule, "strong");
  EXPECT_EQ(outcome.suppressed, 1U);
}

TEST_F(EngineTest, AllowOnAnObjectiveCoversWhatIsNested) {
  objective().allows = allow("words");
  EXPECT_EQ(judge({&words}).suppressed, 2U);
}

TEST_F(EngineTest, AllowOnAKeyResultCoversOnlyThat) {
  key_result().allows = allow("words");
  const Outcome outcome = judge({&words});
  EXPECT_EQ(outcome.suppressed, 1U);
  EXPECT_EQ(outcome.findings.at(0).message, "an objective");
}

TEST_F(EngineTest, AllowOnAHeaderCoversItsSection) {
  section().allows = allow("words");
  EXPECT_EQ(judge({&words}).suppressed, 2U);
  section().allows = allow("header");
  EXPECT_EQ(judge({&header}).suppressed, 1U);
}

TEST_F(EngineTest, AnExpiredAllowStillSilences) {
  objective().allows = allow("plain", {2026, 8, 1});
  EXPECT_EQ(judge({&plain}).suppressed, 1U);
}

TEST_F(EngineTest, UnreadableGoalsAreNotJudgedButWhatIsNestedIs) {
  objective().unreadable = true;
  const Outcome outcome = judge({&words});
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].message, "a key result");
}

TEST_F(EngineTest, InsideADuplicateNothingIsJudged) {
  objective().duplicate = true;
  EXPECT_TRUE(judge({&words}).findings.empty());
}

TEST_F(EngineTest, TheWordsOfDroppedAndPastGoalsAreNotJudged) {
  objective().clauses |= std::uint64_t{1} << static_cast<unsigned>(Keyword::dropped);
  EXPECT_TRUE(judge({&words}).findings.empty());
  EXPECT_EQ(judge({&plain}).findings.size(), 1U);
  objective().clauses = 0;
  today = {2026, 9, 30};
  EXPECT_EQ(judge({&words}).findings.size(), 2U);
  today = {2026, 10, 1};
  EXPECT_TRUE(judge({&words}).findings.empty());
  EXPECT_EQ(judge({&plain}).findings.size(), 1U);
  today = {};
  EXPECT_EQ(judge({&words}).findings.size(), 2U);
}

TEST_F(EngineTest, UnreadableHeadersAreNotJudged) {
  section().unreadable = true;
  EXPECT_TRUE(judge({&header}).findings.empty());
}

TEST_F(EngineTest, ALevelOfThePresetLeavesThatOfACase) {
  EXPECT_EQ(judge({&strong}, {{"strong", {Level::info, {}, false}}}).findings.at(0).level, Level::error);
  EXPECT_EQ(judge({&plain}, {{"plain", {Level::info, {}, false}}}).findings.at(0).level, Level::info);
  EXPECT_TRUE(judge({&strong}, {{"strong", {Level::off, {}, false}}}).findings.empty());
}

/// The same plan again, in a second file.
class OverridesTest : public EngineTest {
 protected:
  OverridesTest() {
    other = sources.add("b.goal", std::string(sources[file].text()));
    Section second_section = section();
    second_section.file = other;
    Objective second = objective();
    second.file = other;
    second.section = plan.sections.add(second_section);
    second.title = "Other";
    second.key_results = {};
    plan.objectives.add(second);
  }

  /// Each finding as `file: level message`.
  std::vector<std::string> judge_both(std::vector<const Rule*> rules, Settings first, Settings second) {
    const Policy policy{{std::move(first), std::move(second)}, {0, 1}};
    std::vector<std::string> all;
    for (const Diagnostic& finding : run(rules, policy, plan, sources, today).findings)
      all.push_back(sources[finding.where.file].path() + ": " + std::string(name_of(finding.level)) + " " +
                    finding.message);
    return all;
  }

  FileId other{};
};

TEST_F(OverridesTest, FilesMayHaveLevelsOfTheirOwn) {
  EXPECT_EQ(judge_both({&plain}, {}, {{"plain", {Level::info, {}}}}),
            (std::vector<std::string>{"a.goal: warning an objective", "b.goal: info an objective"}));
  EXPECT_EQ(judge_both({&plain}, {}, {{"plain", {Level::off, {}}}}),
            (std::vector<std::string>{"a.goal: warning an objective"}));
  EXPECT_EQ(judge_both({&quiet}, {}, {{"quiet", {Level::error, {}}}}),
            (std::vector<std::string>{"b.goal: error an objective"}));
}

TEST_F(OverridesTest, FilesMayHaveOptionsOfTheirOwn) {
  EXPECT_EQ(judge_both({&many, &quiet}, {}, {{"many", {std::nullopt, {{"max", 7}}}}}),
            (std::vector<std::string>{"a.goal: info 5", "b.goal: info 7"}));
}

TEST_F(OverridesTest, HoldForSectionsAndForRulesOverThePlan) {
  EXPECT_EQ(judge_both({&header}, {}, {{"header", {Level::off, {}}}}),
            (std::vector<std::string>{"a.goal: info a section"}));
  EXPECT_EQ(judge_both({&whole}, {}, {{"whole", {Level::off, {}}}}),
            (std::vector<std::string>{"a.goal: info the plan"}));
  EXPECT_EQ(judge_both({&whole}, {{"whole", {Level::off, {}}}}, {}), std::vector<std::string>{});
}

class AllowTest : public EngineTest {
 protected:
  /// What is said of each `allow`.
  std::vector<std::string> standing(const Policy& policy = {}) {
    const std::vector<const Rule*> rules{&exceptions, &plain, &quiet, &words};
    std::vector<std::string> said;
    for (const Diagnostic& finding : run(rules, policy, plan, sources, today).findings)
      if (finding.rule == "exceptions") said.push_back(finding.message);
    return said;
  }
  using Said = std::vector<std::string>;
};

TEST_F(AllowTest, IsUsedOrIdle) {
  objective().allows = allow("plain");
  EXPECT_EQ(standing(), Said{"plain used"});
  objective().allows = {};
  key_result().allows = allow("plain");
  EXPECT_EQ(standing(), Said{"plain idle"});
}

TEST_F(AllowTest, OfTwoTheNearestIsUsed) {
  objective().allows = allow("plain");
  section().allows = allow("plain");
  EXPECT_EQ(standing(), (Said{"plain idle", "plain used"}));
}

TEST_F(AllowTest, OnAnObjectiveIsUsedByWhatIsNested) {
  objective().allows = allow("words");
  key_result().allows = allow("words");
  EXPECT_EQ(standing(), (Said{"words used", "words used"}));
  objective().unreadable = true;
  EXPECT_EQ(standing(), Said{"words used"});
}

TEST_F(AllowTest, OfARuleThatIsOffIsNeither) {
  objective().allows = allow("quiet");
  EXPECT_EQ(standing(), Said{"quiet unjudged"});
  EXPECT_EQ(standing({{{{"quiet", {Level::info, {}}}}}, {}, {}}), Said{"quiet used"});
}

TEST_F(AllowTest, IsNotIdleWhereSomethingWasNotJudged) {
  section().allows = allow("quiet");
  const Policy on{{{{"quiet", {Level::info, {}}}, {"plain", {Level::off, {}}}}}, {}, {}};
  objective().unreadable = true;
  EXPECT_EQ(standing(on), Said{"quiet unjudged"});
  objective().unreadable = false;
  objective().duplicate = true;
  EXPECT_EQ(standing(on), Said{"quiet unjudged"});
}

TEST_F(AllowTest, IsNotIdleInAPastPeriodOrOnADroppedGoal) {
  key_result().allows = allow("plain");
  today = {2026, 10, 1};
  EXPECT_EQ(standing(), Said{"plain unjudged"});
  today = {2026, 8, 15};
  objective().clauses |= std::uint64_t{1} << static_cast<unsigned>(Keyword::dropped);
  EXPECT_EQ(standing(), Said{"plain unjudged"});
}

TEST_F(AllowTest, OfAForbiddenRuleSilencesNothing) {
  objective().allows = allow("plain");
  const Policy policy{{{}}, {}, {"plain"}};
  EXPECT_EQ(standing(policy), Said{"plain forbidden"});
  const Outcome outcome = run(std::vector<const Rule*>{&plain}, policy, plan, sources, today);
  EXPECT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.suppressed, 0U);
}

TEST_F(AllowTest, MayNameNoRule) {
  objective().allows = allow("syntax");
  key_result().allows = allow("nope");
  EXPECT_EQ(standing(), (Said{"syntax language", "nope unknown"}));
}

TEST_F(AllowTest, OfWhatIsSaidOfItIsNeverIdle) {
  objective().allows = allow("exceptions");
  key_result().allows = allow("exceptions");
  EXPECT_EQ(standing(), Said{}) << "each silences what is said of itself";
}

}  // namespace
}  // namespace goalie::lint
