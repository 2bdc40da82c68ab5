// The Sublime syntax in bat, which tells a scope by the colour that a theme gives to it.
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"
#include "tests/editors/plans.hpp"
#include "tests/editors/shown.hpp"

namespace goalie::editors {
namespace {

const std::string root = GOALIE_ROOT;
const std::string syntax_file = "editors/sublime/Goal.sublime-syntax";

std::string setting(const std::string& scope, const std::string& colour) {
  return "<dict>" + (scope.empty() ? "" : "<key>scope</key><string>" + scope + "</string>") +
         "<key>settings</key><dict><key>foreground</key><string>" + colour + "</string></dict></dict>\n";
}

std::string theme() {
  std::string settings = setting("", colour_of(Part::nothing));
  for (const auto& [scope, part] : scopes()) settings += setting(std::string(scope), colour_of(part));
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist "
         "version=\"1.0\"><dict><key>name</key><string>Parts"
         "</string><key>settings</key><array>\n" +
         settings + "</array></dict></plist>\n";
}

TEST(Bat, ShowsWhatIsUnderstood) {
  const e2e::Folder folder;
  std::filesystem::create_directories(folder.path() / "config/syntaxes");
  std::filesystem::copy(root + "/" + syntax_file, folder.path() / "config/syntaxes");
  folder.write("config/themes/Parts.tmTheme", theme());
  const auto bat = [&](const std::vector<std::string>& words) {
    return e2e::run(words, {.program = "batcat",
                            .folder = folder.path(),
                            .environment = {"BAT_CONFIG_DIR=config", "BAT_CACHE_PATH=cache",
                                            "COLORTERM=truecolor", "LC_ALL=C.UTF-8"}});
  };
  const e2e::Ran built = bat({"cache", "--build"});
  ASSERT_EQ(built.status, 0) << built.out << built.err;
  for (const Plan& plan : plans()) {
    folder.write("plan.goal", plan.text);
    const e2e::Ran ran =
        bat({"--theme=Parts", "--color=always", "--style=plain", "--paging=never", "--tabs=0", "plan.goal"});
    ASSERT_EQ(ran.status, 0) << ran.err;
    expect_shown(syntax_file, plan, read_colours(ran.out), letters());
  }
}

}  // namespace
}  // namespace goalie::editors
