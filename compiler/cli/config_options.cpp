// The options that say whose configuration is meant: see config_options.hpp.
#include "compiler/cli/config_options.hpp"

#include "compiler/cli/terminal.hpp"
#include "compiler/driver/configure.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/similar.hpp"
#include "compiler/source/workspace.hpp"

namespace goalie::cli {
namespace {

/// Whether there is a rule with this name; a word on standard error if not.
bool is_rule(const char* option, std::string_view name) {
  const Facts* const facts = driver::find_facts(name);
  if (facts != nullptr && facts->configurable) return true;
  if (facts != nullptr) {
    complain(
        "`{} {}` names an error of the language, which is always reported\n  = help: `goalie rules` lists "
        "the rules",
        option, name);
    return false;
  }
  std::vector<std::string_view> names;
  for (const Facts& one : driver::all_facts())
    if (one.configurable) names.push_back(one.name);
  const auto similar = most_similar(name, names);
  complain("there is no rule `{}` for `{}`\n  = help: {}", name, option,
           similar ? fmt::format("there is one with a similar name: `{}`", *similar)
                   : "`goalie rules` lists them all");
  return false;
}

}  // namespace

void ConfigOptions::declare(CLI::App& command) {
  command.add_option("PATH", path, "a file or folder of the workspace; none: this folder's");
  command.add_option("--config", config, "a configuration instead of the workspace's goalie.toml")
      ->type_name("FILE");
  command.add_flag("--isolated", isolated, "no configuration: defaults alone");
}

std::optional<ReadConfiguration> ConfigOptions::read() const {
  const FoundWorkspace found = find_workspace(path);
  const std::string error = !file_exists(path) ? read_file(path).error : found.error;
  if (!error.empty()) {
    complain("{}", error);
    return std::nullopt;
  }
  ReadConfiguration read;
  driver::Configured configured = driver::configure({found.root, config, isolated}, read.sources);
  if (!configured.failure.empty()) complain("{}", configured.failure);
  if (!configured.problems.empty()) show_problems(read.sources, configured.problems);
  if (!configured.sound()) return std::nullopt;
  read.configuration = std::move(configured.configuration);
  return read;
}

std::optional<std::vector<std::string>> read_rule_names(const char* option,
                                                        const std::vector<std::string>& written) {
  std::vector<std::string> names;
  for (std::string_view list : written) {
    for (std::size_t end = 0; end != std::string_view::npos;
         list.remove_prefix(std::min(end + 1, list.size()))) {
      end = list.find(',');
      const std::string_view name = list.substr(0, end);
      if (!is_rule(option, name)) return std::nullopt;
      names.emplace_back(name);
    }
  }
  return names;
}

void show_problems(const Sources& sources, std::span<const Diagnostic> problems) {
  Report report;
  report.workspaces.push_back({&sources, problems, ""});
  report.facts = driver::find_facts;
  report.footer = false;
  std::string text;
  find_output_format("full")->write(report, text);
  print_error(text);
}

}  // namespace goalie::cli
