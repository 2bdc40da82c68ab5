// Names of numbers: titles that only say what is counted or measured.
#pragma once

#include "compiler/lint/title.hpp"

namespace goalie::lint {

/// "Customer churn rate", "revenue per rep", "number of referrals", "occupancy (lag)".
bool is_name_of_number(const Title& title, std::size_t first);

}  // namespace goalie::lint
