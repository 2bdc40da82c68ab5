// The program: reads the command line, runs one command, and answers with its exit code.
#include <fmt/format.h>

#include <csignal>
#include <exception>
#include <new>

#include "compiler/cli/command.hpp"
#include "compiler/cli/terminal.hpp"

namespace goalie::cli {
namespace {

constexpr const Command* commands[] = {&check_command, &build_command, &explain_command, &rules_command};

int run(int argc, char** argv) {
  CLI::App app{"Goals as code: a compiler and linter for objectives, key results and KPIs.", "goalie"};
  app.set_version_flag("--version", "goalie " GOALIE_VERSION);
  app.require_subcommand(1);
  app.footer("exit codes: 0 fine, 1 findings, 2 the job could not be done, 3 a fault in goalie");
  Run chosen;
  for (const Command* command : commands) {
    CLI::App* const sub = app.add_subcommand(command->name, command->summary);
    sub->callback([&chosen, run = command->declare(*sub)] { chosen = run; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    return app.exit(asked);
  } catch (const CLI::ParseError& error) {
    complain("{}\n  = help: goalie --help", error.what());
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
    complain("goalie itself failed: {}\n  = help: please report it, with the files that show it, as an issue of the project", error.what());
    return Exit::fault;
  }
}
