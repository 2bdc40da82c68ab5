// What `rules` says: the levels that hold here, and a reference whose examples do what it says of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

TEST(Rules, ShowTheLevelsThatHoldHere) {
  const Folder folder;
  const How here{.folder = folder.path()};
  EXPECT_THAT(run({"rules"}, here).out, ContainsRegex("\nkr-milestone-only +warning  "));
  folder.write("goalie.toml", "[lint]\npreset = \"minimal\"\n[lint.rules]\nkr-count = \"info\"\n");
  const Ran ran = run({"rules"}, here);
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, ContainsRegex("\nkr-milestone-only +off  "));
  EXPECT_THAT(ran.out, ContainsRegex("\nkr-count +info  "));
  for (const char* name : {"unused-allow", "expired-allow", "unknown-rule", "stale-baseline"})
    EXPECT_THAT(ran.out, HasSubstr(std::string("\n") + name + " "));
  EXPECT_THAT(ran.out, Not(HasSubstr("\nsyntax ")));
  EXPECT_THAT(run({"rules", "--isolated"}, here).out, ContainsRegex("\nkr-count +error  "));
  EXPECT_EQ(run({"rules", folder.path().string()}).out, ran.out);
}

TEST(Rules, SayWhatIsWrongWithTheConfiguration) {
  const Folder folder;
  folder.write("goalie.toml", "[lint]\npreset = \"stict\"\n");
  const Ran ran = run({"rules"}, {.folder = folder.path()});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("goalie.toml:2:10"));
  EXPECT_EQ(run({"rules", "--output", "yaml"}, {.folder = folder.path()}).status, 2);
}

struct Example {
  std::string name;  // of the rule or error
  bool is_bad;
  std::string text;
};

/// The examples of a page, under the heading and the words that they stand below.
std::vector<Example> examples_of(const std::string& page) {
  std::vector<Example> examples;
  std::string name, before;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t end = page.find('\n', at);
    const std::string line = page.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("### ")) name = line.substr(4);
    if (line == "```goal") {
      const std::size_t close = page.find("\n```\n", at);
      examples.push_back({name, before == "Not so:", page.substr(at, close + 1 - at)});
      at = close + 5;
    } else if (!line.empty()) {
      before = line;
    }
  }
  return examples;
}

TEST(RuleReference, DoesWhatItSays) {
  const std::string page = run({"rules", "--output", "markdown"}).out;
  const std::vector<Example> examples = examples_of(page);
  EXPECT_GT(examples.size(), 40U);
  for (const Example& example : examples) {
    const Folder folder;
    folder.write("plan.goal", example.text);
    folder.write("goalie.toml", "[lint]\npreset = \"strict\"\n");  // rules that are off by default, too
    const Ran ran = run({"check", "--output", "json", day}, {.folder = folder.path()});
    const auto answer = nlohmann::json::parse(ran.out);
    std::set<std::string> found;
    for (const auto& finding : answer["diagnostics"]) found.insert(finding["rule"]);
    if (example.is_bad) {
      EXPECT_EQ(found.count(example.name), 1U) << example.name << "\n" << example.text;
    } else {
      EXPECT_EQ(found.count(example.name), 0U) << example.name << "\n" << example.text;
    }
  }
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(RuleReference, IsAPage) {
  const std::string markdown = run({"rules", "--output", "markdown"}).out;
  const Ran ran = run({"-e", "table", "-e", "strikethrough"}, {.program = "cmark-gfm", .input = markdown});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(count(ran.out, "<h1>"), 1U);
  EXPECT_EQ(count(ran.out, "<h3>"), count(markdown, "\n### "));
  EXPECT_EQ(count(ran.out, "<table>"), count(markdown, "\n| ---"));
  EXPECT_EQ(count(ran.out, "language-goal"), examples_of(markdown).size());
  EXPECT_THAT(ran.out, Not(HasSubstr("raw HTML omitted")));
  EXPECT_THAT(ran.out, Not(HasSubstr("| ---")));
}

}  // namespace
}  // namespace goalie::e2e
