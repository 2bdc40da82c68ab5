// Characters that may stand nowhere: bytes that are no UTF-8, controls, marks that turn the text round.
#pragma once

#include <vector>

#include "compiler/diagnostics/errors.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::syntax {

/// One `invalid-encoding` at the first bad byte, one `invalid-character` for each run of such characters.
void find_bad_characters(const File& file, FileId id, Errors& into);

}  // namespace goalie::syntax
