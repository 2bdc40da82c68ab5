// The runner: see runner.hpp.
#include "compiler/cli/runner.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "compiler/source/files.hpp"

namespace goalie::cli {
namespace {

using nlohmann::json;

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string remote(const std::string& branch) { return branch.empty() ? "" : "origin/" + branch; }

std::string text_at(const json& event, const char* pointer) {
  const json::json_pointer at(pointer);
  return event.contains(at) && event.at(at).is_string() ? event.at(at).get<std::string>() : "";
}

/// GitHub has no variables for what was there before a push; it stands in the event, which is a file.
driver::Occasion on_github() {
  driver::Occasion occasion;
  occasion.merges_into = remote(variable("GITHUB_BASE_REF"));
  const json event = json::parse(read_file(variable("GITHUB_EVENT_PATH")).text, nullptr, false);
  occasion.default_branch = remote(text_at(event, "/repository/default_branch"));
  if (variable("GITHUB_EVENT_NAME") == "push") occasion.pushed_over = text_at(event, "/before");
  return occasion;
}

driver::Occasion on_gitlab() {
  driver::Occasion occasion;
  occasion.merges_into = remote(variable("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"));
  occasion.default_branch = remote(variable("CI_DEFAULT_BRANCH"));
  occasion.pushed_over = variable("CI_COMMIT_BEFORE_SHA");
  return occasion;
}

}  // namespace

driver::Occasion occasion() {
  driver::Occasion occasion = variable("GITLAB_CI").empty() ? on_github() : on_gitlab();
  if (occasion.merges_into.empty())
    occasion.merges_into = remote(variable("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"));
  if (!occasion.merges_into.empty()) return occasion;
  // Before a push, pre-commit names what the other side has and what is pushed, whatever is on disk.
  occasion.merges_into = variable("PRE_COMMIT_FROM_REF");
  occasion.head = variable("PRE_COMMIT_TO_REF");
  return occasion;
}

}  // namespace goalie::cli
