// `extends`: of what several files set the nearest counts, and every way that it can go wrong is one error.
#include <gmock/gmock.h>

#include "tests/unit/config/reading.hpp"

namespace goalie::config {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Layers, TheNearestFileWinsKeyByKey) {
  Reading reading{{"goalie.toml", "extends = [\"far.toml\"]\n[lint.rules]\nkr-count.min = 2\n"},
                  {"far.toml",
                   "exclude = [\"old/**\"]\n[calendar]\nfiscal_year_start = \"May\"\n"
                   "[lint]\npreset = \"strict\"\n"
                   "[lint.rules]\nkr-count = { level = \"warning\", min = 4, max = 7 }\n"}};
  const Configuration& read = reading.read();
  EXPECT_THAT(reading.problems(), IsEmpty());
  EXPECT_THAT(read.exclude, ElementsAre("old/**"));
  EXPECT_EQ(read.fiscal_start_month, 5U);
  EXPECT_EQ(read.preset, "strict");
  const RuleSetting& count = read.rules.at("kr-count");
  EXPECT_EQ(count.level, Level::warning);
  EXPECT_EQ(count.options.at("min"), 2);
  EXPECT_EQ(count.options.at("max"), 7);
  EXPECT_EQ(reading.origin("lint.rules.kr-count.min"), "goalie.toml:3");
  EXPECT_EQ(reading.origin("lint.rules.kr-count.max"), "far.toml:7");
  EXPECT_EQ(reading.origin("lint.preset"), "far.toml:5");
  EXPECT_EQ(reading.origin("edition"), "");
}

TEST(Layers, AListIsOneValue) {
  Reading reading{{"goalie.toml",
                   "extends = [\"far.toml\"]\nexclude = []\n[lint.forbid-allow]\nrules = [\"kr-count\"]\n"},
                  {"far.toml",
                   "exclude = [\"old/**\"]\n[lint.forbid-allow]\nrules = [\"missing-owner\"]\n"
                   "[[lint.overrides]]\ninclude = [\"a/**\"]\nrules = { kr-count = \"off\" }\n"}};
  const Configuration& read = reading.read();
  EXPECT_THAT(reading.problems(), IsEmpty());
  EXPECT_THAT(read.exclude, IsEmpty());
  EXPECT_THAT(read.forbid_allow, ElementsAre("kr-count"));
  ASSERT_EQ(read.overrides.size(), 1U);
  EXPECT_EQ(read.overrides[0].rules.at("kr-count").level, Level::off);
}

TEST(Layers, OverridesOfTheNearestFileReplaceThoseThatItExtends) {
  const std::string near = "[[lint.overrides]]\ninclude = [\"near/**\"]\nrules = { kr-count = \"info\" }\n";
  const std::string far = "[[lint.overrides]]\ninclude = [\"far/**\"]\nrules = { kr-count = \"of\" }\n";
  Reading reading{{"goalie.toml", "extends = [\"far.toml\"]\n" + near}, {"far.toml", far}};
  const Configuration& read = reading.read();
  ASSERT_EQ(read.overrides.size(), 1U);
  EXPECT_THAT(read.overrides[0].include, ElementsAre("near/**"));
  EXPECT_THAT(reading.problems(),
              ElementsAre("far.toml:3:22 \"of\": there is no level `of` | there is a level "
                          "with a similar name: `off`"))
      << "what does not count is still judged";
}

TEST(Layers, OfSeveralTheLastWinsWithAllThatItExtends) {
  Reading reading{
      {"goalie.toml", "extends = [\"a.toml\", \"b.toml\"]\n"},
      {"a.toml", "exclude = [\"a\"]\n[lint]\npreset = \"minimal\"\n[lint.rules]\nkr-vague = \"error\"\n"},
      {"b.toml", "extends = [\"c.toml\"]\nexclude = [\"b\"]\n"},
      {"c.toml", "exclude = [\"c\"]\n[lint]\npreset = \"strict\"\n"}};
  const Configuration& read = reading.read();
  EXPECT_THAT(reading.problems(), IsEmpty());
  EXPECT_THAT(read.exclude, ElementsAre("b"));
  EXPECT_EQ(read.preset, "strict");
  EXPECT_EQ(read.rules.at("kr-vague").level, Level::error);
}

