// goalie init: what it writes holds, and what is there stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Init : public testing::Test {
 protected:
  Ran goalie(const std::vector<std::string>& arguments) const {
    return run(arguments, {.folder = folder.path()});
  }
  Folder folder;
};

TEST_F(Init, BeginsAPlanThatNothingIsSaidAbout) {
  for (const char* today : {"2026-01-01", "2026-05-17", "2026-09-30", "2028-02-29"}) {
    const Folder fresh;
    const std::string date = std::string("--today=") + today;
    EXPECT_EQ(run({"init", date}, {.folder = fresh.path()}).status, 0);
    const Ran checked = run({"check", date, "--fail-on", "info"}, {.folder = fresh.path()});
    EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
    EXPECT_EQ(run({"fmt", "--check"}, {.folder = fresh.path()}).status, 0);
  }
}

TEST_F(Init, WritesAConfigurationAPlanAndHints) {
  const Ran ran = goalie({"init", "--today", "2026-08-15"});
  EXPECT_THAT(folder.names(), ElementsAre(".editorconfig", ".gitattributes", "2026-Q3.goal", "goalie.toml"));
  EXPECT_EQ(ran.out,
            "goalie.toml: written\n2026-Q3.goal: written\n.gitattributes: written\n.editorconfig: written\n");
  EXPECT_EQ(goalie({"config", "show"}).status, 0);
  EXPECT_THAT(folder.read(".gitattributes"), HasSubstr("*.goal text eol=lf"));
}

TEST_F(Init, OverwritesNothing) {
  folder.write("goalie.toml", "edition = \"2026\"\n# ours\n");
  folder.write("deep/plan.goal", sound);
  folder.write(".gitattributes", "*.png binary\n");
  const Ran ran = goalie({"init"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(folder.read("goalie.toml"), "edition = \"2026\"\n# ours\n");
  EXPECT_EQ(folder.read(".gitattributes"), "*.png binary\n");
  EXPECT_THAT(folder.names(), ElementsAre(".editorconfig", ".gitattributes", "deep", "goalie.toml"));
  EXPECT_THAT(ran.out, HasSubstr("goalie.toml: stays as it is\ngoal files: there are some already\n"));
  EXPECT_THAT(ran.out, HasSubstr(".gitattributes: stays as it is; a line `*.goal text eol=lf`"));
  const Ran again = goalie({"init"});
  EXPECT_THAT(again.out, HasSubstr(".editorconfig: stays as it is"));
}

TEST_F(Init, AFolderOfAWorkspaceNeedsNoConfigurationOfItsOwn) {
  folder.write("goalie.toml", "edition = \"2026\"\n");
  folder.write("team/notes.txt", "x");
  const Ran ran = goalie({"init", "team", "--today", "2026-08-15"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, HasSubstr("goalie.toml: not needed"));
  EXPECT_THAT(ran.out, HasSubstr("team/2026-Q3.goal: written"));
}

TEST_F(Init, SaysWhereItCannotBegin) {
  EXPECT_EQ(goalie({"init", "nowhere"}).status, 2);
  EXPECT_EQ(goalie({"init", "--today", "yesterday"}).status, 2);
}

}  // namespace
}  // namespace goalie::e2e
