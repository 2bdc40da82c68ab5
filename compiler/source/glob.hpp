// Globs: `**/*.goal`, as a configuration names files.
#pragma once

#include <string_view>

namespace goalie {

/// Whether a path (relative, with `/`) fits a pattern of `*`, `?`, `[…]`, `{a,b}` and `**`. `*` and `?` stay
/// within a folder; `**` between slashes is any number of folders, and at the end everything below.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace goalie
