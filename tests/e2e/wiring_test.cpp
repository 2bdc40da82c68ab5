// The wiring: the action, the templates and what `init` writes, held by the tools that know them, and run.
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/repository.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

const fs::path root = GOALIE_ROOT;

Ran node(const std::string& script, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(),
                   {(root / "tests/e2e" / script).string(), (root / "build/node_modules").string()});
  const std::string path = std::string("PATH=") + std::getenv("PATH");
  return run(arguments, {.program = "node", .folder = root, .environment = {path}, .seconds = 120});
}

#define EXPECT_SOUND(ran) \
  EXPECT_EQ((ran).status, 0) << "what node runs comes with `./dev test`\n" << (ran).out << (ran).err

std::string text_of(const fs::path& path) { return run({path.string()}, {.program = "cat"}).out; }

TEST(Action, IsSoundForTheToolsThatKnowActions) {
  EXPECT_SOUND(node("workflows.cjs", {"action", (root / "action.yml").string()}));
}

TEST(Action, TheToolsKnowWhatIsWrong) {
  const Folder folder;
  const std::string action = text_of(root / "action.yml");
  for (const auto& [what, instead] : {std::pair("shell: bash", "shel: bash"),
                                      {"using: composite", "using: composit"},
                                      {"steps.find.outputs", "steps.fnd.outputs"},
                                      {"inputs.sarif", "inputs.sarf"}}) {
    folder.write("action.yml", with(action, what, instead));
    EXPECT_NE(node("workflows.cjs", {"action", (folder.path() / "action.yml").string()}).status, 0)
        << instead;
  }
}

TEST(Action, ItsScriptsDoWhatTheySay) {
  const Folder folder;
  EXPECT_SOUND(node("action_steps.cjs", {(root / "action.yml").string(), folder.path().string()}));
}

TEST(Action, ItsMatcherKnowsEachLineOfTheConciseForm) {
  const Folder folder;
  std::string lines;
  for (const char* input : {"samples/mistakes", "tests/golden/public"})
    lines += run({"check", input, "--output", "concise", "--isolated", day}, {.folder = root}).out;
  EXPECT_THAT(lines, HasSubstr(": info: "));
  folder.write("lines.txt", lines);
  EXPECT_SOUND(node("workflows.cjs", {"matcher", (root / ".github/problem-matcher.json").string(),
                                      (folder.path() / "lines.txt").string()}));
}

/// What `init` wires, in a repository whose workspace is a folder with a blank in its name.
class Wired : public Repository {
 protected:
  void SetUp() override {
    Repository::SetUp();
    folder.write("our plans/notes.txt", "x");
    const Ran ran = goalie({"init", "our plans", "--ci", "github", "--pre-commit"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out,
                HasSubstr(".github/workflows/goals.yml: written\n.pre-commit-config.yaml: written\n"));
    EXPECT_EQ(goalie({"init", "our plans", "--ci", "gitlab"}).status, 0);
    commit();
  }

  /// Runs a script as a job does: goalie is on the PATH.
  Ran job(const std::string& file) const {
    const Ran script = node("workflows.cjs", {"script", (folder.path() / file).string()});
    EXPECT_SOUND(script);
    const std::string path = fs::path(GOALIE_PROGRAM).parent_path().string() + ":/usr/bin:/bin";
    return run({"-e", "-c", script.out},
               {.program = "bash", .folder = folder.path(), .environment = {"PATH=" + path}});
  }
  void weaken() const {
    const std::string plan = folder.read("our plans/2026-Q3.goal");
    folder.write("our plans/2026-Q3.goal", with(plan, "to 60%", "to 55%"));
  }
};

TEST_F(Wired, TheWorkflowIsSoundAndRuns) {
  EXPECT_SOUND(node("workflows.cjs", {"workflow", (folder.path() / ".github/workflows/goals.yml").string()}));
  EXPECT_EQ(job(".github/workflows/goals.yml").status, 0);
  weaken();
  const Ran ran = job(".github/workflows/goals.yml");
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("our plans/2026-Q3.goal:"));
  EXPECT_THAT(ran.out, HasSubstr("[target-lowered]"));
}

