// The forms `junit`, `rdjson` and `markdown`, held against the schemas and the renderer of those who read
// them.
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "tests/e2e/page.hpp"
#include "tests/e2e/repository.hpp"
#include "tests/e2e/validators.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

class Reports : public Repository {
 protected:
  /// What the guard says of a target that was lowered and an objective that is gone.
  std::string guarded(const char* form) const {
    folder.write("plan.goal", plan);
    folder.write("gone.goal", with(plan, "growth", "support"));
    commit();
    folder.write("plan.goal", lowered());
    folder.write("gone.goal", "goals of support for 2026-Q3\n");
    const Ran ran = goalie({"guard", "--output", form});
    EXPECT_EQ(ran.status, 1) << ran.err;
    return ran.out;
  }
};

TEST_F(Reports, TheirSchemasHaveNothingAgainstThem) {
  for (const char* form : {"junit", "rdjson"}) {
    const Folder reports;
    int number = 0;
    for (const std::string& input : checked_folders())
      reports.write(std::to_string(++number), checked(input, form));
    reports.write("guard", guarded(form));
    EXPECT_THAT(reports.read("guard"), HasSubstr("target-lowered"));
    EXPECT_THAT(reports.read("guard"), HasSubstr("objective-removed"));
    EXPECT_EQ(objections(form, reports), "");
  }
}

TEST(Junit, TheSchemaKnowsWhatIsWrong) {
  const std::string report = checked("samples/mistakes", "junit");
  for (const auto& [what, instead] : {std::pair{" tests=", " test="},
                                      {"<testcase name=", "<testcase "},
                                      {"&quot;", "\x01"},
                                      {"</testsuite>", ""}}) {
    const Folder folder;
    folder.write("report.xml", with(report, what, instead));
    EXPECT_NE(objections("junit", folder), "") << what;
  }
}

TEST(Rdjson, TheSchemaKnowsWhatIsWrong) {
  const std::string report = checked("samples/mistakes", "rdjson");
  for (const auto& [what, instead] :
       {std::pair{"\"ERROR\"", "\"error\""}, {"\"path\"", "\"file\""}, {"\"line\": ", "\"line\": 0."}}) {
    const Folder folder;
    folder.write("report.json", with(report, what, instead));
    EXPECT_NE(objections("rdjson", folder), "") << what;
  }
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::vector<std::string> all_matches(const std::string& text, const char* pattern) {
  const std::regex form(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator each(text.begin(), text.end(), form), end; each != end; ++each)
    found.push_back((*each)[1]);
  return found;
}

std::string attribute(const std::string& element, const std::string& name) {
  const auto values = all_matches(element, (" " + name + "=\"([^\"]*)\"").c_str());
  return values.empty() ? "" : values.front();
}

TEST(Junit, CountsWhatItHolds) {
  for (const std::string& input : checked_folders()) {
    const std::string report = checked(input, "junit");
    std::size_t cases = 0, failures = 0;
    for (std::size_t at = report.find("  <testsuite "); at != std::string::npos;
         at = report.find("  <testsuite ", at + 1)) {
      const std::string suite = report.substr(at, report.find("</testsuite>", at) - at);
      const std::vector<std::string> names = all_matches(suite, "<testcase name=\"([^\"]*)\"");
      EXPECT_EQ(attribute(suite, "tests"), std::to_string(names.size()));
      EXPECT_EQ(attribute(suite, "failures"), std::to_string(count(suite, "<failure ")));
      EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size())
          << suite.substr(0, 200);
      cases += names.size();
      failures += count(suite, "<failure ");
    }
    const std::string all = report.substr(report.find("<testsuites"));
    EXPECT_EQ(attribute(all, "tests"), std::to_string(cases));
    EXPECT_EQ(attribute(all, "failures"), std::to_string(failures));
    EXPECT_EQ(failures, json::parse(checked(input, "json"))["summary"]["errors"]) << input;
  }
}

TEST(Junit, ACleanFileIsOneCaseThatPassed) {
  const Folder folder;
  folder.write("a.goal", sound);
  folder.write("b.goal", "");
  const std::string report = run({"check", "--output", "junit", day}, {.folder = folder.path()}).out;
  EXPECT_THAT(all_matches(report, "<testcase name=\"([^\"]*)\""),
              ElementsAre("nothing found", "nothing found"));
  EXPECT_THAT(all_matches(report, "<testcase [^>]*file=\"([^\"]*)\"/>"), ElementsAre("a.goal", "b.goal"));
  EXPECT_THAT(report, HasSubstr("<testsuites name=\"goalie\" tests=\"2\" failures=\"0\""));
}

/// The byte that a place names.
std::size_t offset_of(const std::string& text, const json& place) {
  std::size_t line = 0;
  for (int i = 1; i < place["line"]; ++i) line = text.find('\n', line) + 1;
  return line + place["column"].get<std::size_t>() - 1;
}

TEST(Rdjson, ColumnsCountBytes) {
  const Folder folder;
  folder.write(
      "plan.goal",
      "goals of growth for 2026-Q3\nobjective café \"Do\" {\n  kr \"Réponse\" from 20% to 9 days\n}\n");
  const json report = json::parse(run({"check", "--output", "rdjson", day}, {.folder = folder.path()}).out);
  bool found = false;
  for (const json& one : report["diagnostics"]) {
    if (one["code"]["value"] != "unit-mismatch") continue;
    const json& range = one["location"]["range"];
    const std::string text = folder.read("plan.goal");
    const std::size_t begin = offset_of(text, range["start"]);
    EXPECT_EQ(text.substr(begin, offset_of(text, range["end"]) - begin), "9 days");
    EXPECT_EQ(range["start"]["column"], 29);
    found = true;
  }
  EXPECT_TRUE(found);
}

