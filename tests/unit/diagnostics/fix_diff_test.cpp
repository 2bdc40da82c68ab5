// Fixes as small diffs: only the lines that change, as few as say it.
#include "compiler/diagnostics/fix_diff.hpp"

#include <gtest/gtest.h>

#include "tests/unit/diagnostics/pictures.hpp"

namespace goalie {
namespace {

constexpr FileId file{0};

std::string diff(std::string_view text, std::vector<Edit> edits) {
  std::string out;
  for (const DiffLine& line : diff_of({"", Applicability::safe, std::move(edits)}, file, text)) {
    out += (line.is_added ? "+" : "-") + line.text + "\n";
  }
  return out;
}
Edit edit(std::uint32_t begin, std::uint32_t end, std::string replacement) {
  return {{file, {begin, end}}, std::move(replacement)};
}

TEST(FixDiff, ShowsTheLinesThatChange) {
  EXPECT_EQ(diff("one\ntwo\nthree\n", {edit(4, 7, "2")}), "-two\n+2\n");
  EXPECT_EQ(diff("one\ntwo\nthree\n", {edit(4, 4, "new\n")}), "+new\n");
  EXPECT_EQ(diff("one\ntwo\nthree\n", {edit(3, 3, "\nnew")}), "+new\n");
  EXPECT_EQ(diff("one\ntwo\nthree\n", {edit(4, 8, "")}), "-two\n");
  EXPECT_EQ(diff("one\r\ntwo\r\n", {edit(5, 8, "2")}), "-two\n+2\n");
  EXPECT_EQ(diff("", {edit(0, 0, "one\n")}), "+one\n+\n");
  EXPECT_EQ(diff("one\n", {}), "");
  EXPECT_EQ(diff("one\n", {edit(0, 3, "one")}), "");
}

TEST(FixDiff, KeepsDistantChangesApart) {
  EXPECT_EQ(diff("one\ntwo\nthree\nfour\n", {edit(14, 18, "4"), edit(0, 3, "1")}), "-one\n+1\n-four\n+4\n");
  EXPECT_EQ(diff("one two\n", {edit(4, 7, "2"), edit(0, 3, "1")}), "-one two\n+1 2\n");
}

TEST(FixDiff, DropsTheBlanksThatAllLinesBeginWith) {
  EXPECT_EQ(diff("a {\n    kr 1\n}\n", {edit(8, 12, "kr 2\n      by 3")}), "-kr 1\n+kr 2\n+  by 3\n");
}

TEST(FixDiff, DropsTabsToo) {
  EXPECT_EQ(diff("a {\n\tkr 1\n}\n", {edit(5, 9, "kr 2\n\n\t\tby 3")}), "-kr 1\n+kr 2\n+\n+\tby 3\n");
}

TEST(FixDiff, CutsLongLinesAroundTheChange) {
  const std::string text = std::string(1000, 'x') + "old" + std::string(1000, 'y') + "\n";
  const std::string before = "…" + std::string(60, 'x'), behind = std::string(60, 'y') + "…";
  EXPECT_EQ(diff(text, {edit(1000, 1003, "new")}),
            "-" + before + "old" + behind + "\n+" + before + "new" + behind + "\n");
}

TEST(FixDiff, LeavesOutWhatOverlapsOrLiesOutside) {
  const Fix fix{"", Applicability::safe, {edit(0, 3, "1"), edit(2, 5, "x"), edit(90, 95, "y")}};
  EXPECT_EQ(apply(fix, file, "one two"), "1 two");
}

TEST(FixDiff, ShowsEightLinesAndTheOtherFiles) {
  Pictures pictures;
  const FileId first = pictures.add("a.goal", "one\n");
  const FileId second = pictures.add("b.goal", "two\n");
  Diagnostic& finding = pictures.find(pictures.at(first, "one"));
  finding.fixes.push_back(
      {"",
       Applicability::safe,
       {{pictures.at(first, "one"), "1\n2\n3\n4\n5\n6\n7\n8\n9"}, {pictures.at(second, "two"), "2"}}});
  const std::string out = pictures.full();
  EXPECT_EQ(out.substr(out.find("  = fix")), R"(  = fix (safe):
    - one
    + 1
    + 2
    + 3
    + 4
    + 5
    + 6
    + 7
    …
    in b.goal
    - two
    + 2
)");
}

}  // namespace
}  // namespace goalie
