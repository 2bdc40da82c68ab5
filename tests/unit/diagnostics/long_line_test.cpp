// Long lines: cut around what is marked, and never read as a whole for each finding.
#include <chrono>
#include <gtest/gtest.h>

#include "compiler/diagnostics/excerpt.hpp"
#include "compiler/source/unicode.hpp"
#include "tests/unit/diagnostics/pictures.hpp"

namespace goalie {
namespace {

std::string blanks(std::size_t count) { return std::string(count, ' '); }

TEST(LongLine, IsCutAroundTheMark) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", std::string(500, 'x') + " here " + std::string(500, 'y') + "\n");
  pictures.find(pictures.at(file, "here"), "look");
  EXPECT_EQ(pictures.snippet(), "\n  ┌─ a.goal:1:502\n  │\n1 │ …" + std::string(63, 'x') + " here " +
                                    std::string(63, 'y') + "…\n  │ " + blanks(65) + "^^^^ look\n  │\n");
}

TEST(LongLine, ShowsEveryMark) {
  Pictures pictures;
  const FileId file =
      pictures.add("a.goal", "first" + std::string(500, 'x') + "main" + std::string(500, 'y') + "last\n");
  Diagnostic& finding = pictures.find(pictures.at(file, "main"), "main");
  finding.labels.push_back({pictures.at(file, "first"), "first"});
  finding.labels.push_back({pictures.at(file, "last"), "last"});
  EXPECT_EQ(pictures.snippet(), "\n  ┌─ a.goal:1:506\n  │\n1 │ first" + std::string(24, 'x') + "…" +
                                    std::string(24, 'x') + "main" + std::string(24, 'y') + "…" +
                                    std::string(24, 'y') + "last\n  │ -----" + blanks(49) + "^^^^" +
                                    blanks(49) + "---- last\n  │ │" + blanks(53) + "│\n  │ │" + blanks(53) +
                                    "main\n  │ first\n  │\n");
}

TEST(LongLine, ShowsTheEndsOfALongMark) {
  const std::string line = "ab" + std::string(1000, 'x') + "cd";
  const Excerpt excerpt(line, {{2, 1002}});
  EXPECT_LT(unicode::width(excerpt.text()), 200U);
  EXPECT_EQ(excerpt.text().substr(0, 5), "abxxx");
  EXPECT_EQ(excerpt.text().substr(excerpt.text().size() - 5), "xxxcd");
  EXPECT_EQ(excerpt.column(2), 2U);
  EXPECT_EQ(excerpt.column(1002), unicode::width(excerpt.text()) - 2);
}

TEST(LongLine, IsCutBetweenCharacters) {
  std::string line;
  for (int i = 0; i < 300; ++i) line += "東";
  for (std::uint32_t begin = 0; begin < line.size(); begin += 3) {
    const Excerpt excerpt(line, {{begin, begin + 3}});
    ASSERT_EQ(unicode::find_invalid(excerpt.text()), std::string_view::npos);
    ASSERT_EQ(excerpt.column(begin + 3) - excerpt.column(begin), 2U);
  }
}

TEST(LongLine, OfUsualLengthIsShownWhole) {
  std::string line;
  for (int i = 0; i < 80; ++i) line += "東";
  EXPECT_EQ(Excerpt(line, {{0, 3}}).text(), line);
  EXPECT_EQ(Excerpt(line + "x", {{0, 3}}).text().substr(0, 9), "東東東");
  EXPECT_EQ(Excerpt("", {{0, 0}}).text(), "");
}

/// A file of one line of many megabytes, with a finding and a fix every kilobyte of it.
TEST(LongLine, CostsNoMoreForEveryFinding) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", std::string(60'000'000, 'x'));
  for (std::uint32_t i = 3000; i < 60'000'000; i += 30'000) {
    Diagnostic& finding = pictures.find({file, {i, i + 4}}, "here");
    finding.labels.push_back({{file, {i - 1000, i - 900}}, "there"});
    finding.fixes.push_back({"", Applicability::safe, {{finding.where, "y"}}});
  }
  for (const char* format : {"full", "concise", "json"}) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_LT(pictures.written(format).size(), pictures.findings.size() * 3000) << format;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << format;
  }
}

}  // namespace
}  // namespace goalie
