// The definition for Kate in Kate's highlighter, which tells a style by the colour that a theme gives to it.
#include <filesystem>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/e2e/program.hpp"
#include "tests/editors/plans.hpp"
#include "tests/editors/shown.hpp"

namespace goalie::editors {
namespace {

const std::string root = GOALIE_ROOT;
const std::string definition = "editors/kate/goal.xml";

constexpr std::pair<const char*, Part> styles[] = {
    {"Normal", Part::nothing},
    {"Symbol", Part::nothing},
    {"Declaration", Part::declaration},
    {"Clause", Part::clause},
    {"Connective", Part::connective},
    {"Constant", Part::constant},
    {"Id", Part::id},
    {"Handle", Part::handle},
    {"Reference", Part::reference},
    {"Rule", Part::rule},
    {"Tag", Part::tag},
    {"Number", Part::number},
    {"Unit", Part::unit},
    {"Date", Part::date},
    {"Period", Part::period},
    {"Text", Part::text},
    {"Escape", Part::text},
    {"Comment", Part::comment},
};

std::string theme() {
  nlohmann::json theme;
  theme["metadata"] = {{"name", "Parts"}, {"revision", 1}};
  theme["text-styles"]["Normal"]["text-color"] = colour_of(Part::nothing);
  for (const auto& [style, part] : styles)
    theme["custom-styles"]["Goal"][style]["text-color"] = colour_of(part);
  return theme.dump();
}

TEST(Kate, ShowsWhatIsUnderstood) {
  const e2e::Folder folder;
  const std::filesystem::path data = folder.path() / "org.kde.syntax-highlighting";
  std::filesystem::create_directories(data / "syntax");
  std::filesystem::copy(root + "/" + definition, data / "syntax");
  folder.write("org.kde.syntax-highlighting/themes/parts.theme", theme());
  for (const Plan& plan : plans()) {
    folder.write("plan.goal", plan.text);
    const e2e::Ran ran =
        e2e::run({"--theme", "Parts", "--output-format", "ansi", "--no-ansi-background", "plan.goal"},
                 {.program = "kate-syntax-highlighter",
                  .folder = folder.path(),
                  .environment = {"XDG_DATA_HOME=" + folder.path().string(), "LC_ALL=C.UTF-8"}});
    ASSERT_EQ(ran.status, 0) << ran.err;
    expect_shown(definition, plan, read_colours(ran.out), letters());
  }
}

}  // namespace
}  // namespace goalie::editors
