// What is shown of a configuration: all of it, who set it, and as TOML the same again.
#include "compiler/config/show.hpp"

#include <gmock/gmock.h>

#include "compiler/config/keys.hpp"
#include "tests/unit/config/reading.hpp"

namespace goalie::config {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::map<std::string, std::string> two_files{
    {"goalie.toml", R"(extends = ["far.toml"]
exclude = ["a \"b\"/**", 'c']
[lint]
preset = "strict"
[lint.rules]
kr-count = { level = "info", max = 9 }
[lint.forbid-allow]
rules = ["missing-owner"]
[[lint.overrides]]
include = ["labs/**"]
rules = { kr-count = "off", missing-owner = { level = "warning" } }
[[lint.overrides]]
include = ["labs/x/**", "y"]
rules = { objective-too-long = { max_words = 7 } }
)"},
    {"far.toml", "[calendar]\nfiscal_year_start = \"May\"\nfiscal_year_named_by = \"end\"\n"}};

std::string line_of(const std::vector<Shown>& all, const std::string& key, const Reading& reading) {
  for (const Shown& one : all)
    if (one.key == key)
      return one.value + " # " + (one.where.known() ? reading.place(one.where) : one.otherwise);
  return "nothing";
}

TEST(Show, SaysWhoSetEachValue) {
  Reading reading(two_files);
  const std::vector<Shown> all = show(reading.read(), some_facts());
  EXPECT_THAT(reading.problems(), IsEmpty());
  const auto line = [&](const std::string& key) { return line_of(all, key, reading); };
  EXPECT_EQ(line("edition"), "\"2026\" # default");
  EXPECT_EQ(line("exclude"), "[\"a \\\"b\\\"/**\", \"c\"] # goalie.toml:2");
  EXPECT_EQ(line("calendar.fiscal_year_start"), "\"May\" # far.toml:2");
  EXPECT_EQ(line("lint.rules.kr-count.level"), "\"info\" # goalie.toml:6");
  EXPECT_EQ(line("lint.rules.kr-count.min"), "3 # default");
  EXPECT_EQ(line("lint.rules.kr-vague.level"), "\"warning\" # preset `strict`");
}

TEST(Show, NamesTheSourceOfAMethodsNumber) {
  Reading reading{{"goalie.toml", "[lint]\npreset = \"planview\"\n"}};
  const std::vector<Shown> all = show(reading.read(), some_facts());
  EXPECT_EQ(
      line_of(all, "lint.rules.kr-count.max", reading),
      "4 # preset `planview`: Planview, \"OKRs vs KPIs\": more than one and fewer than five key results");
}

TEST(Show, IsAConfigurationThatSaysTheSame) {
  Reading reading(two_files);
  const std::vector<Shown> all = show(reading.read(), some_facts());
  std::string text;
  for (const Shown& one : all)
    if (!one.value.empty() && one.key != "extends") text += one.key + " = " + one.value + "\n";
  Reading again{{"goalie.toml", text}};
  const std::vector<Shown> after = show(again.read(), some_facts());
  EXPECT_THAT(again.problems(), IsEmpty()) << text;
  ASSERT_EQ(after.size(), all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].key == "extends") continue;
    EXPECT_EQ(after[i].value, all[i].value) << all[i].key;
  }
}

TEST(Show, OfNothingIsAllDefaults) {
  Reading reading{{"goalie.toml", ""}};
  for (const Shown& one : show(reading.read(), some_facts())) {
    EXPECT_FALSE(one.where.known()) << one.key;
    EXPECT_TRUE(one.otherwise == "default" || one.otherwise == "preset `standard`") << one.otherwise;
  }
}

TEST(Explain, KnowsEveryKeyThatIsShown) {
  for (const Shown& one : show({}, some_facts())) {
    const auto facts = explain(one.key, some_known());
    ASSERT_TRUE(facts) << one.key;
    EXPECT_FALSE(facts->meaning.empty()) << one.key;
    EXPECT_EQ(facts->standard, one.value) << one.key;
  }
  for (const std::string& name : explained_keys(some_facts()))
    EXPECT_TRUE(explain(name, some_known())) << name;
}

TEST(Explain, SaysWhatAnOptionTakes) {
  const auto facts = explain("lint.rules.kr-count.min", some_known());
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->meaning, "the fewest key results");
  EXPECT_EQ(facts->values[0].first, "1 to 20");
  EXPECT_EQ(facts->standard, "3");
}

TEST(Explain, KnowsNothingElse) {
  for (const char* name : {"", "lint.prest", "rule", "lint.rules.nope", "lint.rules.syntax",
                           "lint.rules.kr-count.mx", "lint.rules.kr-countess"})
    EXPECT_FALSE(explain(name, some_known())) << name;
}

TEST(Keys, SayWhatTheyMeanInOneLine) {
  for (const Key& key : keys()) {
    if (key.shape == Shape::later) continue;
    EXPECT_FALSE(key.meaning.empty()) << key.name;
    EXPECT_EQ(key.meaning.find('\n'), std::string_view::npos) << key.name;
    EXPECT_NE(key.meaning.back(), '.') << key.name;
    EXPECT_TRUE(key.table().empty() || find_key(key.table()) != nullptr) << key.name;
  }
}

}  // namespace
}  // namespace goalie::config
