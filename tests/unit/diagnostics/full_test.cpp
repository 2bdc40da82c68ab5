// The `full` form as a whole: the example of the design, several files, advice, fixes and counts.
#include <gtest/gtest.h>

#include "tests/unit/diagnostics/pictures.hpp"

namespace goalie {
namespace {

const Facts kpi_as_objective{.name = "kpi-as-objective",
                             .why = "a KPI is the floor that must hold; an objective is where to go next"};

TEST(Full, ReadsAsDesigned) {
  Pictures pictures;
  pictures.facts = [](std::string_view name) {
    return name == kpi_as_objective.name ? &kpi_as_objective : nullptr;
  };
  const FileId file = pictures.add("support/2026-q3.goal", R"(goals of support for 2026-Q3


objective "Maintain NPS above 50" owner @sam
)");
  Diagnostic& finding =
      pictures.find(pictures.at(file, "Maintain"), R"("maintain" keeps things as they are)");
  finding.rule = "kpi-as-objective";
  finding.message = "this objective is a number to keep, not a direction to move in";
  finding.labels.push_back({pictures.at(file, "NPS above 50"), "the level to keep"});
  finding.help = "make it a KPI, and let an objective say what you want to change";
  finding.fixes.push_back({"make it a KPI",
                           Applicability::suggested,
                           {{pictures.at(file, R"(objective "Maintain NPS above 50")"),
                             R"(kpi "NPS" at least 50 measured monthly)"}}});
  EXPECT_EQ(pictures.full(),
            R"(error: this objective is a number to keep, not a direction to move in  [kpi-as-objective]
  ┌─ support/2026-q3.goal:4:12
  │
4 │ objective "Maintain NPS above 50" owner @sam
  │            ^^^^^^^^ ------------ the level to keep
  │            │
  │            "maintain" keeps things as they are
  │
  = why: a KPI is the floor that must hold; an objective is where to go next
  = help: make it a KPI, and let an objective say what you want to change
  = fix (suggested):
    - objective "Maintain NPS above 50" owner @sam
    + kpi "NPS" at least 50 measured monthly owner @sam
  = more: goalie explain kpi-as-objective
)");
}

TEST(Full, ShowsOtherFilesInSectionsOfTheirOwn) {
  Pictures pictures;
  pictures.prefix = "samples/";
  const FileId one = pictures.add("a.goal", "team growth \"Growth\"\n");
  const FileId two = pictures.add("b.goal", std::string(11, '\n') + "team growth \"Again\"\n");
  Diagnostic& finding = pictures.find(pictures.at(two, "growth"));
  finding.level = Level::warning;
  finding.labels.push_back({pictures.at(one, "growth"), "it is declared here"});
  finding.labels.push_back({pictures.at(two, "\"Again\""), "with this name"});
  finding.notes = {"one note", "another"};
  EXPECT_EQ(pictures.full(), R"(warning: something is wrong  [a-rule]
   ┌─ samples/b.goal:12:6
   │
12 │ team growth "Again"
   │      ^^^^^^ ------- with this name
   │
   ┌─ samples/a.goal:1:6
   │
 1 │ team growth "Growth"
   │      ------ it is declared here
   │
   = note: one note
   = note: another
)");
}

TEST(Full, LeavesALineBetweenFindingsAndCountsThem) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "one two\n");
  pictures.footer = true;
  pictures.summary = {.errors = 2, .files = 1, .goals = 3};
  pictures.find(pictures.at(file, "one"));
  pictures.find(pictures.at(file, "two"));
  EXPECT_EQ(pictures.full(), R"(error: something is wrong  [a-rule]
  ┌─ a.goal:1:1
  │
1 │ one two
  │ ^^^
  │

error: something is wrong  [a-rule]
  ┌─ a.goal:1:5
  │
1 │ one two
  │     ^^^
  │

2 errors in 1 file, 3 goals
)");
}

TEST(Full, CountsInOneLine) {
  Pictures pictures;
  pictures.footer = true;
  pictures.summary = {.files = 12, .goals = 34};
  EXPECT_EQ(pictures.full(), "no findings in 12 files, 34 goals\n");
  pictures.summary = {.errors = 2, .warnings = 1, .infos = 1, .files = 12, .goals = 34, .fixable = 3};
  EXPECT_EQ(pictures.full(), "2 errors, 1 warning, 1 info in 12 files, 34 goals; 3 have a fix\n");
  pictures.summary = {.warnings = 1, .files = 1, .goals = 1, .baselined = 4, .suppressed = 2};
  EXPECT_EQ(pictures.written("concise"),
            "1 warning in 1 file, 1 goal; 2 silenced by `allow`; 4 in the baseline\n");
}

TEST(Full, SpeaksOfARunWithoutAPlace) {
  Pictures pictures;
  pictures.find({}).help = "look elsewhere";
  EXPECT_EQ(pictures.full(), "error: something is wrong  [a-rule]\n  = help: look elsewhere\n");
  EXPECT_EQ(pictures.written("concise"), "error: something is wrong [a-rule]\n");
}

TEST(Full, NeverSendsCommandsToTheTerminal) {
  Pictures pictures;
  const std::string evil = "\x1b[2J\a\u202E\u0085";
  const FileId file = pictures.add("a" + evil + ".goal", "objective \"" + evil + "\" x\n");
  pictures.prefix = evil;
  Diagnostic& finding = pictures.find(pictures.at(file, "x"), evil);
  finding.message = finding.help = evil;
  finding.notes = {evil};
  finding.labels.push_back({pictures.at(file, "objective"), evil});
  finding.fixes.push_back({evil, Applicability::safe, {{pictures.at(file, "x"), evil}}});
  for (const char* format : {"full", "concise"}) {
    const std::string out = pictures.written(format);
    for (const char* raw : {"\x1b", "\a", "\u202E", "\u0085"})
      EXPECT_EQ(out.find(raw), std::string::npos) << out;
    EXPECT_NE(out.find("␛[2J␇<U+202E><U+0085>"), std::string::npos);
  }
}

TEST(Full, LosesNothingWithoutColour) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "one two three\n");
  Diagnostic& finding = pictures.find(pictures.at(file, "one"), "here");
  finding.labels.push_back({pictures.at(file, "three"), "there"});
  finding.help = "help";
  finding.fixes.push_back({"", Applicability::safe, {{pictures.at(file, "two"), "2"}}});
  const std::string plain = pictures.full();
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  pictures.colour = true;
  std::string stripped;
  const std::string coloured = pictures.full();
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b') {
      i = coloured.find('m', i);
    } else {
      stripped += coloured[i];
    }
  }
  EXPECT_EQ(stripped, plain);
  EXPECT_NE(coloured.find("\x1b[1;31merror\x1b[0m"), std::string::npos);
  EXPECT_NE(coloured.find("\x1b[1;31m^^^\x1b[0m"), std::string::npos) << "a run of carets is painted at once";
  EXPECT_NE(coloured.find("\x1b[32m+ one 2 three\x1b[0m"), std::string::npos);
  EXPECT_NE(coloured.find("\x1b[31m- one two three\x1b[0m"), std::string::npos);
}

}  // namespace
}  // namespace goalie
