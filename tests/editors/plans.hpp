// The goal files that every editor has to show as the compiler understands them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace goalie::editors {

/// A text, and the letter that stands for each byte of it: see Part.
struct Plan {
  std::string text, mask;
};

/// What an editor has to show: every keyword of the table with every form of what it takes, and in each place
/// where it is no keyword, so that a new row of the table is in it by itself; the samples and the sound files
/// of the golden tests; and lines that are not finished.
std::vector<Plan> plans();

/// The samples, which are in the one style.
std::string samples();

/// A text in which every line stands at the margin, but for what text blocks say.
std::string without_indentation(std::string_view text);

}  // namespace goalie::editors
