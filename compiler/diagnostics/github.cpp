// The `github` form: workflow commands, which GitHub shows beside the lines of a pull request.
#include <fmt/format.h>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/line_indexes.hpp"
#include "compiler/diagnostics/safe_text.hpp"

namespace goalie {
namespace {

/// As a command's text: nothing in it begins another command, or is one for a terminal.
std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  for (const char c : without_commands(safe_lines(text))) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\n') {
      out += "%0A";
    } else if (is_property && c == ':') {
      out += "%3A";
    } else if (is_property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command_of(Level level) {
  return level == Level::error ? "error" : level == Level::warning ? "warning" : "notice";
}

std::string annotation(const Diagnostic& finding, const Findings& findings, LineIndexes& lines) {
  std::string place;
  if (finding.where.known()) {
    const FileId file = finding.where.file;
    const Position begin = lines[file].position(finding.where.span.begin),
                   end = lines[file].position(finding.where.span.end);
    place =
        fmt::format(" file={},line={},endLine={},",
                    escaped(findings.prefix + (*findings.sources)[file].path(), true), begin.line, end.line);
    // Columns are of one line alone.
    if (begin.line == end.line) place += fmt::format("col={},endColumn={},", begin.column, end.column);
  }
  const std::string help = finding.help.empty() ? "" : "\n" + finding.help;
  return fmt::format("::{}{}title={}::{}\n", command_of(finding.level), place.empty() ? " " : place,
                     escaped(finding.rule, true), escaped(finding.message + help, false));
}

}  // namespace

void write_github(const Report& report, std::string& out) {
  constexpr std::size_t most = 10;  // of each level; GitHub shows no more of one step
  std::size_t shown[4] = {};
  std::string rest;
  for (const Findings& findings : report.workspaces) {
    LineIndexes lines(*findings.sources);
    for (const Diagnostic& finding : findings.diagnostics) {
      if (shown[static_cast<std::size_t>(finding.level)]++ < most) {
        out += annotation(finding, findings, lines);
        continue;
      }
      Findings one{findings.sources, {&finding, 1}, findings.prefix};
      Report line;
      line.workspaces.push_back(one);
      line.footer = false;
      write_concise(line, rest);
    }
  }
  if (!rest.empty()) out += "More than GitHub shows beside the lines:\n" + without_commands(std::move(rest));
}

}  // namespace goalie
