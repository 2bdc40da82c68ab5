// Amounts of two plans, whose symbols are numbered each for itself.
#pragma once

#include "compiler/model/plan.hpp"

namespace goalie::compare {

inline bool is_known(const model::Quantity& quantity) { return quantity && !quantity.unknown; }

/// Whether two amounts of different plans can be compared: as within one, by what their symbols say.
bool comparable_across(const model::Plan& a, const model::Dimension& one, const model::Plan& b,
                       const model::Dimension& other);

/// Whether both say the same, however it is written: 48 hours are two days, and `?` is `?`.
bool same_amount(const model::Plan& a, const model::Quantity& one, const model::Plan& b,
                 const model::Quantity& other);

}  // namespace goalie::compare
