// What the editors are held to: the texts are in the language, and each of their words is understood.
#include <gtest/gtest.h>

#include "tests/editors/plans.hpp"
#include "tests/editors/understood.hpp"

namespace goalie::editors {
namespace {

TEST(Understood, EveryPartHasItsLetter) {
  EXPECT_EQ(understood("goals of growth for 2026-Q3 # why\n\n"
                       "kr by \"A kr\" from $9k to 3 days by 2026-09-30 {\n  tag in, to\n"
                       "  checkin 2026-08-01 done confidence 60% \"by\"\n  allow kr-count \"so\" until 2026\n}\n"),
            "DDDDD cc RRRRRR ccc ppppppp # ###\n\n"
            "DD II \"\" \"\"\" KKKK NNN KK N UUUU KK dddddddddd .\n  KKK TT. TT\n"
            "  KKKKKKK dddddddddd ==== cccccccccc NNU \"\"\"\"\n  KKKKK !!!!!!!! \"\"\"\" ccccc pppp\n.\n");
}

TEST(Understood, TheTextsAreInTheLanguageAndNoWordIsLeftOut) {
  for (const std::string& text : {every_keyword(), written_plans()}) {
    const std::string mask = understood(text);
    ASSERT_EQ(mask.size(), text.size());
    for (std::size_t i = 0; i < mask.size(); ++i) {
      const bool is_word = mask[i] == '.' && std::string_view("{},").find(text[i]) == std::string_view::npos;
      ASSERT_FALSE(is_word) << text.substr(i > 40 ? i - 40 : 0, 80);
    }
  }
}

}  // namespace
}  // namespace goalie::editors
