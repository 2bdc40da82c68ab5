// What is judged: not what is unreadable or a duplicate, and not the words of what is over.
#pragma once

#include "compiler/model/plan.hpp"

namespace goalie::lint {

inline bool is_judged(const model::Plan&, const model::Goal& goal) { return goal.judged(); }
/// Nothing inside a duplicate is judged.
bool is_judged(const model::Plan& plan, const model::KeyResult& goal);

/// Given up, or of a period that is past: its words cannot be mended any more.
bool is_over(const model::Plan& plan, model::Date today, const model::Goal& goal);
bool is_over(const model::Plan& plan, model::Date today, const model::KeyResult& goal);
/// A KPI does not expire, whatever the period above it.
bool is_over(const model::Plan& plan, model::Date today, const model::Kpi& goal);
bool is_over(model::Date today, const model::Section& section);

}  // namespace goalie::lint
