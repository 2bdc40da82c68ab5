// JSON as text: for a terminal and the log of a runner, too, which obey what stands within strings.
#pragma once

#include <string>
#include <string_view>

namespace goalie {

/// The same JSON with a line end. Controls and marks of direction are written by their numbers, and so is the
/// bracket of `##[`, which begins a command anywhere in a line.
std::string json_text(std::string_view dumped);

}  // namespace goalie
