// Files: every way in which the disk says no, and writing that leaves all or nothing.
#include "compiler/source/files.hpp"

#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/source/temporary_folder.hpp"

namespace goalie {
namespace {

namespace fs = std::filesystem;

TEST(ReadFile, GivesTheWholeText) {
  const TemporaryFolder folder;
  const std::string text("goals of growth\r\n\0 and on", 25);
  folder.write("a.goal", text);
  folder.write("empty.goal");
  EXPECT_EQ(read_file(folder.path("a.goal")).text, text);
  EXPECT_EQ(read_file(folder.path("a.goal")).error, "");
  EXPECT_EQ(read_file(folder.path("empty.goal")).text, "");
  EXPECT_EQ(read_file(folder.path("empty.goal")).error, "");
}

TEST(ReadFile, SaysWhyNot) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path("x.goal"));
  fs::create_symlink("b.goal", folder.path("a.goal"));
  fs::create_symlink("a.goal", folder.path("b.goal"));
  fs::create_symlink("nowhere", folder.path("dangling.goal"));
  folder.write("file", "");
  ASSERT_EQ(::mkfifo(folder.path("pipe.goal").c_str(), 0600), 0);
  const auto error = [&](const std::string& name) {
    const std::string start = "cannot read " + folder.path(name) + ": ";
    const std::string sentence = read_file(folder.path(name)).error;
    return sentence.compare(0, start.size(), start) == 0 ? sentence.substr(start.size()) : sentence;
  };
  EXPECT_EQ(error("x.goal"), "it is a directory");
  EXPECT_EQ(error("a.goal"), "its links go in a circle");
  EXPECT_EQ(error("gone.goal"), "it is not there");
  EXPECT_EQ(error("dangling.goal"), "it is not there");
  EXPECT_EQ(error("file/a.goal"), "a part of the path is no directory");
  EXPECT_EQ(error("pipe.goal"), "it is no plain file");
}

TEST(ReadFile, RefusesWhatOffsetsCannotReach) {
  const TemporaryFolder folder;
  folder.write("large.goal");
  std::error_code failure;
  fs::resize_file(folder.path("large.goal"), 0xFFFFFFFF, failure);  // a file of nothing, which takes no room
  if (failure) GTEST_SKIP() << "the disk takes no file of 4 GiB";
  EXPECT_NE(read_file(folder.path("large.goal")).error.find("it is 4 GiB or larger"), std::string::npos);
}

TEST(ReadFile, SaysThatItMayNot) {
  if (::geteuid() == 0) GTEST_SKIP() << "this user may read everything";
  const TemporaryFolder folder;
  folder.write("a.goal", "x");
  fs::permissions(folder.path("a.goal"), fs::perms::none);
  EXPECT_NE(read_file(folder.path("a.goal")).error.find("it may not be read"), std::string::npos);
}

TEST(WriteFile, CreatesAndReplaces) {
  const TemporaryFolder folder;
  EXPECT_EQ(write_file_atomically(folder.path("a.goal"), "one"), std::nullopt);
  EXPECT_EQ(folder.read("a.goal"), "one");
  EXPECT_EQ(write_file_atomically(folder.path("a.goal"), ""), std::nullopt);
  EXPECT_EQ(folder.read("a.goal"), "");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(WriteFile, TakesAnyName) {
  const TemporaryFolder folder;
  const std::string longest(255, 'a');
  EXPECT_EQ(write_file_atomically(folder.path(longest), "one"), std::nullopt);
  EXPECT_EQ(folder.read(longest), "one");
}

TEST(WriteFile, KeepsTheMode) {
  const TemporaryFolder folder;
  folder.write("a.goal", "one");
  for (const mode_t mode : {0600U, 0755U, 0444U}) {
    ASSERT_EQ(::chmod(folder.path("a.goal").c_str(), mode), 0);
    EXPECT_EQ(write_file_atomically(folder.path("a.goal"), "two"), std::nullopt);
    struct stat status {};
    ASSERT_EQ(::stat(folder.path("a.goal").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, mode);
  }
}

TEST(WriteFile, FollowsLinks) {
  const TemporaryFolder folder;
  folder.write("real/a.goal", "one");
  fs::create_symlink("real/a.goal", folder.path("link.goal"));
  fs::create_symlink("link.goal", folder.path("twice.goal"));
  fs::create_symlink("real/new.goal", folder.path("dangling.goal"));
  EXPECT_EQ(write_file_atomically(folder.path("twice.goal"), "two"), std::nullopt);
  EXPECT_EQ(write_file_atomically(folder.path("dangling.goal"), "new"), std::nullopt);
  EXPECT_TRUE(fs::is_symlink(folder.path("twice.goal")));
  EXPECT_TRUE(fs::is_symlink(folder.path("dangling.goal")));
  EXPECT_EQ(folder.read("real/a.goal"), "two");
  EXPECT_EQ(folder.read("real/new.goal"), "new");
}

TEST(WriteFile, SaysWhyNotAndLeavesNothing) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path("x.goal"));
  fs::create_symlink("b.goal", folder.path("a.goal"));
  fs::create_symlink("a.goal", folder.path("b.goal"));
  const auto error = [&](const std::string& name) {
    return write_file_atomically(folder.path(name), "x").value_or("");
  };
  EXPECT_EQ(error("x.goal"), "cannot write " + folder.path("x.goal") + ": it is a directory");
  EXPECT_EQ(error("a.goal"), "cannot write " + folder.path("a.goal") + ": its links go in a circle");
  EXPECT_EQ(error("gone/a.goal"), "cannot write " + folder.path("gone/a.goal") + ": it is not there");
  EXPECT_TRUE(fs::is_symlink(folder.path("a.goal")));
  EXPECT_EQ(folder.entries(), 3U);
}

TEST(WriteFile, SeesAFullDisk) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no disk that is always full";
  EXPECT_EQ(write_file_atomically("/dev/full", "x"), "cannot write /dev/full: the disk is full");
}

/// A limit on the size of files stands for a disk that fills up halfway.
TEST(WriteFile, KeepsTheOldFileWhereTheNewOneDoesNotFit) {
  const TemporaryFolder folder;
  folder.write("a.goal", "one");
  struct rlimit before {};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  struct rlimit small = before;
  small.rlim_cur = 4096;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto error = write_file_atomically(folder.path("a.goal"), std::string(10000, 'x'));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_TRUE(error.has_value());
  EXPECT_EQ(folder.read("a.goal"), "one");
  EXPECT_EQ(folder.entries(), 1U);
}

}  // namespace
}  // namespace goalie
