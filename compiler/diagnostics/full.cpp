// The `full` form: what is wrong, the source with its marks, why, what to write instead, and the fix.
#include <algorithm>
#include <fmt/format.h>
#include <memory>

#include "compiler/diagnostics/fix_diff.hpp"
#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/line_indexes.hpp"
#include "compiler/diagnostics/safe_text.hpp"
#include "compiler/diagnostics/snippet.hpp"

namespace goalie {
namespace {

/// A file and what a finding marks in it.
struct MarkedFile {
  FileId file;
  std::vector<Mark> marks;
};

/// The finding's own file first, the others in the order of its labels.
std::vector<MarkedFile> marked_files(const Diagnostic& finding) {
  std::vector<MarkedFile> files{{finding.where.file, {{finding.where.span, finding.label, true}}}};
  for (const Label& label : finding.labels) {
    if (!label.where.known()) continue;
    auto file = std::find_if(files.begin(), files.end(),
                             [&](const MarkedFile& each) { return each.file == label.where.file; });
    if (file == files.end()) file = files.insert(file, {label.where.file, {}});
    file->marks.push_back({label.where.span, label.text, false});
  }
  return files;
}

class FullWriter {
 public:
  FullWriter(const Findings& findings, const Report& report, std::string& out)
      : sources_(*findings.sources),
        prefix_(findings.prefix),
        report_(report),
        paint_(report.colour),
        out_(out),
        lines_(sources_) {}

  void write(const Diagnostic& finding) {
    out_ += paint_.level(finding.level, name_of(finding.level)) +
            paint_.strong(": " + safe_text(finding.message)) +
            paint_.faint("  [" + std::string(finding.rule) + "]") + "\n";
    gutter_ = 1;
    if (finding.where.known()) write_places(finding);
    write_advice(finding);
  }

 private:
  void write_places(const Diagnostic& finding) {
    const std::vector<MarkedFile> files = marked_files(finding);
    std::uint32_t last_line = 0;
    for (const auto& [file, marks] : files) {
      for (const Mark& mark : marks) last_line = std::max(last_line, last_line_of(lines_[file], mark.span));
    }
    gutter_ = std::to_string(last_line).size();
    for (const auto& [file, marks] : files) {
      const Position at = lines_[file].position(marks.front().span.begin);
      if (file != finding.where.file) bar();
      out_ +=
          paint_.gutter(indent() + "┌─") + fmt::format(" {}:{}:{}\n", shown_path(file), at.line, at.column);
      bar();
      draw_snippet(lines_[file], marks, gutter_, finding.level, paint_, out_);
    }
    bar();
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
    bool is_first = true;
    for (const FileId file : files_of(fix)) {
      const std::vector<DiffLine> diff = diff_of(fix, file, sources_[file].text());
      if (diff.empty()) continue;
      const std::string_view name =
          fix.applicability == Applicability::safe ? "= fix (safe):" : "= fix (suggested):";
      if (is_first) out_ += indent() + paint_.faint(name) + "\n";
      if (!is_first || file != finding.where.file)
        out_ += indent() + "  " + paint_.faint("in " + shown_path(file)) + "\n";
      is_first = false;
      write_diff(diff);
    }
  }

  void write_diff(const std::vector<DiffLine>& diff) {
    constexpr std::size_t most = 8, longest = 160;
    for (std::size_t i = 0; i < std::min(diff.size(), most); ++i) {
      if (diff[i].apart) out_ += indent() + "    " + paint_.faint("·") + "\n";
      std::string text = (diff[i].is_added ? "+ " : "- ") + cut(safe_text(diff[i].text), longest);
      text.erase(text.find_last_not_of(' ') + 1);
      out_ += indent() + "  " + (diff[i].is_added ? paint_.added(text) : paint_.removed(text)) + "\n";
    }
    if (diff.size() > most) out_ += indent() + "  …\n";
  }

  static std::string cut(const std::string& text, std::size_t longest) {
    if (text.size() <= longest) return text;
    std::size_t end = longest;
    while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
  }

  void item(std::string_view name, std::string_view text) {
    out_ += indent() + paint_.faint("= " + std::string(name) + ":") + " " + safe_text(text) + "\n";
  }
  void bar() { out_ += paint_.gutter(indent() + "│") + "\n"; }
  std::string indent() const { return std::string(gutter_ + 1, ' '); }
  std::string shown_path(FileId file) const { return safe_text(prefix_ + sources_[file].path()); }

  const Sources& sources_;
  const std::string prefix_;
  const Report& report_;
  const Paint paint_;
  std::string& out_;
  LineIndexes lines_;
  std::size_t gutter_ = 1;
};

}  // namespace

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
