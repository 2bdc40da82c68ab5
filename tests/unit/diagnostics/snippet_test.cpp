// Snippets: where carets and words stand, whatever the line holds.
#include <gtest/gtest.h>

#include "tests/unit/diagnostics/pictures.hpp"

namespace goalie {
namespace {

TEST(Snippet, HangsWordsBelowFromTheRight) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "kr \"Time\" from 14 days to 9%\n");
  Diagnostic& finding = pictures.find(pictures.at(file, "9%"), "a share");
  finding.labels.push_back({pictures.at(file, "14 days"), "a time"});
  finding.labels.push_back({pictures.at(file, "kr"), "of this"});
  EXPECT_EQ(pictures.snippet(), R"(
  ┌─ a.goal:1:27
  │
1 │ kr "Time" from 14 days to 9%
  │ --             -------    ^^ a share
  │ │              │
  │ │              a time
  │ of this
  │
)");
}

TEST(Snippet, ShowsShorterMarksAboveLongerOnes) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "objective \"Keep NPS\" owner @sam\n");
  Diagnostic& finding = pictures.find(pictures.at(file, "\"Keep NPS\" owner"), "all of this");
  finding.labels.push_back({pictures.at(file, "NPS"), "this too"});
  finding.labels.push_back({pictures.at(file, "\"Keep NPS\" owner"), "and again"});
  EXPECT_EQ(pictures.snippet(), R"(
  ┌─ a.goal:1:11
  │
1 │ objective "Keep NPS" owner @sam
  │           ^^^^^^---^^^^^^^
  │           │     │
  │           │     this too
  │           and again
  │           all of this
  │
)");
}

TEST(Snippet, LeavesOutWhatLiesBetween) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n");
  Diagnostic& finding = pictures.find(pictures.at(file, "ten"), "here");
  finding.labels.push_back({pictures.at(file, "one"), "far"});
  finding.labels.push_back({pictures.at(file, "eight"), "near"});
  finding.labels.push_back({pictures.at(file, "seven"), ""});
  EXPECT_EQ(pictures.snippet(), R"(
   ┌─ a.goal:10:1
   │
 1 │ one
   │ --- far
   ·
 7 │ seven
   │ -----
 8 │ eight
   │ ----- near
 9 │ nine
10 │ ten
   │ ^^^ here
   │
)");
}

TEST(Snippet, ShowsTheFirstAndTheLastLineOfALongSpan) {
  Pictures pictures;
  const FileId file =
      pictures.add("a.goal", "objective \"A\" {\n  kr \"B\"\n  kr \"C\"\n  kr \"D\"\n} # end\n");
  pictures.find(pictures.from_to(file, "\"A\" {", "}"), "this block");
  EXPECT_EQ(pictures.snippet(), R"(
  ┌─ a.goal:1:11
  │
1 │ objective "A" {
  │           ^^^^^
  ·
5 │ } # end
  │ ^ this block
  │
)");
}

TEST(Snippet, EndsALongSpanWithTheLineThatItEnds) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "one\n  two three\nfour\n");
  pictures.find(pictures.from_to(file, "one", "three\n"), "both");
  EXPECT_EQ(pictures.snippet(), R"(
  ┌─ a.goal:1:1
  │
1 │ one
  │ ^^^
2 │   two three
  │   ^^^^^^^^^ both
  │
)");
}

TEST(Snippet, MarksPlacesOfNoWidth) {
  Pictures empty;
  empty.find({empty.add("a.goal", ""), {0, 0}}, "nothing");
  EXPECT_EQ(empty.snippet(), R"(
  ┌─ a.goal:1:1
  │
1 │
  │ ^ nothing
  │
)");
  Pictures end;
  end.find({end.add("a.goal", "one\n"), {4, 4}}, "the end");
  EXPECT_EQ(end.snippet(), R"(
  ┌─ a.goal:2:1
  │
2 │
  │ ^ the end
  │
)");
  Pictures line_end;
  const FileId file = line_end.add("a.goal", "one\r\ntwo");
  line_end.find({file, {3, 3}}, "here");
  line_end.find({file, {8, 8}}, "there");
  EXPECT_EQ(line_end.full(), R"(error: something is wrong  [a-rule]
  ┌─ a.goal:1:4
  │
1 │ one
  │    ^ here
  │

error: something is wrong  [a-rule]
  ┌─ a.goal:2:4
  │
2 │ two
  │    ^ there
  │
)");
}

TEST(Snippet, CountsWideAndNarrowCharacters) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "kr \"東京 🎯 e\u0301a\u200Bb\" owner @sam\n");
  Diagnostic& finding = pictures.find(pictures.at(file, "owner"), "here");
  finding.labels.push_back({pictures.at(file, "京 🎯"), "wide"});
  finding.labels.push_back({pictures.at(file, "\u200B"), "of no width"});
  EXPECT_EQ(pictures.snippet(),
            "\n"
            "  ┌─ a.goal:1:17\n"
            "  │\n"
            "1 │ kr \"東京 🎯 e\u0301a\u200Bb\" owner @sam\n"
            "  │       -----   -  ^^^^^ here\n"
            "  │       │       │\n"
            "  │       │       of no width\n"
            "  │       wide\n"
            "  │\n");
}

TEST(Snippet, WritesTabsAsBlanksAndControlsAsPictures) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "\tkr\t\"a\x1b[31mb\u202E\x7F\" by\n");
  Diagnostic& finding = pictures.find(pictures.at(file, "by"), "here");
  finding.labels.push_back({pictures.at(file, "kr"), "a"});
  finding.labels.push_back({pictures.at(file, "\u202E"), "turns"});
  EXPECT_EQ(pictures.snippet(), R"(
  ┌─ a.goal:1:17
  │
1 │     kr  "a␛[31mb<U+202E>␡" by
  │     --          --------   ^^ here
  │     │           │
  │     │           turns
  │     a
  │
)");
}

TEST(Snippet, ShowsNoLineEndsOfOtherSystems) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "one\r\ntwo\r\n");
  pictures.find(pictures.from_to(file, "one", "two\r\n"), "both");
  EXPECT_EQ(pictures.snippet(), R"(
  ┌─ a.goal:1:1
  │
1 │ one
  │ ^^^
2 │ two
  │ ^^^ both
  │
)");
}

}  // namespace
}  // namespace goalie
