// Globs: what each sign takes, and that no pattern takes long.
#include "compiler/source/glob.hpp"

#include <chrono>
#include <gtest/gtest.h>
#include <string>

namespace goalie {
namespace {

struct Case {
  const char* pattern;
  const char* path;
  bool fits;
};

TEST(Glob, TakesWhatItsSignsSay) {
  const Case cases[] = {
      {"**/*.goal", "a.goal", true},
      {"**/*.goal", "x/y/a.goal", true},
      {"**/*.goal", "a.goals", false},
      {"*.goal", "x/a.goal", false},
      {"*.goal", ".goal", true},
      {"archive/**", "archive/a.goal", true},
      {"archive/**", "archive/2025/a.goal", true},
      {"archive/**", "archive", false},
      {"archive/**", "archives/a.goal", false},
      {"a/**/b", "a/b", true},
      {"a/**/b", "a/x/y/b", true},
      {"a/**/b", "ab", false},
      {"a/**/b", "a/xb", false},
      {"**", "x/y", true},
      {"**/**/a", "a", true},
      {"**/**/a", "x/y/z/a", true},
      {"a**b", "axxb", true},
      {"a**b", "a/b", false},
      {"?.goal", "ä.goal", true},
      {"?.goal", "/.goal", false},
      {"2026-q[1-4].goal", "2026-q3.goal", true},
      {"2026-q[1-4].goal", "2026-q5.goal", false},
      {"[!a]b", "xb", true},
      {"[!a]b", "ab", false},
      {"[^/]b", "/b", false},
      {"[]x]", "]", true},
      {"[a-ü]", "ö", true},
      {"[open", "[open", true},
      {"{q1,q2}.goal", "q2.goal", true},
      {"{q1,q2}.goal", "q3.goal", false},
      {"{a,{b,c}d}/*.goal", "cd/x.goal", true},
      {"{a,{b,c}d}/*.goal", "c/x.goal", false},
      {"{a,}b", "b", true},
      {"{,a/}b", "a/b", true},
      {"{a/**,b/*.goal}", "a/x/y", true},
      {"{a/**,b/*.goal}", "b/x/y.goal", false},
      {"{open,closed", "{open,closed", true},
      {"a,b}", "a,b}", true},
      {R"(\*)", "*", true},
      {R"(\*)", "a", false},
      {R"(\{a,b\})", "{a,b}", true},
      {"", "", true},
      {"", "a", false},
      {"*", "", true},
      {"{}", "", true},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(glob_matches(one.pattern, one.path), one.fits) << one.pattern << " on " << one.path;
  }
}

TEST(Glob, KeepsEveryAlternative) {
  std::string pattern = "{";
  for (int i = 0; i < 500; ++i) pattern += "team-" + std::to_string(i) + ",";
  const Glob glob(pattern + "last}/*.goal");
  EXPECT_TRUE(glob.matches("team-499/a.goal"));
  EXPECT_TRUE(glob.matches("last/a.goal"));
  EXPECT_FALSE(glob.matches("team-500/a.goal"));
}

/// Patterns that others need ages for.
TEST(Glob, TakesNoLongerThanPatternTimesPath) {
  const std::string path(2000, 'a');
  std::string stars, groups, open;
  for (int i = 0; i < 200; ++i) stars += "*a", groups += "{a,aa,**/a}", open += "{";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(glob_matches(stars + "b", path));
  EXPECT_FALSE(glob_matches(groups + "b", path));
  EXPECT_FALSE(glob_matches("**/**/**/**/**/**/**/**/b", std::string(1000, '/') + "a"));
  EXPECT_FALSE(glob_matches(open, path));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace goalie
