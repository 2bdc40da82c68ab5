// The goal files that every editor has to show as the compiler understands them.
#pragma once

#include <string>

namespace goalie::editors {

/// Every keyword of the table with every form of what it takes, and in each place where it is no keyword. A new row
/// of the table is in it by itself.
std::string every_keyword();

/// The samples, and the sound files of the golden tests.
std::string written_plans();

}  // namespace goalie::editors
