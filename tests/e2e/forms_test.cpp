// The forms that code hosts read: `sarif`, `github`, `gitlab`, in the real validator where there is one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/e2e/validators.hpp"

namespace goalie::e2e {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

std::string checked_in(const Folder& folder, const char* form) {
  return run({"check", "--isolated", "--output", form, day}, {.folder = folder.path()}).out;
}

TEST(Sarif, HasNothingThatItsValidatorWouldSay) {
  const Folder folder;
  int number = 0;
  for (const std::string& input : checked_folders())
    folder.write(std::to_string(++number) + ".sarif", checked(input, "sarif"));
  const std::string said = said_of_sarif(folder);
  EXPECT_THAT(said, Not(HasSubstr(": error ")));
  for (std::size_t at = said.find(": warning "); at != std::string::npos;
       at = said.find(": warning ", at + 1))
    EXPECT_EQ(said.substr(at + 10, 9), "SARIF2005") << "a home page, which goalie has not yet\n" << said;
}

TEST(Sarif, TheValidatorKnowsWhatIsWrong) {
  const Folder folder;
  json log = json::parse(checked("samples/mistakes", "sarif"));
  log["runs"][0]["results"][0].erase("message");
  folder.write("wrong.sarif", log.dump());
  EXPECT_THAT(said_of_sarif(folder), HasSubstr("error"));
}

TEST(Sarif, SaysWhatCodeScanningAsksFor) {
  const json log = json::parse(checked("samples/mistakes", "sarif"));
  const json& run = log["runs"][0];
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  ASSERT_FALSE(run["results"].empty());
  std::set<std::string> fingerprints;
  for (const json& result : run["results"]) {
    const json& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
    EXPECT_EQ(rule["id"], result["ruleId"]);
    EXPECT_TRUE(rule["help"].contains("markdown"));
    const json& place = result["locations"][0]["physicalLocation"];
    EXPECT_THAT(place["artifactLocation"]["uri"].get<std::string>(),
                testing::StartsWith("samples/mistakes/"));
    for (const char* edge : {"startLine", "startColumn", "endLine", "endColumn"})
      EXPECT_GE(place["region"][edge], 1) << edge;
    EXPECT_TRUE(fingerprints.insert(result["partialFingerprints"]["goalie/v1"]).second);
  }
}

class Hostile : public testing::Test {
 protected:
  void SetUp() override {
    folder.write(
        "a, b: c%0A::error::d é.goal",
        "goals of growth for 2026-Q3\n\nobjective \"Maintain NPS above 50 %0A::add-mask::x\" owner @maya\n");
  }
  Folder folder;
};

TEST_F(Hostile, APathIsAUriInSarif) {
  const json log = json::parse(checked_in(folder, "sarif"));
  EXPECT_EQ(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "a%2C%20b%3A%20c%250A%3A%3Aerror%3A%3Ad%20%C3%A9.goal");
}

TEST_F(Hostile, NothingBeginsAnotherCommandOfGitHub) {
  const std::string out = checked_in(folder, "github");
  EXPECT_THAT(out, HasSubstr(" file=a%2C b%3A c%250A%3A%3Aerror%3A%3Ad é.goal,line=3,"));
  for (std::size_t begin = 0; begin < out.size(); begin = out.find('\n', begin) + 1)
    EXPECT_THAT(out.substr(begin, 9),
                testing::AnyOf(testing::StartsWith("::error "), testing::StartsWith("::warning"),
                               testing::StartsWith("::notice ")));
}

TEST(Github, AddsTheWholeTableToTheSummaryOfTheStep) {
  const Folder folder;
  const auto check = [&] {
    run({"check", "--output", "github", day},
        {.folder = folder.path(), .environment = {"GITHUB_STEP_SUMMARY=summary.md"}});
  };
  folder.write("plan.goal", sound);
  check();
  EXPECT_EQ(folder.names(), std::vector<std::string>{"plan.goal"}) << "nothing was found";
  folder.write("plan.goal",
               "goals of growth for 2026-Q3\n\nobjective \"Maintain NPS above 50\" owner @maya\n");
  const std::string table = checked_in(folder, "markdown");
  check();
  EXPECT_EQ(folder.read("summary.md"), table);
  check();
  EXPECT_EQ(folder.read("summary.md"), table + table);
}

TEST(Github, ShowsTenOfALevelAndListsTheRest) {
  const Folder folder;
  std::string plan = "goals of growth for 2026-Q3\n";
  for (int i = 0; i < 15; ++i)
    plan += "\nkpi \"Number " + std::to_string(i) + "\" owner @maya measured weekly\n";
  folder.write("plan.goal", plan);
  const std::string out = checked_in(folder, "github");
  std::size_t errors = 0;
  for (std::size_t at = out.find("::error "); at != std::string::npos; at = out.find("::error ", at + 1))
    ++errors;
  EXPECT_EQ(errors, 10U);
  EXPECT_THAT(out, HasSubstr("More than GitHub shows beside the lines:\nplan.goal:"));
}

TEST(Gitlab, HasOneFingerprintForEachFinding) {
  std::set<std::string> fingerprints;
  const json issues = json::parse(checked("samples/mistakes", "gitlab"));
  ASSERT_FALSE(issues.empty());
  for (const json& issue : issues) {
    EXPECT_TRUE(fingerprints.insert(issue["fingerprint"]).second);
    EXPECT_THAT(issue["severity"].get<std::string>(), testing::AnyOf("major", "minor", "info"));
    EXPECT_THAT(issue["location"]["path"].get<std::string>(), testing::StartsWith("samples/mistakes/"));
    EXPECT_GE(issue["location"]["lines"]["begin"], 1);
  }
}

}  // namespace
}  // namespace goalie::e2e
