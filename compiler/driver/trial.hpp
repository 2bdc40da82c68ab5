// The trial: a fix is offered only where its files read at least as well with it as without.
#pragma once

#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/model/date.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::driver {

/// Takes back the fixes that would bring a new error into a file. Each is done in memory and the file is
/// parsed and lowered again; where that would be more text than anybody waits for, the fixes that are left
/// are taken back untried.
void try_fixes(std::vector<Diagnostic>& findings, const Sources& sources, const model::Calendar& calendar);

}  // namespace goalie::driver
