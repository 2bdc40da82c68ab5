// Baselining: the baseline of a workspace, from the disk to what it hides.
#pragma once

#include <string>

#include "compiler/driver/driver.hpp"

namespace goalie::driver {

/// Reads the baseline that the workspace's configuration names into the workspace. What is wrong with it, or
/// with its name, is a problem of the configuration.
void load_baseline(Workspace& workspace, Result& result);

/// Hides what it holds from the findings, which are numbered; says which of its entries match nothing, where
/// everything was judged.
void apply_baseline(Workspace& workspace, const Request& request);

}  // namespace goalie::driver
