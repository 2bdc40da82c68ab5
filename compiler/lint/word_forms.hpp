// Word forms: what becomes of a word of a list. Plurals of nouns, and what verbs are when they are
// conjugated.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lint/words.hpp"

namespace goalie::lint {

/// As what a list of a group holds its words: the forms that are made of one depend on it.
enum class WordKind : std::uint8_t { word, noun, verb, gerund, past };

/// The names of those lists in a group, as word lists write them.
inline constexpr std::array<std::string_view, 5> list_names{"words", "nouns", "verbs", "also.gerund",
                                                            "also.past"};

/// Words of one list of a group.
struct WordList {
  WordClass group;
  WordKind kind;
  std::vector<std::string> words;
};

/// Words with what is known of them, in the order of their letters.
using WordClasses = std::map<std::string, WordSet, std::less<>>;

/// The words of some lists in lower case, with all their forms; a word of several lists is of all their
/// classes.
WordClasses forms_of(std::span<const WordList> lists);

}  // namespace goalie::lint