TEST_F(Wired, AWorkflowThatIsWrongIsKnown) {
  folder.write("wrong.yml", with(folder.read(".github/workflows/goals.yml"), "runs-on", "run-on"));
  EXPECT_NE(node("workflows.cjs", {"workflow", (folder.path() / "wrong.yml").string()}).status, 0);
}

TEST_F(Wired, TheJobOfGitLabRunsAndLeavesItsReport) {
  weaken();
  const Ran ran = job(".gitlab-ci.yml");
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("[target-lowered]"));
  EXPECT_THAT(folder.read("gl-code-quality-report.json"), HasSubstr("\"path\": \"our plans/2026-Q3.goal\""));
}

TEST(Template, TheJobThatOthersIncludeRuns) {
  const Ran script = node("workflows.cjs", {"script", (root / ".gitlab/goalie.yml").string()});
  EXPECT_SOUND(script);
  const Folder folder;
  const std::string path = "PATH=" + fs::path(GOALIE_PROGRAM).parent_path().string() + ":/usr/bin:/bin";
  folder.write("plan.goal", quarter);
  for (const std::vector<std::string>& git :
       {std::vector<std::string>{"init", "-q", "-b", "main"},
        {"add", "-A"},
        {"-c", "user.name=M", "-c", "user.email=m@example.com", "commit", "-qm", "x"}})
    EXPECT_EQ(run(git, {.program = "git", .folder = folder.path()}).status, 0);
  const std::string today = with(script.out, "goalie ci", "goalie ci " + day);
  const Ran ran = run({"-e", "-c", today}, {.program = "bash",
                                            .folder = folder.path(),
                                            .environment = {path, "GOALIE_PATH=.", "GOALIE_FAIL_ON=info"}});
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_EQ(folder.read("gl-code-quality-report.json"), "[]\n");
}

TEST_F(Wired, TheHooksAreThoseThatOthersUse) {
  const std::string mine = folder.read(".pre-commit-config.yaml");
  const std::string theirs = text_of(root / ".pre-commit-hooks.yaml");
  for (std::size_t begin = theirs.find("- id"), end; begin < theirs.size(); begin = end + 1) {
    end = theirs.find('\n', begin);
    std::string line = theirs.substr(begin, end - begin);
    if (line == "  entry: goalie guard") line += " ./'our plans'";  // the others are given files
    EXPECT_THAT(mine, HasSubstr("\n  " + line + "\n"));
  }
}

TEST_F(Wired, TheHooksRun) {
  const std::string path = "PATH=" + fs::path(GOALIE_PROGRAM).parent_path().string() + ":/usr/bin:/bin";
  const auto hook = [&](const char* id, const char* stage) {
    return run({"run", id, "--all-files", "--hook-stage", stage},
               {.program = "pre-commit",
                .folder = folder.path(),
                .environment = {path, "PRE_COMMIT_HOME=" + (folder.path() / ".git/cache").string()},
                .seconds = 120});
  };
  EXPECT_EQ(hook("goalie-check", "commit").status, 0);
  EXPECT_EQ(hook("goalie-guard", "push").status, 0);
  weaken();
  const Ran guard = hook("goalie-guard", "push");
  EXPECT_EQ(guard.status, 1);
  EXPECT_THAT(guard.out, HasSubstr("[target-lowered]"));
}

TEST_F(Wired, NothingThatIsThereIsWrittenOver) {
  const Ran again = goalie({"init", "our plans", "--ci", "gitlab", "--pre-commit"});
  EXPECT_THAT(again.out, HasSubstr(".gitlab/goals.yml: written\n.gitlab-ci.yml: stays as it is; `include: "));
  EXPECT_THAT(again.out, HasSubstr(".pre-commit-config.yaml: stays as it is"));
  EXPECT_EQ(folder.read(".gitlab/goals.yml"), folder.read(".gitlab-ci.yml"));
  EXPECT_EQ(goalie({"init", "--ci", "jenkins"}).status, 2);
}

}  // namespace
}  // namespace goalie::e2e
