// Outcomes in words: what comes of what is done, as far as a title says it.
#pragma once

#include "compiler/lint/title.hpp"

namespace goalie::lint {

/// Where a clause begins that says what comes of it, or size(): "so that …", "to drive …", "that grow …".
std::size_t outcome_of(const Title& title, std::size_t begin);

/// The number of a title that says that something changed outside, or size(): a share, an amount of money, a
/// rating, a speed, or what comes of it ("…, bringing 200 sign-ups").
std::size_t number_of_outcome(const Title& title, std::size_t begin);

/// Whether somebody outside has to agree: "Add 3 supplier agreements", "Onboard 40 customers".
bool is_outsiders_act(const Title& title);

}  // namespace goalie::lint
