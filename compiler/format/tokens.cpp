// Tokens: see tokens.hpp.
#include "compiler/format/tokens.hpp"

#include <algorithm>

#include "grammar/characters.hpp"

namespace goalie::format {

std::string spaced_once(std::string_view written) {
  std::string text;
  text.reserve(written.size());
  bool quoted = false, escaped = false;
  for (const char c : written) {
    if (!quoted && grammar::is_blank(c)) {
      if (!text.empty() && text.back() != ' ') text += ' ';
      continue;
    }
    if (c == '"' && !escaped) quoted = !quoted;
    escaped = quoted && c == '\\' && !escaped;
    text += c;
  }
  if (!quoted && !text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // what continues a code point takes none
  }));
}

}  // namespace goalie::format
