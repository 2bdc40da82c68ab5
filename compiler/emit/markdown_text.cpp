// Text for headings, table cells, links and diagrams; see markdown_text.hpp.
#include "compiler/emit/markdown_text.hpp"

#include <algorithm>
#include <cctype>

#include "compiler/emit/markdown_links.hpp"

namespace goalie::emit {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alnum(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// One line: every run of blanks, line ends and controls is one blank, and none stands at an end.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = (static_cast<unsigned char>(c) <= 0x20) || c == 0x7F;
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

/// The character that would begin a list, a quotation or a rule at the start of a line: `- `, `+ `, `> `, `1.
/// `.
std::size_t block_mark(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (std::string_view("-+=>").find(line.front()) != std::string_view::npos) return 0;
  const auto after =
      static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
  if (after == 0 || after == line.size() || (line[after] != '.' && line[after] != ')'))
    return std::string_view::npos;
  return after + 1 == line.size() || line[after + 1] == ' ' ? after : std::string_view::npos;
}

}  // namespace

std::string markdown_inline(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]|~#";
  const std::string line = one_line(text);
  const std::size_t mark = block_mark(line);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&' && i + 1 < line.size() && (line[i + 1] == '#' || is_alnum(line[i + 1]))) {
      out += "&amp;";
    } else {
      if (i == mark || special.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string markdown_link(std::string_view label, std::string_view address) {
  const std::string target = one_line(address);
  if (!is_safe_address(target))
    return markdown_inline(label == address ? target : std::string(label) + " (" + target + ")");
  std::string encoded;
  for (const char c : target) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view breaks_links = " <>()\\`|\"*_[]~";
    if (breaks_links.find(c) == std::string_view::npos) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += digits[static_cast<unsigned char>(c) >> 4U];
      encoded += digits[static_cast<unsigned char>(c) & 15U];
    }
  }
  if (label == address && target.find("://") != std::string::npos) return "<" + encoded + ">";
  return "[" + markdown_inline(label) + "](" + encoded + ")";
}

std::string mermaid_label(std::string_view text) {
  constexpr std::size_t longest = 80;
  std::string line = one_line(text);
  std::size_t end = 0;
  for (std::size_t characters = 0; end < line.size() && characters < longest; ++characters) {
    ++end;
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) ++end;
  }
  const bool cut = end < line.size();
  line.resize(end);
  const std::size_t mark = block_mark(line);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const auto byte = static_cast<unsigned char>(c);
    constexpr std::string_view harmless = " .,-+/'!?=";
    if (i != mark && (is_alnum(c) || byte >= 0x80 || harmless.find(c) != std::string_view::npos)) {
      out += c;
    } else {
      out += '#' + std::to_string(byte) + ';';
      if (c == '$') out += "#8203;";  // two of them would begin a formula
    }
  }
  return cut ? out + "…" : out;
}

}  // namespace goalie::emit
