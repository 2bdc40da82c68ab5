// The `markdown` form: a table for the comment of a pull request. Nothing in it but the table is markup.
#include <cctype>
#include <fmt/format.h>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/line_indexes.hpp"
#include "compiler/diagnostics/safe_text.hpp"

namespace goalie {
namespace {

constexpr std::size_t most = 60'000;  // characters; a comment on GitHub has room for 65,536

/// What GitHub looks for in finished text, where a character reference is none any more: mentions, numbers of
/// issues, addresses, emoji, commits. A comment within takes it apart, and nobody sees it.
constexpr std::string_view apart = "<!-- -->";

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c, int base) {
  return base == 10 ? std::isdigit(static_cast<unsigned char>(c)) != 0
                    : std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

/// Text that stays text, whatever it holds.
class Plain {
 public:
  explicit Plain(std::string_view text) : text_(safe_text(text)) {}

  std::string write() {
    for (std::size_t i = 0; i < text_.size(); ++i) write(i);
    return std::move(out_);
  }

 private:
  void write(std::size_t i) {
    constexpr std::string_view markup = "\\`*_{}[]<>|~&!";
    const char c = text_[i], next = i + 1 < text_.size() ? text_[i + 1] : ' ';
    hex_digits_ = is_digit(c, 16) ? hex_digits_ + 1 : 0;
    if (hex_digits_ == 7) {  // seven are the name of a commit
      out_ += apart;
      hex_digits_ = 1;
    }
    if (markup.find(c) != markup.npos) {
      out_ += fmt::format("&#{};", static_cast<int>(c));
    } else if (c == '$') {
      out_ += "<span>$</span>";
    } else {
      out_ += c;
    }
    const bool begins_link = c == '@' || c == '#' || (c == ':' && next != ' ') || ends_with_www(i) ||
                             (c == '-' && i > 0 && is_letter(text_[i - 1]) && is_digit(next, 10));
    if (begins_link) out_ += apart;
  }

  bool ends_with_www(std::size_t i) const {
    const auto is_w = [&](std::size_t at) { return text_[at] == 'w' || text_[at] == 'W'; };
    return i >= 2 && is_w(i - 2) && is_w(i - 1) && is_w(i);
  }

  const std::string text_;
  std::string out_;
  std::size_t hex_digits_ = 0;
};

std::string plain(std::string_view text) { return Plain(text).write(); }

std::string code(std::string_view text) { return "<code>" + plain(text) + "</code>"; }

/// A message: what stands between backticks is code.
std::string sentence(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('`'), close = open == text.npos ? open : text.find('`', open + 1);
    out += plain(text.substr(0, close == text.npos ? text.size() : open));
    if (close == text.npos) break;
    out += code(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  return out;
}

std::string row(const Diagnostic& finding, const Findings& findings, LineIndexes& lines) {
  std::string place;
  if (finding.where.known()) {
    const FileId file = finding.where.file;
    place = code(fmt::format("{}:{}", findings.prefix + (*findings.sources)[file].path(),
                             lines[file].position(finding.where.span.begin).line));
  }
  const std::string help = finding.help.empty() ? "" : "<br><em>" + sentence(finding.help) + "</em>";
  return fmt::format("| {} | {} | {}{}<br>{} |\n", name_of(finding.level), place, sentence(finding.message),
                     help, code(finding.rule));
}

}  // namespace

void write_markdown(const Report& report, std::string& out) {
  const std::string counts = footer(report);
  out += "### Goalie: " + plain(std::string_view(counts).substr(0, counts.size() - 1)) + "\n\n";
  if (is_empty(report)) return;
  out += "| level | where | what |\n|---|---|---|\n";
  std::size_t left_out = 0;
  for (const Findings& findings : report.workspaces) {
    LineIndexes lines(*findings.sources);
    for (const Diagnostic& finding : findings.diagnostics) {
      const std::string line = left_out == 0 ? row(finding, findings, lines) : "";
      if (left_out != 0 || out.size() + line.size() > most) {
        ++left_out;
      } else {
        out += line;
      }
    }
  }
  if (left_out != 0) out += fmt::format("\n{} more: <code>goalie check</code> shows them all.\n", left_out);
  out += "\n";
}

}  // namespace goalie
