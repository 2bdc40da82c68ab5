// The files for Vim in Vim and in Neovim.
#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"
#include "tests/editors/plans.hpp"
#include "tests/editors/shown.hpp"

namespace goalie::editors {
namespace {

const std::string root = GOALIE_ROOT;

const Names groups{
    {"goalDeclaration", Part::declaration},
    {"goalClause", Part::clause},
    {"goalHeaderOf", Part::connective},
    {"goalFor", Part::connective},
    {"goalAnd", Part::connective},
    {"goalConfidence", Part::connective},
    {"goalUntil", Part::connective},
    {"goalCadence", Part::constant},
    {"goalDone", Part::constant},
    {"goalUnknown", Part::constant},
    {"goalId", Part::id},
    {"goalHandleComma", Part::nothing},
    {"goalHandle", Part::handle},
    {"goalHeaderUnit", Part::reference},
    {"goalReferenceComma", Part::nothing},
    {"goalReference", Part::reference},
    {"goalRule", Part::rule},
    {"goalTagComma", Part::nothing},
    {"goalTag", Part::tag},
    {"goalNumber", Part::number},
    {"goalReadingUnit", Part::unit},
    {"goalReading", Part::number},
    {"goalUnit", Part::unit},
    {"goalQuotedUnit", Part::unit},
    {"goalDate", Part::date},
    {"goalCheckinDate", Part::date},
    {"goalPeriod", Part::period},
    {"goalText", Part::text},
    {"goalEscape", Part::text},
    {"goalComment", Part::comment},
    {"goalBrace", Part::nothing},
    {"", Part::nothing},
};

/// Both editors, with nothing of their own but these files.
class Vim : public testing::TestWithParam<std::vector<std::string>> {
 protected:
  /// Opens a file, does what the script says, and gives back what that writes to $GOALIE_DUMP.
  std::string open(const std::string& file, const std::string& script) const {
    std::vector<std::string> words(GetParam().begin() + 1, GetParam().end());
    const std::vector<std::string> more{"-u",
                                        "NONE",
                                        "-i",
                                        "NONE",
                                        "-n",
                                        "--cmd",
                                        "set runtimepath^=" + root + "/editors/vim",
                                        "-c",
                                        "filetype plugin indent on",
                                        "-c",
                                        "syntax on",
                                        "-c",
                                        "edit " + file,
                                        "-S",
                                        script};
    words.insert(words.end(), more.begin(), more.end());
    const std::string program_folder = std::filesystem::path(GOALIE_PROGRAM).parent_path().string();
    const e2e::Ran ran =
        e2e::run(words, {.program = GetParam().front(),
                         .folder = folder.path(),
                         .environment = {"GOALIE_DUMP=" + (folder.path() / "dump").string(), "LC_ALL=C.UTF-8",
                                         "HOME=" + folder.path().string(),
                                         "PATH=" + program_folder + ":" + std::getenv("PATH")},
                         .seconds = 120});
    EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
    return folder.read("dump");
  }
  /// The same with the lines of a script.
  std::string open_and(const std::string& file, const std::string& script) const {
    folder.write("script.vim", script + "\nqall!\n");
    return open(file, "script.vim");
  }
  e2e::Folder folder;
};

INSTANTIATE_TEST_SUITE_P(Both, Vim,
                         testing::Values(std::vector<std::string>{"vim", "-N", "-es"},
                                         std::vector<std::string>{"nvim", "--headless"}),
                         [](const auto& one) { return one.param.front(); });

TEST_P(Vim, ShowsWhatIsUnderstood) {
  for (const Plan& plan : plans()) {
    folder.write("plan.goal", plan.text);
    const std::string dump = open("plan.goal", root + "/tests/editors/dump.vim");
    expect_shown("editors/vim/syntax/goal.vim", plan, read_dump(dump), groups);
  }
}

TEST_P(Vim, SetsAFileUp) {
  const std::string dump = open_and(
      "plan.goal",
      "call writefile([&filetype, &formatprg, &commentstring, &shiftwidth, &expandtab], $GOALIE_DUMP)");
  EXPECT_EQ(dump, "goal\ngoalie fmt -\n# %s\n2\n1\n");
}

TEST_P(Vim, IndentsASampleAsItWas) {
  folder.write("plan.goal", without_indentation(samples()));
  EXPECT_EQ(open_and("plan.goal", "normal! gg=G\nwrite! $GOALIE_DUMP"), samples());
}

TEST_P(Vim, IndentsWhatIsTyped) {
  const std::string dump =
      open_and("new.goal", R"(execute "normal! iobjective \"A\" {\nowner @maya\ntag a,\nb\n}\nkpi"
write! $GOALIE_DUMP)");
  EXPECT_EQ(dump, "objective \"A\" {\n  owner @maya\n  tag a,\n    b\n}\nkpi\n");
}

TEST_P(Vim, MakeFillsTheQuickfixList) {
  folder.write("goalie.toml", "edition = \"2026\"\n");
  folder.write("plan.goal", "goals of a for 2026-Q3\n\nobjective \"Réussir à être là\" owner maya\n");
  folder.write("other.goal",
               "goals of b\n\nkpi \"Score\" at least 90% measured weekly\n\n"
               "objective \"Customer churn rate\"\n");
  const std::string dump = open_and("plan.goal", R"(silent make
let found = map(getqflist(), 'join([bufname(v:val.bufnr), v:val.lnum, v:val.col, v:val.type, v:val.text], " ")')
clast
call writefile(found + [expand('%') . ' ' . line('.') . ' ' . strpart(getline('.'), col('.') - 1)], $GOALIE_DUMP))");
  EXPECT_THAT(dump, testing::HasSubstr("plan.goal 3 37 e "));
  EXPECT_THAT(dump, testing::HasSubstr("other.goal 3 1 e "));
  EXPECT_THAT(dump, testing::HasSubstr("other.goal 3 1 i "));
  EXPECT_THAT(dump, testing::HasSubstr("other.goal 5 12 w "));
  EXPECT_THAT(dump, testing::EndsWith("plan.goal 3 maya\n"));
}

}  // namespace
}  // namespace goalie::editors
