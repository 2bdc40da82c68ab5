// Texts lowered: quotes taken off, escapes and common indents undone.
#pragma once

#include <list>
#include <string>
#include <string_view>

#include "compiler/source/span.hpp"

namespace goalie::syntax {

/// The text of `"…"` or `"""…"""`: a view into the file where nothing had to change, else into `store`.
std::string_view lower_text(std::string_view file, Span written, std::list<std::string>& store);

}  // namespace goalie::syntax
