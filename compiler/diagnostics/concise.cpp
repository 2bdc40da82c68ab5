// The `concise` form: a line a finding, as compilers and editors read it.
#include <fmt/format.h>

#include <map>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/safe_text.hpp"

namespace goalie {

void write_concise(const Report& report, std::string& out) {
  for (const Findings& findings : report.workspaces) {
    std::map<FileId, LineIndex> indexes;
    for (const Diagnostic& finding : findings.diagnostics) {
      const File& file = (*findings.sources)[finding.where.file];
      const LineIndex& lines = indexes.try_emplace(finding.where.file, file.text()).first->second;
      const Position at = lines.position(finding.where.span.begin);
      out += fmt::format("{}:{}:{}: {}: {} [{}]\n", safe_text(findings.prefix + file.path()), at.line, at.column,
                         name_of(finding.level), safe_text(finding.message), finding.rule);
    }
  }
  if (report.footer) out += footer(report);
}

}  // namespace goalie
