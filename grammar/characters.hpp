// Characters: what is a blank and what ends a word, for the grammar and for whoever reads beside it.
#pragma once

#include <array>
#include <cstddef>

namespace goalie::grammar {

/// Spaces and tabs. A carriage return and stray control characters read as blanks; the latter have an error
/// of their own.
constexpr bool is_blank(char c) { return (static_cast<unsigned char>(c) <= 0x20 && c != '\n') || c == 0x7F; }

constexpr bool is_space(char c) { return is_blank(c) || c == '\n'; }
constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }
constexpr bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
/// Beyond ASCII every byte may be of a letter.
constexpr bool is_letter_or_foreign(char c) { return is_letter(c) || (c & 0x80) != 0; }

namespace detail {
inline constexpr auto word_ends = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = is_space(c) || c == '"' || c == '{' || c == '}' || c == '#' || c == ',';
  }
  return table;
}();
}  // namespace detail

/// What no word holds.
constexpr bool ends_word(char c) { return detail::word_ends[static_cast<unsigned char>(c)]; }

}  // namespace goalie::grammar
