// goal-mode in Emacs, which starts with nothing else.
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"
#include "tests/editors/plans.hpp"
#include "tests/editors/shown.hpp"

namespace goalie::editors {
namespace {

const std::string root = GOALIE_ROOT;
const std::string mode = "editors/emacs/goal-mode.el";

const Names faces{
    {"goal-declaration", Part::declaration},
    {"goal-clause", Part::clause},
    {"goal-connective", Part::connective},
    {"goal-constant", Part::constant},
    {"goal-id", Part::id},
    {"goal-handle", Part::handle},
    {"goal-reference", Part::reference},
    {"goal-rule", Part::rule},
    {"goal-tag", Part::tag},
    {"goal-number", Part::number},
    {"goal-unit", Part::unit},
    {"goal-date", Part::date},
    {"goal-period", Part::period},
    {"font-lock-string", Part::text},
    {"font-lock-comment", Part::comment},
    {"", Part::nothing},
};

class Emacs : public testing::Test {
 protected:
  e2e::Ran run(const std::vector<std::string>& words) const {
    std::vector<std::string> all{"-Q", "--batch", "-L", root + "/editors/emacs"};
    all.insert(all.end(), words.begin(), words.end());
    return e2e::run(all, {.program = "emacs",
                          .folder = folder.path(),
                          .environment = {"GOALIE_PLAN=plan.goal", "GOALIE_ROOT=" + root, "LC_ALL=C.UTF-8",
                                          "GOALIE_PROGRAM=" GOALIE_PROGRAM, "HOME=" + folder.path().string(),
                                          std::string("PATH=") + std::getenv("PATH")},
                          .seconds = 120});
  }
  e2e::Folder folder;
};

TEST_F(Emacs, ShowsWhatIsUnderstood) {
  for (const Plan& plan : plans()) {
    folder.write("plan.goal", plan.text);
    const e2e::Ran ran = run({"-l", root + "/tests/editors/dump.el"});
    ASSERT_EQ(ran.status, 0) << ran.err;
    expect_shown(mode, plan, read_dump(ran.out), faces);
  }
}

TEST_F(Emacs, PassesItsOwnTests) {
  folder.write("plan.goal", samples());
  folder.write("bare.goal", without_indentation(samples()));
  const e2e::Ran ran =
      run({"-l", root + "/tests/editors/goal-mode-test.el", "-f", "ert-run-tests-batch-and-exit"});
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
}

TEST_F(Emacs, CompilesWithoutAWarning) {
  std::filesystem::copy(root + "/" + mode, folder.path());
  const e2e::Ran ran =
      run({"--eval", "(setq byte-compile-error-on-warn t)", "-f", "batch-byte-compile", "goal-mode.el"});
  EXPECT_EQ(ran.status, 0) << ran.err;
}

}  // namespace
}  // namespace goalie::editors
