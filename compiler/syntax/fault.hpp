// Faults: stretches that the parser could not read, before anybody has said why.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/sources.hpp"
#include "compiler/syntax/tree.hpp"
#include "grammar/messages.hpp"

namespace goalie::syntax {

enum class FaultKind : std::uint8_t {
  clause,               // a keyword whose arguments cannot be read
  head,                 // a declaration's keyword whose id or title cannot be read
  rest,                 // something where a clause is due
  line,                 // something where a declaration or a clause is due
  unknown_declaration,  // an unknown word with a title
  behind_block,         // something behind a closing brace
  loose_block,          // a block that belongs to nothing
  header_block,         // a block behind a header
  too_deep,             // more blocks in blocks than anybody reads
  stray_close,          // a closing brace that closes nothing
  missing_close,        // a block that is never closed: at its head
  missing_open,         // a block that is closed and never opened: from the end of its head on
  missing_braces,       // lines indented as a block, which is neither opened nor closed: likewise
  conflict,             // what a merge left behind
};

struct Fault {
  FaultKind kind;
  Keyword keyword = Keyword::company;  // of a clause or head
  Span keyword_span;
  Span span;                                   // everything that could not be read
  std::uint32_t declaration = Tree::document;  // the one it stands in
};

/// The farthest place that reading came to within a bad clause or head, and what was due there.
struct Farthest {
  std::uint32_t offset = 0;
  grammar::Expected expected = grammar::Expected::nothing;
};
Farthest farthest(std::string_view text, const Fault& fault);

/// Says of each fault what is wrong, where exactly, and what to write instead.
Diagnostic explain(const Fault& fault, const Tree& tree, const File& file, FileId id);

}  // namespace goalie::syntax
