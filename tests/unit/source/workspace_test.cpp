// Workspaces: which one a path belongs to, and which files are in it.
#include "compiler/source/workspace.hpp"

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/unit/source/temporary_folder.hpp"

namespace goalie {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> all_of(const TemporaryFolder& folder, const std::vector<std::string>& exclude = {}) {
  return list_goal_files(folder.path(), {"**/*.goal"}, exclude);
}

TEST(FindWorkspace, GoesUpToTheNearestConfiguration) {
  const TemporaryFolder folder;
  folder.write("goalie.toml");
  folder.write("team/2026/q3.goal");
  folder.write("labs/goalie.toml");
  folder.write("labs/q3.goal");
  const FoundWorkspace file = find_workspace(folder.path("team/2026/q3.goal"));
  EXPECT_EQ(file.root, folder.path());
  EXPECT_EQ(file.relative, "team/2026/q3.goal");
  EXPECT_EQ(find_workspace(folder.path("team")).relative, "team");
  EXPECT_EQ(find_workspace(folder.path()).relative, "");
  EXPECT_EQ(find_workspace(folder.path("labs/q3.goal")).root, folder.path("labs"));
}

TEST(FindWorkspace, IsTheOwnFolderWithoutOne) {
  const TemporaryFolder folder;
  folder.write("team/q3.goal");
  EXPECT_EQ(find_workspace(folder.path("team/q3.goal")).root, folder.path("team"));
  EXPECT_EQ(find_workspace(folder.path("team")).root, folder.path("team"));
}

TEST(FindWorkspace, StaysInTheRepository) {
  const TemporaryFolder folder;
  folder.write("goalie.toml");
  folder.write("inner/.git");
  folder.write("inner/team/q3.goal");
  EXPECT_EQ(find_workspace(folder.path("inner/team/q3.goal")).root, folder.path("inner/team"));
  folder.write("inner/goalie.toml");
  EXPECT_EQ(find_workspace(folder.path("inner/team/q3.goal")).root, folder.path("inner"));
}

TEST(FindWorkspace, SaysWhyNot) {
  const TemporaryFolder folder;
  EXPECT_NE(find_workspace(folder.path("gone/a.goal")).error, "");
  fs::create_symlink("b", folder.path("a"));
  fs::create_symlink("a", folder.path("b"));
  EXPECT_NE(find_workspace(folder.path("a/x.goal")).error, "");
}

TEST(ListGoalFiles, ComeInTheOrderOfTheirBytes) {
  const TemporaryFolder folder;
  for (const char* path : {"b.goal", "a/z.goal", "a.goal", "B.goal", "ä.goal", "a-b/c.goal", "notes.md"})
    folder.write(path);
  EXPECT_THAT(all_of(folder), ElementsAre("B.goal", "a-b/c.goal", "a.goal", "a/z.goal", "b.goal", "ä.goal"));
}

TEST(ListGoalFiles, LeaveOutHiddenFoldersLinksAndOtherWorkspaces) {
  const TemporaryFolder folder;
  folder.write("goalie.toml");
  folder.write("a.goal");
  folder.write(".git/b.goal");
  folder.write(".hidden.goal");
  folder.write("labs/goalie.toml");
  folder.write("labs/c.goal");
  folder.write("labs/deep/d.goal");
  fs::create_directory_symlink(folder.path(), folder.path("around"));
  fs::create_symlink("a.goal", folder.path("link.goal"));
  EXPECT_THAT(all_of(folder), ElementsAre("a.goal"));
}

TEST(ListGoalFiles, AreChosenByPatterns) {
  const TemporaryFolder folder;
  for (const char* path : {"q3.goal", "archive/q1.goal", "archive/deep/q1.goal", "team/q3.txt"})
    folder.write(path);
  EXPECT_THAT(all_of(folder, {"archive/**"}), ElementsAre("q3.goal"));
  EXPECT_THAT(all_of(folder, {"**/q1.goal"}), ElementsAre("q3.goal"));
  EXPECT_THAT(all_of(folder, {"**"}), IsEmpty());
  EXPECT_THAT(list_goal_files(folder.path(), {"**/*.txt", "q3.goal"}, {}),
              ElementsAre("q3.goal", "team/q3.txt"));
}

TEST(ListGoalFiles, HoldFoldersThatCannotBeRead) {
  const TemporaryFolder folder;
  folder.write("x.goal/y.goal");
  folder.write("archive/z.goal/y.goal");
  EXPECT_THAT(all_of(folder, {"archive/**"}), ElementsAre("x.goal", "x.goal/y.goal"));
}

/// Deeper than files may be open at once.
TEST(ListGoalFiles, AreFoundAtAnyDepth) {
  const TemporaryFolder folder;
  std::string path;
  for (int i = 0; i < 100; ++i) path += "d/";
  folder.write(path + "a.goal");
  struct rlimit before {};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  struct rlimit few = before;
  few.rlim_cur = 50;
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &few), 0);
  const std::vector<std::string> found = all_of(folder);
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_THAT(found, ElementsAre(path + "a.goal"));
}

TEST(ListGoalFiles, OfNoFolderAreNone) {
  EXPECT_THAT(list_goal_files("/there/is/no/such/folder", {"**/*.goal"}, {}), IsEmpty());
}

}  // namespace
}  // namespace goalie
