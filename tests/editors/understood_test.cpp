// What the editors are held to: the texts are in the language, and each of their words is understood.
#include "tests/editors/understood.hpp"

#include <gtest/gtest.h>

#include "grammar/keywords.hpp"
#include "tests/editors/plans.hpp"

namespace goalie::editors {
namespace {

TEST(Understood, EveryPartHasItsLetter) {
  EXPECT_EQ(
      understood("goals of growth for 2026-Q3 # why\n\n"
                 "kr by \"A kr\" from $9k to 3 days by 2026-09-30 {\n  tag in, to\n"
                 "  checkin 2026-08-01 done confidence 60% \"by\"\n  allow kr-count \"so\" until 2026\n}\n"),
      "DDDDD cc RRRRRR ccc ppppppp # ###\n\n"
      "DD II \"\" \"\"\" KKKK NNN KK N UUUU KK dddddddddd .\n  KKK TT. TT\n"
      "  KKKKKKK dddddddddd ==== cccccccccc NNU \"\"\"\"\n  KKKKK !!!!!!!! \"\"\"\" ccccc pppp\n.\n");
}

TEST(Understood, NoWordIsLeftOut) {
  for (const Plan& plan : {plans()[0], plans()[1]}) {
    ASSERT_EQ(plan.mask.size(), plan.text.size()) << "the text is not in the language";
    for (std::size_t i = 0; i < plan.mask.size(); ++i) {
      const bool is_word =
          plan.mask[i] == '.' && std::string_view("{},").find(plan.text[i]) == std::string_view::npos;
      ASSERT_FALSE(is_word) << plan.text.substr(i > 40 ? i - 40 : 0, 80);
    }
  }
}

TEST(Understood, EveryWordOfTheTableIsInThePlans) {
  const Plan plan = plans().front();
  const auto holds = [&](std::string_view word, Part part) {
    for (std::size_t at = plan.text.find(word); at != std::string::npos; at = plan.text.find(word, at + 1))
      if (plan.mask[at] == static_cast<char>(part)) return true;
    return false;
  };
  for (const grammar::KeywordFacts& row : grammar::keywords)
    EXPECT_TRUE(holds(row.text, row.shape == grammar::Shape::declaration ? Part::declaration : Part::clause))
        << row.text;
  for (const std::string_view word : grammar::connectives) EXPECT_TRUE(holds(word, Part::connective)) << word;
  for (const std::string_view word : grammar::cadences) EXPECT_TRUE(holds(word, Part::constant)) << word;
}

}  // namespace
}  // namespace goalie::editors
