// Unicode: what the language and the terminal need to know of characters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.hpp"

namespace goalie::unicode {

/// Reads the code point at `offset` of valid UTF-8 and moves past it.
char32_t decode(std::string_view text, std::size_t& offset);
void encode(char32_t code_point, std::string& out);

/// The offset of the first byte that is no UTF-8, or npos.
std::size_t find_invalid(std::string_view text);
/// The text with each bad byte replaced by U+FFFD.
std::string repair(std::string_view text);

/// Normal form C. ASCII is returned as it is, at no cost.
std::string nfc(std::string_view text);
/// Simple lower case, letter by letter.
std::string lower(std::string_view text);

/// XID_Start (or `_`), XID_Continue.
bool begins_identifier(char32_t c);
bool continues_identifier(char32_t c);
bool is_letter_or_digit(char32_t c);
/// What may stand nowhere in a goal file: controls other than tab and line ends, bidirectional controls.
bool is_forbidden(char32_t c);
/// Blanks that are no space or tab: U+00A0, U+2003, …
bool is_odd_space(char32_t c);

/// Columns on a terminal: 2 for wide characters, 0 for combining ones.
int width(char32_t c);
std::size_t width(std::string_view text);

}  // namespace goalie::unicode
