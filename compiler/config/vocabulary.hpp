// Vocabularies: a team's own words, in the shape of the word lists of a language.
#pragma once

#include <vector>

#include "compiler/config/configuration.hpp"
#include "compiler/config/problems.hpp"
#include "compiler/config/toml.hpp"

namespace goalie::config {

/// Reads the groups of a file of words; what it gives twice is harmless.
void read_vocabulary(const toml_text::Value& root, const WordGroups& groups, Problems problems,
                     std::vector<OwnWords>& into);

}  // namespace goalie::config
