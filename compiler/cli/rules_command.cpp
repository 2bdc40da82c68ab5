// goalie rules: every rule and its level here, or the whole reference as a page.
#include <algorithm>
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/config_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/config/effective.hpp"
#include "compiler/config/rule_reference.hpp"
#include "compiler/driver/driver.hpp"

namespace goalie::cli {
namespace {

struct Options {
  ConfigOptions input;
  std::string output = "text";
};

int list(const ConfigOptions& options) {
  const auto here = options.read();
  if (!here) return Exit::failure;
  std::size_t widest = 0;
  for (const Facts& facts : driver::all_facts())
    if (facts.configurable) widest = std::max(widest, facts.name.size());
  std::string text;
  for (const Facts& facts : driver::all_facts()) {
    if (!facts.configurable) continue;
    const Level level = config::effective(here->configuration, facts).level;
    text += fmt::format("{:<{}}  {:<7}  {}\n", facts.name, widest, name_of(level), facts.summary);
  }
  return print(text) ? Exit::success : Exit::failure;
}

int rules(const Options& options) {
  if (options.output == "text") return list(options.input);
  return print(config::rule_reference(driver::all_facts())) ? Exit::success : Exit::failure;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  options->input.declare(command);
  command
      .add_option("--output", options->output,
                  "text: the levels here, without overrides; markdown: the whole reference")
      ->check(CLI::IsMember({"text", "markdown"}));
  return [options] { return rules(*options); };
}

}  // namespace

const Command rules_command{"rules", "list every rule and its level here", declare};

}  // namespace goalie::cli
