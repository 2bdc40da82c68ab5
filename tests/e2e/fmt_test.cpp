// goalie fmt as people run it: in place, as a gate, as a filter, and when something stops it.
#include <chrono>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view ugly =
    "goals of acme\n# The floor.\nkpi \"Uptime\"   measured daily at least 99% { owner @maya }\n";
constexpr std::string_view pretty =
    "goals of acme\n\n# The floor.\nkpi \"Uptime\" at least 99% measured daily owner @maya\n";
constexpr std::string_view broken = "goals of acme\n\nkpi \"Uptime\"   at leest 99%\n";

class Fmt : public testing::Test {
 protected:
  Ran fmt(std::vector<std::string> arguments, How how = {}) const {
    arguments.insert(arguments.begin(), "fmt");
    how.folder = folder.path();
    return run(arguments, how);
  }
  Folder folder;
};

TEST_F(Fmt, FormatsInPlaceAndSaysWhat) {
  folder.write("plan.goal", ugly);
  folder.write("other.goal", pretty);
  const Ran ran = fmt({});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, "plan.goal: formatted\n");
  EXPECT_EQ(ran.err, "1 file formatted, 1 already in the one style\n");
  EXPECT_EQ(folder.read("plan.goal"), pretty);
  const Ran again = fmt({});
  EXPECT_EQ(again.out, "");
  EXPECT_EQ(again.err, "0 files formatted, 2 files in the one style\n");
}

TEST_F(Fmt, FormatsOnlyWhatItIsAskedFor) {
  folder.write("plan.goal", ugly);
  folder.write("teams/one.goal", ugly);
  folder.write("teams/two.goal", ugly);
  EXPECT_EQ(fmt({"teams", "-q"}).status, 0);
  EXPECT_EQ(folder.read("teams/one.goal"), pretty);
  EXPECT_EQ(folder.read("plan.goal"), ugly);
  EXPECT_EQ(fmt({"plan.goal", "-q"}).out, "");
  EXPECT_EQ(folder.read("plan.goal"), pretty);
}

TEST_F(Fmt, CheckWritesNothingAndFails) {
  folder.write("plan.goal", ugly);
  const Ran ran = fmt({"--check"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "plan.goal: not in the one style\n");
  EXPECT_EQ(ran.err, "1 file would be formatted, 0 already in the one style\n");
  EXPECT_EQ(folder.read("plan.goal"), ugly);
  folder.write("plan.goal", pretty);
  EXPECT_EQ(fmt({"--check"}).status, 0);
}

TEST_F(Fmt, GitAppliesTheDiff) {
  folder.write("plan.goal", ugly);
  folder.write("last.goal", "kpi \"Uptime\" {\n\n\n}\nkpi \"Errors\" { why \"a\" }");
  EXPECT_EQ(run({"init", "-q"}, {.program = "git", .folder = folder.path()}).status, 0);
  const Ran ran = fmt({"--diff"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(folder.read("plan.goal"), ugly);
  const Ran applied = run({"apply", "-"}, {.program = "git", .folder = folder.path(), .input = ran.out});
  EXPECT_EQ(applied.status, 0) << applied.err << ran.out;
  EXPECT_EQ(folder.read("plan.goal"), pretty);
  EXPECT_EQ(fmt({"--check"}).status, 0);
}

TEST_F(Fmt, TheDiffMayBeAGate) {
  folder.write("plan.goal", ugly);
  const Ran ran = fmt({"--diff", "--check"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("+kpi \"Uptime\" at least 99% measured daily owner @maya\n"));
}

TEST_F(Fmt, IsAFilterOfStandardInput) {
  folder.write("plan.goal", "kpi  \"of the disk\"\n");
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"-"}, {"-", "--stdin-filename", "plan.goal"}}) {
    const Ran ran = fmt(line, {.input = std::string(ugly)});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out, pretty);
    EXPECT_EQ(ran.err, "");
  }
  EXPECT_EQ(folder.read("plan.goal"), "kpi  \"of the disk\"\n");
  EXPECT_EQ(fmt({"-", "--check"}, {.input = std::string(ugly)}).status, 1);
}

TEST_F(Fmt, AFilterGivesBackWhatItCannotRead) {
  const Ran ran = fmt({"-"}, {.input = std::string(broken)});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, broken);
  EXPECT_THAT(ran.err, HasSubstr("<stdin>:3:16: "));
}

