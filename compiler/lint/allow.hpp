// `allow`: where a rule is silenced, and by which clause.
#pragma once

#include <string_view>

#include "compiler/model/plan.hpp"

namespace goalie::lint {

/// Whether a rule is silenced on a goal: by the goal itself, the objective around it, or its section's
/// header. An `allow` whose day is over still silences, so that no build turns red at midnight.
bool is_allowed(const model::Plan& plan, model::GoalRef goal, std::string_view rule);
bool is_allowed(const model::Plan& plan, const model::Section& section, std::string_view rule);

}  // namespace goalie::lint
