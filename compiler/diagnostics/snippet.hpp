// Snippets: the lines of a source with what a finding marks in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/paint.hpp"
#include "compiler/source/sources.hpp"

namespace goalie {

/// A span, what is said of it, and whether it is the finding's own place.
struct Mark {
  Span span;
  std::string text;
  bool is_main = false;
};

/// Draws every line that a mark begins on: the source, carets and dashes below, and the words beside or below
/// those. `gutter` is the width of the line numbers.
void draw_snippet(const LineIndex& lines, std::vector<Mark> marks, std::size_t gutter, Level level, const Paint& paint, std::string& out);

}  // namespace goalie
