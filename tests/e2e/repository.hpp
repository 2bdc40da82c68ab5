// A repository of goal files, made by git itself.
#pragma once

#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {

inline constexpr std::string_view plan =
    "goals of growth for 2026-Q3\n\nobjective easy-start \"Become the place to start\" {\n  owner @maya\n\n"
    "  kr activation \"Activation\" from 42% to 60%\n}\n";

/// A plan of a quarter that nothing is said about on the tests' day, in the one style.
inline constexpr std::string_view quarter = R"(goals of growth for 2026-Q3

objective easy-start "Become the place to start" {
  owner @maya
  keep csat

  kr activation "New accounts active after 60 days" from 42% to 60% {
    checkin 2026-08-03 51%
  }

  kr speed "Median time to first value" from 9 to 3 days {
    checkin 2026-08-03 6 days
  }

  kr calls "Setup calls per 100 new accounts" from 40 to 28 calls {
    checkin 2026-08-03 33 calls
  }
}

goals of growth

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @maya
  why "An unhappy customer is gone within a quarter."
  checkin 2026-08-10 92%
}
)";

/// A text in which another stands in the place of its first `what`.
inline std::string with(std::string_view text, std::string_view what, std::string_view instead) {
  std::string changed(text);
  const std::size_t at = changed.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  if (at != std::string::npos) changed.replace(at, what.size(), instead);
  return changed;
}

class Repository : public testing::Test {
 protected:
  void SetUp() override { init({}); }

  void init(std::vector<std::string> more) {
    std::vector<std::string> arguments{"init", "-q", "-b", "main"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    git(arguments);
    git({"config", "user.name", "Maya"});
    git({"config", "user.email", "maya@example.com"});
    git({"config", "commit.gpgsign", "false"});
  }

  Ran git(std::vector<std::string> arguments) const {
    const Ran ran = run(arguments, {.program = "git", .folder = folder.path()});
    EXPECT_EQ(ran.status, 0) << ran.err;
    return ran;
  }
  void commit(const char* message = "a change") const {
    git({"add", "-A"});
    git({"commit", "-q", "--allow-empty", "-m", message});
  }
  Ran goalie(std::vector<std::string> arguments, How how = {}) const {
    arguments.insert(arguments.end(), {"--today", "2026-08-15"});
    if (how.folder == std::filesystem::temp_directory_path()) how.folder = folder.path();
    return run(arguments, how);
  }
  /// What `git rev-parse` says.
  std::string name_of(const std::string& revision) const {
    const std::string out = git({"rev-parse", revision}).out;
    return out.substr(0, out.find('\n'));
  }
  std::string lowered() const { return with(plan, "to 60%", "to 55%"); }

  Folder folder;
};

inline constexpr const char* lowered_line =
    "plan.goal:6:39: easier: the target was lowered: `to 60%` became `to 55%` "
    "(growth.easy-start.activation@2026-Q3) [target-lowered]\n";

}  // namespace goalie::e2e
