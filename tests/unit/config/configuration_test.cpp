// The configuration: what it reads, and every mistake that somebody can make in it.
#include "compiler/config/configuration.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace goalie::config {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Option kr_count_options[] = {{"min", 3, 1, 20, "the fewest key results"},
                                       {"max", 5, 1, 20, "the most key results"}};
constexpr Option length_options[] = {{"max_words", 18, 3, 100, "the most words"}, {}, {}};

std::vector<Facts> facts() {
  std::vector<Facts> all(4);
  all[0].name = "kr-count";
  all[0].options = kr_count_options;
  all[1].name = "missing-owner";
  all[2].name = "objective-too-long";
  all[2].options = length_options;
  all[3].name = "syntax";
  all[3].configurable = false;
  return all;
}

struct Result {
  Sources sources;
  Loaded loaded;
};

Result read(std::string text) {
  Result result;
  const FileId file = result.sources.add("goalie.toml", std::move(text));
  const std::vector<Facts> rules = facts();
  result.loaded = load(result.sources, file, {rules, {}});
  return result;
}

/// The problems of a text as `line:column: message | help`, each with the text that it points at.
std::vector<std::string> problems(std::string text) {
  const Result result = read(std::move(text));
  const LineIndex lines(result.sources[FileId{0}].text());
  std::vector<std::string> found;
  for (const Diagnostic& problem : result.loaded.problems) {
    EXPECT_EQ(problem.rule, "configuration");
    EXPECT_EQ(problem.level, Level::error);
    const Position at = lines.position(problem.where.span.begin);
    found.push_back(fmt::format("{}:{} {}: {} | {}", at.line, at.column, result.sources.text(problem.where),
                                problem.message, problem.help));
  }
  return found;
}

TEST(Configuration, EmptyHasTheDefaults) {
  const Configuration configuration = read("").loaded.configuration;
  EXPECT_EQ(configuration.edition, "2026");
  EXPECT_THAT(configuration.include, ElementsAre("**/*.goal"));
  EXPECT_THAT(configuration.exclude, IsEmpty());
  EXPECT_EQ(configuration.fiscal_start_month, 0U);
}

TEST(Configuration, ReadsEveryKeyThatExists) {
  const Result result = read(R"(
edition = "2026"
include = ["plans/**/*.goal"]
exclude = ["archive/**", "drafts/*.goal"]

[calendar]
fiscal_year_start = "February"
fiscal_year_named_by = "end"

[lint.rules]
kr-count = { level = "warning", min = 2, max = 4 }
missing-owner = "off"
objective-too-long.max_words = 12
)");
  EXPECT_THAT(result.loaded.problems, IsEmpty());
  const Configuration& configuration = result.loaded.configuration;
  EXPECT_EQ(configuration.edition, "2026");
  EXPECT_THAT(configuration.include, ElementsAre("plans/**/*.goal"));
  EXPECT_THAT(configuration.exclude, ElementsAre("archive/**", "drafts/*.goal"));
  EXPECT_EQ(configuration.fiscal_start_month, 2U);
  EXPECT_TRUE(configuration.fiscal_named_by_end);
  const auto& rules = configuration.rules;
  ASSERT_EQ(rules.size(), 3U);
  EXPECT_EQ(rules.at("kr-count").level, Level::warning);
  EXPECT_EQ(rules.at("kr-count").options.at("min"), 2);
  EXPECT_EQ(rules.at("kr-count").options.at("max"), 4);
  EXPECT_EQ(rules.at("missing-owner").level, Level::off);
  EXPECT_EQ(rules.at("objective-too-long").level, std::nullopt);
  EXPECT_EQ(rules.at("objective-too-long").options.at("max_words"), 12);
}

TEST(Configuration, UnknownKeysNameTheSimilarOne) {
  EXPECT_THAT(
      problems("editon = \"2026\"\n"),
      ElementsAre(
          "1:1 editon: there is no key `editon` here | there is a key with a similar name: `edition`"));
  EXPECT_THAT(
      problems("[calendar]\nfiscal_year_begin_month = \"May\"\n"),
      ElementsAre("2:1 fiscal_year_begin_month: there is no key `fiscal_year_begin_month` in `[calendar]` | "
                  "the keys in `[calendar]` are `fiscal_year_start` and `fiscal_year_named_by`"));
  EXPECT_THAT(
      problems("[lint]\nruls = {}\n"),
      ElementsAre(
          "2:1 ruls: there is no key `ruls` in `[lint]` | there is a key with a similar name: `rules`"));
}

TEST(Configuration, TheSimilarNameIsAFix) {
  const Result result = read("editon = \"2026\"\n");
  ASSERT_EQ(result.loaded.problems.size(), 1U);
  const auto& fixes = result.loaded.problems[0].fixes;
  ASSERT_EQ(fixes.size(), 1U);
  EXPECT_EQ(fixes[0].edits[0].replacement, "edition");
  EXPECT_EQ(result.sources.text(fixes[0].edits[0].where), "editon");
}

