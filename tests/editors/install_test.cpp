// The install lines of the READMEs: what they say is done in an empty home, and then the editor knows goal
// files.
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"
#include "tests/house/tree.hpp"

namespace goalie::editors {
namespace {

namespace fs = std::filesystem;

struct Install {
  const char* folder;   // of editors/
  std::size_t snippet;  // of its README, among those for a shell
  const char* ask;      // what the editor is asked about plan.goal
  const char* answer;
};

void PrintTo(const Install& one, std::ostream* out) { *out << one.folder << " " << one.snippet; }

constexpr Install installs[] = {
    {"vim", 0,
     "vim -Nes -n -c 'filetype plugin indent on' -c 'syntax on' -c 'edit plan.goal'"
     " -c 'call writefile([b:current_syntax, b:current_compiler], \"out\")' -c 'qall!'; cat out",
     "goal\ngoalie\n"},
    {"vim", 1,
     "nvim --headless plan.goal -c 'call writefile([b:current_syntax, b:current_compiler], \"out\")' -c "
     "'qall!'; cat out",
     "goal\ngoalie\n"},
    {"emacs", 0,
     "emacs --batch --eval \"(progn (require 'package) (package-initialize) (find-file \\\"plan.goal\\\") "
     "(princ major-mode))\"",
     "goal-mode"},
    {"sublime", 0, "bat --list-languages | grep Goal", "Goal:goal\n"},
    {"kate", 0, "kate-syntax-highlighter --list | grep Goal", "Goal\n"},
};

class Installed : public testing::TestWithParam<Install> {
 protected:
  Installed() {
    // Debian has another program that is called bat.
    fs::create_directories(home.path() / "bin");
    if (const e2e::Ran found = in_shell("command -v batcat || command -v bat", home.path());
        found.status == 0)
      fs::create_symlink(found.out.substr(0, found.out.find('\n')), home.path() / "bin/bat");
  }
  e2e::Ran in_shell(const std::string& script, const fs::path& folder) const {
    const std::string path = (home.path() / "bin").string() + ":" + std::getenv("PATH");
    return e2e::run({"-ec", script},
                    {.program = "sh",
                     .folder = folder,
                     .environment = {"HOME=" + home.path().string(), "PATH=" + path, "LC_ALL=C.UTF-8"}});
  }
  e2e::Folder home;
};

INSTANTIATE_TEST_SUITE_P(Each, Installed, testing::ValuesIn(installs), [](const auto& one) {
  return one.param.folder + std::to_string(one.param.snippet);
});

TEST_P(Installed, KnowsGoalFiles) {
  const std::string folder = std::string("editors/") + GetParam().folder;
  const house::TreeFile* const readme = house::find(folder + "/README.md");
  ASSERT_NE(readme, nullptr);
  std::vector<std::string> scripts;
  for (const house::Snippet& snippet : house::snippets_of(*readme))
    if (snippet.kind == "sh") scripts.push_back(snippet.text);
  ASSERT_GT(scripts.size(), GetParam().snippet);
  const e2e::Ran installed = in_shell(scripts[GetParam().snippet], fs::path(GOALIE_ROOT) / folder);
  ASSERT_EQ(installed.status, 0) << installed.out << installed.err;
  home.write("plan.goal", "kpi \"Score\"\n");
  const e2e::Ran asked = in_shell(GetParam().ask, home.path());
  EXPECT_EQ(asked.out, GetParam().answer) << asked.err;
}

}  // namespace
}  // namespace goalie::editors
