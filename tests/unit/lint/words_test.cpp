// Words: the forms that are made of those of a list, and a team's own beside those of the language.
#include <gmock/gmock.h>

#include "compiler/lint/pay.hpp"
#include "compiler/lint/task.hpp"
#include "compiler/lint/word_table.hpp"
#include "tests/unit/lint/reading.hpp"

namespace goalie::lint {
namespace {

using testing::ElementsAre;

std::vector<std::string> forms(WordKind kind, const std::string& word, WordClass group = WordClass::raise) {
  const WordList list[] = {{group, kind, {word}}};
  std::vector<std::string> all;
  for (const auto& [form, classes] : forms_of(list)) all.push_back(form);
  return all;
}

TEST(WordForms, ANounHasAPlural) {
  EXPECT_THAT(forms(WordKind::noun, "signup"), ElementsAre("signup", "signups"));
  EXPECT_THAT(forms(WordKind::noun, "box"), ElementsAre("box", "boxes"));
  EXPECT_THAT(forms(WordKind::noun, "batch"), ElementsAre("batch", "batches"));
  EXPECT_THAT(forms(WordKind::noun, "query"), ElementsAre("queries", "query"));
  EXPECT_THAT(forms(WordKind::noun, "delay"), ElementsAre("delay", "delays"));
}

TEST(WordForms, AVerbHasFour) {
  EXPECT_THAT(forms(WordKind::verb, "launch"), ElementsAre("launch", "launched", "launches", "launching"));
  EXPECT_THAT(forms(WordKind::verb, "migrate"), ElementsAre("migrate", "migrated", "migrates", "migrating"));
  EXPECT_THAT(forms(WordKind::verb, "carry"), ElementsAre("carried", "carries", "carry", "carrying"));
  EXPECT_THAT(forms(WordKind::verb, "play"), ElementsAre("play", "played", "playing", "plays"));
  EXPECT_THAT(forms(WordKind::verb, "agree"), ElementsAre("agree", "agreed", "agreeing", "agrees"));
}

TEST(WordForms, AVerbOfOutputHasANounOfWorkWhereARuleMakesIt) {
  EXPECT_THAT(forms(WordKind::verb, "digitise", WordClass::output),
              ElementsAre("digitisation", "digitise", "digitised", "digitises", "digitising"));
  EXPECT_THAT(forms(WordKind::verb, "launch", WordClass::output),
              ElementsAre("launch", "launched", "launches", "launching"));
}

TEST(WordForms, OthersAreTakenAsTheyAre) {
  EXPECT_THAT(forms(WordKind::word, "carry"), ElementsAre("carry"));
  EXPECT_THAT(forms(WordKind::past, "grew"), ElementsAre("grew"));
  EXPECT_THAT(forms(WordKind::word, ""), ElementsAre());
  EXPECT_THAT(forms(WordKind::noun, "MRR"), ElementsAre("mrr", "mrrs")) << "titles are read in lower case";
}

TEST(WordForms, KnowWhatTheyAre) {
  const WordList lists[] = {{WordClass::raise, WordKind::verb, {"lift"}},
                            {WordClass::raise, WordKind::past, {"grew"}},
                            {WordClass::metric, WordKind::noun, {"lift"}}};
  const WordClasses words = forms_of(lists);
  EXPECT_TRUE(words.at("lifting").has(WordClass::gerund));
  EXPECT_TRUE(words.at("lifted").has(WordClass::past));
  EXPECT_TRUE(words.at("grew").has(WordClass::past));
  EXPECT_TRUE(words.at("grew").has(WordClass::raise));
  EXPECT_FALSE(words.at("lift").has(WordClass::gerund | WordClass::past));
  EXPECT_TRUE(words.at("lift").has(WordClass::raise));
  EXPECT_TRUE(words.at("lift").has(WordClass::metric)) << "a word of two lists is of both classes";
}

TEST(WordForms, OfTheLanguageAreMadeByTheSameHand) {
  const WordList verbs[] = {{WordClass::output, WordKind::verb, {"launch", "publish", "migrate", "certify"}}};
  for (const auto& [form, classes] : forms_of(verbs))
    for (const WordClass one : {WordClass::output, WordClass::gerund, WordClass::past})
      EXPECT_EQ(english.classes_of(form).has(one), classes.has(one)) << form;
}

TEST(WordTable, HoldsAnyNumberOfWords) {
  WordList many{WordClass::metric, WordKind::word, {}};
  for (int i = 0; i < 20'000; ++i) many.words.push_back("metric" + std::to_string(i));
  const OwnTable own(forms_of({{many}}), english);
  for (const std::string& word : many.words) ASSERT_TRUE(own.table().classes_of(word).has(WordClass::metric));
  EXPECT_TRUE(own.table().classes_of("metric20000").empty());
  EXPECT_TRUE(own.table().classes_of("churn").has(WordClass::metric));
}

TEST(WordTable, AddsToTheWordsOfTheLanguage) {
  const WordList lists[] = {{WordClass::metric, WordKind::noun, {"glidepath", "launch", "churn", "churn"}}};
  OwnTable made(forms_of(lists), english);
  const OwnTable own(std::move(made));
  for (const WordEntry& entry : english.places) {
    const WordSet both = own.table().classes_of(entry.word);
    EXPECT_EQ(both.low & entry.classes.low, entry.classes.low) << entry.word;
    EXPECT_EQ(both.high & entry.classes.high, entry.classes.high) << entry.word;
  }
  EXPECT_TRUE(own.table().classes_of("glidepaths").has(WordClass::metric));
  EXPECT_TRUE(own.table().classes_of("launch").has(WordClass::metric));
  EXPECT_TRUE(own.table().classes_of("launch").has(WordClass::output));
  EXPECT_FALSE(english.classes_of("launch").has(WordClass::metric));
  EXPECT_TRUE(english.classes_of("glidepath").empty());
}

TEST(WordTable, OfNothingHoldsNothing) {
  const OwnTable own(WordClasses{});
  EXPECT_TRUE(own.table().classes_of("launch").empty());
  EXPECT_TRUE(own.table().classes_of("").empty());
}

/// Whether a text ties pay to a goal, with words of pay that a team adds.
bool is_tied(std::string_view text, std::vector<std::string> pay) {
  const WordList list[] = {{WordClass::pay, WordKind::word, std::move(pay)}};
  const OwnTable own(forms_of(list), english);
  return may_speak_of_pay(text, own.table()) && tie_to_pay(text, 0, own.table()).has_value();
}

TEST(WordTable, TheQuickLookForPayKnowsAddedWords) {
  EXPECT_FALSE(is_tied("The kicker depends on it", {}));
  EXPECT_TRUE(is_tied("The kicker depends on it", {"kicker"}));
  EXPECT_TRUE(is_tied("The bonus depends on it", {"kicker"}));
  EXPECT_TRUE(is_tied("The christmas-money depends on it", {"christmas-money"})) << "a sign within";
  EXPECT_TRUE(is_tied("The prämie depends on it", {"prämie"})) << "a foreign letter";
  EXPECT_TRUE(is_tied("The performancerelatedpay depends on it", {"performancerelatedpay"})) << "long";
  EXPECT_TRUE(is_tied("The vp depends on it", {"vp"})) << "short";
}

TEST(WordTable, TitlesAreReadByIt) {
  const WordList lists[] = {{WordClass::output, WordKind::verb, {"frobnicate"}},
                            {WordClass::metric, WordKind::noun, {"glidepath"}}};
  const OwnTable own(forms_of(lists), english);
  EXPECT_EQ(task_of(read_title("Frobnicate the billing page")).kind, TaskKind::none);
  EXPECT_EQ(task_of(read_title("Frobnicate the billing page", own.table())).kind, TaskKind::output);
  EXPECT_TRUE(read_title("Self-glidepath", own.table())[0].has(WordClass::metric)) << "in a compound too";
}

}  // namespace
}  // namespace goalie::lint
