// Exceptions: the `allow` clauses that would silence what was found.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/driver/driver.hpp"

namespace goalie::driver {

/// One for each goal or header and rule, as a fix that writes it behind the title or the period. None for an
/// error of the language, for what nobody may silence, and where no header stands above a finding of no goal.
std::vector<Fix> exceptions_for(const Workspace& workspace, std::string_view reason);

}  // namespace goalie::driver
