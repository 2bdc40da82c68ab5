// The meaning of a file: what stays the same, whatever its layout.
#pragma once

#include <string>
#include <string_view>

#include "compiler/syntax/tree.hpp"

namespace goalie::format {

/// Everything that a file without errors says, comments with what they were written for, as one text. Equal
/// for two layouts of one file; made to be compared, not to be read.
std::string meaning(const syntax::Tree& tree, std::string_view text);

}  // namespace goalie::format
