// What others read: ajv holds the JSON against its schema, cmark-gfm turns the Markdown into a page.
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const fs::path root = GOALIE_ROOT;
const char* const samples[] = {"company", "founder", "product-team"};

std::string built(const std::string& sample, const char* format) {
  const Ran ran = run({"build", "--to", format, day, "samples/" + sample}, {.folder = root});
  EXPECT_EQ(ran.status, 0) << ran.err;
  return ran.out;
}

/// Holds the files of a folder against the schema of a plan.
Ran validate(const Folder& folder) {
  std::vector<std::string> words{root / "tests/e2e/validate.cjs", root / "compiler/emit/plan.schema.json"};
  for (const std::string& name : folder.names()) words.push_back(name);
  const Ran ran = run(words, {.program = "node",
                              .folder = folder.path(),
                              .environment = {"NODE_PATH=" + (root / "build/node_modules").string()}});
  EXPECT_EQ(ran.err, "") << "the validator comes with `./dev test`";
  return ran;
}

TEST(JsonSchema, HoldsForEverySample) {
  const Folder folder;
  for (const char* sample : samples) folder.write(std::string(sample) + ".json", built(sample, "json"));
  const Ran ran = validate(folder);
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, "");
}

TEST(JsonSchema, HoldsForAPlanWithNothingInIt) {
  const Folder folder;
  folder.write("goals/empty.goal", "");
  const std::string plan = run({"build", day}, {.folder = folder.path() / "goals"}).out;
  const Folder plans;
  plans.write("empty.json", plan);
  const Ran ran = validate(plans);
  EXPECT_EQ(ran.status, 0) << ran.out << plan;
}

TEST(JsonSchema, KnowsEveryFieldAndNoOther) {
  const nlohmann::json sound = nlohmann::json::parse(built("product-team", "json"));
  const Folder folder;
  nlohmann::json less = sound, more = sound, other = sound;
  less["objectives"][0].erase("title");
  more["objectives"][0]["mood"] = "fine";
  other["objectives"][0]["title"] = 7;
  folder.write("1-less.json", less.dump());
  folder.write("2-more.json", more.dump());
  folder.write("3-other.json", other.dump());
  const Ran ran = validate(folder);
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("1-less.json: /objectives/0 must have required property 'title'"));
  EXPECT_THAT(ran.out, HasSubstr("2-more.json: /objectives/0 must NOT have additional properties"));
  EXPECT_THAT(ran.out, HasSubstr("3-other.json: /objectives/0/title must be string"));
}

/// The page that GitHub would show.
std::string page_of(const std::string& markdown) {
  const Ran ran = run({"-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"},
                      {.program = "cmark-gfm", .input = markdown});
  EXPECT_EQ(ran.status, 0) << ran.err;
  return ran.out;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Markdown, IsAPageOfTablesAndOneGraph) {
  for (const char* sample : samples) {
    const std::string markdown = built(sample, "markdown"), page = page_of(markdown);
    EXPECT_EQ(count(page, "<table>"), count(markdown, "\n| --- |")) << sample;
    EXPECT_EQ(count(page, "<table>"), count(page, "</table>")) << sample;
    EXPECT_EQ(count(page, "language-mermaid"), count(markdown, "```mermaid")) << sample;
    EXPECT_EQ(count(page, "<h1>"), 1U) << sample;
    EXPECT_THAT(page, Not(HasSubstr("| ---"))) << sample;
    EXPECT_THAT(page, Not(HasSubstr("**"))) << sample;
    EXPECT_THAT(page, Not(HasSubstr("<!-- raw HTML omitted -->"))) << sample;
  }
}

TEST(Markdown, ShowsEveryGoalByItsTitle) {
  for (const char* sample : samples) {
    const std::string page = page_of(built(sample, "markdown"));
    const nlohmann::json plan = nlohmann::json::parse(built(sample, "json"));
    const auto shows = [&](const nlohmann::json& goal) {
      std::string title = goal["title"].get<std::string>();
      for (std::size_t at = title.find('&'); at != std::string::npos; at = title.find('&', at + 1))
        title.replace(at, 1, "&amp;");
      EXPECT_THAT(page, HasSubstr(title)) << sample;
    };
    for (const nlohmann::json& kpi : plan["kpis"]) shows(kpi);
    for (const nlohmann::json& objective : plan["objectives"]) {
      shows(objective);
      for (const nlohmann::json& key_result : objective["key_results"]) shows(key_result);
    }
  }
}

TEST(Markdown, ShowsHostileTextsAsTheyAreWritten) {
  const Folder folder;
  folder.write("a.goal", R"(goals of acme for 2026-Q3

objective calm "<img src=x onerror=alert(1)> | **bold** [link](javascript:alert(1)) `code` # no heading" {
  owner @maya
  why "<script>alert(1)</script>"
  kr "Trials | with ~~pipes~~ \\ and <b>tags</b>" from 42% to 60%
  kr "Median time to _first_ value" from 9 to 3 days
  kr "Setup calls &lt; 100" from 40 to 28 calls
}
)");
  const Ran ran = run({"build", "--to", "markdown", day}, {.folder = folder.path()});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const std::string page = page_of(ran.out);
  for (const char* tag :
       {"<img", "<script", "<b>", "<a ", "<code>alert", "<del>", "<em>first", "raw HTML omitted"})
    EXPECT_THAT(page, Not(HasSubstr(tag)));
  EXPECT_THAT(
      page,
      HasSubstr(
          "&lt;img src=x onerror=alert(1)&gt; | **bold** [link](javascript:alert(1)) `code` # no heading"));
  EXPECT_THAT(page, HasSubstr("Trials | with ~~pipes~~ \\ and &lt;b&gt;tags&lt;/b&gt;"));
  EXPECT_THAT(page, HasSubstr("Setup calls &amp;lt; 100"));
}

}  // namespace
}  // namespace goalie::e2e
