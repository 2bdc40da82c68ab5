// The `gitlab` form: a report of code quality, which GitLab shows in a merge request.
#include <nlohmann/json.hpp>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/identity.hpp"
#include "compiler/diagnostics/json_text.hpp"
#include "compiler/diagnostics/line_indexes.hpp"

namespace goalie {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Level level) {
  return level == Level::error ? "major" : level == Level::warning ? "minor" : "info";
}

}  // namespace

void write_gitlab(const Report& report, std::string& out) {
  Json issues = Json::array();
  for (const Findings& findings : report.workspaces) {
    LineIndexes lines(*findings.sources);
    for (const Diagnostic& finding : findings.diagnostics) {
      if (!finding.where.known()) continue;  // GitLab shows what stands at a line
      const FileId file = finding.where.file;
      const Position begin = lines[file].position(finding.where.span.begin),
                     end = lines[file].position(finding.where.span.end);
      const std::string help = finding.help.empty() ? "" : "; " + finding.help;
      issues.push_back({{"description", finding.message + help},
                        {"check_name", finding.rule},
                        {"fingerprint", findings.prefix + fingerprint(finding, *findings.sources)},
                        {"severity", severity_of(finding.level)},
                        {"location",
                         {{"path", findings.prefix + (*findings.sources)[file].path()},
                          {"lines", {{"begin", begin.line}, {"end", end.line}}}}}});
    }
  }
  out += json_text(issues.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace goalie
