// The options that say what to read: see input_options.hpp.
#include "compiler/cli/input_options.hpp"

#include <algorithm>
#include <ctime>
#include <thread>

#include "compiler/cli/config_options.hpp"
#include "compiler/cli/terminal.hpp"

namespace goalie::cli {
namespace {

model::Date current_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {static_cast<std::int16_t>(local.tm_year + 1900), static_cast<std::uint8_t>(local.tm_mon + 1),
          static_cast<std::uint8_t>(local.tm_mday)};
}

}  // namespace

std::optional<model::Date> day_of(const std::string& today) {
  if (today.empty()) return current_day();
  const auto day = model::Date::parse(today);
  if (!day) complain("`--today {}` is no day\n  = help: write it as 2026-08-15", today);
  return day;
}

void InputOptions::declare(CLI::App& command) {
  declare_reading(command);
  declare_day(command);
}

void InputOptions::declare_reading(CLI::App& command) {
  command.add_option("PATH", paths,
                     "files, directories, or - for standard input; none: this folder's workspace");
  command.add_option("--stdin-filename", stdin_filename, "the file that standard input stands in for")
      ->type_name("FILE");
  command.add_flag("--force-exclude", force_exclude,
                   "leave out what `exclude` names, even if a PATH names it");
  declare_both(command);
}

void InputOptions::declare_whole(CLI::App& command) {
  command.add_option("PATH", paths, "folders whose workspaces are judged as a whole; none: this folder's")
      ->check([](const std::string& path) {
        return std::string(path == "-" ? "standard input has no history: name a folder" : "");
      });
  whole = true;
  declare_both(command);
  declare_day(command);
}

void InputOptions::declare_both(CLI::App& command) {
  command.add_option("--config", config, "a configuration instead of the workspace's goalie.toml")
      ->type_name("FILE");
  command.add_flag("--isolated", isolated, "no configuration: defaults alone");
  command.add_flag("--allow-empty", allow_empty, "no goal file at all is fine");
  command.add_option("-j", jobs, "threads; as many as there are processors by default")->type_name("N");
  command.add_flag("-q", quiet, "no closing words");
  command.add_flag("-v", verbose, "say which workspaces are read");
}

void InputOptions::declare_day(CLI::App& command) {
  command.add_option("--today", today, "the day that the rules go by, such as 2026-08-15")->type_name("DATE");
}

std::optional<driver::Request> InputOptions::request() const {
  driver::Request request;
  request.paths = paths;
  request.config_path = config;
  request.isolated = isolated;
  request.force_exclude = force_exclude;
  request.stdin_filename = stdin_filename;
  request.whole = whole;
  request.jobs = jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
  const auto day = day_of(today);
  if (!day) return std::nullopt;
  request.today = *day;
  if (reads_stdin()) {
    auto text = read_stdin();
    if (!text) {
      complain("standard input cannot be read, or is 4 GiB or larger");
      return std::nullopt;
    }
    request.stdin_text = std::move(*text);
  }
  return request;
}

bool InputOptions::accept(const driver::Result& result) const {
  if (!result.configuration_problems.empty()) {
    show_problems(result.configuration_sources, result.configuration_problems);
    return false;
  }
  for (const std::string& failure : result.failures) complain("{}", failure);
  if (result.workspaces.empty() && !result.failures.empty()) return false;
  if (result.nothing_matched && result.failures.empty() && !allow_empty) {
    complain(
        "no goal file here\n  = help: goal files end in `.goal`, and a folder with a goalie.toml is a "
        "workspace of its own: name it; "
        "`--allow-empty` makes this fine");
    return false;
  }
  if (verbose) {
    for (const auto& workspace : result.workspaces) {
      print_error(fmt::format("workspace {}: {} files\n", workspace->root, workspace->sources.size()));
    }
  }
  return true;
}

}  // namespace goalie::cli
