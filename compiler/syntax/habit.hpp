// Habits as findings: a row of the habits table said of a place in a file.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/diagnostics/errors.hpp"
#include "grammar/habits.hpp"

namespace goalie::syntax {

/// The row's sentence, help and fix, with what was typed in their holes. A fix that reaches further than what
/// was typed is left to whoever knows what stands around it.
Diagnostic say(const grammar::Habit& habit, Location where, std::string_view matched);

/// Reports the habit that a span is or begins with, if there is one. The table sees the span's text alone.
bool report_habit(grammar::Place place, Location where, std::string_view text, Errors& errors);

}  // namespace goalie::syntax
