// A team's own words: where they are read from, and what they change.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// What the language's own lists know nothing of: a number, and a deed.
constexpr std::string_view plan = R"(goals of acme for 2026-Q3

objective "Glidepath" {
  owner @maya
  kr "Frobnicate the billing pages" from 0 to 8 pages
}
)";

constexpr std::string_view words = "[metric]\nnouns = [\"glidepath\"]\n[output]\nverbs = [\"frobnicate\"]\n";

constexpr std::string_view both =
    "a.goal:3:12: warning: `Glidepath` is the name of a number, not a direction to move in "
    "[kpi-as-objective]\n"
    "a.goal:5:7: warning: this key result is a task: \"frobnicate\" says what you do, not what it changes "
    "[kr-is-task]\n";

std::string naming(const std::string& path) { return "[lint]\nvocabulary = [\"" + path + "\"]\n"; }

class Vocabulary : public testing::Test {
 protected:
  Ran check(const std::string& where, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"check",   "--output",  "concise",
                                       "-q",      "--ignore",  "no-floor,kr-stale,kr-count,objective-vague",
                                       "--today", "2026-08-15"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments, {.folder = folder.path() / where});
  }
  std::string found(const std::string& where) const {
    const Ran ran = check(where);
    return ran.out + ran.err;
  }
  Folder folder;
};

TEST_F(Vocabulary, ChangesWhatIsFound) {
  folder.write("a.goal", plan);
  EXPECT_THAT(found("."), IsEmpty());
  folder.write("words/ours.toml", words);
  EXPECT_THAT(found("."), IsEmpty()) << "nobody reads what is not named";
  folder.write("goalie.toml", naming("words/ours.toml"));
  EXPECT_EQ(found("."), both);
  folder.write("words/ours.toml", "[metric]\nnouns = [\"glidepath\"]\n");
  EXPECT_THAT(found("."), Not(HasSubstr("kr-is-task")));
}

TEST_F(Vocabulary, IsSoughtFromTheFileThatNamesIt) {
  folder.write(".git/HEAD", "");
  folder.write("base/goalie.toml", naming("words/ours.toml"));
  folder.write("base/words/ours.toml", words);
  folder.write("team/goalie.toml", "extends = [\"../base/goalie.toml\"]\n");
  folder.write("team/a.goal", plan);
  EXPECT_EQ(found("team"), both);
  const Ran shown = run({"config", "show"}, {.folder = folder.path() / "team"});
  EXPECT_THAT(shown.out,
              ContainsRegex("\nlint.vocabulary = \\[\"words/ours.toml\"\\] +# ../base/goalie.toml:2\n"));
  folder.write("team/goalie.toml", "extends = [\"../base/goalie.toml\"]\n[lint]\nvocabulary = []\n");
  EXPECT_THAT(found("team"), IsEmpty()) << "the nearest list replaces the other";
}

TEST_F(Vocabulary, OfOneWorkspaceIsNotThatOfAnother) {
  folder.write("words.toml", words);
  folder.write("a/goalie.toml", naming("../words.toml"));
  folder.write("a/a.goal", plan);
  folder.write("b/goalie.toml", "");
  folder.write("b/a.goal", plan);
  const Ran ran = check(".", {"a", "b"});
  EXPECT_THAT(ran.out, HasSubstr("a/a.goal:3:12"));
  EXPECT_THAT(ran.out, Not(HasSubstr("b/a.goal")));
}

TEST_F(Vocabulary, LeavesNeitherTheRepositoryNorByALink) {
  folder.write("words.toml", "[secret]\nwords = [\"password\"]\n");
  folder.write("repository/.git/HEAD", "");
  folder.write("repository/a.goal", plan);
  folder.write("repository/goalie.toml", naming("../words.toml"));
  fs::create_symlink(folder.path() / "words.toml", folder.path() / "repository/link.toml");
  EXPECT_THAT(found("repository"), HasSubstr("`../words.toml` is outside of this repository"));
  folder.write("repository/goalie.toml", naming("link.toml"));
  const Ran ran = check("repository");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("`link.toml` is outside of this repository"));
  EXPECT_THAT(ran.err, Not(HasSubstr("secret")));
}

TEST_F(Vocabulary, WithoutARepositoryLiesBelowOrAbove) {
  folder.write("team/a.goal", plan);
  for (const char* path : {"team/words/ours.toml", "ours.toml", "beside/ours.toml"})
    folder.write(path, words);
  for (const char* path : {"words/ours.toml", "../ours.toml"}) {
    folder.write("team/goalie.toml", naming(path));
    EXPECT_EQ(found("team"), both) << path;
  }
  folder.write("team/goalie.toml", naming("../beside/ours.toml"));
  EXPECT_THAT(found("team"), HasSubstr("`../beside/ours.toml` is outside of this folder and those above it"));
  folder.write("goalie.toml", naming("beside/ours.toml"));
  folder.write("team/goalie.toml", "extends = [\"../goalie.toml\"]\n");
  EXPECT_EQ(found("team"), both) << "below the file that names it";
}

TEST_F(Vocabulary, MistakesStopTheRunAtTheirPlace) {
  folder.write("a.goal", plan);
  folder.write("goalie.toml", naming("words/ours.toml"));
  folder.write("words/ours.toml", "[metrics]\nnouns = [\"glidepath\"]\n");
  const Ran ran = check(".");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err, HasSubstr("words/ours.toml:1:2"));
  EXPECT_THAT(ran.err, HasSubstr("there is a group with a similar name: `metric`"));
  fs::remove_all(folder.path() / "words/ours.toml");
  fs::create_directories(folder.path() / "words/ours.toml");
  EXPECT_THAT(check(".").err, HasSubstr("`words/ours.toml` cannot be read: it is a directory"));
}

TEST_F(Vocabulary, ExplainSaysWhatEachGroupHolds) {
  const Ran ran = run({"config", "explain", "lint.vocabulary"}, {.folder = folder.path()});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out,
              ContainsRegex("\\[metric\\] +Names of numbers: each says by itself what is counted\\."));
}

}  // namespace
}  // namespace goalie::e2e
