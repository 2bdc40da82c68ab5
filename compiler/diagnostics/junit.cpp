// The `junit` form: a suite for each file; a finding is a case of it, and fails where it is an error.
#include <fmt/format.h>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/line_indexes.hpp"
#include "compiler/diagnostics/safe_text.hpp"

namespace goalie {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : safe_text(text)) {  // which leaves no control, as XML cannot hold them
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '[': out += "&#91;"; break;  // `##[` begins a command in the log of a runner
      default: out += c;
    }
  }
  return out;
}

/// Lines, each escaped.
std::string escaped_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += escaped(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

struct Counts {
  std::size_t cases = 0, failures = 0;
};

class Suites {
 public:
  explicit Suites(const Report& report) : report_(report) {}

  std::string write() {
    for (const Findings& findings : report_.workspaces) write(findings);
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"goalie\" tests=\"{}\" "
        "failures=\"{}\" errors=\"0\">\n{}</testsuites>\n",
        all_.cases, all_.failures, text_);
  }

 private:
  /// The findings stand in the order of the files; one without a place stands behind them.
  void write(const Findings& findings) {
    LineIndexes lines(*findings.sources);
    const auto render = renderer(findings, report_);
    auto next = findings.diagnostics.begin();
    const auto write_file = [&](std::string_view path, FileId file) {
      std::string cases;
      Counts counts;
      for (; next != findings.diagnostics.end() && next->where.file == file; ++next) {
        const std::uint32_t line =
            next->where.known() ? lines[file].position(next->where.span.begin).line : 0;
        cases += test_case(*next, path, line, render(*next));
        ++counts.cases;
        counts.failures += next->level == Level::error;
      }
      add(path, cases, counts);
    };
    const bool shows_what_passed = !findings.is_part;
    for (std::uint32_t i = 0; i < findings.sources->size(); ++i) {
      const bool has_findings = next != findings.diagnostics.end() && next->where.file == FileId{i};
      if (has_findings || shows_what_passed)
        write_file(findings.prefix + (*findings.sources)[FileId{i}].path(), FileId{i});
    }
    if (next != findings.diagnostics.end()) write_file("the workspace", no_file);
  }

  std::string test_case(const Diagnostic& finding, std::string_view path, std::uint32_t line,
                        const std::string& rendered) const {
    std::string about = finding.goal.empty() ? fmt::format("line {}", line) : finding.goal;
    if (finding.ordinal != 0) about += fmt::format(", {}", finding.ordinal + 1);  // a name stands once
    const std::string text = fmt::format("    <testcase name=\"{}: {}\" classname=\"{}\" file=\"{}\"",
                                         finding.rule, escaped(about), escaped(path), escaped(path));
    if (finding.level == Level::error)
      return text +
             fmt::format(">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                         name_of(finding.level), escaped(finding.message), escaped_lines(rendered));
    return text +
           fmt::format(">\n      <system-out>{}</system-out>\n    </testcase>\n", escaped_lines(rendered));
  }

  void add(std::string_view path, std::string cases, Counts counts) {
    if (counts.cases == 0) {
      cases = fmt::format("    <testcase name=\"nothing found\" classname=\"{}\" file=\"{}\"/>\n",
                          escaped(path), escaped(path));
      counts.cases = 1;
    }
    text_ +=
        fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n{}  </testsuite>\n",
                    escaped(path), counts.cases, counts.failures, cases);
    all_.cases += counts.cases;
    all_.failures += counts.failures;
  }

  const Report& report_;
  std::string text_;
  Counts all_;
};

}  // namespace

void write_junit(const Report& report, std::string& out) { out += Suites(report).write(); }

}  // namespace goalie
