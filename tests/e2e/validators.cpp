// Validators: see validators.hpp.
#include "tests/e2e/validators.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;

const fs::path root = GOALIE_ROOT;

}  // namespace

std::vector<std::string> checked_folders() {
  std::vector<std::string> folders{"tests/golden/public"};
  for (const fs::directory_entry& entry : fs::directory_iterator(root / "samples"))
    folders.push_back("samples/" + entry.path().filename().string());
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::string checked(const std::string& folder, const std::string& form) {
  return run({"check", folder, "--isolated", "--output", form, day}, {.folder = root}).out;
}

std::string objections(const std::string& form, const Folder& folder) {
  std::vector<std::string> words{root / "tests/e2e/validate_forms.cjs", root / "build/node_modules", form};
  for (const std::string& name : folder.names()) words.push_back(name);
  const Ran ran = run(words, {.program = "node", .folder = folder.path()});
  EXPECT_EQ(ran.status != 0, !ran.out.empty()) << ran.err;
  return ran.out;
}

std::string said_of_sarif(const Folder& folder) {
  const fs::path tool = root / "build/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool";
  std::vector<std::string> words{"validate"};
  for (const std::string& name : folder.names()) words.push_back(name);
  const Ran ran = run(words, {.program = tool.string(), .folder = folder.path()});
  EXPECT_TRUE(has(ran.out, "Analysis completed successfully.")) << ran.err;
  return ran.out;
}

}  // namespace goalie::e2e
