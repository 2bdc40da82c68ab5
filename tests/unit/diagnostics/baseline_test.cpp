// The baseline: what it hides, what matches nothing, and one clear error for every way to break it.
#include "compiler/diagnostics/baseline.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "compiler/diagnostics/identity.hpp"

namespace goalie {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class BaselineTest : public testing::Test {
 protected:
  BaselineTest() { file = sources.add("a.goal", "text\n"); }

  void find(std::string_view rule, std::string goal, std::string message = "") {
    Diagnostic& finding = findings.emplace_back();
    finding.rule = rule;
    finding.goal = std::move(goal);
    finding.message = std::move(message);
    finding.where = {file, {}};
  }
  Baseline read(std::string text) {
    return read_baseline(sources, last = sources.add("base.json", std::move(text)));
  }
  /// The only problem of a text as `line:column what is marked: message`.
  std::string problem(std::string text) {
    const Baseline baseline = read(std::move(text));
    if (baseline.problems.size() != 1) return fmt::format("{} problems", baseline.problems.size());
    EXPECT_THAT(baseline.entries, IsEmpty());
    const Diagnostic& one = baseline.problems[0];
    EXPECT_FALSE(one.help.empty());
    const Position at = LineIndex(sources[last].text()).position(one.where.span.begin);
    return fmt::format("{}:{} {}: {}", at.line, at.column, sources.text(one.where), one.message);
  }
  std::vector<std::string> messages() const {
    std::vector<std::string> all;
    for (const Diagnostic& finding : findings) all.push_back(finding.message);
    return all;
  }

  Sources sources;
  FileId file{}, last{};
  std::vector<Diagnostic> findings;
};

TEST_F(BaselineTest, IsSortedWithAnEntryALine) {
  find("kr-count", "growth.b");
  find("kr-count", "growth.a");
  find("kr-count", "growth.a");
  find("missing-period", "");
  find("kpi-breached", "growth.\"é\"");
  find("syntax", "growth.a");
  number(findings, sources);
  const std::string text = write_baseline(entries_of(findings, sources));
  EXPECT_EQ(text, R"({
  "version": 1,
  "findings": [
    {"rule": "kpi-breached", "goal": "growth.\"é\"", "ordinal": 1},
    {"rule": "kr-count", "goal": "growth.a", "ordinal": 1},
    {"rule": "kr-count", "goal": "growth.a", "ordinal": 2},
    {"rule": "kr-count", "goal": "growth.b", "ordinal": 1},
    {"rule": "missing-period", "file": "a.goal", "ordinal": 1}
  ]
}
)");
  EXPECT_EQ(write_baseline(read(text).entries), text) << "what is read is what was written";
  std::reverse(findings.begin(), findings.end());
  EXPECT_EQ(write_baseline(entries_of(findings, sources)), text) << "whatever the order";
}

TEST_F(BaselineTest, OfNothingIsABaselineToo) {
  EXPECT_EQ(write_baseline({}), "{\n  \"version\": 1,\n  \"findings\": []\n}\n");
  EXPECT_THAT(read(write_baseline({})).problems, IsEmpty());
}

TEST_F(BaselineTest, HidesWhatItHoldsAndNoMore) {
  find("kr-count", "growth.a", "first");
  find("kr-count", "growth.a", "second");
  find("kr-count", "growth.b", "other");
  find("missing-period", "", "of the file");
  find("syntax", "growth.a", "of the language");
  number(findings, sources);
  const Baseline baseline = read(R"({"version": 1, "findings": [
    {"rule": "kr-count", "goal": "growth.a", "ordinal": 2},
    {"rule": "missing-period", "file": "a.goal"},
    {"rule": "missing-period", "file": "b.goal", "ordinal": 1},
    {"rule": "syntax", "goal": "growth.a", "ordinal": 1},
    {"rule": "kr-count", "goal": "growth.a", "ordinal": 2}]})");
  ASSERT_THAT(baseline.problems, IsEmpty());
  EXPECT_THAT(take_out(findings, baseline.entries, sources), ElementsAre(1, 1, 0, 0, 0));
  EXPECT_THAT(messages(), ElementsAre("first", "other", "of the language"));
}

TEST_F(BaselineTest, AnOrdinalStaysWhenOthersAreHidden) {
  find("kr-count", "growth.a");
  find("kr-count", "growth.a");
  number(findings, sources);
  const std::string second = fingerprint(findings[1], sources);
  EXPECT_NE(second, fingerprint(findings[0], sources));
  take_out(findings,
           read(R"({"version": 1, "findings": [{"rule": "kr-count", "goal": "growth.a"}]})").entries,
           sources);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(fingerprint(findings[0], sources), second);
}

