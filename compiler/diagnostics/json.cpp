// The `json` form: one object with every finding, for programs.
#include <nlohmann/json.hpp>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/identity.hpp"
#include "compiler/diagnostics/json_text.hpp"
#include "compiler/diagnostics/line_indexes.hpp"

namespace goalie {
namespace {

using Json = nlohmann::ordered_json;

class JsonWriter {
 public:
  JsonWriter(const Findings& findings, const Report& report)
      : findings_(findings), render_(renderer(findings, report)), lines_(*findings.sources) {}

  Json write(const Diagnostic& finding) {
    Json labels = Json::array();
    for (const Label& label : finding.labels) {
      labels.push_back(
          {{"file", path(label.where.file)}, {"range", range(label.where)}, {"text", label.text}});
    }
    Json fixes = Json::array();
    for (const Fix& fix : finding.fixes) {
      Json edits = Json::array();
      for (const Edit& edit : fix.edits) {
        edits.push_back({{"file", path(edit.where.file)},
                         {"range", range(edit.where)},
                         {"replacement", edit.replacement}});
      }
      fixes.push_back({{"title", fix.title},
                       {"applicability", fix.applicability == Applicability::safe ? "safe" : "suggested"},
                       {"edits", edits}});
    }
    return {{"rule", finding.rule},
            {"level", name_of(finding.level)},
            {"message", finding.message},
            {"file", path(finding.where.file)},
            {"range", range(finding.where)},
            {"goal", finding.goal.empty() ? Json(nullptr) : Json(finding.goal)},
            {"labels", labels},
            {"notes", finding.notes},
            {"help", finding.help.empty() ? Json(nullptr) : Json(finding.help)},
            {"fixes", fixes},
            {"fingerprint", fingerprint(finding, *findings_.sources)},
            {"rendered", render_(finding)}};
  }

 private:
  Json path(FileId file) const {
    return file == no_file ? Json(nullptr) : Json((*findings_.sources)[file].path());
  }

  Json range(const Location& where) {
    if (!where.known()) return nullptr;
    return {{"start", place(where.file, where.span.begin)}, {"end", place(where.file, where.span.end)}};
  }
  Json place(FileId file, std::uint32_t offset) {
    const Position at = lines_[file].position(offset);
    return {{"line", at.line}, {"column", at.column}, {"offset", offset}};
  }

  const Findings& findings_;
  std::function<std::string(const Diagnostic&)> render_;
  LineIndexes lines_;
};

}  // namespace

void write_json(const Report& report, std::string& out) {
  Json diagnostics = Json::array();
  for (const Findings& findings : report.workspaces) {
    JsonWriter writer(findings, report);
    for (const Diagnostic& finding : findings.diagnostics) diagnostics.push_back(writer.write(finding));
  }
  const Summary& summary = report.summary;
  const Json answer = {{"version", report.version},
                       {"diagnostics", diagnostics},
                       {"summary",
                        {{"errors", summary.errors},
                         {"warnings", summary.warnings},
                         {"infos", summary.infos},
                         {"files", summary.files},
                         {"goals", summary.goals},
                         {"fixable", summary.fixable},
                         {"baselined", summary.baselined},
                         {"suppressed", summary.suppressed}}}};
  out += json_text(answer.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace goalie
