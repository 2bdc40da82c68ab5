// Bytes that are no goal file, and places where no file can be read: a clear error, never a crash.
#include <algorithm>
#include <atomic>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

/// What a file with these bytes is told, a line a finding.
Ran check_text(std::string_view text) {
  const Folder folder;
  folder.write("plan.goal", text);
  return run({"check", "--output", "concise", "-q", day}, {.folder = folder.path()});
}

TEST(BadInput, WrongUtf8IsOneErrorAtItsFirstByte) {
  const Ran ran = check_text("# caf\xE9\n# \xFF\xFE\n");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, testing::StartsWith("plan.goal:1:6: error: "));
  EXPECT_THAT(ran.out, HasSubstr("[invalid-encoding]"));
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 1) << ran.out;
}

TEST(BadInput, Utf16IsAnErrorOfEncoding) {
  std::string text = "\xFF\xFE";
  for (const char c : sound) text += {c, '\0'};
  const Ran ran = check_text(text);
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("plan.goal:1:1: error: "));
  EXPECT_THAT(ran.out, HasSubstr("[invalid-encoding]"));
}

TEST(BadInput, NulBytesAreNamedAndNotPrinted) {
  const Ran ran = check_text(std::string("# a\0b\n", 6));
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("plan.goal:1:4: error: "));
  EXPECT_THAT(ran.out, HasSubstr("[invalid-character]"));
  EXPECT_EQ(ran.out.find('\0'), std::string::npos);
}