TEST_F(BaselineTest, KnowsWhereEachEntryStands) {
  const Baseline baseline =
      read("{\"version\": 1, \"findings\": [\n  {\"rule\": \"a\", \"goal\": \"b\", \"ordinal\": 3}\n]}");
  ASSERT_EQ(baseline.entries.size(), 1U);
  EXPECT_EQ(sources.text({last, baseline.entries[0].where}),
            "{\"rule\": \"a\", \"goal\": \"b\", \"ordinal\": 3}");
  const Diagnostic stale = stale_entry(baseline.entries[0], last, Level::info);
  EXPECT_EQ(stale.message, "nothing matches this any more: no `a` of `b`, number 3");
  EXPECT_EQ(stale.level, Level::info);
}

TEST_F(BaselineTest, ThatIsNoJsonSaysWhere) {
  EXPECT_EQ(problem(""), "1:1 : this baseline ends too early");
  EXPECT_EQ(problem("{\"version\": 1, \"findings\": ["), "1:29 : this baseline ends too early");
  EXPECT_EQ(problem("{\"version\": 1,\n \"findings\" []}"), "2:13 [: this cannot be read as JSON");
  EXPECT_EQ(problem("{\"version\": 1, \"findings\": []} x"), "1:32 x: this cannot be read as JSON");
  EXPECT_EQ(problem("{\"version\": 1, \"findings\": [\n<<<<<<< HEAD\n{}]}"),
            "2:1 <<<<<<< HEAD: two versions were merged here, and nobody has chosen");
  EXPECT_EQ(problem("<<<<<<< HEAD\n{"),
            "1:1 <<<<<<< HEAD: two versions were merged here, and nobody has chosen");
}

TEST_F(BaselineTest, ThatIsAnotherJsonSaysWhere) {
  const auto in_entry = [&](const std::string& text) {
    return problem("{\"version\": 1, \"findings\": [\n{" + text + "}]}");
  };
  EXPECT_EQ(problem("[]"), "1:1 [: a list cannot stand here");
  EXPECT_EQ(problem("7"), "1:1 7: a number cannot stand here");
  EXPECT_EQ(problem("null"), "1:1 null: nothing can be said here by `null`");
  EXPECT_EQ(problem("{}"), "1:1 {: this is no baseline: it has no `version`");
  EXPECT_EQ(problem("{\"version\": 1}"), "1:1 {: this is no baseline: it has no `findings`");
  EXPECT_EQ(problem("{\"version\": 2, \"findings\": []}"),
            "1:13 2: this baseline has version 2, and this goalie reads version 1");
  EXPECT_EQ(problem("{\"version\": \"1\"}"), "1:13 \"1\": a text cannot stand here");
  EXPECT_EQ(problem("{\"findings\": {}}"), "1:14 {: a table cannot stand here");
  EXPECT_EQ(problem("{\"entries\": []}"), "1:2 \"entries\": there is no key `entries` here");
  EXPECT_EQ(problem("{\"findings\": [7]}"), "1:15 7: a number cannot stand here");
  EXPECT_EQ(problem("{\"findings\": [[]]}"), "1:15 [: a list cannot stand here");
  EXPECT_EQ(in_entry("\"line\": 3"), "2:2 \"line\": there is no key `line` here");
  EXPECT_EQ(in_entry("\"rule\": \"a\", \"ordinal\": -3"), "2:26 -3: this cannot be less than 0");
  EXPECT_EQ(in_entry("\"rule\": \"a\", \"ordinal\": 0"), "2:26 0: an ordinal counts from 1");
  EXPECT_EQ(in_entry("\"rule\": \"a\", \"ordinal\": 1.5"), "2:26 1.5: this is no whole number");
  EXPECT_EQ(in_entry("\"ordinal\": \"1\""), "2:13 \"1\": a text cannot stand here");
  EXPECT_EQ(in_entry("\"rule\": true"), "2:10 true: `true` and `false` say nothing here");
  EXPECT_EQ(in_entry("\"goal\": \"g\""), "2:1 {\"goal\": \"g\"}: this entry names no `rule`");
  EXPECT_EQ(in_entry("\"rule\": \"a\""),
            "2:1 {\"rule\": \"a\"}: this entry names neither one `goal` nor one `file`");
  EXPECT_THAT(in_entry("\"rule\": \"a\", \"goal\": \"g\", \"file\": \"f\""),
              HasSubstr("neither one `goal` nor one"));
}

}  // namespace
}  // namespace goalie
