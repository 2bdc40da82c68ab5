// What a PATH reaches: its workspace is resolved as a whole, and only the PATH is reported.
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Words = std::vector<std::string>;

class Workspace : public testing::Test {
 protected:
  Ran check(Words words, const std::string& input = {}) const {
    words.insert(words.begin(), {"check", "--output", "concise", "-q", "--ignore", "kpi-without-why", day});
    return run(words, {.folder = folder.path(), .input = input});
  }
  Folder folder;
};

TEST_F(Workspace, AFileResolvesAgainstTheWholeAndReportsItself) {
  folder.write("goalie.toml", "edition = \"2026\"\n");
  folder.write("units.goal", "team growth \"Growth\"\nperson @maya \"Maya\"\ngarbage\n");
  folder.write("plans/a.goal", "goals of growth\nkpi \"Score\" at least 90% measured weekly owner @maya\n");
  folder.write("plans/b.goal", "goals of grwth\nkpi \"Score\" at least 90% measured weekly owner @maya\n");
  const Ran good = check({"plans/a.goal"});
  EXPECT_EQ(good.status, 0) << good.out;
  EXPECT_THAT(good.out, IsEmpty());
  const Ran bad = check({"plans/b.goal"});
  EXPECT_EQ(bad.status, 1);
  EXPECT_THAT(bad.out, HasSubstr("plans/b.goal:1:10"));
  EXPECT_THAT(bad.out, Not(HasSubstr("units.goal")));
  const Ran both = check({"plans"});
  EXPECT_EQ(both.out, bad.out);
  EXPECT_THAT(check({}).out, HasSubstr("units.goal:3:1"));
  EXPECT_EQ(check({"plans/../plans/./b.goal", "plans/b.goal"}).out, bad.out);
  EXPECT_EQ(check({(folder.path() / "plans/b.goal").string()}).out, bad.out);
}

TEST_F(Workspace, AFolderDoesNotReachItsNeighbourWithALongerName) {
  folder.write("goalie.toml", "");
  folder.write("plan/a.goal", sound);
  folder.write("plans/b.goal", "garbage\n");
  EXPECT_EQ(check({"plan"}).status, 0);
  EXPECT_EQ(check({"plan/"}).status, 0);
}

TEST_F(Workspace, BuildingAFileIsStoppedByWhatIsWrongBesideIt) {
  folder.write("a.goal", sound);
  folder.write("b.goal", "garbage\n");
  const Ran ran = run({"build", "a.goal", day}, {.folder = folder.path()});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err, HasSubstr("b.goal:1:1"));
}