TEST(BadInput, AByteOrderMarkIsNoPartOfThePlan) {
  const Ran ran = check_text("\xEF\xBB\xBF" + std::string(sound));
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST(BadInput, CarriageReturnsEndLinesToo) {
  std::string text;
  for (const char c : sound) text += c == '\n' ? "\r\n" : std::string(1, c);
  const Ran ran = check_text(text);
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST(BadInput, TheLastLineNeedsNoEnd) { EXPECT_EQ(check_text(sound.substr(0, sound.size() - 1)).status, 0); }

TEST(BadInput, AnEmptyFileIsFine) {
  for (const std::string_view text : {"", "\n", "  ", "\xEF\xBB\xBF", "# nothing yet"}) {
    const Ran ran = check_text(text);
    EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  }
}

TEST(BadInput, ControlCharactersNeverReachTheTerminal) {
  const Folder folder;
  folder.write("plan.goal", "kpi \"\x1B[2J\x1B]0;owned\a\" at least 5\n\xE2\x80\xAE hidden\n");
  for (const char* format : {"full", "concise", "json"}) {
    const Ran ran = run({"check", "--output", format, day}, {.folder = folder.path()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.out.find('\x1B'), std::string::npos) << format;
    EXPECT_EQ(ran.out.find("\xE2\x80\xAE"), std::string::npos) << format;
  }
}

TEST(BadInput, ANameOfAFileCannotWriteToTheTerminal) {
  const Folder folder;
  folder.write("a\x1B[2Jb.goal", "garbage\n");
  for (const char* format : {"full", "concise", "json"}) {
    const Ran ran = run({"check", "--output", format, day}, {.folder = folder.path()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ((ran.out + ran.err).find('\x1B'), std::string::npos) << format;
  }
}

TEST(BadInput, ANameOfAFileThatIsNoUtf8IsStillReported) {
  const Folder folder;
  folder.write("caf\xE9.goal", "garbage\n");
  for (const char* format : {"full", "concise", "json"})
    EXPECT_EQ(run({"check", "--output", format, day}, {.folder = folder.path()}).status, 1) << format;
}

TEST(BadInput, AFolderNamedLikeAGoalFileSaysSo) {
  const Folder folder;
  folder.write("plan.goal", sound);
  fs::create_directory(folder.path() / "x.goal");
  const Ran ran = run({"check", day}, {.folder = folder.path()});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("x.goal: it is a directory"));
}

TEST(BadInput, LinksInACircleAreNamedOrPassedBy) {
  const Folder folder;
  folder.write("plan.goal", sound);
  fs::create_symlink("one.goal", folder.path() / "two.goal");
  fs::create_symlink("two.goal", folder.path() / "one.goal");
  fs::create_directory_symlink(".", folder.path() / "again");
  EXPECT_EQ(run({"check", day}, {.folder = folder.path()}).status, 0);
  const Ran named = run({"check", "one.goal", day}, {.folder = folder.path()});
  EXPECT_EQ(named.status, 2);
  EXPECT_THAT(named.err, HasSubstr("one.goal"));
}

TEST(BadInput, ALinkThatLeadsNowhereIsNotThere) {
  const Folder folder;
  folder.write("plan.goal", sound);
  fs::create_symlink("gone.goal", folder.path() / "dangling.goal");
  EXPECT_EQ(run({"check", day}, {.folder = folder.path()}).status, 0);
  const Ran named = run({"check", "dangling.goal", day}, {.folder = folder.path()});
  EXPECT_EQ(named.status, 2);
  EXPECT_THAT(named.err, HasSubstr("dangling.goal: it is not there"));
}

/// Deletes a file as soon as another process has a second one open.
void delete_while_open(const fs::path& victim, const fs::path& open, const std::atomic<bool>& over) {
  while (!over) {
    for (const fs::directory_entry& process : fs::directory_iterator("/proc")) {
      std::error_code ignored;
      for (fs::directory_iterator file(process.path() / "fd", ignored), end; !ignored && file != end;
           file.increment(ignored)) {
        std::error_code gone;
        if (fs::read_symlink(file->path(), gone) != open) continue;
        fs::remove(victim);
        return;
      }
    }
  }
}

TEST(BadInput, AFileThatVanishesWhileOthersAreReadIsNamed) {
  const Folder folder;
  folder.fill("a.goal", "# A long file, so that reading it takes a while.\n", 60'000'000);
  folder.write("b.goal", "garbage\n");
  folder.write("z.goal", sound);
  std::atomic<bool> over{false};
  std::thread other([&] { delete_while_open(folder.path() / "z.goal", folder.path() / "a.goal", over); });
  const Ran ran = run({"check", "-j", "1", "--output", "concise", day}, {.folder = folder.path()});
  over = true;
  other.join();
  ASSERT_EQ(folder.names(), (std::vector<std::string>{"a.goal", "b.goal"})) << "it did not vanish in time";
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("z.goal: it is not there"));
  EXPECT_THAT(ran.out, HasSubstr("b.goal:1:1")) << "the others are judged";
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(BadInput, TooLittleMemoryIsSaid) {
  const Folder folder;
  folder.fill("a.goal", "objective \"Make the first week feel effortless\"\n", 40'000'000);
  const Ran ran = run({"check", day}, {.folder = folder.path(), .memory = 150'000'000});
  EXPECT_EQ(ran.signal, 0);
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "error: there is not enough memory for this\n");
}
#endif

TEST(BadInput, APipeIsNoFileAndIsNotWaitedFor) {
  const Folder folder;
  ASSERT_EQ(::mkfifo((folder.path() / "plan.goal").c_str(), 0666), 0);
  const Ran ran = run({"check", "plan.goal", day}, {.folder = folder.path(), .seconds = 5});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("plan.goal: it is no plain file"));
}

/// A folder that this user may not read, as somebody who is not root sees it.
class Unreadable : public testing::Test {
 protected:
  void SetUp() override {
    how.folder = folder.path();
    how.as_nobody = true;
    if (run({"--version"}, how).status != 0) GTEST_SKIP() << "the program cannot be run by another user here";
  }
  Folder folder;
  How how;
};

TEST_F(Unreadable, AFileIsNamedAndTheOthersAreJudged) {
  folder.write("a.goal", "garbage\n");
  folder.write("b.goal", sound);
  fs::permissions(folder.path() / "b.goal", fs::perms::none);
  const Ran ran = run({"check", day}, how);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("b.goal: it may not be read"));
  EXPECT_THAT(ran.out, HasSubstr("a.goal:1:1"));
}

TEST_F(Unreadable, AFolderBelowIsNamed) {
  folder.write("a.goal", sound);
  folder.write("closed/b.goal", sound);
  fs::permissions(folder.path() / "closed", fs::perms::none);
  const Ran ran = run({"check", day}, how);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("closed: it may not be read"));
}

TEST_F(Unreadable, AFolderThatIsAskedForIsNamed) {
  folder.write("closed/b.goal", sound);
  fs::permissions(folder.path() / "closed", fs::perms::none);
  const Ran ran = run({"check", "closed", day}, how);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("closed"));
  EXPECT_THAT(ran.err, HasSubstr("it may not be read"));
}

TEST_F(Unreadable, AConfigurationIsNamed) {
  folder.write("a.goal", sound);
  folder.write("goalie.toml", "edition = \"2026\"\n");
  fs::permissions(folder.path() / "goalie.toml", fs::perms::none);
  const Ran ran = run({"check", day}, how);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("goalie.toml: it may not be read"));
}

}  // namespace
}  // namespace goalie::e2e
