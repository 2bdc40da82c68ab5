// The goal files that every editor has to show as the compiler understands them.
#pragma once

#include <string>
#include <string_view>

namespace goalie::editors {

/// Every keyword of the table with every form of what it takes, and in each place where it is no keyword. A new row
/// of the table is in it by itself.
std::string every_keyword();

/// The samples, and the sound files of the golden tests.
std::string written_plans();

/// The samples, which are in the one style.
std::string samples();

/// A text in which every line stands at the margin, but for what text blocks say.
std::string without_indentation(std::string_view text);

}  // namespace goalie::editors
