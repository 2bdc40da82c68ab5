// The arrangement: what stands in each block, in the order of the one style, and the comments that go with
// it.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/syntax/tree.hpp"

namespace goalie::format {

using syntax::nil;

/// Comments that follow one another: indices into the tree's.
struct Comments {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
};

/// A clause or a nested declaration, with the comments that were written for it.
struct Piece {
  bool is_clause;
  std::uint32_t index;         // into the tree's clauses or declarations
  Span span;                   // of what it is, without its comments
  Comments before;             // above it, each on a line of its own
  Comments inside;             // behind the commas of a list
  std::uint32_t behind = nil;  // on the line of a clause, or behind the brace of a block
};

/// What a declaration holds.
struct Body {
  std::vector<Piece> pieces;   // its clauses in the order of their row, then what is nested
  std::uint32_t behind = nil;  // the comment on the line of its head
  Comments last;               // below everything else, before the block is closed
};

/// A body for each declaration of a tree that has no errors. Those of the document stand as they were
/// written.
std::vector<Body> arrange(const syntax::Tree& tree, std::string_view text);

}  // namespace goalie::format
