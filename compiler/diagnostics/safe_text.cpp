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
  const bool is_for_nobody = c == 0xFFFE || c == 0xFFFF;  // XML cannot even hold them
  if (unicode::is_forbidden(c) || is_for_nobody) {
    char code[16];
    const int length = std::snprintf(code, sizeof code, "<U+%04X>", static_cast<unsigned>(c));
    out.append(code, static_cast<std::size_t>(length));
    return static_cast<std::size_t>(length);
  }
  unicode::encode(c, out);
  return static_cast<std::size_t>(std::max(unicode::width(c), 0));
}

/// Each character as it may be shown, but for those that stay as they are, which may depend on what is
/// behind.
template <typename Stays>
std::string safe(std::string_view text, Stays stays) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = unicode::decode(text, i);
    if (stays(c, text.substr(i))) {
      unicode::encode(c, out);
    } else {
      append(c, 0, out);
    }
  }
  return out;
}

}  // namespace

std::string safe_text(std::string_view text) {
  return safe(text, [](char32_t, std::string_view) { return false; });
}

std::string safe_lines(std::string_view text) {
  return safe(text, [](char32_t c, std::string_view) { return c == '\n'; });
}

std::string safe_diff(std::string_view text) {
  return safe(text, [](char32_t c, std::string_view behind) {
    return c == '\n' || c == '\t' || (c == '\r' && behind.starts_with('\n'));
  });
}

std::string without_commands(std::string text) {
  constexpr std::string_view nothing_to_see = "\u200B";  // of no width
  for (std::size_t at = text.find("##["); at != std::string::npos; at = text.find("##[", at))
    text.insert(at + 2, nothing_to_see);
  for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size()) + 1) {
    const std::size_t word = text.find_first_not_of(" \t\r\v\f", line);
    if (word != std::string::npos && text.compare(word, 2, "::") == 0) text.insert(word + 1, nothing_to_see);
  }
  return text;
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
