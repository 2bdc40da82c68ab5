// Outputs: the table of formats.
#include "compiler/diagnostics/output.hpp"

#include "compiler/diagnostics/formats.hpp"

namespace goalie {
namespace {

constexpr OutputFormat table[] = {
    {"full", "the source with what is marked in it, why, and what to write instead", write_full, true},
    {"concise", "a line a finding: file:line:col: level: message [rule]", write_concise, true},
    {"json", "one object, for programs", write_json},
    {"sarif", "SARIF 2.1.0, for code scanning", write_sarif, false, true},
    {"github", "annotations of a GitHub workflow, beside the lines of a pull request", write_github},
    {"gitlab", "a report of code quality, for GitLab's merge requests", write_gitlab},
    {"junit", "JUnit's XML, for whatever shows the results of tests", write_junit},
    {"rdjson", "the diagnostics of reviewdog", write_rdjson},
    {"markdown", "a table for the comment of a pull request", write_markdown},
};

}  // namespace

std::span<const OutputFormat> output_formats() { return table; }

const OutputFormat* find_output_format(std::string_view name) {
  for (const OutputFormat& format : table) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace goalie
