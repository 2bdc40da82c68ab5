// Lookup: the keyword that a text begins with.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "grammar/characters.hpp"
#include "grammar/keywords.hpp"

namespace goalie::grammar {

/// The bytes of a keyword where the text begins with it as a whole word, else 0. "at least" may have any
/// blanks between its words.
constexpr std::size_t keyword_length(Keyword keyword, const char* at, const char* end) {
  const char* const begin = at;
  for (const char c : text(keyword)) {
    if (c == ' ') {
      if (at == end || (*at != ' ' && *at != '\t')) return 0;
      while (at != end && (*at == ' ' || *at == '\t')) ++at;
    } else {
      if (at == end || *at != c) return 0;
      ++at;
    }
  }
  return at == end || ends_word(*at) ? static_cast<std::size_t>(at - begin) : 0;
}

namespace detail {

/// The first bytes of a text as one number, the rest of it zero: keywords are compared eight bytes at a time.
constexpr std::uint64_t first_bytes(const char* at, std::size_t size) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(size, 8); ++i) {
    bytes |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  }
  return bytes;
}

/// A keyword, and how the text begins that may hold it.
struct Candidate {
  Keyword keyword;
  std::uint8_t size;  // where these bytes are all of it, else 0
  std::uint64_t bytes, mask;
};

/// For each small letter the keywords that begin with it, as [begins[letter], begins[letter + 1]).
struct ByLetter {
  std::array<std::uint8_t, 27> begins{};
  std::array<Candidate, keyword_count> candidates{};
};

constexpr ByLetter by_letter() {
  ByLetter table;
  std::uint8_t next = 0;
  for (std::uint8_t letter = 0; letter < 26; ++letter) {
    table.begins[letter] = next;
    for (const KeywordFacts& row : keywords) {
      if (row.text[0] != 'a' + letter) continue;
      const std::size_t word = std::min(row.text.find(' '), row.text.size());
      const std::size_t size = std::min<std::size_t>(word, 8);
      const std::uint64_t mask = size == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * size)) - 1;
      const bool whole = row.text.size() == size;
      table.candidates[next++] = {row.keyword, static_cast<std::uint8_t>(whole ? size : 0),
                                  first_bytes(row.text.data(), size), mask};
    }
  }
  table.begins[26] = next;
  return table;
}
inline constexpr ByLetter letters = by_letter();

}  // namespace detail

/// The keyword that the text begins with as a whole word; keyword_count if it is none.
inline std::size_t keyword_at(const char* at, const char* end) {
  if (at == end || *at < 'a' || *at > 'z') return keyword_count;
  const std::uint64_t bytes = end - at >= 8 ? detail::first_bytes(at, 8)
                                            : detail::first_bytes(at, static_cast<std::size_t>(end - at));
  const auto letter = static_cast<std::size_t>(*at - 'a');
  for (std::uint8_t i = detail::letters.begins[letter]; i != detail::letters.begins[letter + 1]; ++i) {
    const detail::Candidate& candidate = detail::letters.candidates[i];
    if ((bytes & candidate.mask) != candidate.bytes) continue;
    const bool found = candidate.size != 0 ? end - at == candidate.size || ends_word(at[candidate.size])
                                           : keyword_length(candidate.keyword, at, end) != 0;
    if (found) return static_cast<std::size_t>(candidate.keyword);
  }
  return keyword_count;
}

}  // namespace goalie::grammar
