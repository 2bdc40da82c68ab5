// goalie rules: every rule and its level.
#include <algorithm>
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/driver/driver.hpp"

namespace goalie::cli {
namespace {

int rules() {
  std::size_t widest = 0;
  for (const Facts& facts : driver::all_facts()) widest = std::max(widest, facts.name.size());
  std::string text;
  for (const Facts& facts : driver::all_facts()) {
    if (!facts.configurable) continue;
    text += fmt::format("{:<{}}  {:<7}  {}\n", facts.name, widest, name_of(facts.level), facts.summary);
  }
  return print(text) ? Exit::success : Exit::failure;
}

Run declare(CLI::App&) { return rules; }

}  // namespace

const Command rules_command{"rules", "list every rule and its level", declare};

}  // namespace goalie::cli
