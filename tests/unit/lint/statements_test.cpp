// The rules that read English, measured on labelled statements: the figures must not fall.
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "compiler/driver/driver.hpp"
#include "tests/unit/golden/golden.hpp"

namespace goalie::lint {
namespace {

using Names = std::set<std::string_view>;

const Names of_objectives{"objective-not-qualitative", "kpi-as-objective", "objective-is-task",
                          "objective-vague"};
const Names of_key_results{"kr-not-measurable", "kr-is-task", "kr-is-kpi", "kr-vague", "kr-placeholder"};

/// How a statement is written into the goal file, and what is wanted of the rules there.
enum class Place { objective, key_result, kpi_as_objective };

struct Statement {
  std::string text;
  Place place;
  bool bad;        // the rules should speak
  bool explicit_;  // the source judged this very statement
};

std::vector<Statement> read_statements(const char* name) {
  std::vector<Statement> statements;
  std::ifstream file(golden::root() / "tests" / "statements" / name);
  for (std::string line; std::getline(file, line);) {
    const auto json = nlohmann::json::parse(line);
    const std::string verdict = json.at("verdict"), kind = json.at("kind");
    const auto& reasons = json.at("reasons");
    const bool undecidable = reasons.size() == 1 && reasons.at(0) == "other";
    if (verdict == "unjudged" || json.value("contested", false) || undecidable) continue;
    const Place place = kind == "objective"    ? Place::objective
                        : kind == "key_result" ? Place::key_result
                                               : Place::kpi_as_objective;
    const bool bad = place == Place::kpi_as_objective || verdict == "bad";
    statements.push_back({json.at("text"), place, bad, json.at("basis") == "explicit"});
  }
  return statements;
}

std::string as_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

/// A goal file with the statement in its place and sound goals around it; `line` becomes the statement's.
std::string goal_file(const Statement& statement, std::uint32_t& line) {
  constexpr std::string_view sound =
      "  kr \"Share of new accounts active after a week\" from 41% to 58%\n"
      "  kr \"Median time from order to delivery\" from 9 days to 5 days\n";
  std::string text = "goals of bench for 2026-Q3\n";
  const bool is_key_result = statement.place == Place::key_result;
  line = is_key_result ? 4 : 2;
  text += "objective " + as_text(is_key_result ? "Make the first week feel effortless" : statement.text) +
          " {\n  owner @ada\n";
  text += is_key_result ? "  kr " + as_text(statement.text) + "\n"
                        : "  kr \"Teams that invite a colleague\" from 120 teams to 300 teams\n";
  return text + std::string(sound) + "}\n";
}

/// The strongest level at which the rules that read English speak of a statement.
Level judge(const Statement& statement) {
  std::uint32_t line = 0;
  driver::Request request;
  request.today = {2026, 8, 15};
  const auto workspace = driver::run_in_memory({{"statement.goal", goal_file(statement, line)}}, request);
  EXPECT_EQ(workspace->language_errors, 0U) << statement.text;
  const Names& rules = statement.place == Place::key_result ? of_key_results : of_objectives;
  Level worst = Level::off;
  for (const Diagnostic& finding : workspace->findings) {
    const LineIndex lines(workspace->sources[finding.where.file].text());
    if (lines.position(finding.where.span.begin).line == line && rules.contains(finding.rule))
      worst = std::max(worst, finding.level);
  }
  return worst == Level::info ? Level::off : worst;
}

struct Tally {
  int caught = 0, missed = 0, false_alarms = 0, clear = 0;  // where the source judged
  int example_alarms = 0, examples = 0;                     // in lists to follow
  int errors = 0, good = 0;

  void add(const Statement& statement, Level level) {
    const bool flagged = level != Level::off;
    if (statement.bad) return void(++(flagged ? caught : missed));
    ++good;
    errors += level == Level::error;
    if (statement.explicit_) return void(++(flagged ? false_alarms : clear));
    ++examples;
    example_alarms += flagged;
  }
  double recall() const { return share(caught, caught + missed); }
  double precision() const { return share(caught, caught + false_alarms); }
  double alarms() const { return share(example_alarms, examples); }
  double false_errors() const { return share(errors, good); }
  static double share(int part, int whole) { return static_cast<double>(part) / std::max(1, whole); }
};

std::map<Place, Tally> tally(const char* name) {
  std::map<Place, Tally> tallies;
  for (const Statement& statement : read_statements(name))
    tallies[statement.place].add(statement, judge(statement));
  return tallies;
}

TEST(Statements, AreJudgedAsWellAsBefore) {
  std::map<Place, Tally> tallies = tally("english.jsonl");
  const Tally& objectives = tallies[Place::objective];
  EXPECT_GE(objectives.recall(), 0.94);
  EXPECT_GE(objectives.precision(), 0.98);
  EXPECT_LE(objectives.alarms(), 0.08);
  EXPECT_LE(objectives.false_errors(), 0.005);
  const Tally& key_results = tallies[Place::key_result];
  EXPECT_GE(key_results.recall(), 0.95);
  EXPECT_GE(key_results.precision(), 0.97);
  EXPECT_LE(key_results.alarms(), 0.10);
  EXPECT_LE(key_results.false_errors(), 0.005);
  EXPECT_GE(tallies[Place::kpi_as_objective].recall(), 0.96);
}

TEST(Statements, OfOurOwnAreJudgedAsWeWould) {
  std::map<Place, Tally> tallies = tally("own.jsonl");
  EXPECT_GE(tallies[Place::objective].recall(), 0.95);
  EXPECT_GE(tallies[Place::objective].precision(), 0.97);
  EXPECT_GE(tallies[Place::key_result].recall(), 0.98);
  EXPECT_GE(tallies[Place::key_result].precision(), 0.98);
  EXPECT_GE(tallies[Place::kpi_as_objective].recall(), 0.98);
}

TEST(Statements, ThatWereReadAreJudgedAsWellAsThen) {
  std::map<Place, Tally> tallies = tally("read.jsonl");
  EXPECT_GE(tallies[Place::objective].recall(), 0.94);
  EXPECT_GE(tallies[Place::objective].precision(), 0.99);
  EXPECT_GE(tallies[Place::key_result].recall(), 0.97);
  EXPECT_GE(tallies[Place::key_result].precision(), 0.97);
  EXPECT_GE(tallies[Place::kpi_as_objective].recall(), 0.90);
}

TEST(Statements, ThatNobodyReadAreJudgedAsThePlansOfStrangersWillBe) {
  std::map<Place, Tally> tallies = tally("held-back.jsonl");
  const Tally& objectives = tallies[Place::objective];
  EXPECT_GE(objectives.recall(), 0.90);
  EXPECT_GE(objectives.precision(), 0.95);
  EXPECT_LE(objectives.false_errors(), 0.01);
  const Tally& key_results = tallies[Place::key_result];
  EXPECT_GE(key_results.recall(), 0.90);
  EXPECT_GE(key_results.precision(), 0.95);
  EXPECT_LE(key_results.false_errors(), 0.01);
  EXPECT_GE(tallies[Place::kpi_as_objective].recall(), 0.90);
}

}  // namespace
}  // namespace goalie::lint
