// JSON as text: for the log of a runner, too, where `##[` anywhere in a line begins a command.
#pragma once

#include <string>

namespace goalie {

/// The same JSON with a line end, and nothing in it that a runner obeys: `##` stands within strings alone,
/// where an escaped bracket is the same one.
inline std::string json_text(std::string dumped) {
  for (std::size_t at = dumped.find("##["); at != std::string::npos; at = dumped.find("##[", at))
    dumped.replace(at + 2, 1, "\\u005b");
  return dumped + "\n";
}

}  // namespace goalie
