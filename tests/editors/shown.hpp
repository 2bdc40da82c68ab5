// What an editor shows, brought into the form of what the compiler understands, and held against it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/editors/plans.hpp"
#include "tests/editors/understood.hpp"

namespace goalie::editors {

/// A stretch of a line and the name that the editor's engine has for it. Line ends are stretches, too.
struct Stretch {
  std::string name, text;
};

/// What the dump scripts write: a name, a tab and the text on a line, and an empty line for a line end.
std::vector<Stretch> read_dump(std::string_view dump);

/// A text in true colours. A part has the colour whose red is its letter; its name is that letter.
std::vector<Stretch> read_colours(std::string_view text);

/// `#4B0000` for a clause.
std::string colour_of(Part part);

/// What the beginning of a name stands for; the first that fits counts.
using Names = std::vector<std::pair<std::string_view, Part>>;

/// The scopes of the grammars for VS Code and Sublime, which are the same.
const Names& scopes();

/// What read_colours() names.
const Names& letters();

/// Fails where a plan is not shown as it is. Each keyword that the file does not know fails with its name.
void expect_shown(std::string_view file, const Plan& plan, const std::vector<Stretch>& shown,
                  const Names& names);

}  // namespace goalie::editors
