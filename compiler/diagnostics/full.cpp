// The `full` form: what is wrong, the source with its marks, why, what to write instead, and the fix.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "compiler/diagnostics/fix_diff.hpp"
#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/safe_text.hpp"
#include "compiler/diagnostics/snippet.hpp"

namespace goalie {
namespace {

class FullWriter {
 public:
  FullWriter(const Findings& findings, const Report& report, std::string& out)
      : findings_(findings), report_(report), paint_(report.colour), out_(out) {}

  void write(const Diagnostic& finding) {
    out_ += paint_.level(finding.level, name_of(finding.level)) +
            paint_.strong(": " + safe_text(finding.message)) + paint_.faint("  [" + std::string(finding.rule) + "]") + "\n";
    if (finding.where.known()) write_places(finding);
    write_advice(finding);
  }

 private:
  const LineIndex& lines(FileId file) {
    const auto found = indexes_.find(file);
    if (found != indexes_.end()) return found->second;
    return indexes_.emplace(file, LineIndex((*findings_.sources)[file].text())).first->second;
  }

  void write_places(const Diagnostic& finding) {
    std::map<FileId, std::vector<Mark>> marks;
    marks[finding.where.file].push_back({finding.where.span, finding.label, true});
    std::uint32_t last_line = 0;
    for (const Label& label : finding.labels) marks[label.where.file].push_back({label.where.span, label.text, false});
    for (const auto& [file, in_file] : marks) {
      for (const Mark& mark : in_file) last_line = std::max(last_line, lines(file).position(mark.span.begin).line);
    }
    gutter_ = std::to_string(last_line).size();
    write_file(finding, finding.where.file, marks[finding.where.file]);
    for (const auto& [file, in_file] : marks) {
      if (file != finding.where.file) write_file(finding, file, in_file);
    }
    bar();
  }

  void write_file(const Diagnostic& finding, FileId file, const std::vector<Mark>& marks) {
    const Position at = lines(file).position(marks.front().span.begin);
    const std::string path = safe_text(findings_.prefix + (*findings_.sources)[file].path());
    if (file != finding.where.file) bar();
    out_ += paint_.gutter(std::string(gutter_ + 1, ' ') + "┌─") + fmt::format(" {}:{}:{}\n", path, at.line, at.column);
    bar();
    draw_snippet(lines(file), marks, gutter_, finding.level, paint_, out_);
  }

  void bar() { out_ += paint_.gutter(std::string(gutter_ + 1, ' ') + "│") + "\n"; }

  void item(std::string_view name, std::string_view text) {
    out_ += std::string(gutter_ + 1, ' ') + paint_.faint("= " + std::string(name) + ":") + " " + safe_text(text) + "\n";
  }

  void write_advice(const Diagnostic& finding) {
    const Facts* const facts = report_.facts ? report_.facts(finding.rule) : nullptr;
    if (facts != nullptr && !facts->why.empty()) item("why", facts->why);
    for (const std::string& note : finding.notes) item("note", note);
    if (!finding.help.empty()) item("help", finding.help);
    if (!finding.fixes.empty()) write_fix(finding, finding.fixes.front());
    if (facts != nullptr) item("more", "goalie explain " + std::string(finding.rule));
  }

  void write_fix(const Diagnostic& finding, const Fix& fix) {
    const FixDiff diff = diff_of(fix, finding.where.file, (*findings_.sources)[finding.where.file].text());
    if (diff.removed.empty() && diff.added.empty()) return;
    out_ += std::string(gutter_ + 1, ' ') +
            paint_.faint(fix.applicability == Applicability::safe ? "= fix (safe):" : "= fix (suggested):") + "\n";
    std::size_t indent = std::string::npos;
    for (const auto* side : {&diff.removed, &diff.added}) {
      for (const std::string& line : *side) {
        if (!line.empty()) indent = std::min(indent, line.find_first_not_of(' '));
      }
    }
    if (indent == std::string::npos) indent = 0;
    write_side(diff.removed, "- ", indent);
    write_side(diff.added, "+ ", indent);
  }

  void write_side(const std::vector<std::string>& side, std::string_view sign, std::size_t indent) {
    constexpr std::size_t most = 8, longest = 160;
    for (std::size_t i = 0; i < side.size(); ++i) {
      std::string text = i == most ? "…" : side[i].substr(std::min(indent, side[i].size()));
      if (text.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
        text = text.substr(0, end) + "…";
      }
      text = std::string(sign) + safe_text(text);
      while (!text.empty() && text.back() == ' ') text.pop_back();
      out_ += std::string(gutter_ + 3, ' ') + (sign[0] == '-' ? paint_.removed(text) : paint_.added(text)) + "\n";
      if (i == most) return;
    }
  }

  const Findings& findings_;
  const Report& report_;
  Paint paint_;
  std::string& out_;
  std::map<FileId, LineIndex> indexes_;
  std::size_t gutter_ = 1;
};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string footer(const Report& report) {
  const Summary& summary = report.summary;
  std::string text;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count != 0) text += (text.empty() ? "" : ", ") + counted(count, one, many);
  };
  add(summary.errors, "error", "errors");
  add(summary.warnings, "warning", "warnings");
  add(summary.infos, "info", "infos");
  if (text.empty()) text = "no findings";
  text += " in " + counted(summary.files, "file", "files") + ", " + counted(summary.goals, "goal", "goals");
  if (summary.suppressed != 0) text += fmt::format("; {} silenced by `allow`", summary.suppressed);
  if (summary.baselined != 0) text += fmt::format("; {} in the baseline", summary.baselined);
  return text + "\n";
}

void write_full(const Report& report, std::string& out) {
  bool first = true;
  for (const Findings& findings : report.workspaces) {
    FullWriter writer(findings, report, out);
    for (const Diagnostic& finding : findings.diagnostics) {
      if (!first) out += '\n';
      first = false;
      writer.write(finding);
    }
  }
  if (report.footer) out += (first ? "" : "\n") + footer(report);
}

std::function<std::string(const Diagnostic&)> renderer(const Findings& findings, const Report& report) {
  struct State {
    Report plain;
    std::string text;
    FullWriter writer;
    State(const Findings& f, const Report& r) : plain(plain_of(r)), writer(f, plain, text) {}
    static Report plain_of(const Report& r) {
      Report plain;
      plain.facts = r.facts;
      return plain;
    }
  };
  return [state = std::make_shared<State>(findings, report)](const Diagnostic& diagnostic) {
    state->text.clear();
    state->writer.write(diagnostic);
    return state->text;
  };
}

}  // namespace goalie
