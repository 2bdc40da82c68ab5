// The options that say what to read, shared by the commands that compile a workspace.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "compiler/driver/driver.hpp"

namespace goalie::cli {

/// The day that `--today` names, or the current one; nothing, and a word on standard error, where it is none.
std::optional<model::Date> day_of(const std::string& today);

struct InputOptions {
  std::vector<std::string> paths;
  std::string config, today, stdin_filename;
  bool isolated = false, allow_empty = false, force_exclude = false, quiet = false, verbose = false;
  bool whole = false;  // the paths choose workspaces
  unsigned jobs = 0;

  void declare(CLI::App& command);
  /// The same without what only judging needs.
  void declare_reading(CLI::App& command);
  /// The same for whole workspaces on disk: no standard input.
  void declare_whole(CLI::App& command);
  /// The request, with standard input read where a path is `-`; nothing, and a word on standard error, where
  /// it cannot be made.
  std::optional<driver::Request> request() const;
  /// Says what could not be read or configured; whether the job can go on.
  bool accept(const driver::Result& result) const;
  /// Whether a path is `-`.
  bool reads_stdin() const { return std::count(paths.begin(), paths.end(), "-") != 0; }

 private:
  void declare_both(CLI::App& command);
  void declare_day(CLI::App& command);
};

}  // namespace goalie::cli