TEST(Configuration, WhatComesLaterSaysSo) {
  constexpr std::string_view later[] = {"[[rule]]\nname = \"x\""};
  for (const std::string_view text : later)
    EXPECT_THAT(problems(std::string(text)), ElementsAre(HasSubstr("is not supported yet | take it out")))
        << text;
}

TEST(Configuration, GraceIsAWholeNumberOfDays) {
  EXPECT_THAT(problems("[guard]\ngrace_days = 7"), testing::IsEmpty());
  for (const char* days : {"-1", "367", "\"a week\"", "7.5"})
    EXPECT_THAT(problems(std::string("[guard]\ngrace_days = ") + days), testing::SizeIs(1)) << days;
}

TEST(Configuration, WrongTypesPointAtTheValue) {
  EXPECT_THAT(
      problems("edition = 2026\ninclude = \"*.goal\"\nexclude = [1]\ncalendar = true\nlint = 2026-01-01\n"),
      ElementsAre(
          "1:11 2026: `edition` takes a text in quotes, not a whole number | it takes `2026`",
          "2:11 \"*.goal\": `include` takes a list of patterns, not a text | "
          "write `include = [\"**/*.goal\"]`",
          "3:12 1: a pattern is a text in quotes, not a whole number | "
          "patterns are relative to the folder of this file: `archive/**`",
          "4:12 true: `calendar` takes a table, not true or false | write `[calendar]`, and its keys below",
          "5:8 2026-01-01: `lint` takes a table, not a date | write `[lint]`, and its keys below"));
  EXPECT_THAT(problems("[[lint.rules]]\n"),
              ElementsAre(HasSubstr("`rules` takes a table of rules, not a list")));
  EXPECT_THAT(
      problems("[calendar]\nfiscal_year_start = 2\n"),
      ElementsAre(HasSubstr("2:21 2: `fiscal_year_start` takes a text in quotes, not a whole number")));
}

TEST(Configuration, EditionsAndMonths) {
  EXPECT_THAT(problems("edition = \"next\"\n"),
              ElementsAre("1:11 \"next\": there is no edition `next` | `edition` takes `2026`"));
  EXPECT_THAT(
      problems("[calendar]\nfiscal_year_start = \"Febuary\"\nfiscal_year_named_by = \"middle\"\n"),
      ElementsAre("2:21 \"Febuary\": there is no month `Febuary` | there is a month with a similar name: "
                  "`February`",
                  "3:24 \"middle\": there is no way to name a year `middle` | `fiscal_year_named_by` takes "
                  "`start` and `end`"));
  EXPECT_THAT(
      problems("[calendar]\nfiscal_year_named_by = \"end\"\n"),
      ElementsAre(HasSubstr("2:1 fiscal_year_named_by: `fiscal_year_named_by` says nothing without")));
}

TEST(Configuration, Patterns) {
  EXPECT_THAT(problems("include = []\n"), ElementsAre(HasSubstr("1:11 []: `include` is empty")));
  EXPECT_THAT(problems("exclude = []\n"), IsEmpty());
  EXPECT_THAT(problems("exclude = [\"\"]\n"), ElementsAre(HasSubstr("this pattern is empty")));
  EXPECT_THAT(problems("exclude = ['a\\b']\n"), ElementsAre(HasSubstr("a pattern has `/`")));
  for (const char* path : {"/tmp/*.goal", "../x/*.goal", "a/../../b", "..", "a/.."})
    EXPECT_THAT(problems(fmt::format("include = [\"{}\"]\n", path)),
                ElementsAre(HasSubstr("leaves the workspace")));
}

TEST(Configuration, TheBaselineIsAFileOfTheWorkspace) {
  EXPECT_EQ(read("[lint]\nbaseline = \"plans/b.json\"\n").loaded.configuration.baseline, "plans/b.json");
  EXPECT_THAT(problems("[lint]\nbaseline = [\"b.json\"]\n"),
              ElementsAre("2:12 [\"b.json\"]: `baseline` takes a text in quotes, not a list | "
                          "write `baseline = \"goalie-baseline.json\"`"));
  const auto message = [](const std::string& path) {
    return problems(fmt::format("[lint]\nbaseline = '{}'\n", path));
  };
  EXPECT_THAT(message(""), ElementsAre(HasSubstr("this names no file")));
  EXPECT_THAT(message("a\\b.json"), ElementsAre(HasSubstr("a path has `/`")));
  EXPECT_THAT(message("../b.json"), ElementsAre(HasSubstr("`../b.json` leaves the workspace")));
  EXPECT_THAT(message("/b.json"), ElementsAre(HasSubstr("`/b.json` leaves the workspace")));
  EXPECT_THAT(message("Makefile"), ElementsAre(HasSubstr("the name of `Makefile` does not end in `.json`")));
}

TEST(Configuration, Rules) {
  EXPECT_THAT(
      problems("[lint.rules]\nkr-cuont = \"off\"\nno-such-thing = \"off\"\nsyntax = \"off\"\n"),
      ElementsAre(
          "2:1 kr-cuont: there is no rule `kr-cuont` | there is a rule with a similar name: `kr-count`",
          "3:1 no-such-thing: there is no rule `no-such-thing` | `goalie rules` lists them all",
          "4:1 syntax: `syntax` is an error of the language, which no configuration changes | "
          "mend it where it stands; a file with one has no meaning to judge"));
}

