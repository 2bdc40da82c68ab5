// The `rdjson` form: the diagnostics of reviewdog,
// https://github.com/reviewdog/reviewdog/tree/master/proto/rdf.
#include <nlohmann/json.hpp>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/json_text.hpp"
#include "compiler/diagnostics/line_indexes.hpp"

namespace goalie {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Level level) {
  return level == Level::error ? "ERROR" : level == Level::warning ? "WARNING" : "INFO";
}

class Writer {
 public:
  explicit Writer(const Findings& findings) : findings_(findings), lines_(*findings.sources) {}

  Json write(const Diagnostic& finding) {
    Json one = {{"message", finding.message + (finding.help.empty() ? "" : "\n" + finding.help)},
                {"severity", severity_of(finding.level)},
                {"code", {{"value", finding.rule}}}};
    if (!finding.where.known()) {
      one["location"] = {{"path", findings_.prefix.empty() ? "." : findings_.prefix}};
      return one;
    }
    one["location"] = location(finding.where);
    for (const Label& label : finding.labels)
      if (label.where.known())
        one["related_locations"].push_back({{"message", label.text}, {"location", location(label.where)}});
    for (const Fix& fix : finding.fixes)
      if (const auto edit = as_one_edit(fix, finding.where.file))
        one["suggestions"].push_back({{"range", range(edit->where)}, {"text", edit->replacement}});
    return one;
  }

 private:
  std::string_view text(FileId file) const { return (*findings_.sources)[file].text(); }

  Json location(const Location& where) {
    return {{"path", findings_.prefix + (*findings_.sources)[where.file].path()}, {"range", range(where)}};
  }

  Json range(const Location& where) {
    return {{"start", place(where.file, where.span.begin)}, {"end", place(where.file, where.span.end)}};
  }

  /// Columns count bytes, from 1.
  Json place(FileId file, std::uint32_t offset) {
    const std::uint32_t line = lines_[file].position(offset).line;
    return {{"line", line}, {"column", offset - lines_[file].start(line) + 1}};
  }

  /// The edits of a fix as one from the first to the last; nothing where one is in another file.
  std::optional<Edit> as_one_edit(const Fix& fix, FileId file) const {
    if (fix.edits.empty()) return std::nullopt;
    std::vector<const Edit*> edits;
    for (const Edit& edit : fix.edits) {
      if (edit.where.file != file) return std::nullopt;
      edits.push_back(&edit);
    }
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit* a, const Edit* b) { return a->where.span.begin < b->where.span.begin; });
    Edit whole{edits.front()->where, {}};
    whole.where.span.end = whole.where.span.begin;
    for (const Edit* edit : edits) {
      whole.replacement += Span{whole.where.span.end, edit->where.span.begin}.in(text(file));
      whole.replacement += edit->replacement;
      whole.where.span.end = edit->where.span.end;
    }
    return whole;
  }

  const Findings& findings_;
  LineIndexes lines_;
};

}  // namespace

void write_rdjson(const Report& report, std::string& out) {
  Json diagnostics = Json::array();
  for (const Findings& findings : report.workspaces) {
    Writer writer(findings);
    for (const Diagnostic& finding : findings.diagnostics) diagnostics.push_back(writer.write(finding));
  }
  const Json result = {{"source", {{"name", "goalie"}}}, {"diagnostics", std::move(diagnostics)}};
  out += json_text(result.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace goalie
