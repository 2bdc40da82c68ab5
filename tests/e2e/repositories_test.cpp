// Repositories of every kind: worktrees, submodules, bare, shallow and partial clones.
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/repository.hpp"

namespace goalie::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(Repository, NamesHashedBySha256AreReadAsWell) {
  std::filesystem::remove_all(folder.path() / ".git");
  init({"--object-format=sha256"});
  folder.write("plan.goal", plan);
  commit();
  folder.write("plan.goal", lowered());
  EXPECT_EQ(goalie({"diff"}).out, lowered_line);
}

TEST_F(Repository, AWorktreeIsARepository) {
  folder.write("plan.goal", plan);
  commit();
  git({"worktree", "add", "-q", "second", "-b", "second"});
  folder.write("second/plan.goal", lowered());
  EXPECT_EQ(goalie({"diff"}, {.folder = folder.path() / "second"}).out, lowered_line);
}

TEST_F(Repository, ABareOneHasNoFilesOnDisk) {
  folder.write("plan.goal", plan);
  commit();
  git({"checkout", "-q", "-b", "mine"});
  folder.write("plan.goal", lowered());
  commit();
  const Folder bare;
  EXPECT_EQ(run({"clone", "-q", "--bare", folder.path().string(), "plans.git"},
                {.program = "git", .folder = bare.path()})
                .status,
            0);
  const Ran ran = goalie({"diff"}, {.folder = bare.path() / "plans.git"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("[target-lowered]"));
  EXPECT_THAT(ran.err, HasSubstr(" to HEAD ("));
}

TEST_F(Repository, WhatGitCannotListIsNoEmptyPlan) {
  folder.write("plan.goal", plan);
  commit();
  folder.write("plan.goal", lowered());
  const std::string tree = git({"rev-parse", "HEAD^{tree}"}).out;
  std::filesystem::remove(folder.path() / ".git/objects" / tree.substr(0, 2) / tree.substr(2, 38));
  const Ran ran = goalie({"guard"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("git cannot list the files of main\n  = help: `git fsck`"));
}

TEST_F(Repository, WithoutOneThereIsNothingToCompareWith) {
  const Folder bare;
  bare.write("plan.goal", plan);
  const Ran ran = goalie({"diff"}, {.folder = bare.path()});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("this is no git repository\n  = help: changes are read from the history"));
}

TEST_F(Repository, AnUnrelatedHistoryAsksForARevision) {
  folder.write("plan.goal", plan);
  commit();
  git({"checkout", "-q", "--orphan", "other"});
  commit("another beginning");
  const Ran ran = goalie({"diff"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err,
              HasSubstr("`main` and what is here have no commit in common\n  = help: name a revision"));
}

TEST_F(Repository, AShallowCloneSaysHowItIsMended) {
  folder.write("plan.goal", plan);
  commit();
  git({"checkout", "-q", "-b", "mine"});
  commit();
  const Folder clone;
  const std::string url = "file://" + folder.path().string();
  EXPECT_EQ(run({"clone", "-q", "--depth", "1", "--branch", "mine", url, "here"},
                {.program = "git", .folder = clone.path()})
                .status,
            0);
  const Ran ran = goalie({"diff", "--against", "main~0"}, {.folder = clone.path() / "here"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("`git fetch --unshallow` brings the rest"));
}

/// A clone over a protocol, which brings no more than what is asked for.
class Clone : public Repository {
 protected:
  void clone(std::vector<std::string> how) const {
    how.insert(how.begin(), {"clone", "-q"});
    how.insert(how.end(), {"file://" + folder.path().string(), "here"});
    const Ran ran = run(how, {.program = "git", .folder = outer.path()});
    EXPECT_EQ(ran.status, 0) << ran.err;
  }
  Ran goalie_there(std::vector<std::string> arguments) const {
    return goalie(std::move(arguments), {.folder = outer.path() / "here"});
  }
  /// Runs the commands between the backticks of a help, as the one who reads it would.
  void do_as_told(const std::string& words) const {
    std::size_t commands = 0;
    for (std::size_t open = words.find("`git "); open != std::string::npos;
         open = words.find("`git ", open + 1), ++commands) {
      const std::string command = words.substr(open + 1, words.find('`', open + 1) - open - 1);
      const Ran ran = run({"-c", command}, {.program = "sh",
                                            .folder = outer.path() / "here",
                                            .environment = {std::string("PATH=") + std::getenv("PATH")}});
      EXPECT_EQ(ran.status, 0) << command << ran.err;
    }
    EXPECT_GT(commands, 0U) << words;
  }

  const Folder outer;
};

TEST_F(Clone, AShallowOneIsMendedByWhatItsMessageSays) {
  folder.write("plan.goal", plan);
  commit();
  git({"checkout", "-q", "-b", "mine"});
  folder.write("plan.goal", lowered());
  commit();
  clone({"--depth", "1", "--no-single-branch", "--branch", "mine"});
  const Ran before = goalie_there({"diff", "--against", "origin/mine~1"});
  EXPECT_EQ(before.status, 2);
  do_as_told(before.err);
  EXPECT_EQ(goalie_there({"diff", "--against", "origin/mine~1"}).out, lowered_line);
}

TEST_F(Clone, APartialOneIsMendedByWhatItsMessageSays) {
  git({"config", "uploadpack.allowFilter", "true"});
  git({"config", "uploadpack.allowAnySHA1InWant", "true"});
  folder.write("plan.goal", plan);
  commit();
  folder.write("plan.goal", lowered());
  commit();
  clone({"--filter=blob:none"});
  const Ran before = goalie_there({"diff", "--against", "HEAD~1"});
  EXPECT_EQ(before.status, 2);
  EXPECT_THAT(before.err, HasSubstr("git does not have plan.goal of HEAD~1"));
  do_as_told(before.err);
  const Ran after = goalie_there({"diff", "--against", "HEAD~1"});
  EXPECT_EQ(after.out, lowered_line) << after.err;
}

TEST_F(Clone, ASubmoduleIsAWorkspaceOfItsOwn) {
  folder.write("inner.goal", plan);
  commit();
  const auto git_outside = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"-c", "protocol.file.allow=always", "-c", "user.name=Maya", "-c",
                                 "user.email=maya@example.com", "-c", "commit.gpgsign=false"});
    const Ran ran = run(words, {.program = "git", .folder = outer.path()});
    EXPECT_EQ(ran.status, 0) << ran.err;
  };
  git_outside({"init", "-q", "-b", "main"});
  outer.write("goalie.toml", "");
  outer.write("plan.goal", with(plan, "growth", "support"));
  git_outside({"submodule", "--quiet", "add", folder.path().string(), "here"});
  git_outside({"add", "-A"});
  git_outside({"commit", "-q", "-m", "a submodule"});
  outer.write("here/inner.goal", lowered());
  const Ran ran = goalie({"diff"}, {.folder = outer.path()});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, "") << "what is in it is not ours";
  EXPECT_THAT(goalie({"check", "--output", "json"}, {.folder = outer.path()}).out,
              Not(HasSubstr("inner.goal")));
  EXPECT_EQ(goalie_there({"guard"}).status, 1);
  EXPECT_EQ(goalie_there({"diff"}).out, with(lowered_line, "plan.goal", "inner.goal"));
}

