// Outputs: one table of the formats that findings can be written in; a format is a name and a function.
#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/facts.hpp"
#include "compiler/source/sources.hpp"

namespace goalie {

/// What a run counted.
struct Summary {
  std::size_t errors = 0, warnings = 0, infos = 0;
  std::size_t files = 0, goals = 0;
  std::size_t fixable = 0, baselined = 0, suppressed = 0;
};

/// The findings of one workspace, in the order of a report.
struct Findings {
  const Sources* sources = nullptr;
  std::span<const Diagnostic> diagnostics;
  std::string prefix;  // from the current folder to the workspace: "" or "samples/company/"
  bool is_part =
      false;  // what is said of these sources is not all: nothing is known of files without findings
  std::span<const Silenced> silenced = {};  // by `allow`
};

/// Everything that a format may write.
struct Report {
  std::vector<Findings> workspaces;
  Summary summary;
  std::function<const Facts*(std::string_view name)> facts;  // null for an unknown name
  std::string_view version;                                  // of goalie: "0.1.0"
  std::string_view home_page;                                // of goalie, where it has one
  bool colour = false;
  bool footer = true;  // `full` and `concise` end with the counts
};

/// Whether nothing was found.
inline bool is_empty(const Report& report) {
  return std::all_of(report.workspaces.begin(), report.workspaces.end(),
                     [](const Findings& findings) { return findings.diagnostics.empty(); });
}

struct OutputFormat {
  std::string_view name;     // "full", "concise", "json"
  std::string_view meaning;  // for help
  void (*write)(const Report& report, std::string& out);
  bool for_people = false;      // text that a terminal or the log of a runner shows
  bool wants_silenced = false;  // also what an `allow` silenced
};

std::span<const OutputFormat> output_formats();
const OutputFormat* find_output_format(std::string_view name);

/// Writes findings one by one in the `full` form, without colour; `json` carries it as `rendered`.
std::function<std::string(const Diagnostic&)> renderer(const Findings& findings, const Report& report);

}  // namespace goalie
