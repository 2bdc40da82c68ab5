// Words: looked up by their hash.
#include "compiler/lint/words.hpp"

namespace goalie::lint {

WordSet classes_of(std::string_view word) {
  const std::size_t mask = english.places.size() - 1;
  for (std::size_t at = hash_of(word) & mask; !english.places[at].word.empty(); at = (at + 1) & mask)
    if (english.places[at].word == word) return english.places[at].classes;
  return {};
}

}  // namespace goalie::lint
