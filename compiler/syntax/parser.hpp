// The parser: text in, a tree and its errors out. It never fails and never throws.
#pragma once

#include "compiler/diagnostics/errors.hpp"
#include "compiler/source/sources.hpp"
#include "compiler/syntax/tree.hpp"

namespace goalie::syntax {

struct Parsed {
  Tree tree;
  Errors errors;
};

/// Reads one file: every independent error of it in one run. The tree's lists are reused where `into` has
/// some.
void parse(const File& file, FileId id, Parsed& into);
Parsed parse(const File& file, FileId id);

}  // namespace goalie::syntax
