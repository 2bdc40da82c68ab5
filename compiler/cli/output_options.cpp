// The options that say how findings are written: see output_options.hpp.
#include "compiler/cli/output_options.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "compiler/cli/terminal.hpp"
#include "compiler/source/files.hpp"

namespace goalie::cli {
namespace {

std::string format_names() {
  std::string names;
  for (const OutputFormat& each : output_formats())
    names += (names.empty() ? "" : ", ") + std::string(each.name);
  return names;
}

/// Of a workflow's step GitHub shows ten annotations of a level: all of it stands in the step's summary.
bool append_to_summary(Report& report) {
  const char* const path = std::getenv("GITHUB_STEP_SUMMARY");
  if (path == nullptr || *path == '\0' || is_empty(report)) return true;
  std::string text;
  find_output_format("markdown")->write(report, text);
  std::ofstream file(path, std::ios::app | std::ios::binary);
  file << text << std::flush;
  if (!file) complain("the summary of the step cannot be written to {}", path);
  return static_cast<bool>(file);
}

}  // namespace

void OutputOptions::declare(CLI::App& command) {
  command.add_option("--output", outputs, format_names() + "; and =FILE to write there; may repeat")
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false);
  command.add_option("--color", colour, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

void OutputOptions::declare_level(CLI::App& command) {
  command.add_option("--fail-on", fail_on, "the level that makes the run fail")
      ->check(CLI::IsMember({"error", "warning", "info", "never"}));
}

std::optional<std::vector<Output>> OutputOptions::read() const {
  std::vector<Output> to;
  for (const std::string& one : outputs) {
    const std::size_t equals = one.find('=');
    const std::string name = one.substr(0, equals);
    const OutputFormat* const format = find_output_format(name);
    if (format == nullptr) {
      complain("there is no output format `{}`\n  = help: there are {}", name, format_names());
      return std::nullopt;
    }
    to.push_back({format, equals == std::string::npos ? "" : one.substr(equals + 1)});
  }
  if (to.empty()) to.push_back({find_output_format("full"), ""});
  return to;
}

bool OutputOptions::write(const std::vector<Output>& to, Report& report, bool stdout_is_taken) const {
  bool written = true;
  report.home_page = GOALIE_HOME_PAGE;
  for (const Output& output : to) {
    report.colour = output.file.empty() && !stdout_is_taken && wants_colour(colour);
    std::string text;
    output.format->write(report, text);
    if (output.format->for_people) text = for_log(std::move(text));
    if (output.file.empty() && stdout_is_taken) {
      print_error(text);
    } else if (output.file.empty()) {
      written &= print(text);
    } else if (const auto failure = write_file_atomically(output.file, text)) {
      complain("{}", *failure);
      written = false;
    }
    if (output.format->name == "github") written &= append_to_summary(report);
  }
  return written;
}

bool OutputOptions::want_silenced(const std::vector<Output>& to) {
  return std::any_of(to.begin(), to.end(),
                     [](const Output& output) { return output.format->wants_silenced; });
}

bool OutputOptions::fails(const Summary& summary) const {
  if (fail_on == "never") return false;
  return summary.errors != 0 || (fail_on != "error" && summary.warnings != 0) ||
         (fail_on == "info" && summary.infos != 0);
}

}  // namespace goalie::cli
