// What lies outside of a repository stays there: links, names of files, older revisions that have them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/repository.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using Words = std::vector<std::string>;

/// A workspace in a folder of a repository, and beside that repository what none of its business is.
class Outside : public Repository {
 protected:
  static constexpr std::string_view secret = "[lint]\npassword = \"hunter2\"\n";

  void SetUp() override {
    outside.write("secret.toml", secret);
    outside.write("secret.goal", "objective hunter2 hunter2\n");
    outside.write("secret.json", "{\"hunter2\": 1}");
    init({});
    folder.write("plan.goal", plan);
  }
  std::string out(const char* name) const { return (outside.path() / name).string(); }
  void link(const char* name, const std::string& to) const { fs::create_symlink(to, folder.path() / name); }

  static void expect_no_secret_in(const Ran& ran) {
    for (const char* secret : {"hunter2", "password", "root:x:0"})
      EXPECT_FALSE(has(ran.out + ran.err, secret)) << ran.out << ran.err;
  }

  /// Nothing of what lies outside is said, by what reads the disk, the index or a commit.
  void expect_no_secret() const {
    git({"add", "-A"});
    for (const Words& words :
         {Words{"check"}, Words{"ci"}, Words{"guard"}, Words{"diff"}, Words{"diff", "--staged"},
          Words{"check", "--fix", "--diff"}, Words{"baseline", "prune"}, Words{"baseline", "create"}}) {
      expect_no_secret_in(goalie(words));
    }
    commit();
    for (const char* command : {"check", "ci", "guard", "diff"}) {
      expect_no_secret_in(goalie({command}));
    }
    EXPECT_EQ(outside.read("secret.toml"), secret);
    EXPECT_EQ(outside.read("secret.json"), "{\"hunter2\": 1}");
  }

  const Folder outside;
};

TEST_F(Outside, ALinkIsNoGoalFile) {
  link("link.goal", out("secret.goal"));
  link("passwd.goal", "/etc/passwd");
  link("folder", outside.path().string());
  expect_no_secret();
  EXPECT_EQ(goalie({"diff"}).status, 0);
}

TEST_F(Outside, AConfigurationMayBeALink) {
  link("goalie.toml", out("secret.toml"));
  expect_no_secret();
  EXPECT_EQ(goalie({"check"}).status, 2);
}

TEST_F(Outside, AConfigurationMayNameWhatIsOutside) {
  const std::string beside = "../" + outside.path().filename().string();
  const Words lines{"extends = [\"" + out("secret.toml") + "\"]\n",
                    "extends = [\"" + beside + "/secret.toml\"]\n",
                    "extends = [\"link.toml\"]\n",
                    "[lint]\nvocabulary = [\"" + out("secret.toml") + "\"]\n",
                    "[lint]\nvocabulary = [\"link.toml\"]\n",
                    "[lint]\nbaseline = \"" + out("secret.json") + "\"\n",
                    "[lint]\nbaseline = \"" + beside + "/secret.json\"\n",
                    "[lint]\nbaseline = \"link.json\"\n",
                    "include = [\"../**/*.goal\", \"/**/*.goal\"]\n"};
  for (const std::string& line : lines) {
    SCOPED_TRACE(line);
    fs::remove(folder.path() / "link.toml");
    fs::remove(folder.path() / "link.json");
    link("link.toml", out("secret.toml"));
    link("link.json", out("secret.json"));
    folder.write("goalie.toml", line);
    expect_no_secret();
    EXPECT_NE(goalie({"check"}).status, 0);
  }
}

TEST_F(Outside, AnOlderRevisionMayNameWhatIsOutside) {
  folder.write("goalie.toml", "extends = [\"../" + outside.path().filename().string() + "/secret.toml\"]\n");
  commit();
  folder.write("goalie.toml", "");
  for (const char* command : {"guard", "diff", "ci"}) {
    const Ran ran = goalie({command});
    EXPECT_EQ(ran.status, 2);
    EXPECT_FALSE(has(ran.out + ran.err, "hunter2")) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("is outside of this repository"));
  }
}

TEST_F(Outside, ACommitMayHoldAFolderAboveItself) {
  commit();
  const auto made = [&](const Words& words, const std::string& input) {
    const Ran ran = run(words, {.program = "git", .folder = folder.path(), .input = input});
    EXPECT_EQ(ran.status, 0) << ran.err;
    return ran.out.substr(0, ran.out.find('\n'));
  };
  const std::string blob = made({"hash-object", "-w", "--stdin"}, std::string(plan));
  const std::string below = made({"mktree"}, "100644 blob " + blob + "\tevil.goal\n");
  const std::string tree = made({"mktree"}, "040000 tree " + below + "\t..\n");
  const std::string commit = made({"commit-tree", tree, "-m", "evil"}, "");
  const Ran ran = goalie({"diff", "--against", "HEAD", "--head", commit});
  EXPECT_FALSE(has(ran.out, "evil.goal")) << ran.out;
  EXPECT_FALSE(fs::exists(folder.path() / "../evil.goal"));
}

}  // namespace
}  // namespace goalie::e2e
