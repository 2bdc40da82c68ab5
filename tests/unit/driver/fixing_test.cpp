// Fixing: whatever is offered can be done, all of it together, and ends.
#include "compiler/driver/fixing.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "compiler/emit/emitter.hpp"
#include "compiler/format/format.hpp"
#include "tests/unit/golden/golden.hpp"

namespace goalie::driver {
namespace {

namespace fs = std::filesystem;

Request request() {
  Request request;
  request.today = *model::Date::parse("2026-08-15");
  request.try_every_fix = true;
  return request;
}

Result judged(const std::string& text) {
  Result result;
  result.workspaces.push_back(run_in_memory({{"plan.goal", text}}, request()));
  return result;
}

std::string text_of(const Result& result) {
  return std::string(result.workspaces[0]->sources[FileId{0}].text());
}

std::string mended(const std::string& text, Applicability up_to = Applicability::suggested) {
  Result result = judged(text);
  fix(result, request(), up_to);
  return text_of(result);
}

/// Every goal file of the tests and the samples that anything is found in.
std::vector<fs::path> inputs() {
  std::vector<fs::path> paths;
  for (const char* folder : {"tests/golden", "tests/lint-rules", "samples"})
    for (const auto& entry : fs::recursive_directory_iterator(golden::root() / folder))
      if (entry.path().extension() == ".goal") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// The plan as data, without where it stands and what is silenced.
nlohmann::json plan_of(const Result& result) {
  const Workspace& workspace = *result.workspaces[0];
  std::string text;
  emit::find_emitter("json")->write({workspace.plan, workspace.sources, model::Date()}, text);
  nlohmann::json plan = nlohmann::json::parse(text);
  const std::function<void(nlohmann::json&)> strip = [&](nlohmann::json& node) {
    if (node.is_object()) {
      node.erase("place");
      node.erase("allows");
    }
    if (node.is_structured())
      for (nlohmann::json& inner : node) strip(inner);
  };
  strip(plan);
  return plan;
}

TEST(Fixing, AllFixesTogetherLeaveAFileThatReadsAsWell) {
  std::size_t changed = 0;
  for (const fs::path& path : inputs()) {
    Result result = judged(golden::read(path));
    const std::size_t errors = result.workspaces[0]->language_errors;
    const Fixing fixing = fix(result, request(), Applicability::suggested);
    EXPECT_LE(result.workspaces[0]->language_errors, errors) << path << "\n" << text_of(result);
    changed += fixing.files.size();
    if (fixing.files.empty()) continue;
    const File file("plan.goal", text_of(result));
    syntax::Parsed parsed;
    const format::Outcome outcome = format::format(file, FileId{0}, parsed).outcome;
    EXPECT_TRUE(outcome == format::Outcome::in_style || outcome == format::Outcome::broken) << path;
  }
  EXPECT_GT(changed, 60U);
}

TEST(Fixing, ASecondRunFindsNothingToDo) {
  for (const fs::path& path : inputs()) {
    const std::string text = golden::read(path);
    if (File("plan.goal", text).had_bad_bytes()) continue;  // WhatIsNoUtf8IsLeftAlone
    const std::string once = mended(text);
    EXPECT_EQ(mended(once), once) << path;
  }
}

TEST(Fixing, ASafeFixChangesNothingThatThePlanSays) {
  std::size_t changed = 0;
  for (const fs::path& path : inputs()) {
    Result result = judged(golden::read(path));
    if (result.workspaces[0]->language_errors != 0) continue;
    const nlohmann::json before = plan_of(result);
    changed += fix(result, request(), Applicability::safe).files.size();
    EXPECT_EQ(plan_of(result), before) << path;
  }
  EXPECT_GT(changed, 0U);
}

TEST(Fixing, OfFixesThatOverlapOneIsDoneAndTheNextRoundSeesToTheRest) {
  EXPECT_EQ(mended("goals of growth for 2026-Q3\n\nobjective \"Maintain NPS above 50\" owner: maya\n"),
            "goals of growth for 2026-Q3\n\nkpi \"NPS\" at least 50 measured monthly owner @maya\n");
}

TEST(Fixing, WhatIsNoUtf8IsLeftAlone) {
  const std::string text = "kpi \"Caf\xe9\" at least 9% measured weekly owner maya\n";
  Result result = judged(text);
  EXPECT_TRUE(fix(result, request(), Applicability::suggested).files.empty());
}

TEST(Fixing, AnAllowGoesToTheGoalOrTheHeader) {
  Result result = judged(
      "goals of growth for 2026-Q3\n\nobjective \"Make the first week feel effortless\" {\n  kr \"Launch the "
      "app\" "
      "milestone\n}\n");
  const Fixing fixing = allow(result, request(), "said \"later\"");
  EXPECT_GT(fixing.done, 2U);
  const std::string text = text_of(result);
  EXPECT_NE(text.find("  allow kr-count \"said \\\"later\\\"\"\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  allow missing-owner \"said \\\"later\\\"\"\n"), std::string::npos) << text;
  EXPECT_TRUE(result.workspaces[0]->findings.empty()) << text << result.workspaces[0]->findings[0].rule;
  EXPECT_EQ(allow(result, request(), "again").done, 0U);
}

TEST(Fixing, NoAllowForAnErrorOfTheLanguage) {
  Result result =
      judged("kpi \"Uptime\" at least 9% measured weekly owner @maya supports nothing why \"x\"\n");
  EXPECT_TRUE(allow(result, request(), "later").files.empty());
}

}  // namespace
}  // namespace goalie::driver