TEST(Layers, TwoMayExtendTheSameOne) {
  Reading reading{{"goalie.toml", "extends = [\"a.toml\", \"b.toml\", \"b.toml\"]\n"},
                  {"a.toml", "extends = [\"base.toml\"]\n"},
                  {"b.toml", "extends = [\"base.toml\"]\n"},
                  {"base.toml", "edition = \"2026\"\ncolour = 1\n"}};
  reading.read();
  EXPECT_EQ(reading.problems().size(), 1U) << "a mistake in it is said once";
}

TEST(Layers, AFileCannotExtendItself) {
  Reading reading{{"goalie.toml", "extends = [\"goalie.toml\"]\n"}};
  reading.read();
  EXPECT_THAT(
      reading.problems(),
      ElementsAre("goalie.toml:1:12 \"goalie.toml\": `goalie.toml` is this file itself | take out the "
                  "one that should not know of the other"));
}

TEST(Layers, ACircleIsOneErrorWhereItCloses) {
  Reading reading{{"goalie.toml", "extends = [\"a.toml\"]\n"},
                  {"a.toml", "extends = [\"b.toml\"]\n"},
                  {"b.toml", "extends = [\"a.toml\"]\n"}};
  reading.read();
  EXPECT_THAT(
      reading.problems(),
      ElementsAre("b.toml:1:12 \"a.toml\": `a.toml` extends this file already | take out the one that "
                  "should not know of the other"));
}

TEST(Layers, WhatIsNotThereIsAnErrorAtItsEntry) {
  Reading reading{{"goalie.toml", "extends = [\"a.toml\",\n  \"b.toml\"]\n"}, {"a.toml", "\n"}};
  reading.read();
  EXPECT_THAT(reading.problems(), ElementsAre("goalie.toml:2:3 \"b.toml\": `b.toml` is not there | "));
}

TEST(Layers, AnExtendedFileThatIsNoTomlIsSaidThere) {
  Reading reading{{"goalie.toml", "extends = [\"a.toml\"]\n"}, {"a.toml", "edition = \n"}};
  reading.read();
  ASSERT_EQ(reading.problems().size(), 1U);
  EXPECT_EQ(reading.problems()[0].substr(0, 8), "a.toml:1");
}

TEST(Layers, BoundsAreComparedAcrossFiles) {
  Reading reading{{"goalie.toml", "extends = [\"a.toml\"]\n[lint.rules]\nkr-count.min = 6\n"},
                  {"a.toml", "[lint.rules]\nkr-count.max = 5\n"}};
  reading.read();
  EXPECT_THAT(reading.problems(),
              ElementsAre("goalie.toml:3:1 kr-count: `min` of `kr-count` is 6, above its `max`, which is 5 | "
                          "nothing can lie between them"));
  Reading sound{{"goalie.toml", "extends = [\"a.toml\"]\n[lint.rules]\nkr-count.min = 6\n"},
                {"a.toml", "[lint.rules]\nkr-count.max = 7\n"}};
  sound.read();
  EXPECT_THAT(sound.problems(), IsEmpty());
}

TEST(Layers, BoundsAreComparedWithThePresetAndInOverrides) {
  Reading preset{{"goalie.toml", "[lint]\npreset = \"planview\"\n[lint.rules]\nkr-count.min = 5\n"}};
  preset.read();
  EXPECT_THAT(preset.problems(), ElementsAre(testing::HasSubstr("which is 4")));
  Reading override{{"goalie.toml",
                    "[lint.rules]\nkr-count.max = 3\n[[lint.overrides]]\ninclude = [\"a\"]\n"
                    "rules = { kr-count = { min = 4 } }\n"}};
  override.read();
  EXPECT_THAT(override.problems(), ElementsAre(testing::HasSubstr("goalie.toml:5:11 kr-count: `min`")));
}

TEST(Layers, TheFirstMonthMayStandInAnotherFile) {
  Reading reading{{"goalie.toml", "extends = [\"a.toml\"]\n[calendar]\nfiscal_year_named_by = \"end\"\n"},
                  {"a.toml", "[calendar]\nfiscal_year_start = \"May\"\n"}};
  reading.read();
  EXPECT_THAT(reading.problems(), IsEmpty());
}

}  // namespace
}  // namespace goalie::config
