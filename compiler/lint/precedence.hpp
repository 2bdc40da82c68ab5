// Precedence: of the rules that could speak of one title, which does. One cause gives one finding.
#pragma once

#include "compiler/lint/context.hpp"

namespace goalie::lint {

/// Whether an objective's title is judged as a KPI in disguise or as a measure, which says more than what
/// other rules could say of its words.
bool is_judged_by_its_number(const Title& title, const Context& context);

}  // namespace goalie::lint
