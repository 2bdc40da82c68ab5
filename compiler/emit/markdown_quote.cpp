// Markdown that somebody wrote in a goal file, as a quotation that cannot leave its place.
//
// Code stays as it is only where it certainly is code for every reader of Markdown: a fence that begins in
// the first column, and spans that begin a word and end on the same line. Every other backtick becomes an
// entity, and so does whatever would begin HTML, a heading, or a link to something that is no page.
#include <algorithm>

#include "compiler/emit/markdown_links.hpp"
#include "compiler/emit/markdown_text.hpp"

namespace goalie::emit {
namespace {

std::size_t run_at(std::string_view line, std::size_t at) {
  const std::size_t end = line.find_first_not_of(line[at], at);
  return (end == std::string_view::npos ? line.size() : end) - at;
}

/// Whether nothing but blanks and brackets stands in the word before: a host that links bare addresses takes
/// a backtick that follows one for a part of it.
bool begins_word(std::string_view line, std::size_t at) {
  const std::size_t before = line.substr(0, at).find_last_not_of("([{*_~\"'");
  return before == std::string_view::npos || line[before] == ' ' || line[before] == '\t';
}

/// Whether every run of backticks in a line has its partner in the same line, and nothing hides one.
bool has_whole_spans(std::string_view line) {
  std::size_t open = 0;
  for (std::size_t at = line.find('`'); at != std::string_view::npos; at = line.find('`', at)) {
    const std::size_t run = run_at(line, at);
    if (open == 0 ? !begins_word(line, at) : open != run) return false;
    open = open == 0 ? run : 0;
    at += run;
  }
  return open == 0;
}

void append_entity(std::string& out, char c) {
  if (c == '<') {
    out += "&lt;";
  } else {
    out += "&#" + std::to_string(static_cast<unsigned char>(c)) + ";";
  }
}

/// The address behind `](` or `]:`, as far as it stands on this line.
std::string_view address_at(std::string_view line, std::size_t at) {
  const std::size_t begin = line.find_first_not_of(" \t", at);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_first_of(" \t)", begin) - begin);
}

/// Where the text of a line begins, behind the marks of lists and quotations.
std::size_t text_begin(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>-+*.)0123456789");
  return begin == std::string_view::npos ? line.size() : begin;
}

/// `===` or `---` alone: a heading for the line above it.
bool is_underline(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>");
  const std::size_t end = line.find_last_not_of(" \t");
  if (begin == std::string_view::npos || (line[begin] != '=' && line[begin] != '-')) return false;
  return begin + run_at(line, begin) == end + 1;
}

std::string tamed(std::string_view line) {
  std::string out;
  const bool spans = has_whole_spans(line) && line.find_first_not_of(" \t") != line.find("```");
  const std::size_t text = text_begin(line);
  const std::size_t underline = is_underline(line) ? line.find_first_of("=-") : std::string_view::npos;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '`' && spans) {
      const std::size_t run = run_at(line, i);
      const std::size_t end = line.find(std::string(run, '`'), i + run) + run;
      out += line.substr(i, end - i);
      i = end - 1;
    } else if (c == '<' || c == '`' || (i == text && (c == '#' || c == '~')) || i == underline) {
      append_entity(out, c);
    } else if (c == ']' && i + 1 < line.size() && (line[i + 1] == '(' || line[i + 1] == ':') &&
               !is_safe_address(address_at(line, i + 2))) {
      append_entity(out, c);
    } else {
      out += c;
    }
  }
  return out;
}

/// Four blanks for each tab before the text: how far a tab reaches depends on where the quotation stands.
std::string with_plain_indent(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  std::string plain;
  for (const char c : line.substr(0, begin)) plain += c == '\t' ? "    " : " ";
  return plain.append(line.substr(begin));
}

std::string_view without_empty_ends(std::string_view text) {
  const std::size_t first = text.find_first_not_of("\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of("\r\n") + 1 - first);
}

/// A fence of code that is open: the lines up to its end are copied.
class Fence {
 public:
  /// Whether a line belongs to a fence, its first and last line included.
  bool take(std::string_view line) {
    if (length_ != 0) {
      if (closes(line)) length_ = 0;
      return true;
    }
    if (line.empty() || (line[0] != '`' && line[0] != '~')) return false;
    const std::size_t run = run_at(line, 0);
    if (run < 3 || line.find('`', run) != std::string_view::npos || line.find('<') != std::string_view::npos)
      return false;
    mark_ = line[0];
    length_ = run;
    return true;
  }
  std::string end() const { return std::string(length_, mark_); }

 private:
  bool closes(std::string_view line) const {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos || begin > 3 || line[begin] != mark_) return false;
    const std::size_t run = run_at(line, begin);
    return run >= length_ && line.find_first_not_of(" \t", begin + run) == std::string_view::npos;
  }

  char mark_ = '`';
  std::size_t length_ = 0;
};

}  // namespace

std::string markdown_quote(std::string_view text, std::string_view indent) {
  std::string out;
  Fence fence;
  text = without_empty_ends(text);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string line = with_plain_indent(text.substr(0, end));
    text.remove_prefix(end);
    if (text.substr(0, 2) == "\r\n") text.remove_prefix(1);
    if (!text.empty()) text.remove_prefix(1);
    out += indent;
    out += line.empty() ? ">" : "> ";
    out += fence.take(line) ? line : tamed(line);
    out += '\n';
  }
  if (!fence.end().empty()) out.append(indent).append("> ").append(fence.end()).append("\n");
  return out;
}

}  // namespace goalie::emit
