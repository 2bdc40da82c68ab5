// Text for a terminal: what a goal file holds never reaches it as a command, and every column is known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goalie {

/// Controls as their pictures (␀, ␛), marks of direction as `<U+202E>`, tabs as blanks to the next fourth
/// column.
std::string safe_text(std::string_view text);

/// The same for a text of several lines: their ends stay.
std::string safe_lines(std::string_view text);

/// The same for a diff: tabs stay too, and `\r` at the end of a line, so that it can be applied.
std::string safe_diff(std::string_view text);

/// A text of which the runner of a workflow takes no line for a command: `::` at its beginning, or `##[`
/// anywhere.
std::string without_commands(std::string text);

/// A line as it is shown from a column on, and the column where each of its bytes comes to stand.
struct ShownLine {
  std::string text;
  std::vector<std::uint32_t> columns;  // by byte; one more for the end
};
ShownLine show_line(std::string_view line, std::uint32_t column = 0);

}  // namespace goalie
