// The hooks, run by pre-commit itself: a bad commit is refused, mended, and accepted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr std::string_view sound =
    "goals of growth for 2026-Q3\n\nobjective \"Make the first week feel effortless\" {\n  owner @maya\n\n"
    "  kr activation \"New accounts active after 60 days\" from 42% to 60%\n"
    "  kr \"Median time to first value\" from 9 to 3 days\n  kr \"Setup calls per 100 new accounts\" down "
    "30%\n}\n\n"
    "kpi \"Monthly churn\" at most 3% measured monthly owner @maya\n";

std::string with(std::string_view what, std::string_view instead) {
  std::string changed(sound);
  changed.replace(changed.find(what), what.size(), instead);
  return changed;
}

class Hooks : public testing::Test {
 protected:
  void SetUp() override {
    hooks.write(".pre-commit-hooks.yaml", [] {
      const Ran ran = run({GOALIE_ROOT "/.pre-commit-hooks.yaml"}, {.program = "cat"});
      return ran.out;
    }());
    begin(hooks);
    git(hooks, {"add", "-A"});
    git(hooks, {"commit", "-q", "-m", "hooks"});
    begin(plans);
    std::string head = git(hooks, {"rev-parse", "HEAD"}).out;
    head.pop_back();
    plans.write(".pre-commit-config.yaml",
                "repos:\n- repo: " + hooks.path().string() + "\n  rev: " + head +
                    "\n  hooks: [{id: goalie-check}, {id: goalie-fmt}, {id: goalie-guard}]\n");
    const Ran ran = tool("pre-commit", {"install", "-t", "pre-commit", "-t", "pre-push"});
    EXPECT_EQ(ran.status, 0) << "pre-commit comes with `./dev test`" << ran.err;
  }

  static Ran git(const Folder& folder, std::vector<std::string> arguments) {
    const Ran ran = run(arguments, {.program = "git", .folder = folder.path()});
    EXPECT_EQ(ran.status, 0) << ran.err;
    return ran;
  }
  static void begin(const Folder& folder) {
    git(folder, {"init", "-q", "-b", "main"});
    git(folder, {"config", "user.name", "Maya"});
    git(folder, {"config", "user.email", "maya@example.com"});
    git(folder, {"config", "commit.gpgsign", "false"});
  }

  /// A program with goalie on its path and a cache of its own.
  Ran tool(const std::string& program, std::vector<std::string> arguments) const {
    const fs::path goalie = GOALIE_PROGRAM;
    return run(arguments,
               {.program = program,
                .folder = plans.path(),
                .environment = {"PATH=" + goalie.parent_path().string() + ":" + std::getenv("PATH"),
                                "PRE_COMMIT_HOME=" + cache.path().string()},
                .seconds = 120});
  }
  Ran commit(std::string_view plan) const {
    plans.write("plan.goal", plan);
    tool("git", {"add", "-A"});
    return tool("git", {"commit", "-m", "a plan"});
  }

  Folder hooks, plans, cache;
};

TEST_F(Hooks, ABadCommitIsRefusedMendedAndAccepted) {
  const Ran bad = commit(with("from 42% to 60%", "from 42% too 60%"));
  EXPECT_EQ(bad.status, 1);
  EXPECT_THAT(bad.err + bad.out, HasSubstr("goalie check"));
  EXPECT_THAT(bad.err + bad.out, HasSubstr("there is no clause `too`"));
  EXPECT_EQ(commit(sound).status, 0);
}

TEST_F(Hooks, WhatIsUglyIsFormattedAndRefusedOnce) {
  const Ran ugly = commit(with("  owner @maya\n", "      owner    @maya\n"));
  EXPECT_EQ(ugly.status, 1);
  EXPECT_THAT(ugly.err + ugly.out, HasSubstr("files were modified by this hook"));
  EXPECT_EQ(plans.read("plan.goal"), sound);
  tool("git", {"add", "-A"});
  EXPECT_EQ(tool("git", {"commit", "-m", "a plan"}).status, 0);
}

TEST_F(Hooks, AMovedGoalpostIsNotPushed) {
  const Folder remote;
  git(remote, {"init", "-q", "--bare", "-b", "main"});
  EXPECT_EQ(commit(sound).status, 0);
  git(plans, {"remote", "add", "origin", remote.path().string()});
  const Ran first = tool("git", {"push", "-q", "-u", "origin", "main"});
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_EQ(commit(with("to 60%", "to 55%")).status, 0);
  const Ran moved = tool("git", {"push", "-q"});
  EXPECT_EQ(moved.status, 1);
  EXPECT_THAT(moved.err + moved.out, HasSubstr("the target was lowered: `to 60%` became `to 55%`"));
  EXPECT_EQ(commit(with("to 60%", "to 55% { amended 2026-11-02 \"The largest partner left.\" }")).status, 1)
      << "fmt";
  tool("git", {"add", "-A"});
  EXPECT_EQ(tool("git", {"commit", "-m", "why"}).status, 0);
  const Ran said = tool("git", {"push", "-q"});
  EXPECT_EQ(said.status, 0) << said.err << said.out;
}

}  // namespace
}  // namespace goalie::e2e
