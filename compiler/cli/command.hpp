// A command: its name, a line of help, and a function that declares its options. One file each.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <span>

namespace goalie::cli {

/// What to run once the command line was read; the exit code.
using Run = std::function<int()>;

struct Command {
  const char* name;
  const char* summary;
  Run (*declare)(CLI::App& command);
};

extern const Command check_command;
extern const Command build_command;
extern const Command fmt_command;
extern const Command diff_command;
extern const Command guard_command;
extern const Command ci_command;
extern const Command init_command;
extern const Command explain_command;
extern const Command rules_command;
extern const Command config_command;
extern const Command baseline_command;

/// Exit codes, as every command uses them.
enum Exit : int {
  success = 0,
  findings = 1,  // findings, or errors of the language
  failure = 2,   // the job could not be done
  fault = 3,     // goalie itself is wrong
};

}  // namespace goalie::cli
