// The files for Vim in Vim and in Neovim.
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"
#include "tests/editors/plans.hpp"
#include "tests/editors/shown.hpp"

namespace goalie::editors {
namespace {

const std::string root = GOALIE_ROOT;

const Names groups{
    {"goalDeclaration", Part::declaration}, {"goalClause", Part::clause},
    {"goalHeaderOf", Part::connective},     {"goalFor", Part::connective},
    {"goalAnd", Part::connective},          {"goalConfidence", Part::connective},
    {"goalUntil", Part::connective},        {"goalCadence", Part::constant},
    {"goalDone", Part::constant},           {"goalUnknown", Part::constant},
    {"goalId", Part::id},                   {"goalHandleComma", Part::nothing},
    {"goalHandle", Part::handle},           {"goalHeaderUnit", Part::reference},
    {"goalReferenceComma", Part::nothing},  {"goalReference", Part::reference},
    {"goalRule", Part::rule},               {"goalTagComma", Part::nothing},
    {"goalTag", Part::tag},                 {"goalNumber", Part::number},
    {"goalReadingUnit", Part::unit},        {"goalReading", Part::number},
    {"goalUnit", Part::unit},               {"goalQuotedUnit", Part::unit},
    {"goalDate", Part::date},               {"goalCheckinDate", Part::date},
    {"goalPeriod", Part::period},           {"goalText", Part::text},
    {"goalEscape", Part::text},             {"goalComment", Part::comment},
    {"goalBrace", Part::nothing},           {"", Part::nothing},
};

/// Both editors, with nothing of their own but these files.
class Vim : public testing::TestWithParam<std::vector<std::string>> {
 protected:
  /// Opens a file, then does what the script says.
  e2e::Ran open(const std::string& file, const std::string& script) const {
    std::vector<std::string> words(GetParam().begin() + 1, GetParam().end());
    const std::vector<std::string> more{"-u", "NONE", "-i", "NONE", "-n", "--cmd", "set runtimepath^=" + root + "/editors/vim",
                                        "-c", "filetype plugin indent on", "-c", "syntax on", "-c", "edit " + file,
                                        "-S", script};
    words.insert(words.end(), more.begin(), more.end());
    return e2e::run(words, {.program = GetParam().front(), .folder = folder.path(),
                            .environment = {"GOALIE_DUMP=" + (folder.path() / "dump").string(), "LC_ALL=C.UTF-8",
                                            "HOME=" + folder.path().string(), std::string("PATH=") + std::getenv("PATH")},
                            .seconds = 120});
  }
  e2e::Folder folder;
};

INSTANTIATE_TEST_SUITE_P(Both, Vim,
                         testing::Values(std::vector<std::string>{"vim", "-N", "-es"},
                                         std::vector<std::string>{"nvim", "--headless"}),
                         [](const auto& one) { return one.param.front(); });

TEST_P(Vim, ShowsWhatIsUnderstood) {
  for (const std::string& text : {every_keyword(), written_plans()}) {
    folder.write("plan.goal", text);
    const e2e::Ran ran = open("plan.goal", root + "/tests/editors/dump.vim");
    ASSERT_EQ(ran.status, 0) << ran.out << ran.err;
    expect_shown("editors/vim/syntax/goal.vim", text, read_dump(folder.read("dump")), groups);
  }
}

}  // namespace
}  // namespace goalie::editors
