// The formatter: the gallery, what must not change, and that every layout of a plan comes out the same.
#include "compiler/format/format.hpp"

#include <filesystem>
#include <gtest/gtest.h>

#include "tests/unit/format/any_plan.hpp"
#include "tests/unit/golden/golden.hpp"

namespace goalie::format {
namespace {

namespace fs = std::filesystem;

Formatted format_text(std::string text) {
  const File file("a.goal", std::move(text));
  syntax::Parsed parsed;
  return format(file, FileId{0}, parsed);
}

/// What comes out: the text itself where it is in the one style.
std::string styled(const std::string& text) {
  const Formatted formatted = format_text(text);
  EXPECT_NE(formatted.outcome, Outcome::broken) << text;
  EXPECT_NE(formatted.outcome, Outcome::unproven) << text << "\n--- became\n" << formatted.text;
  return formatted.outcome == Outcome::changed ? formatted.text : text;
}

constexpr const char* sound =
    "goals of growth for 2026-Q3\n\n# The one that counts.\nobjective \"Become the place to start\" {\n"
    "  owner @maya\n\n  kr \"Activation\" from 42% to 60%  # of sign-ups\n}\n";

struct Fault {
  const char* what;
  const char* replaced;
  const char* with;
};

class Proof : public testing::TestWithParam<Fault> {};

TEST_P(Proof, RefusesWhatAFormatterMustNotDo) {
  const std::string ugly = std::string("\n") + sound;
  const File file("a.goal", ugly);
  const syntax::Parsed parsed = syntax::parse(file, FileId{0});
  EXPECT_EQ(prove(file, parsed.tree, sound).outcome, Outcome::changed);
  std::string text = sound;
  text.replace(text.find(GetParam().replaced), std::string(GetParam().replaced).size(), GetParam().with);
  EXPECT_EQ(prove(file, parsed.tree, text).outcome, Outcome::unproven);
}

INSTANTIATE_TEST_SUITE_P(Format, Proof,
                         testing::Values(Fault{"a_number", "60%", "61%"},
                                         Fault{"a_title", "Activation", "activation"},
                                         Fault{"a_clause", "  owner @maya\n", ""},
                                         Fault{"a_comment", "# The one that counts.\n", ""},
                                         Fault{"text_of_a_comment", "# of sign-ups", "# of signups"},
                                         Fault{"place_of_a_comment", "objective", "# of sign-ups\nobjective"},
                                         Fault{"moved_comment",
                                               "  kr \"Activation\" from 42% to 60%  # of sign-ups\n",
                                               "  # of sign-ups\n  kr \"Activation\" from 42% to 60%\n"},
                                         Fault{"syntax", "}", ""}, Fault{"style", "  owner", "   owner"}),
                         [](const auto& test) { return test.param.what; });

class Gallery : public testing::TestWithParam<std::string> {};

TEST_P(Gallery, ComesOutAsExpected) {
  const fs::path folder = golden::root() / "tests/golden/format" / GetParam();
  const std::string text = styled(golden::read(folder / "input.goal"));
  EXPECT_EQ(text, golden::expected(folder / "expected.goal", text));
  EXPECT_EQ(format_text(text).outcome, Outcome::in_style);
}

INSTANTIATE_TEST_SUITE_P(Format, Gallery, testing::ValuesIn(golden::cases("tests/golden/format")),
                         [](const auto& test) { return golden::test_name(test.param); });

std::vector<fs::path> goal_files(const std::string& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(golden::root() / folder))
    if (entry.path().extension() == ".goal") paths.push_back(entry.path());
  return paths;
}

TEST(Format, ProvesItselfOnEveryFileOfTheTree) {
  std::size_t changed = 0;
  for (const char* folder : {"samples", "tests"})
    for (const fs::path& path : goal_files(folder)) {
      const Formatted formatted = format_text(golden::read(path));
      EXPECT_NE(formatted.outcome, Outcome::unproven) << path << "\n" << formatted.text;
      changed += formatted.outcome == Outcome::changed;
    }
  EXPECT_GT(changed, 20U) << "the inputs of the tests are written in many ways";
}

TEST(Format, LeavesABrokenFileAlone) {
  EXPECT_EQ(format_text("goals of growth\nobjective  \"x\" {\n").outcome, Outcome::broken);
  EXPECT_EQ(format_text("kpi  \"\xff\" at least 9%\n").outcome, Outcome::broken);
}

TEST(Format, FormatsWhatOnlyTheCheckerRefuses) {
  EXPECT_EQ(styled("kpi \"x\"   lead @maya   from 4\n"), "kpi \"x\" lead @maya from 4\n");
  EXPECT_EQ(styled("objective \"x\" {\n why \"a\"\n by 2026-Q3 }"),
            "objective \"x\" {\n  why \"a\"\n  by 2026-Q3\n}\n");
}

TEST(Format, BreaksAListOnlyWhereItIsTooWide) {
  const std::string people = "@" + std::string(40, 'a');
  const std::string list = "  inform " + people + ", " + people + ", " + people + "\n";
  EXPECT_EQ(
      styled("objective \"x\" {\n  why \"y\"\n" + list + "}\n"),
      "objective \"x\" {\n  why \"y\"\n  inform " + people + ", " + people + ",\n    " + people + "\n}\n");
}

TEST(Format, ADeclarationStaysOnOneLineUpToAHundredColumns) {
  const auto line = [](std::size_t columns) {
    const std::string clauses = "\" at most 2 owner @maya";
    return "kpi \"" + std::string(columns - 5 - clauses.size(), 'x') + clauses + "\n";
  };
  EXPECT_EQ(styled(line(100)), line(100));
  EXPECT_NE(styled(line(101)).find(" {\n  owner @maya\n}\n"), std::string::npos);
}

/// 100,000 plans, each in two layouts: `GOALIE_PLANS=100000`. Fewer where nobody asks.
std::uint32_t plans() {
  const char* const asked = std::getenv("GOALIE_PLANS");
  return asked == nullptr ? 20'000 : static_cast<std::uint32_t>(std::atoi(asked));
}

TEST(Format, EveryLayoutOfAPlanComesOutTheSame) {
  for (std::uint32_t plan = 0; plan < plans() && !testing::Test::HasFailure(); ++plan) {
    const std::string one = any_plan(plan, 2 * plan), other = any_plan(plan, 2 * plan + 1);
    ASSERT_EQ(styled(one), styled(other)) << "plan " << plan << "\n--- one\n"
                                          << one << "\n--- other\n"
                                          << other;
  }
}

}  // namespace
}  // namespace goalie::format
