// Broken files give the errors that are expected, by line and name and in full; sound files give none.
#include <algorithm>
#include <gtest/gtest.h>

#include "compiler/driver/driver.hpp"
#include "tests/unit/golden/golden.hpp"

namespace goalie {
namespace {

driver::Result run(const std::filesystem::path& folder) {
  driver::Request request;
  request.paths = {folder.string()};
  request.lint = false;
  request.jobs = 2;
  return driver::run(request);
}

std::string lines_and_names(const driver::Result& result) {
  std::string text;
  for (const auto& workspace : result.workspaces) {
    for (const Diagnostic& finding : workspace->findings) {
      const LineIndex index(workspace->sources[finding.where.file].text());
      text += std::to_string(index.position(finding.where.span.begin).line) + " " +
              std::string(finding.rule) + "\n";
    }
  }
  return text;
}

std::string in_full(const driver::Result& result) {
  Report report = driver::report(result, "test");
  for (Findings& findings : report.workspaces) findings.prefix.clear();
  report.footer = false;
  std::string text;
  find_output_format("full")->write(report, text);
  return text;
}

class Broken : public testing::TestWithParam<std::string> {};

TEST_P(Broken, GivesTheExpectedErrors) {
  const auto folder = golden::root() / "tests/golden/broken" / GetParam();
  const driver::Result result = run(folder);
  EXPECT_EQ(lines_and_names(result), golden::read(folder / "expected"));
  const std::string full = in_full(result);
  EXPECT_EQ(full, golden::expected(folder / "report", full));
}

INSTANTIATE_TEST_SUITE_P(Golden, Broken, testing::ValuesIn(golden::cases("tests/golden/broken")),
                         [](const auto& each) { return golden::test_name(each.param); });

class Sound : public testing::TestWithParam<std::string> {};

TEST_P(Sound, GivesNoError) {
  const auto folder = golden::root() / "tests/golden/sound" / GetParam();
  EXPECT_EQ(in_full(run(folder)), "");
}

INSTANTIATE_TEST_SUITE_P(Golden, Sound, testing::ValuesIn(golden::cases("tests/golden/sound")),
                         [](const auto& each) { return golden::test_name(each.param); });

}  // namespace
}  // namespace goalie
