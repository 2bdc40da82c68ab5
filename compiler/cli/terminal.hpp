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
void print_error(std::string_view text);

/// A text that people read in the log of a workflow, so that no line of it is taken for a command: `::` at
/// its beginning, or `##[` anywhere. Elsewhere as it is.
std::string without_commands(std::string text);

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
