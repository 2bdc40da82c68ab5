// The terminal: words about the run to standard error, products to standard output, colour where it is
// wanted.
#pragma once

#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goalie::cli {

/// Writes everything as it is; false where it could not be (a closed pipe, a full disk), and that is said.
bool print(std::string_view text);
/// Words for people, in which no terminal and no runner of a workflow finds a command.
bool tell(std::string_view text);
void print_error(std::string_view text);

/// A diff, which can be applied where no line of it holds such a command.
bool print_diff(std::string_view diff);

/// A text that people read: under the runner of a workflow without its commands, elsewhere as it is.
std::string for_log(std::string text);

/// "error: …" on standard error.
template <typename... Args>
void complain(fmt::format_string<Args...> format, Args&&... args) {
  print_error("error: " + fmt::format(format, std::forward<Args>(args)...) + "\n");
}

/// Whether to colour standard output: "always", "never", or "auto": a terminal, and no NO_COLOR.
bool wants_colour(std::string_view choice);

/// All of standard input; nothing where it cannot be read.
std::optional<std::string> read_stdin();

}  // namespace goalie::cli
