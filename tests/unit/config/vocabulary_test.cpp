// Vocabularies: which words join which list, and every way that it can go wrong is one error at its place.
#include <gmock/gmock.h>

#include "compiler/config/show.hpp"
#include "tests/unit/config/reading.hpp"

namespace goalie::config {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string names_words = "[lint]\nvocabulary = [\"words.toml\"]\n";

std::vector<std::string> read_words(const std::string& text) {
  Reading reading{{"goalie.toml", names_words}, {"words.toml", text}};
  std::vector<std::string> all;
  for (const OwnWords& own : reading.read().words)
    for (const std::string& word : own.words)
      all.push_back(std::string(some_known().words.names[own.group]) + "." +
                    std::string(some_known().words.lists[own.list]) + " " + word);
  EXPECT_THAT(reading.problems(), IsEmpty());
  return all;
}

std::vector<std::string> mistakes(const std::string& text) {
  Reading reading{{"goalie.toml", names_words}, {"words.toml", text}};
  reading.read();
  return reading.problems();
}

TEST(Vocabulary, JoinsTheListsOfTheLanguage) {
  EXPECT_THAT(
      read_words("# ours\n[metric]\nnouns = [\"glidepath\", \"MRR\"]\nwords = [\"run-rate\"]\n"
                 "[output]\nverbs = [\"demo\"]\nalso = { past = [\"shot\"], gerund = [\"demoing\"] }\n"),
      ElementsAre("metric.nouns glidepath", "metric.nouns MRR", "metric.words run-rate",
                  "output.also.gerund demoing", "output.also.past shot", "output.verbs demo"));
}

TEST(Vocabulary, DuplicatesAreHarmless) {
  EXPECT_THAT(read_words("metric-head.words = [\"x\", \"x\"]\nmetric-head.nouns = [\"x\"]\n"),
              testing::SizeIs(3));
  EXPECT_THAT(read_words(""), IsEmpty());
}

TEST(Vocabulary, UnknownGroupsNameTheSimilarOne) {
  EXPECT_THAT(mistakes("[metrics]\nnouns = 7\n[brand-names]\n"),
              ElementsAre("words.toml:1:2 metrics: there is no group of words `metrics` | there is a group "
                          "with a similar name: `metric`",
                          "words.toml:3:2 brand-names: there is no group of words `brand-names` | "
                          "`goalie config explain lint.vocabulary` lists them all"));
}

TEST(Vocabulary, UnknownListsNameTheSimilarOne) {
  EXPECT_THAT(mistakes("[metric]\nnoun = []\nplurals = []\nalso = { gerunds = [], nouns = [] }\n"),
              ElementsAre("words.toml:2:1 noun: a group of words has no list `noun` | there is a list with a "
                          "similar name: `nouns`",
                          "words.toml:3:1 plurals: a group of words has no list `plurals` | the lists are "
                          "`words`, `nouns`, `verbs` and `also`",
                          "words.toml:4:10 gerunds: a group of words has no list `gerunds` in `also` | there "
                          "is a list with a similar name: `gerund`",
                          "words.toml:4:24 nouns: a group of words has no list `nouns` in `also` | the lists "
                          "are `gerund` and `past`"));
}

TEST(Vocabulary, WrongTypesPointAtTheValue) {
  EXPECT_THAT(
      mistakes("metric = [\"a\"]\n[output]\nverbs = \"demo\"\nwords = [7, \"\", \"two words\", \"fine\"]\n"
               "also = [\"a\"]\n"),
      ElementsAre(
          "words.toml:1:10 [\"a\"]: `metric` takes a table of words, not a list | write `[metric]`, "
          "and below it `nouns = [\"signup\"]`",
          "words.toml:3:9 \"demo\": `verbs` takes a list of words, not a text | write `verbs = "
          "[\"signup\"]`",
          "words.toml:4:10 7: a word is a text in quotes, not a whole number | ",
          "words.toml:4:13 \"\": this word is empty, and stands in no title | ",
          "words.toml:4:17 \"two words\": no title holds `two words` as one word | titles are "
          "read word by word, and numbers are no words: name the one that says it, such as `signups` of "
          "\"paid signups\"",
          "words.toml:5:8 [\"a\"]: `also` takes a table of words, not a list | write `also = { past = "
          "[\"grew\"] }`"));
}

TEST(Vocabulary, TextThatIsNoTomlIsSaidThere) {
  EXPECT_THAT(mistakes("[metric\n"), ElementsAre(HasSubstr("words.toml:1:8")));
}

TEST(Vocabulary, PathsAreJudgedWhereTheyAreNamed) {
  Reading reading{
      {"goalie.toml",
       "[lint]\nvocabulary = [\"no.toml\", \"words.txt\", \"/a.toml\", '..\\a.toml', \"\", 7]\n"}};
  reading.read();
  EXPECT_THAT(
      reading.problems(),
      ElementsAre("goalie.toml:2:15 \"no.toml\": `no.toml` is not there | ",
                  HasSubstr("2:26 \"words.txt\": `words.txt` is no word file: its name does not end in"),
                  HasSubstr("`/a.toml` is a path of one machine"), HasSubstr("a path has `/`"),
                  HasSubstr("this names no file"), HasSubstr("a word file is a text in quotes")));
  Reading text{{"goalie.toml", "[lint]\nvocabulary = \"words.toml\"\n"}};
  text.read();
  EXPECT_THAT(text.problems(),
              ElementsAre("goalie.toml:2:14 \"words.toml\": `vocabulary` takes a list of word files, not a "
                          "text | write `vocabulary = [\"words/our-metrics.toml\"]`"));
}

TEST(Vocabulary, OfSeveralFilesAllCountAndEachIsReadOnce) {
  Reading reading{{"goalie.toml", "[lint]\nvocabulary = [\"a.toml\", \"b.toml\", \"a.toml\"]\n"},
                  {"a.toml", "[metric]\nnouns = [\"a\"]\n[nope]\n"},
                  {"b.toml", "[metric]\nnouns = [\"b\"]\n"}};
  EXPECT_THAT(reading.read().words, testing::SizeIs(2));
  EXPECT_THAT(reading.problems(), ElementsAre(HasSubstr("a.toml:3:2 nope")));
}

TEST(Vocabulary, OfTheNearestFileReplacesThoseThatItExtends) {
  Reading::Files files{
      {"goalie.toml", "extends = [\"far.toml\"]\n[lint]\nvocabulary = [\"near-words.toml\"]\n"},
      {"far.toml", "[lint]\nvocabulary = [\"far-words.toml\"]\n"},
      {"near-words.toml", "[metric]\nnouns = [\"near\"]\n"},
      {"far-words.toml", "[metric]\nnouns = [\"far\"]\n"}};
  Reading both(files);
  ASSERT_THAT(both.read().words, testing::SizeIs(1));
  EXPECT_THAT(both.loaded.configuration.words[0].words, ElementsAre("near"));
  EXPECT_EQ(both.origin("lint.vocabulary"), "goalie.toml:3");
  files["goalie.toml"] = "extends = [\"far.toml\"]\n";
  Reading far(files);
  ASSERT_THAT(far.read().words, testing::SizeIs(1));
  EXPECT_THAT(far.loaded.configuration.words[0].words, ElementsAre("far"));
  EXPECT_EQ(far.origin("lint.vocabulary"), "far.toml:2");
  files["goalie.toml"] += "[lint]\nvocabulary = []\n";
  Reading none(files);
  EXPECT_THAT(none.read().words, IsEmpty());
}

TEST(Vocabulary, IsShownAndExplained) {
  Reading reading{{"goalie.toml", names_words}, {"words.toml", ""}};
  for (const Shown& one : show(reading.read(), some_facts()))
    if (one.key == "lint.vocabulary")
      EXPECT_EQ(one.value + " " + reading.place(one.where), "[\"words.toml\"] goalie.toml:2");
  const auto facts = explain("lint.vocabulary", some_known());
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->values_are, "Groups of words");
  EXPECT_THAT(facts->values,
              ElementsAre(testing::Pair("[metric]", "numbers"), testing::Pair("[metric-head]", "heads"),
                          testing::Pair("[output]", "work")));
}

TEST(Language, IsEnglishSoFar) {
  Reading english{{"goalie.toml", "[lint]\nlanguage = \"english\"\n"}};
  EXPECT_EQ(english.read().language, "english");
  EXPECT_THAT(english.problems(), IsEmpty());
  Reading slip{{"goalie.toml", "[lint]\nlanguage = \"englisch\"\n"}};
  slip.read();
  EXPECT_THAT(slip.problems(), ElementsAre("goalie.toml:2:12 \"englisch\": there is no language `englisch` | "
                                           "there is a language with a similar name: `english`"));
  Reading other{{"goalie.toml", "[lint]\nlanguage = \"german\"\n"}};
  other.read();
  EXPECT_THAT(other.problems(), ElementsAre(HasSubstr("`language` takes `english`")));
}

}  // namespace
}  // namespace goalie::config
