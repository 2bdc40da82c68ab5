// The `concise` form: a line a finding, as compilers and editors read it.
#include <fmt/format.h>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/line_indexes.hpp"
#include "compiler/diagnostics/safe_text.hpp"

namespace goalie {

void write_concise(const Report& report, std::string& out) {
  for (const Findings& findings : report.workspaces) {
    LineIndexes lines(*findings.sources);
    for (const Diagnostic& finding : findings.diagnostics) {
      if (finding.where.known()) {
        const FileId file = finding.where.file;
        const Position at = lines[file].position(finding.where.span.begin);
        const std::string path = safe_text(findings.prefix + (*findings.sources)[file].path());
        out += fmt::format("{}:{}:{}: ", path, at.line, at.column);
      }
      out += fmt::format("{}: {} [{}]\n", name_of(finding.level), safe_text(finding.message), finding.rule);
    }
  }
  if (report.footer) out += footer(report);
}

}  // namespace goalie
