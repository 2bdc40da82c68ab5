// Words: looked up by their hash.
#include "compiler/lint/words.hpp"

namespace goalie::lint {

WordSet WordTable::classes_of(std::string_view word) const {
  const std::size_t mask = places.size() - 1;
  for (std::size_t at = hash_of(word) & mask; !places[at].word.empty(); at = (at + 1) & mask)
    if (places[at].word == word) return places[at].classes;
  return {};
}

}  // namespace goalie::lint
