// A plan with a little of everything, and texts that mean harm, for the tests of the emitters.
#pragma once

#include <string>
#include <vector>

#include "tests/unit/model/plan_builder.hpp"

namespace goalie::emit {

model::PlanBuilder sample_plan();

/// What somebody might write to break out of the place that a text is put into.
std::vector<std::string> hostile_texts();

}  // namespace goalie::emit