TEST(Configuration, Levels) {
  EXPECT_THAT(
      problems("[lint.rules]\nkr-count = \"eror\"\nmissing-owner = { level = \"critical\" }\n"
               "objective-too-long = true\n"),
      ElementsAre("2:12 \"eror\": there is no level `eror` | there is a level with a similar name: `error`",
                  "3:27 \"critical\": there is no level `critical` | the levels are `error`, `warning`, "
                  "`info` and `off`",
                  "4:22 true: the level of `objective-too-long` is a text in quotes, not true or false | "
                  "the levels are `error`, `warning`, `info` and `off`"));
}

TEST(Configuration, Options) {
  EXPECT_THAT(
      problems("[lint.rules]\nkr-count = { min = 0, max = 2.5, mx = 4, most = 9 }\n"
               "missing-owner = { max = 3 }\n"),
      ElementsAre("2:20 0: `min` of `kr-count` cannot be 0 | the fewest key results: from 1 to 20, and 3 "
                  "unless it is set",
                  "2:29 2.5: `max` takes a whole number, not a number | ",
                  "2:34 mx: `kr-count` has no option `mx` | there is an option with a similar name: `max`",
                  "2:42 most: `kr-count` has no option `most` | it takes `level`, `min` and `max`",
                  "3:19 max: `missing-owner` has no option `max` | it takes `level`"));
  EXPECT_THAT(problems("[lint.rules]\nkr-count = { min = 99999999999 }\n"),
              ElementsAre(HasSubstr("`min` of `kr-count` cannot be 99999999999")));
}

TEST(Configuration, BoundsInTheWrongOrder) {
  EXPECT_THAT(problems("[lint.rules]\nkr-count = { min = 6, max = 4 }\n"),
              ElementsAre(HasSubstr("2:1 kr-count: `min` of `kr-count` is 6, above its `max`, which is 4")));
  EXPECT_THAT(problems("[lint.rules]\nkr-count = { min = 6 }\n"), ElementsAre(HasSubstr("which is 5")));
}

TEST(Configuration, TextThatIsNoToml) {
  EXPECT_THAT(problems("edition: \"2026\"\n"),
              ElementsAre("1:8 : this cannot be read as TOML: expected `=`, saw `:` | "
                          "a key and its value are joined by `=`"));
  EXPECT_THAT(problems("edition = \n"), ElementsAre(HasSubstr("expected a value, saw the end of the line")));
  EXPECT_THAT(problems("edition = \"2026\n"), ElementsAre(HasSubstr("this text has no end")));
  EXPECT_THAT(problems("[lint.rules\n"), ElementsAre(HasSubstr("expected `]`, saw the end of the line")));
  EXPECT_THAT(problems("[lint.rules]\nkr-count = off\n"),
              ElementsAre(HasSubstr("a text stands in quotes: `level = \"error\"`")));
  EXPECT_THAT(problems("include = [\n"), ElementsAre(HasSubstr("the file ends too early")));
}

TEST(Configuration, KeysSetTwice) {
  EXPECT_THAT(problems("edition = \"2026\"\n  edition = \"2026\" # again\n"),
              ElementsAre("2:3 edition: `edition` was already set above | keep one of the two"));
  EXPECT_THAT(problems("[calendar]\n[calendar]\n"),
              ElementsAre("2:1 [calendar]: `[calendar]` was already set above | keep one of the two"));
}

TEST(Configuration, PlacesCountBytesBehindWideCharacters) {
  EXPECT_THAT(problems("exclude = [\"à/é\", 7]\n"), ElementsAre(HasSubstr("1:19 7: a pattern is a text")));
}

TEST(Configuration, MistakesLeaveTheRestInForce) {
  const Result result =
      read("edition = 7\nexclude = [\"a/**\"]\n[lint.rules]\nmissing-owner = \"info\"\nnope = \"off\"\n");
  EXPECT_EQ(result.loaded.problems.size(), 2U);
  EXPECT_THAT(result.loaded.configuration.exclude, ElementsAre("a/**"));
  EXPECT_EQ(result.loaded.configuration.rules.at("missing-owner").level, Level::info);
}

TEST(Configuration, AWorkspaceWithEveryMistakeReportsEachOnce) {
  const auto found = problems(R"(edition = "2025-beta-9"
include = ["../*.goal", 3]
colour = "always"
extends = ["../goalie.toml"]

[calendar]
fiscal_year_start = "Feb"
fiscal_year_named_by = 1
start = "May"

[lint]
preset = "strickt"
vocabulary = ["words.toml"]

[lint.rules]
kr-count = { level = "fatal", min = -1, minimum = 2 }
missing-owner = 0
missing-owners = "off"
syntax = "warning"

[guard]
grace_days = 400
)");
  EXPECT_EQ(found.size(), 17U) << testing::PrintToString(found);
}

}  // namespace
}  // namespace goalie::config
