// The footer: what a run counted, in one line.
#include <fmt/format.h>

#include "compiler/diagnostics/formats.hpp"

namespace goalie {
namespace {

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
  if (summary.fixable != 0)
    text += fmt::format("; {} {} a fix", summary.fixable, summary.fixable == 1 ? "has" : "have");
  if (summary.suppressed != 0) text += fmt::format("; {} silenced by `allow`", summary.suppressed);
  if (summary.baselined != 0) text += fmt::format("; {} in the baseline", summary.baselined);
  return text + "\n";
}

}  // namespace goalie
