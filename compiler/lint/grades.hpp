// Grades: what was scored at the end of a period, where it stands and how it is written.
#pragma once

#include <optional>
#include <string>

#include "compiler/lint/context.hpp"

namespace goalie::lint {

/// The grade that is written on a goal itself, 0–1.
std::optional<double> grade_of(const model::Plan& plan, const model::Goal& goal);

/// Of an objective: its own, else the mean of its key results' where each has one. Those dropped do not
/// count.
std::optional<double> grade_of(const model::Plan& plan, const model::Objective& objective);

/// Where a goal's grade stands, without its text; the goal's head where it has none.
Span grade_span(const Context& context, const model::Goal& goal);

/// A score as a person writes it: `0.7`, `0.65`, `1.0`.
std::string as_score(double score);

}  // namespace goalie::lint
