// goalie check: parse, resolve, lint; findings on standard output. The default gate.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/config_options.hpp"
#include "compiler/cli/input_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/source/files.hpp"

namespace goalie::cli {
namespace {

struct Options {
  InputOptions input;
  std::vector<std::string> outputs, select, ignore;
  std::string colour = "auto";
  std::string fail_on = "error";
};

/// `FORMAT` or `FORMAT=FILE`.
struct Output {
  const OutputFormat* format;
  std::string file;
};

std::optional<std::vector<Output>> read_outputs(const std::vector<std::string>& written) {
  std::vector<Output> outputs;
  for (const std::string& one : written) {
    const std::size_t equals = one.find('=');
    const std::string name = one.substr(0, equals);
    const OutputFormat* const format = find_output_format(name);
    if (format == nullptr) {
      std::string known;
      for (const OutputFormat& each : output_formats())
        known += (known.empty() ? "" : ", ") + std::string(each.name);
      complain("there is no output format `{}`\n  = help: there are {}", name, known);
      return std::nullopt;
    }
    outputs.push_back({format, equals == std::string::npos ? "" : one.substr(equals + 1)});
  }
  if (outputs.empty()) outputs.push_back({find_output_format("full"), ""});
  return outputs;
}

bool write_output(const Output& output, Report& report, const Options& options) {
  report.colour = output.file.empty() && wants_colour(options.colour);
  report.footer = !options.input.quiet;
  std::string text;
  output.format->write(report, text);
  if (output.file.empty()) return print(text);
  if (const auto failure = write_file_atomically(output.file, text)) {
    complain("{}", *failure);
    return false;
  }
  return true;
}

bool reaches(const Summary& summary, std::string_view level) {
  if (level == "never") return false;
  return summary.errors != 0 || (level != "error" && summary.warnings != 0) ||
         (level == "info" && summary.infos != 0);
}

int check(const Options& options) {
  const auto outputs = read_outputs(options.outputs);
  if (!outputs) return Exit::failure;
  auto request = options.input.request();
  const auto select = read_rule_names("--select", options.select);
  const auto ignore = read_rule_names("--ignore", options.ignore);
  if (!request || !select || !ignore) return Exit::failure;
  request->selection = {*select, *ignore};
  const driver::Result result = driver::run(*request);
  if (!options.input.accept(result)) return Exit::failure;
  Report report = driver::report(result, GOALIE_VERSION);
  bool written = true;
  for (const Output& output : *outputs) written &= write_output(output, report, options);
  if (!written || !result.failures.empty()) return Exit::failure;
  return reaches(report.summary, options.fail_on) ? Exit::findings : Exit::success;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  options->input.declare(command);
  command
      .add_option("--output", options->outputs, "full, concise or json, and =FILE to write there; may repeat")
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false);
  command
      .add_option("--select", options->select, "run these rules alone, even where they are off; may repeat")
      ->type_name("RULE,…")
      ->allow_extra_args(false);
  command.add_option("--ignore", options->ignore, "leave these rules out; may repeat")
      ->type_name("RULE,…")
      ->allow_extra_args(false);
  command.add_option("--color", options->colour, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command.add_option("--fail-on", options->fail_on, "the level that makes the run fail")
      ->check(CLI::IsMember({"error", "warning", "info", "never"}));
  return [options] { return check(*options); };
}

}  // namespace

const Command check_command{"check", "find what is wrong or weak in goal files", declare};

}  // namespace goalie::cli