TEST_F(Repository, AWorktreeMayLieElsewhere) {
  folder.write("plan.goal", plan);
  commit();
  const Folder outer;
  git({"worktree", "add", "-q", (outer.path() / "second").string(), "-b", "second"});
  outer.write("second/plan.goal", lowered());
  EXPECT_EQ(goalie({"diff"}, {.folder = outer.path() / "second"}).out, lowered_line);
  EXPECT_EQ(goalie({"guard"}, {.folder = outer.path() / "second"}).status, 1);
}

TEST_F(Clone, ABareOneComparesTwoRevisions) {
  folder.write("plan.goal", plan);
  commit();
  git({"checkout", "-q", "-b", "mine"});
  folder.write("plan.goal", lowered());
  commit();
  clone({"--bare"});
  const Ran ran = goalie_there({"guard", "--against", "main", "--head", "mine"});
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("[target-lowered]"));
}

TEST_F(Repository, AnUnrelatedHistoryIsComparedWhereItIsNamed) {
  folder.write("plan.goal", plan);
  commit();
  git({"checkout", "-q", "--orphan", "other"});
  folder.write("plan.goal", lowered());
  commit("another beginning");
  EXPECT_EQ(goalie({"guard"}).status, 2);
  EXPECT_EQ(goalie({"guard", "--against", "main"}).status, 1);
}

}  // namespace
}  // namespace goalie::e2e