TEST_F(Workspace, SeveralPathsMayNameSeveral) {
  folder.write("one/goalie.toml", "[lint.rules]\nmissing-owner = \"off\"\n");
  folder.write("one/a.goal", "kpi \"Score\" at least 90% measured weekly\n");
  folder.write("two/a.goal", "kpi \"Score\" at least 90% measured weekly\n");
  const Ran ran = check({"two", "one"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("two/a.goal:1:1"));
  EXPECT_THAT(ran.out, Not(HasSubstr("one/a.goal")));
  EXPECT_EQ(ran.out, check({"one", "two"}).out);
  const Ran built = run({"build", "one", "two"}, {.folder = folder.path()});
  EXPECT_EQ(built.status, 2);
  EXPECT_THAT(built.err, HasSubstr("2 workspaces"));
  EXPECT_THAT(built.out, IsEmpty());
}

TEST_F(Workspace, AFolderWithItsOwnConfigurationIsAnother) {
  folder.write("goalie.toml", "");
  folder.write("plan.goal", sound);
  folder.write("below/goalie.toml", "");
  folder.write("below/plan.goal", "garbage\n");
  EXPECT_EQ(check({}).status, 0);
  EXPECT_EQ(check({"below"}).status, 1);
  EXPECT_EQ(check({"below/plan.goal"}).status, 1);
}

TEST_F(Workspace, HiddenFoldersAreSkippedAndLinksNotFollowed) {
  folder.write("plan.goal", sound);
  folder.write(".hidden/plan.goal", "garbage\n");
  folder.write("deep/.hidden/plan.goal", "garbage\n");
  const Folder other;
  other.write("plan.goal", "garbage\n");
  fs::create_directory_symlink(other.path(), folder.path() / "linked");
  fs::create_symlink(other.path() / "plan.goal", folder.path() / "linked.goal");
  EXPECT_EQ(check({}).status, 0);
  EXPECT_EQ(check({"linked.goal"}).status, 1);
  EXPECT_EQ(check({".hidden/plan.goal"}).status, 1);
}

TEST_F(Workspace, AnExcludedFileIsReadWhenItIsNamed) {
  folder.write("goalie.toml", "exclude = [\"old/**\"]\n");
  folder.write("plan.goal", sound);
  folder.write("old/plan.goal", "garbage\n");
  EXPECT_EQ(check({}).status, 0);
  EXPECT_EQ(check({"old/plan.goal"}).status, 1);
  EXPECT_EQ(check({"plan.goal", "old/plan.goal", "--force-exclude"}).status, 0);
  EXPECT_EQ(check({"--isolated"}).status, 1);
}

TEST_F(Workspace, AFileOfAnotherNameIsReadWhenItIsNamed) {
  folder.write("plan.txt", "garbage\n");
  EXPECT_EQ(check({"plan.txt"}).status, 1);
}

TEST_F(Workspace, StandardInputAloneIsAWorkspaceOfItsOwn) {
  folder.write("units.goal", "team growth \"Growth\"\ngarbage\n");
  const Ran ran = check({"-"}, "goals of grwth\nkpi \"Score\" at least 90% measured weekly\n");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("<stdin>:2:1"));
  EXPECT_THAT(ran.out, Not(HasSubstr("unknown-unit")));
  EXPECT_THAT(ran.out, Not(HasSubstr("units.goal")));
  EXPECT_EQ(check({"-"}, std::string(sound)).status, 0);
  EXPECT_EQ(check({"-"}, "").status, 0);
}

TEST_F(Workspace, StandardInputStandsInForAFile) {
  folder.write("plans/b.goal", "what is on the disk is not read\n");
  const std::string input = "garbage\n";
  for (const char* name : {"plans/b.goal", "b.goal", "plans/new.goal"}) {
    const Ran ran = check({"-", "--stdin-filename", name}, input);
    EXPECT_EQ(ran.status, 1) << name;
    EXPECT_THAT(ran.out, HasSubstr(std::string(name) + ":1:1")) << name;
  }
}

TEST_F(Workspace, StandardInputStandsInWithinTheWholeWorkspace) {
  folder.write("goalie.toml", "");
  folder.write("units.goal", "team growth \"Growth\"\nteam \n");
  folder.write("plans/b.goal", "what is on the disk is not read\n");
  const Ran ran = check({"-", "--stdin-filename", "plans/b.goal"}, "goals of grwth\n");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("plans/b.goal:1:10"));
  EXPECT_THAT(ran.out, HasSubstr("[unknown-unit]"));
  EXPECT_THAT(ran.out, Not(HasSubstr("units.goal")));
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 1) << ran.out;
}

TEST_F(Workspace, IsFoundFromBelow) {
  folder.write("goalie.toml", "[lint.rules]\nmissing-owner = \"off\"\n");
  folder.write("deep/down/a.goal", "kpi \"Score\" at least 90% measured weekly\n");
  folder.write("b.goal", "garbage\n");
  const How below{.folder = folder.path() / "deep/down"};
  const Ran one = run({"check", "a.goal", day}, below);
  EXPECT_EQ(one.status, 0) << one.out;
  const Ran all = run({"check", "--output", "concise", day}, below);
  EXPECT_EQ(all.status, 0) << "with no PATH it is what is here: " << all.out;
  EXPECT_EQ(run({"check", "--output", "concise", "../..", day}, below).status, 1);
}

}  // namespace
}  // namespace goalie::e2e
