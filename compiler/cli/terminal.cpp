// The terminal: see terminal.hpp.
#include "compiler/cli/terminal.hpp"

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <unistd.h>
#include <utility>

#include "compiler/diagnostics/safe_text.hpp"
#include "compiler/source/files.hpp"

namespace goalie::cli {

bool print(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return true;
  if (errno != EPIPE) complain("cannot write to standard output: {}", std::strerror(errno));
  return false;
}

bool tell(std::string_view text) { return print(for_log(safe_lines(text))); }

void print_error(std::string_view text) { write_all(STDERR_FILENO, for_log(safe_lines(text))); }

bool print_diff(std::string_view diff) { return print(for_log(safe_diff(diff))); }

std::string for_log(std::string text) {
  const char* const runner = std::getenv("GITHUB_ACTIONS");
  return runner == nullptr || *runner == '\0' ? text : without_commands(std::move(text));
}

bool wants_colour(std::string_view choice) {
  if (choice != "auto") return choice == "always";
  const char* const none = std::getenv("NO_COLOR");
  if (none != nullptr && *none != '\0') return false;
  const char* const terminal = std::getenv("TERM");
  return ::isatty(STDOUT_FILENO) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::optional<std::string> read_stdin() {
  std::string text;
  char buffer[65536];
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) return text;
    constexpr std::size_t most = UINT32_MAX - 1;  // offsets have 32 bits
    if (text.size() > most - static_cast<std::size_t>(count)) return std::nullopt;
    text.append(buffer, static_cast<std::size_t>(count));
  }
}

}  // namespace goalie::cli
