// Sources: texts made sound once, and the lines and columns in them.
#include "compiler/source/sources.hpp"

#include <chrono>
#include <gtest/gtest.h>

namespace goalie {
namespace {

TEST(File, DropsAByteOrderMark) {
  const File file("a.goal", "\xEF\xBB\xBFgoals");
  EXPECT_EQ(file.text(), "goals");
  EXPECT_FALSE(file.had_bad_bytes());
}

TEST(File, RepairsBadBytesAndKnowsTheFirst) {
  const File file("a.goal",
                  "\xEF\xBB\xBF"
                  "M\xFCller \xFF");
  EXPECT_EQ(file.text(), "M\uFFFDller \uFFFD");
  EXPECT_TRUE(file.had_bad_bytes());
  EXPECT_EQ(file.first_bad_byte(), 1U);
}

TEST(Sources, KeepTheAddressesOfTheirTexts) {
  Sources sources;
  const FileId first = sources.add("a.goal", "short");
  const std::string_view text = sources[first].text();
  for (int i = 0; i < 100; ++i) sources.add("b.goal", "x");
  EXPECT_EQ(sources[first].text().data(), text.data());
  EXPECT_EQ(sources.text({first, {1, 3}}), "ho");
}

void expect_place(const LineIndex& lines, std::uint32_t offset, std::uint32_t line, std::uint32_t column) {
  const Position at = lines.position(offset);
  EXPECT_EQ(at.line, line) << offset;
  EXPECT_EQ(at.column, column) << offset;
}

TEST(LineIndex, CountsCodePointsInAnyOrder) {
  const LineIndex lines("äb🎯c\r\n\nend");
  for (const int round : {1, 2}) {
    expect_place(lines, 8, 1, 5);
    expect_place(lines, 0, 1, 1);
    expect_place(lines, 2, 1, 2);
    expect_place(lines, 7, 1, 4);
    expect_place(lines, 3, 1, 3);
    expect_place(lines, 10, 2, 1);
    expect_place(lines, 14, 3, 4);
    expect_place(lines, 14 + round * 100, 3, 4);  // behind the end is the end
    expect_place(lines, 11, 3, 1);
  }
}

TEST(LineIndex, GivesLinesWithoutTheirEnds) {
  const LineIndex lines("one\r\ntwo\n\nlast");
  EXPECT_EQ(lines.lines(), 4U);
  EXPECT_EQ(lines.line(1), "one");
  EXPECT_EQ(lines.line(2), "two");
  EXPECT_EQ(lines.line(3), "");
  EXPECT_EQ(lines.line(4), "last");
  EXPECT_EQ(lines.line(0), "");
  EXPECT_EQ(lines.line(5), "");
  EXPECT_EQ(lines.start(2), 5U);
  EXPECT_EQ(LineIndex("").lines(), 1U);
  EXPECT_EQ(LineIndex("").line(1), "");
  EXPECT_EQ(LineIndex("a\n").lines(), 2U);
  EXPECT_EQ(LineIndex("a\n").line(2), "");
}

/// Every finding asks for places near the last one; none may count from the start of a long line again.
TEST(LineIndex, AsksCheaplyOnOneLongLine) {
  const std::string text(20'000'000, 'x');
  const LineIndex lines(text);
  const auto start = std::chrono::steady_clock::now();
  for (std::uint32_t i = 1000; i < text.size(); i += 1000) {
    expect_place(lines, i, 1, i + 1);
    expect_place(lines, i - 900, 1, i - 899);
    EXPECT_EQ(lines.line(1).size(), text.size());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

}  // namespace
}  // namespace goalie
