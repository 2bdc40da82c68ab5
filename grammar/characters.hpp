// Characters: what is a blank and what ends a word, for the grammar and for whoever reads beside it.
#pragma once

namespace goalie::grammar {

/// Spaces and tabs. A carriage return and stray control characters read as blanks; the latter have an error of
/// their own.
constexpr bool is_blank(char c) { return (static_cast<unsigned char>(c) <= 0x20 && c != '\n') || c == 0x7F; }

/// What no word holds.
constexpr bool ends_word(char c) {
  return is_blank(c) || c == '\n' || c == '"' || c == '{' || c == '}' || c == '#' || c == ',';
}

}  // namespace goalie::grammar
