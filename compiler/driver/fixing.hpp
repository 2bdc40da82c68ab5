// Fixing: what has a fix is mended in memory, round after round, until nothing is left to mend.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/driver/driver.hpp"

namespace goalie::driver {

/// A file that is another now.
struct FixedFile {
  std::string path;  // from the current folder
  bool is_stdin;
  std::string before;
  std::string_view after;  // of the result's sources
};

struct Fixing {
  std::vector<FixedFile> files;  // in the order of the workspaces and their files
  std::size_t done = 0;          // fixes, or findings that are silenced
};

/// Does the fixes of what was found, formats what they touched and judges again. The result holds what
/// remains; nothing is written. Of fixes that overlap the first is done, and the others in the next round if
/// they are still offered. The request must be the one that made the result.
Fixing fix(Result& result, const Request& request, Applicability up_to);

/// Writes `allow RULE "reason"` at the goal or header of every finding of a rule that may be silenced there.
Fixing allow(Result& result, const Request& request, std::string_view reason);

}  // namespace goalie::driver
