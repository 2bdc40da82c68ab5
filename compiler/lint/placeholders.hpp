// Placeholders: what was left in a title to be filled in.
#pragma once

#include <optional>

#include "compiler/lint/title.hpp"

namespace goalie::lint {

/// The first of `X%`, `$N`, `TBD`, `from X to Y`, `<…>`, `[lower-case words]`. Names such as "Project X",
/// "SpaceX" and "[EU]" are none.
std::optional<Span> find_placeholder(const Title& title);

}  // namespace goalie::lint
