// Phrases: where the words end that belong together, and what stands there.
#pragma once

#include "compiler/lint/title.hpp"

namespace goalie::lint {

/// Verbs of doing: something of ours is made or done.
inline constexpr WordSet deed = WordClass::output | WordClass::craft;

/// Where the words end that say what is made: before what is said of it.
std::size_t end_of_object(const Title& title, std::size_t begin);

bool is_number(const Title& title, std::size_t i);

/// "read", "fed", "followed": what is done to something, whether the lists know its verb or not.
bool is_participle(const Title& title, std::size_t i);

}  // namespace goalie::lint
