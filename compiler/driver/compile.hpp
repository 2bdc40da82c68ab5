// Compiling: the pure core in one call. Texts in; plan and errors of the language out.
#pragma once

#include <utility>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::driver {

struct Compilation {
  model::Plan plan;
  std::vector<Diagnostic> errors;  // in the order of file and offset
};

/// Texts, and what fiscal years mean in them.
struct Edition {
  const Sources& sources;
  model::Calendar calendar;
};

/// Parses and lowers the files on `jobs` threads, then links them. The result does not depend on `jobs`.
Compilation compile(const Edition& edition, unsigned jobs);

/// Two editions of one plan, each as if it were compiled alone. A file whose text they share, by one place in
/// memory, is parsed once.
std::pair<Compilation, Compilation> compile(const Edition& before, const Edition& after, unsigned jobs);

}  // namespace goalie::driver