TEST_F(Fmt, ABrokenFileIsNamedAndTheOthersAreFormatted) {
  folder.write("a.goal", broken);
  folder.write("b.goal", ugly);
  const Ran ran = fmt({});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("error: a.goal:3:16: "));
  EXPECT_THAT(ran.err, HasSubstr("`goalie check a.goal` says what to mend"));
  EXPECT_THAT(ran.err, HasSubstr("1 file formatted, 0 already in the one style, 1 left as it is\n"));
  EXPECT_EQ(folder.read("a.goal"), broken);
  EXPECT_EQ(folder.read("b.goal"), pretty);
}

TEST_F(Fmt, KeepsModesAndLinks) {
  folder.write("real/plan.goal", ugly);
  fs::create_symlink("real/plan.goal", folder.path() / "link.goal");
  ::chmod((folder.path() / "real/plan.goal").c_str(), 0640);
  EXPECT_EQ(fmt({"link.goal"}).status, 0);
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.goal"));
  EXPECT_EQ(folder.read("real/plan.goal"), pretty);
  struct stat status {};
  ::stat((folder.path() / "real/plan.goal").c_str(), &status);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
}

TEST_F(Fmt, AFullDiskLosesNothing) {
  const std::string long_text = std::string(ugly) + "# " + std::string(5000, 'x') + "\n";
  folder.write("plan.goal", long_text);
  const Ran ran = fmt({}, {.largest_file = 1000});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("plan.goal"));
  EXPECT_EQ(folder.read("plan.goal"), long_text);
  EXPECT_THAT(folder.names(), ElementsAre("plan.goal"));
}

/// Runs `goalie fmt` in a folder and kills it after a while.
void fmt_and_kill(const fs::path& folder, useconds_t after) {
  const pid_t child = ::fork();
  if (child == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, 1);
    ::dup2(nowhere, 2);
    if (::chdir(folder.c_str()) == 0) ::execl(GOALIE_PROGRAM, "goalie", "fmt", nullptr);
    ::_exit(127);
  }
  ::usleep(after);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

TEST_F(Fmt, KilledAtAnyMomentItLeavesWholeFiles) {
  constexpr int files = 60;
  const auto name = [](int i) { return "plan-" + std::to_string(i) + ".goal"; };
  const auto make_ugly = [&] {
    for (int i = 0; i < files; ++i) folder.write(name(i), ugly);
  };
  make_ugly();
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(fmt({}).status, 0);
  const std::chrono::duration<double, std::micro> whole = std::chrono::steady_clock::now() - begin;
  std::size_t formatted = 0, left = 0;
  constexpr int moments = 40;  // up to a little after a run that nobody kills
  for (int moment = 1; moment <= moments; ++moment) {
    const auto after = static_cast<useconds_t>(1.2 * whole.count() * moment / moments);
    make_ugly();
    fmt_and_kill(folder.path(), after);
    for (int i = 0; i < files; ++i) {
      const std::string text = folder.read(name(i));
      ASSERT_TRUE(text == ugly || text == pretty) << "after " << after << " µs: " << text;
      (text == pretty ? formatted : left) += 1;
    }
  }
  EXPECT_GT(formatted, 0U);
  EXPECT_GT(left, 0U);
}

TEST_F(Fmt, ManyThreadsSayTheSame) {
  for (int i = 0; i < 200; ++i)
    folder.write("plan-" + std::to_string(i) + ".goal", i % 3 == 0 ? pretty : ugly);
  const Ran one = fmt({"--check", "-j1"}), many = fmt({"--check", "-j8"});
  EXPECT_EQ(one.out, many.out);
  EXPECT_EQ(one.err, many.err);
}

/// Every goal file of the project, but for those that the tests write badly on purpose.
TEST(FmtOfTheTree, FindsNothingToDo) {
  const Ran ran = run({"fmt", "--check", "--config", "tests/style.toml"}, {.folder = GOALIE_ROOT});
  EXPECT_EQ(ran.status, 0) << ran.out;
  EXPECT_THAT(ran.err, HasSubstr("0 files would be formatted"));
}

TEST_F(Fmt, NoGoalFileIsAnError) {
  EXPECT_EQ(fmt({}).status, 2);
  EXPECT_EQ(fmt({"--allow-empty"}).status, 0);
  EXPECT_THAT(fmt({"nowhere.goal"}).err, HasSubstr("nowhere.goal: it is not there"));
}

}  // namespace
}  // namespace goalie::e2e
