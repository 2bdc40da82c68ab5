// Text for a terminal: see safe_text.hpp.
#include "compiler/diagnostics/safe_text.hpp"

#include <algorithm>
#include <cstdio>

#include "compiler/source/unicode.hpp"

namespace goalie {
namespace {

/// Appends one character as it may be shown; its width.
std::size_t append(char32_t c, std::size_t column, std::string& out) {
  constexpr std::size_t tab = 4;
  if (c == '\t') {
    const std::size_t blanks = tab - column % tab;
    out.append(blanks, ' ');
    return blanks;
  }
  if (c < 0x20 || c == 0x7F) {
    unicode::encode(c == 0x7F ? 0x2421 : 0x2400 + c, out);
    return 1;
  }
  if (unicode::is_forbidden(c)) {
    char code[16];
    const int length = std::snprintf(code, sizeof code, "<U+%04X>", static_cast<unsigned>(c));
    out.append(code, static_cast<std::size_t>(length));
    return static_cast<std::size_t>(length);
  }
  unicode::encode(c, out);
  return static_cast<std::size_t>(std::max(unicode::width(c), 0));
}

}  // namespace

std::string safe_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) append(unicode::decode(text, i), 0, out);
  return out;
}

ShownLine show_line(std::string_view line, std::uint32_t column) {
  ShownLine shown;
  shown.columns.reserve(line.size() + 1);
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    const char32_t c = unicode::decode(line, i);
    shown.columns.insert(shown.columns.end(), i - begin, column);
    column += static_cast<std::uint32_t>(append(c, column, shown.text));
  }
  shown.columns.push_back(column);
  return shown;
}

}  // namespace goalie
