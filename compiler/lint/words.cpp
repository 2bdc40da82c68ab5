// Words: looked up by their first letter, then by halves.
#include "compiler/lint/words.hpp"

#include <algorithm>

namespace goalie::lint {

WordSet classes_of(std::string_view word) {
  if (word.empty() || word[0] < 'a' || word[0] > 'z') return {};
  const auto letter = static_cast<std::size_t>(word[0] - 'a');
  const auto first = english.entries.begin() + english.starts[letter];
  const auto last = english.entries.begin() + english.starts[letter + 1];
  const auto earlier = [](const WordEntry& entry, std::string_view other) { return entry.word < other; };
  const auto found = std::lower_bound(first, last, word, earlier);
  return found != last && found->word == word ? WordSet{found->classes} : WordSet{};
}

}  // namespace goalie::lint
