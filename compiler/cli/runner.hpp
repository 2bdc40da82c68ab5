// The runner: what a code host says of the change that it runs goalie for.
#pragma once

#include "compiler/driver/revisions.hpp"

namespace goalie::cli {

/// From the variables of GitHub, GitLab and pre-commit. What nobody says is empty.
driver::Occasion occasion();

}  // namespace goalie::cli
