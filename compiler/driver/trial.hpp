// The trial: a fix is offered only where its files read at least as well with it as without.
#pragma once

#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/model/date.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::driver {

/// A fix that was taken back since its file would not read as well with it.
struct RefusedFix {
  Location where;  // of the finding
  std::string_view rule;
};

/// Takes back the fixes that would bring a new error into a file, or that write what is an error itself. Each
/// is done in memory and the file is parsed and lowered again; where that would be more text than anybody
/// waits for, the fixes that are left are taken back untried, unless every one is to be tried.
std::vector<RefusedFix> try_fixes(std::vector<Diagnostic>& findings, const Sources& sources,
                                  const model::Calendar& calendar, bool every_one);

/// How many errors a file has for itself, without what others say of it.
std::size_t count_errors(const File& file, const model::Calendar& calendar);

}  // namespace goalie::driver
