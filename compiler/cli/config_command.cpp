// goalie config: what a configuration comes to here, what a key means, and the schema for editors.
#include <algorithm>
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/config_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/config/schema.hpp"
#include "compiler/config/show.hpp"
#include "compiler/source/similar.hpp"

namespace goalie::cli {
namespace {

/// `goalie.toml:4`, or who else set a value.
std::string origin_of(const config::Shown& shown, const Sources& sources) {
  if (!shown.where.known()) return shown.value.empty() ? "not set" : shown.otherwise;
  const File& file = sources[shown.where.file];
  return fmt::format("{}:{}", file.path(), LineIndex(file.text()).position(shown.where.span.begin).line);
}

int show(const ConfigOptions& options) {
  const auto here = options.read();
  if (!here) return Exit::failure;
  const std::vector<config::Shown> all = config::show(here->configuration, driver::all_facts());
  const auto line_of = [](const config::Shown& one) {
    return one.value.empty() ? "# " + one.key : one.key + " = " + one.value;
  };
  constexpr std::size_t widest = 60;
  std::size_t width = 0;
  for (const config::Shown& one : all)
    if (const std::size_t size = line_of(one).size(); size <= widest) width = std::max(width, size);
  std::string text;
  for (const config::Shown& one : all)
    text += fmt::format("{:<{}}  # {}\n", line_of(one), width, origin_of(one, here->sources));
  return tell(text) ? Exit::success : Exit::failure;
}

std::string explanation(const config::KeyFacts& facts) {
  std::string text = fmt::format("{}\n\n{}\n", facts.key, facts.meaning);
  if (!facts.values.empty()) text += fmt::format("\n{}:\n", facts.values_are);
  std::size_t width = 0;
  for (const auto& [value, meaning] : facts.values) width = std::max(width, value.size());
  for (const auto& [value, meaning] : facts.values)
    text += meaning.empty() ? fmt::format("    {}\n", value)
                            : fmt::format("    {:<{}}  {}\n", value, width, meaning);
  if (!facts.standard.empty()) text += fmt::format("\nDefault: {}\n", facts.standard);
  return text;
}

int explain(const std::string& key, const ConfigOptions& options) {
  const auto facts = config::explain(key, driver::known());
  if (!facts) {
    const std::vector<std::string> known = config::explained_keys(driver::all_facts());
    const auto similar = most_similar(key, std::vector<std::string_view>(known.begin(), known.end()));
    complain("there is no key `{}`\n  = help: {}", key,
             similar ? fmt::format("there is one with a similar name: `{}`", *similar)
                     : "`goalie config show` lists them all");
    return Exit::failure;
  }
  const auto here = options.read();
  if (!here) return Exit::failure;
  std::string text = explanation(*facts);
  for (const config::Shown& one : config::show(here->configuration, driver::all_facts())) {
    if (one.key != key && !one.key.starts_with(key + ".")) continue;
    text += fmt::format("{}    {}  # {}\n", text.find("\nHere:\n") == std::string::npos ? "\nHere:\n" : "",
                        one.value.empty() ? "# " + one.key : one.key + " = " + one.value,
                        origin_of(one, here->sources));
  }
  return tell(text) ? Exit::success : Exit::failure;
}

Run declare(CLI::App& command) {
  const auto chosen = std::make_shared<Run>();
  const auto options = std::make_shared<ConfigOptions>();
  const auto key = std::make_shared<std::string>();
  command.require_subcommand(1);
  CLI::App* const shown = command.add_subcommand("show", "every value, and the line that set it");
  options->declare(*shown);
  shown->callback([=] { *chosen = [=] { return show(*options); }; });
  CLI::App* const explained = command.add_subcommand("explain", "what a key means, and its value here");
  explained->add_option("KEY", *key, "a key, such as lint.preset or lint.rules.kr-count.min")->required();
  options->declare(*explained);
  explained->callback([=] { *chosen = [=] { return explain(*key, *options); }; });
  command.add_subcommand("schema", "the JSON Schema of goalie.toml, for editors")->callback([=] {
    *chosen = [] { return print(config::schema(driver::all_facts())) ? Exit::success : Exit::failure; };
  });
  return [chosen] { return (*chosen)(); };
}

}  // namespace

const Command config_command{"config", "show and explain the configuration", declare};

}  // namespace goalie::cli
