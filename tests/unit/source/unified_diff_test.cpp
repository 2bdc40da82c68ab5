// Unified diffs: as `diff -u` writes them.
#include "compiler/source/unified_diff.hpp"

#include <gtest/gtest.h>
#include <random>

namespace goalie {
namespace {

TEST(UnifiedDiff, EqualTextsHaveNone) {
  EXPECT_EQ(unified_diff("a", "", ""), "");
  EXPECT_EQ(unified_diff("a", "x\n", "x\n"), "");
}

TEST(UnifiedDiff, ShowsWhatGoesAndComesWithThreeLinesAround) {
  EXPECT_EQ(unified_diff("x.goal", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
            "--- a/x.goal\n+++ b/x.goal\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, DistantChangesAreTwoHunks) {
  std::string before, after;
  for (int i = 0; i < 20; ++i) before += std::to_string(i) + "\n";
  after = before;
  after.replace(after.find("2\n"), 2, "two\n");
  after.erase(after.find("17\n"), 3);
  EXPECT_EQ(unified_diff("x", before, after),
            "--- a/x\n+++ b/x\n@@ -1,6 +1,6 @@\n 0\n 1\n-2\n+two\n 3\n 4\n 5\n"
            "@@ -15,6 +15,5 @@\n 14\n 15\n 16\n-17\n 18\n 19\n");
}

TEST(UnifiedDiff, SaysThatTheLastLineHasNoEnd) {
  EXPECT_EQ(unified_diff("x", "a", "a\n"),
            "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
  EXPECT_EQ(unified_diff("x", "", "a\n"), "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n");
}

TEST(UnifiedDiff, QuotesAnOddNameAsGitDoes) {
  const auto head = [](std::string_view name) {
    const std::string diff = unified_diff(name, "", "a\n");
    return diff.substr(0, diff.find('\n'));
  };
  EXPECT_EQ(head("ziele für q3.goal"), "--- a/ziele für q3.goal");
  EXPECT_EQ(head("two\nlines.goal"), "--- \"a/two\\012lines.goal\"");
  EXPECT_EQ(head("\"é\\.goal"), "--- \"a/\\042\\303\\251\\134.goal\"");
  EXPECT_EQ(head("\xFF.goal"), "--- \"a/\\377.goal\"");
  EXPECT_EQ(head("\u202E.goal"), "--- \"a/\\342\\200\\256.goal\"");
}

/// Does to a text what a diff says; hunks are trusted in their places.
std::string patched(const std::string& before, const std::string& diff) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < before.size();) {
    const std::size_t end = before.find('\n', at) + 1;
    lines.push_back(before.substr(at, end - at));
    at = end;
  }
  std::string after;
  std::size_t next = 0;
  for (std::size_t at = diff.find("@@"); at < diff.size();) {
    const std::size_t end = diff.find('\n', at) + 1;
    const std::string line = diff.substr(at, end - at);
    at = end;
    if (line[0] == '@') {
      const std::size_t first = std::stoul(line.substr(4));
      const bool is_empty = line.find(",0 +") != std::string::npos;
      while (next < first - (is_empty ? 0 : 1)) after += lines[next++];
    } else if (line[0] == '+') {
      after += line.substr(1);
    } else {
      EXPECT_EQ(lines[next], line.substr(1)) << diff;
      if (line[0] == ' ') after += lines[next];
      ++next;
    }
  }
  while (next < lines.size()) after += lines[next++];
  return after;
}

TEST(UnifiedDiff, LeadsFromAnyTextToAnyOther) {
  std::mt19937 dice(7);
  const auto any = [&](std::size_t most, unsigned letters) {
    std::string text;
    for (std::size_t i = dice() % most; i > 0; --i)
      text += std::string(1, static_cast<char>('a' + dice() % letters)) + "\n";
    return text;
  };
  for (int i = 0; i < 3'000; ++i) {
    const std::string before = any(40, 4), after = any(40, 4);
    ASSERT_EQ(patched(before, unified_diff("x", before, after)), after);
  }
  const std::string before = any(9'000, 20),
                    after = any(9'000, 20);  // too far apart to be compared line by line
  ASSERT_EQ(patched(before, unified_diff("x", before, after)), after);
}

}  // namespace
}  // namespace goalie
