// Findings made by hand, for pictures of them: places are named by the text that stands there.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/output.hpp"

namespace goalie {

class Pictures {
 public:
  FileId add(std::string path, std::string text) { return sources.add(std::move(path), std::move(text)); }

  /// The place of the nth of some text in a file.
  Location at(FileId file, std::string_view text, std::size_t nth = 1) const {
    const std::string_view whole = sources[file].text();
    std::size_t begin = whole.find(text);
    for (; nth > 1; --nth) begin = whole.find(text, begin + 1);
    if (begin == std::string_view::npos) throw std::logic_error("no such text in the file");
    return {file, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + text.size())}};
  }
  /// From the begin of one text to the end of another.
  Location from_to(FileId file, std::string_view first, std::string_view last) const {
    return {file, join(at(file, first).span, at(file, last).span)};
  }

  Diagnostic& find(Location where, std::string label = "") {
    Diagnostic finding;
    finding.rule = "a-rule";
    finding.message = "something is wrong";
    finding.where = where;
    finding.label = std::move(label);
    findings.push_back(std::move(finding));
    return findings.back();
  }

  Report report() const {
    Report report;
    report.workspaces.push_back({&sources, findings, prefix});
    report.summary = summary;
    report.version = "0.1.0";
    report.colour = colour;
    report.footer = footer;
    report.facts = facts;
    return report;
  }
  std::string written(std::string_view format) const {
    std::string out;
    find_output_format(format)->write(report(), out);
    return out;
  }
  std::string full() const { return written("full"); }
  /// What stands between the head and the end of the only finding.
  std::string snippet() const {
    const std::string out = full();
    const std::size_t begin = out.find('\n') + 1;
    return "\n" + out.substr(begin);
  }

  Sources sources;
  std::vector<Diagnostic> findings;
  std::string prefix;
  Summary summary;
  std::function<const Facts*(std::string_view)> facts;
  bool colour = false, footer = false;
};

}  // namespace goalie
