// Every rule: its facts are whole, its own examples show it, and its folder of cases says what it finds.
#include <gtest/gtest.h>

#include "compiler/diagnostics/fix_diff.hpp"
#include "compiler/diagnostics/output.hpp"
#include "compiler/driver/driver.hpp"
#include "compiler/format/format.hpp"
#include "compiler/lint/rule.hpp"
#include "tests/unit/golden/golden.hpp"

namespace goalie::lint {
namespace {

namespace fs = std::filesystem;

constexpr model::Date today{2026, 8, 15};

/// Judged as by default, but for a rule that is off by default.
std::unique_ptr<driver::Workspace> judge(std::string text, const Rule& rule) {
  driver::Request request;
  request.today = today;
  config::Configuration configuration;
  if (rule.level == Level::off) configuration.rules[std::string(rule.name)].level = Level::warning;
  std::vector<std::pair<std::string, std::string>> files;
  files.emplace_back("case.goal", std::move(text));
  return driver::run_in_memory(std::move(files), request, std::move(configuration));
}

std::vector<Diagnostic> findings_of(const driver::Workspace& workspace, std::string_view rule) {
  std::vector<Diagnostic> findings;
  for (const Diagnostic& finding : workspace.findings)
    if (finding.rule == rule) findings.push_back(finding);
  return findings;
}

/// As a person reads them.
std::string rendered(const driver::Workspace& workspace, std::string_view rule) {
  const std::vector<Diagnostic> findings = findings_of(workspace, rule);
  Report report;
  report.facts = driver::find_facts;
  report.workspaces.push_back({&workspace.sources, findings, ""});
  std::string text;
  const auto render = renderer(report.workspaces[0], report);
  for (const Diagnostic& finding : findings) text += render(finding) + "\n";
  return text;
}

/// The text with the first fix of each finding done, one after another.
std::string mended(std::string text, const Rule& rule) {
  for (int rounds = 0; rounds < 50; ++rounds) {
    const auto workspace = judge(text, rule);
    const Fix* next = nullptr;
    const std::vector<Diagnostic> findings = findings_of(*workspace, rule.name);
    for (const Diagnostic& finding : findings)
      if (next == nullptr && !finding.fixes.empty()) next = &finding.fixes.front();
    if (next == nullptr) return text;
    text = apply(*next, FileId{0}, text);
  }
  ADD_FAILURE() << "a fix that never mends: " << text;
  return text;
}

class EveryRule : public testing::TestWithParam<const Rule*> {
 protected:
  const Rule& rule = *GetParam();
  fs::path folder = golden::root() / "tests" / "lint-rules" / std::string(GetParam()->name);
};

TEST_P(EveryRule, HasWholeFacts) {
  EXPECT_FALSE(rule.summary.empty());
  EXPECT_FALSE(rule.why.empty());
  EXPECT_FALSE(facts(rule).source.empty());
  EXPECT_FALSE(facts(rule).group.empty());
  for (const std::string_view line : {rule.summary, rule.why}) {
    EXPECT_EQ(line.find('\n'), std::string_view::npos) << line;
    EXPECT_NE(line.back(), '.') << line;
  }
  for (const Option& option : facts(rule).options) EXPECT_FALSE(option.meaning.empty()) << option.name;
}

TEST_P(EveryRule, IsNamedLikeItsFileAndItsCases) {
  EXPECT_TRUE(fs::exists(golden::root() / "lint-rules" / (std::string(rule.name) + ".cpp")));
  EXPECT_TRUE(fs::exists(folder / "flagged.goal"));
  EXPECT_TRUE(fs::exists(folder / "clean.goal"));
}

/// An example shows one thing in few lines. Rules at level info ask for what a whole plan has (a floor, a
/// `why`, check-ins, a goal above), and to satisfy each of them would bury the fault under its surroundings.
TEST_P(EveryRule, IsShownByItsExamples) {
  const auto bad = judge(std::string(rule.bad), rule);
  EXPECT_EQ(bad->language_errors, 0U) << rule.bad;
  EXPECT_FALSE(findings_of(*bad, rule.name).empty());
  for (const Diagnostic& finding : bad->findings)
    if (finding.level >= Level::warning) {
      EXPECT_EQ(finding.rule, rule.name) << finding.message;
    }
  const auto good = judge(std::string(rule.good), rule);
  for (const Diagnostic& finding : good->findings)
    if (finding.level >= Level::warning || finding.rule == rule.name)
      ADD_FAILURE() << finding.rule << ": " << finding.message;
}

TEST_P(EveryRule, FindsWhatItsCasesSay) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".goal" || entry.path().stem() == "fixed") continue;
    SCOPED_TRACE(entry.path().string());
    const auto workspace = judge(golden::read(entry.path()), rule);
    EXPECT_EQ(workspace->language_errors, 0U);
    const std::string name = entry.path().stem().string();
    const std::string actual = rendered(*workspace, rule.name);
    if (name == "clean") {
      EXPECT_EQ(actual, "");
    } else {
      EXPECT_NE(actual, "");
      EXPECT_EQ(actual, golden::expected(folder / (name + ".expected"), actual));
    }
  }
}

std::string in_style(std::string text) {
  const File file("a.goal", std::move(text));
  syntax::Parsed parsed;
  const format::Formatted formatted = format::format(file, FileId{0}, parsed);
  return formatted.outcome == format::Outcome::changed ? formatted.text : std::string(file.text());
}

TEST_P(EveryRule, MendsWhatItFlags) {
  const std::string flagged = golden::read(folder / "flagged.goal");
  const std::string text = mended(flagged, rule);
  if (text == flagged) {
    EXPECT_FALSE(fs::exists(folder / "fixed.goal")) << "nothing is mended any more";
    return;
  }
  EXPECT_EQ(judge(text, rule)->language_errors, 0U) << text;
  const std::string styled = in_style(text);
  EXPECT_EQ(styled, golden::expected(folder / "fixed.goal", styled));
}

std::string name_of_case(const testing::TestParamInfo<const Rule*>& info) {
  return golden::test_name(std::string(info.param->name));
}
INSTANTIATE_TEST_SUITE_P(Rules, EveryRule, testing::ValuesIn(all_rules().begin(), all_rules().end()),
                         name_of_case);

TEST(RuleFolders, BelongToRules) {
  for (const std::string& name : golden::cases("tests/lint-rules"))
    EXPECT_TRUE(fs::exists(golden::root() / "lint-rules" / (name + ".cpp"))) << name;
}

TEST(Rules, AreSortedByName) {
  EXPECT_TRUE(std::is_sorted(all_rules().begin(), all_rules().end(),
                             [](const Rule* a, const Rule* b) { return a->name < b->name; }));
}

}  // namespace
}  // namespace goalie::lint
