// Compiling: the pure core in one call. Texts in; plan and errors of the language out.
#pragma once

#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::driver {

struct Compilation {
  model::Plan plan;
  std::vector<Diagnostic> errors;  // in the order of file and offset
};

/// Parses and lowers the files on `jobs` threads, then links them. The result does not depend on `jobs`.
Compilation compile(const Sources& sources, const model::Calendar& calendar, unsigned jobs);

}  // namespace goalie::driver
