// The terminal: see terminal.hpp.
#include "compiler/cli/terminal.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include "compiler/source/files.hpp"

namespace goalie::cli {

bool print(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return true;
  if (errno != EPIPE) complain("cannot write to standard output: {}", std::strerror(errno));
  return false;
}

void print_error(std::string_view text) { write_all(STDERR_FILENO, without_commands(std::string(text))); }

std::string without_commands(std::string text) {
  const char* const runner = std::getenv("GITHUB_ACTIONS");
  if (runner == nullptr || *runner == '\0') return text;
  constexpr std::string_view nothing_to_see = "\u200B";  // of no width
  for (std::size_t at = text.find("##["); at != std::string::npos; at = text.find("##[", at))
    text.insert(at + 2, nothing_to_see);
  for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size()) + 1) {
    const std::size_t word = text.find_first_not_of(" \t\r\v\f", line);
    if (word != std::string::npos && text.compare(word, 2, "::") == 0) text.insert(word + 1, nothing_to_see);
  }
  return text;
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
