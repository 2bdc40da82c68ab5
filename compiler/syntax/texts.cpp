// Texts lowered: see texts.hpp.
#include "compiler/syntax/texts.hpp"

#include <algorithm>
#include <vector>

namespace goalie::syntax {
namespace {

std::string_view without_escapes(std::string_view text, std::list<std::string>& store) {
  if (text.find('\\') == std::string_view::npos) return text;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\')) ++i;
    plain += text[i];
  }
  return store.emplace_back(std::move(plain));
}

std::vector<std::string_view> lines_of(std::string_view body) {
  std::vector<std::string_view> lines;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    std::string_view line = body.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return lines;
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

/// The lines between the quotes, without the indent that all of them have.
std::string_view without_indent(std::string_view body, std::list<std::string>& store) {
  const std::vector<std::string_view> lines = lines_of(body);
  std::size_t common = std::string_view::npos;
  for (const std::string_view line : lines) {
    const std::size_t indent = indent_of(line);
    if (indent < line.size()) common = std::min(common, indent);
  }
  std::string plain;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i != 0) plain += '\n';
    if (indent_of(lines[i]) < lines[i].size()) plain += lines[i].substr(common);
  }
  return store.emplace_back(std::move(plain));
}

}  // namespace

std::string_view lower_text(std::string_view file, Span written, std::list<std::string>& store) {
  std::string_view text = written.in(file);
  if (text.substr(0, 3) != "\"\"\"" || text.size() < 6)
    return without_escapes(text.substr(1, text.size() - 2), store);
  const std::size_t begin = text.find('\n') + 1;
  const std::size_t end = std::max(text.rfind('\n'), begin);
  return without_indent(text.substr(begin, end - begin), store);
}

}  // namespace goalie::syntax
