// The forms that code hosts read: `sarif`, `github`, `gitlab`, in the real validator where there is one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const fs::path root = GOALIE_ROOT;
constexpr const char* inputs[] = {"samples/mistakes", "samples/company", "tests/golden/public"};

std::string checked(const std::string& input, const char* form, const fs::path& folder = root) {
  return run({"check", input, "--isolated", "--output", form, "--today", "2026-08-15"}, {.folder = folder})
      .out;
}

/// What the validator of SARIF's own authors says of the logs of a folder.
std::string validated(const Folder& folder) {
  const fs::path tool = root / "build/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool";
  std::vector<std::string> words{"validate"};
  for (const std::string& name : folder.names()) words.push_back(name);
  const Ran ran = run(words, {.program = tool.string(), .folder = folder.path()});
  EXPECT_THAT(ran.out, HasSubstr("Analysis completed successfully."))
      << "the validator comes with `./dev test`" << ran.err;
  return ran.out;
}

TEST(Sarif, HasNothingThatItsValidatorWouldSay) {
  const Folder folder;
  for (const char* input : inputs) {
    std::string name = input;
    for (char& c : name)
      if (c == '/') c = '-';
    folder.write(name + ".sarif", checked(input, "sarif"));
  }
  const std::string said = validated(folder);
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
  EXPECT_THAT(validated(folder), HasSubstr("error"));
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
  const json log = json::parse(checked(".", "sarif", folder.path()));
  EXPECT_EQ(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "a%2C%20b%3A%20c%250A%3A%3Aerror%3A%3Ad%20%C3%A9.goal");
}

TEST_F(Hostile, NothingBeginsAnotherCommandOfGitHub) {
  const std::string out = checked(".", "github", folder.path());
  EXPECT_THAT(out, HasSubstr(" file=a%2C b%3A c%250A%3A%3Aerror%3A%3Ad é.goal,line=3,"));
  for (std::size_t begin = 0; begin < out.size(); begin = out.find('\n', begin) + 1)
    EXPECT_THAT(out.substr(begin, 9),
                testing::AnyOf(testing::StartsWith("::error "), testing::StartsWith("::warning"),
                               testing::StartsWith("::notice ")));
}

TEST(Github, ShowsTenOfALevelAndListsTheRest) {
  const Folder folder;
  std::string plan = "goals of growth for 2026-Q3\n";
  for (int i = 0; i < 15; ++i)
    plan += "\nkpi \"Number " + std::to_string(i) + "\" owner @maya measured weekly\n";
  folder.write("plan.goal", plan);
  const std::string out = checked(".", "github", folder.path());
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
