// The options that say how findings are written, shared by the gates.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "compiler/diagnostics/output.hpp"

namespace goalie::cli {

/// `FORMAT` or `FORMAT=FILE`.
struct Output {
  const OutputFormat* format;
  std::string file;
};

struct OutputOptions {
  std::vector<std::string> outputs;
  std::string colour = "auto";
  std::string fail_on = "error";

  void declare(CLI::App& command);
  void declare_level(CLI::App& command);
  /// What was asked for, `full` where nothing was; nothing, and a word on standard error, where it is
  /// unknown.
  std::optional<std::vector<Output>> read() const;
  /// Writes a report in every form that was asked for; what has no file of its own to standard output, or to
  /// standard error where that is taken. False, and a word on standard error, where one cannot be written.
  bool write(const std::vector<Output>& to, Report& report, bool stdout_is_taken = false) const;
  /// Whether a form shows what an `allow` silenced, too.
  static bool want_silenced(const std::vector<Output>& to);
  /// Whether something reaches the level of `--fail-on`.
  bool fails(const Summary& summary) const;
};

}  // namespace goalie::cli
