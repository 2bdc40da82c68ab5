// Fixes as small diffs: the lines that go and those that come.
#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/sources.hpp"

namespace goalie {

/// The lines that a fix touches, before and after, without what stays the same around them.
struct FixDiff {
  std::vector<std::string> removed;
  std::vector<std::string> added;
};
FixDiff diff_of(const Fix& fix, FileId file, std::string_view text);

/// The text with the edits of one file done, which do not overlap.
std::string apply(const Fix& fix, FileId file, std::string_view text);

}  // namespace goalie
