// Snippets: the lines of a source with what a finding marks in them.
#pragma once

#include <cstdint>
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
  std::string_view text;
  bool is_main = false;
};

/// Draws every line that a mark begins or ends on: the source, carets and dashes below, and the words beside
/// or below those. `gutter` is the width of the line numbers.
void draw_snippet(const LineIndex& lines, const std::vector<Mark>& marks, std::size_t gutter, Level level,
                  const Paint& paint, std::string& out);

/// The number of the last line that is drawn for a mark.
std::uint32_t last_line_of(const LineIndex& lines, Span span);

}  // namespace goalie
