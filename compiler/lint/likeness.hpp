// Likeness: whether two titles say the same, but for small words and endings.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "compiler/lint/words.hpp"

namespace goalie::lint {

/// What a title says: the words that carry its meaning, in their order, a number each.
class Gist {
 public:
  Gist() = default;
  /// The words of some classes carry none.
  Gist(std::string_view title, WordSet left_out, const WordTable& words);

  std::size_t size() const { return size_; }
  /// Equal where two titles say the same.
  std::uint64_t whole() const { return whole_; }
  /// The same of the title without one of its words; `whole` where that word makes a difference: the first
  /// one, a name, a number, a "not".
  std::uint64_t without(std::size_t word) const;

  static constexpr std::size_t most_words = 16;  // longer titles are only ever wholly the same

 private:
  void add(std::string_view word, WordSet classes, std::string_view letters);

  std::array<std::uint64_t, most_words> words_;
  std::size_t size_ = 0;
  std::uint32_t loose_ = 0;  // a bit for each word that makes no difference
  std::uint64_t whole_ = 0;
};

/// Letters of the first or the last word that says something, quick to ask for: titles that differ in the
/// last ones are not the same, and titles that differ in the first ones not even nearly.
std::uint32_t first_letters(std::string_view title, WordSet left_out, const WordTable& words);
std::uint32_t last_letters(std::string_view title, WordSet left_out, const WordTable& words);

/// How alike two titles must be: `nearly` lets one of them have a word more.
enum class Likeness : std::uint8_t { same, nearly };

/// For each title the first other one that it is like, if that stands before it; else itself. The work grows
/// with the number of titles, not of pairs.
std::vector<std::uint32_t> earlier_twins(std::span<const Gist> titles, Likeness likeness);

}  // namespace goalie::lint
