// Unified diffs: how one text differs from another, as `patch` and `git apply` read it.
#pragma once

#include <string>
#include <string_view>

namespace goalie {

/// Nothing for equal texts. A path is named with `a/` and `b/` before it. Three lines of context.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace goalie
