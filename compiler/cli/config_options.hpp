// The options that say whose configuration is meant, shared by the commands that read no goal file.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "compiler/config/configuration.hpp"
#include "compiler/driver/driver.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::cli {

/// A configuration, and the texts that its places are in.
struct ReadConfiguration {
  config::Configuration configuration;
  Sources sources;
};

struct ConfigOptions {
  std::string path = ".", config;
  bool isolated = false;

  void declare(CLI::App& command);
  /// The configuration; nothing, and a word on standard error, where it cannot be read.
  std::optional<ReadConfiguration> read() const;
};

/// The rules that `--select` and `--ignore` name, wherever they divide them by commas; nothing, and a word on
/// standard error, where one is none.
std::optional<std::vector<std::string>> read_rule_names(const char* option,
                                                        const std::vector<std::string>& written);

/// What is wrong with a configuration, on standard error.
void show_problems(const Sources& sources, std::span<const Diagnostic> problems);

}  // namespace goalie::cli
