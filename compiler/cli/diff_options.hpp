// The options that say which two revisions to compare, shared by `diff` and `guard`.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>

#include "compiler/driver/differing.hpp"

namespace goalie::cli {

struct DiffOptions {
  driver::DiffRequest request;
  std::string today;
  unsigned jobs = 0;
  bool quiet = false;

  void declare(CLI::App& command);
  /// The comparison; null, and a word on standard error, where there is none.
  std::unique_ptr<driver::Difference> run();
};

/// "origin/main (1a2b3c4d)".
std::string named(const driver::DiffSide& side);

/// A change on one line: where, which way, what, of which goal, its kind.
std::string line_of(const compare::Change& change, const driver::Difference& difference);

/// `version`, `from`, `to` and `changes`; with `violations` those of a gate.
std::string json_of(const driver::Difference& difference,
                    const std::vector<const compare::Change*>* violations);

}  // namespace goalie::cli
