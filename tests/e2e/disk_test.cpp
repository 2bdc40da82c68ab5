// Writing: all of it or nothing, and an exit code that says so.
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Disk : public testing::Test {
 protected:
  void SetUp() override { folder.write("plan.goal", sound); }
  How here(Stdout output = Stdout::kept, std::size_t largest_file = 0) const {
    return {.folder = folder.path(), .output = output, .largest_file = largest_file};
  }
  Folder folder;
};

TEST_F(Disk, AFullOneIsSaidOnStandardError) {
  for (const char* command : {"check", "build"}) {
    const Ran ran = run({command, day}, here(Stdout::full_disk));
    EXPECT_EQ(ran.status, 2) << command;
    EXPECT_THAT(ran.err, HasSubstr("cannot write to standard output: ")) << command;
  }
}

TEST_F(Disk, AFullOneIsAFailureOfEveryCommand) {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"rules"}, {"explain", "kr-count"}, {"--version"}, {"--help"}}) {
    const Ran ran = run(line, here(Stdout::full_disk));
    EXPECT_EQ(ran.status, 2) << line.front();
  }
}

TEST_F(Disk, APipeThatNobodyReadsEndsQuietly) {
  for (const char* command : {"check", "build", "rules"}) {
    const Ran ran = run({command}, here(Stdout::pipe_that_nobody_reads));
    EXPECT_EQ(ran.status, 2) << command << " ended by signal " << ran.signal;
    EXPECT_THAT(ran.err, IsEmpty()) << command;
  }
}

TEST_F(Disk, AClosedStandardOutputIsAFailure) {
  for (const char* command : {"check", "build"}) {
    const Ran ran = run({command, day}, here(Stdout::closed));
    EXPECT_EQ(ran.status, 2) << command;
    EXPECT_THAT(folder.names(), ElementsAre("plan.goal"));
    EXPECT_EQ(folder.read("plan.goal"), sound);
  }
}

TEST_F(Disk, AFileIsWrittenAndTheOldOneKeepsItsMode) {
  folder.write("out.json", "old");
  fs::permissions(folder.path() / "out.json", fs::perms::owner_read | fs::perms::owner_write);
  const Ran ran = run({"build", "-o", "out.json", day}, here());
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_EQ(folder.read("out.json"), run({"build", day}, here()).out);
  EXPECT_EQ(fs::status(folder.path() / "out.json").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_THAT(folder.names(), ElementsAre("out.json", "plan.goal"));
}

TEST_F(Disk, AFolderTakesAFileNamedAfterTheFormat) {
  fs::create_directory(folder.path() / "out");
  EXPECT_EQ(run({"build", "-o", "out", day}, here()).status, 0);
  EXPECT_EQ(run({"build", "--to", "markdown", "-o", "out/", day}, here()).status, 0);
  EXPECT_TRUE(fs::exists(folder.path() / "out/goals.json"));
  EXPECT_TRUE(fs::exists(folder.path() / "out/goals.md"));
}

TEST_F(Disk, AFolderThatIsNotThereIsSaid) {
  const Ran ran = run({"build", "-o", "none/out.json", day}, here());
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("none/out.json: it is not there"));
}

TEST_F(Disk, ALimitOnFilesLeavesTheOldOneAndNothingBeside) {
  folder.write("out.json", "old");
  constexpr std::size_t largest = 600;
  const Ran ran = run({"build", "-o", "out.json", day}, here(Stdout::kept, largest));
  EXPECT_EQ(ran.status, 2) << "ended by signal " << ran.signal;
  EXPECT_THAT(ran.err, HasSubstr("cannot write out.json"));
  EXPECT_EQ(folder.read("out.json"), "old");
  EXPECT_THAT(folder.names(), ElementsAre("out.json", "plan.goal"));
}

TEST_F(Disk, AFullDiskLeavesTheOldFileAndNothingBeside) {
  const fs::path small = folder.path() / "small";
  fs::create_directory(small);
  if (::mount("none", small.c_str(), "tmpfs", 0, "size=4k") != 0)
    GTEST_SKIP() << "no disk can be mounted here";
  folder.write("small/out.json", "old");
  const Ran ran = run({"build", "-o", "small/out.json", day}, here());
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("small/out.json: the disk is full"));
  EXPECT_EQ(folder.read("small/out.json"), "old");
  EXPECT_EQ(std::distance(fs::directory_iterator(small), fs::directory_iterator{}), 1);
  EXPECT_EQ(::umount(small.c_str()), 0);
}

TEST_F(Disk, AFileThatMayNotBeWrittenIsUntouched) {
  folder.write("closed/out.json", "old");
  fs::permissions(folder.path() / "closed",
                  fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_exec);
  How how = here();
  how.as_nobody = true;
  if (run({"--version"}, how).status != 0) GTEST_SKIP() << "the program cannot be run by another user here";
  const Ran ran = run({"check", "--output", "json=closed/out.json", day}, how);
  EXPECT_EQ(ran.status, 2) << ran.err;
  EXPECT_EQ(folder.read("closed/out.json"), "old");
}

TEST_F(Disk, ALinkStaysOneAndItsTargetIsWritten) {
  folder.write("real/out.json", "old");
  fs::create_symlink("real/out.json", folder.path() / "out.json");
  EXPECT_EQ(run({"build", "-o", "out.json", day}, here()).status, 0);
  EXPECT_TRUE(fs::is_symlink(folder.path() / "out.json"));
  EXPECT_NE(folder.read("real/out.json"), "old");
}

}  // namespace
}  // namespace goalie::e2e