/// Mends the one finding of a rule by its suggestion, and by `--fix`; whether it has one that can be chosen.
bool mends_alike(std::string text, const std::string& rule, const json& suggestion) {
  const Folder folder;
  folder.write("plan.goal", text);
  const How here{.folder = folder.path()};
  const Ran fixed = run(
      {"check", "--isolated", "--fix=suggested", "--select", rule, "--fail-on", "never", "-q", day}, here);
  if (fixed.status != 0) return false;  // an error of the language
  const std::size_t begin = offset_of(text, suggestion["range"]["start"]);
  text.replace(begin, offset_of(text, suggestion["range"]["end"]) - begin,
               suggestion["text"].get<std::string>());
  EXPECT_EQ(run({"fmt", "-"}, {.folder = folder.path(), .input = text}).out, folder.read("plan.goal"))
      << rule;
  return true;
}

/// How many rules have one finding in a plan, with a suggestion that was compared.
std::size_t mended_alike(const std::string& text) {
  const Folder folder;
  folder.write("plan.goal", text);
  std::map<std::string, std::vector<json>> by_rule;
  const json report =
      json::parse(run({"check", "--isolated", "--output", "rdjson", day}, {.folder = folder.path()}).out);
  for (const json& one : report["diagnostics"]) by_rule[one["code"]["value"]].push_back(one);
  std::size_t compared = 0;
  for (const auto& [rule, findings] : by_rule)
    if (findings.size() == 1 && findings[0].contains("suggestions"))
      compared += mends_alike(text, rule, findings[0]["suggestions"][0]);
  return compared;
}

TEST(Rdjson, ASuggestionIsTheWholeFix) {
  std::size_t compared = 0;
  for (const char* folder : {"samples", "tests/golden/sound"})
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(GOALIE_ROOT) / folder)) {
      std::ifstream file(entry.path(), std::ios::binary);
      if (entry.path().extension() == ".goal")
        compared += mended_alike(std::string(std::istreambuf_iterator<char>(file), {}));
    }
  EXPECT_GE(compared, 3U);
}

TEST(Rdjson, ASuggestionHoldsWhatStandsBetweenTwoChanges) {
  EXPECT_GE(
      mended_alike("goals of growth for 2026-Q3\n\nobjective \"Make the first week feel effortless\" {\n"
                   "  owner @maya\n\n  kr \"Reduce churn in cafés\" from 3% to 5%\n}\n"),
      1U);
}

/// Without the backticks that stand in pairs: what they hold is shown as code.
std::string seen(std::string text) {
  for (std::size_t open = text.find('`'); open != std::string::npos; open = text.find('`', open)) {
    const std::size_t close = text.find('`', open + 1);
    if (close == std::string::npos) break;
    text.erase(close, 1).erase(open, 1);
    open = close - 1;
  }
  return text;
}

TEST(Markdown, IsOneTableWithARowForEachFinding) {
  for (const std::string& input : checked_folders()) {
    const Page page = rendered(checked(input, "markdown"));
    const json findings = json::parse(checked(input, "json"))["diagnostics"];
    EXPECT_EQ(page.tables, findings.empty() ? 0U : 1U);
    ASSERT_EQ(page.rows.size(), findings.size()) << input;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const json& one = findings[i];
      std::string what = seen(one["message"]);
      if (!one["help"].is_null()) what += "\n" + seen(one["help"]);
      EXPECT_EQ(page.rows[i].back(), what + "\n" + one["rule"].get<std::string>());
      EXPECT_EQ(page.rows[i].front(), one["level"]);
    }
  }
}

TEST_F(Reports, AreATableWithARowForEachGoalpost) {
  const Page page = rendered(guarded("markdown"));
  EXPECT_EQ(page.tables, 1U);
  ASSERT_EQ(page.rows.size(), 2U);
  EXPECT_THAT(page.rows[0], ElementsAre("error", "plan.goal:6", testing::EndsWith("\ntarget-lowered")));
  EXPECT_THAT(page.rows[1], ElementsAre("error", "gone.goal:3", testing::EndsWith("\nobjective-removed")));
}

TEST(Markdown, FitsIntoACommentAndSaysWhatDoesNot) {
  const Folder folder;
  std::string plan = "goals of growth for 2026-Q3\n";
  for (int i = 0; i < 400; ++i) plan += "kpi \"Number " + std::to_string(i) + "\" owner @maya at lest 5\n";
  for (int i = 0; i < 5; ++i) folder.write("plan-" + std::to_string(i) + ".goal", plan);
  const auto check = [&](const char* form) {
    return run({"check", "--output", form, day}, {.folder = folder.path()}).out;
  };
  const std::string table = check("markdown");
  EXPECT_LT(table.size(), 65'536U);
  const Page page = rendered(table);
  const std::size_t findings = json::parse(check("json"))["diagnostics"].size();
  EXPECT_GE(findings, 2000U);
  EXPECT_THAT(table, HasSubstr("\n\n" + std::to_string(findings - page.rows.size()) + " more: "));
}

}  // namespace
}  // namespace goalie::e2e
