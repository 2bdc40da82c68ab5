// The program: reads the command line, runs one command, and answers with its exit code.
#include <algorithm>
#include <csignal>
#include <exception>
#include <fmt/format.h>
#include <iostream>
#include <new>
#include <string_view>

#include "compiler/cli/command.hpp"
#include "compiler/cli/terminal.hpp"

namespace goalie::cli {
namespace {

constexpr const Command* commands[] = {&check_command,  &build_command,    &fmt_command,     &diff_command,
                                       &guard_command,  &ci_command,       &explain_command, &rules_command,
                                       &config_command, &baseline_command, &init_command};

std::string command_names() {
  std::string names;
  for (const Command* command : commands) names += (names.empty() ? "" : ", ") + std::string(command->name);
  return names;
}

/// Why the command line cannot be read, and what there is instead.
std::string reason(const CLI::App& app, const CLI::ParseError& error, const std::string& first) {
  if (app.get_subcommands().empty() && (first.empty() || first.front() != '-')) {
    const std::string what =
        first.empty() ? "a command is missing" : fmt::format("there is no command `{}`", first);
    return fmt::format("{}\n  = help: there are {}", what, command_names());
  }
  std::string help = "goalie ";
  for (const CLI::App* command : app.get_subcommands()) help += command->get_name() + " ";
  const std::vector<std::string> left = app.remaining(true);
  if (left.empty()) return fmt::format("{}\n  = help: {}--help", error.what(), help);
  return fmt::format("there is no {} `{}`\n  = help: {}--help",
                     left.front().front() == '-' ? "option" : "place for", left.front(), help);
}

int run(int argc, char** argv) {
  CLI::App app{"Goals as code: a compiler and linter for objectives, key results and KPIs.", "goalie"};
  app.set_version_flag("--version", "goalie " GOALIE_VERSION);
  app.require_subcommand(1);
  app.footer("exit codes: 0 fine, 1 findings, 2 the job could not be done, 3 a fault in goalie");
  Run chosen;
  for (const Command* command : commands) {
    CLI::App* const sub = app.add_subcommand(command->name, command->summary);
    // A start pays for the options of the command that is named, and for no others.
    if (std::find(argv, argv + argc, std::string_view(command->name)) == argv + argc) continue;
    sub->callback([&chosen, run = command->declare(*sub)] { chosen = run; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    const int code = app.exit(asked);
    return std::cout.flush() ? code : Exit::failure;
  } catch (const CLI::ParseError& error) {
    complain("{}", reason(app, error, argc > 1 ? argv[1] : ""));
    return Exit::failure;
  }
  return chosen();
}

}  // namespace
}  // namespace goalie::cli

int main(int argc, char** argv) {
  using namespace goalie::cli;
  // A closed pipe and a limit on a file are failures of a write, which says so and cleans up behind it.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    complain("there is not enough memory for this");
    return Exit::failure;
  } catch (const std::exception& error) {
    complain(
        "goalie itself failed: {}\n  = help: please report it, with the files that show it, as an issue of "
        "the project",
        error.what());
    return Exit::fault;
  }
}
