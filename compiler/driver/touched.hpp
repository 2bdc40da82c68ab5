// Touched: what a change touched, goal by goal and never by line.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "compiler/compare/compare.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace goalie::driver {

struct Touched {
  std::unordered_set<std::string> goals;  // full names
  std::vector<bool> files;                // which say something else than before, by their ids

  /// Whether a finding is of what was touched: of its goal, or with none, of its file. Errors of the language
  /// always are, since nothing else can be trusted until they are mended.
  bool holds(const Diagnostic& finding, bool is_of_the_language) const;
};

/// A goal that changed, and what is judged with it: the objective of a key result, the key results of an
/// objective.
Touched touched_by(const std::vector<compare::Change>& changes, const compare::Side& before,
                   const compare::Side& after);

}  // namespace goalie::driver
