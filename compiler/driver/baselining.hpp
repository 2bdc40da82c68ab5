// Baselining: the baseline of a workspace, from the disk to what it hides.
#pragma once

#include <string>

#include "compiler/driver/driver.hpp"
#include "compiler/driver/policy.hpp"

namespace goalie::driver {

/// Reads the baseline that the workspace's configuration names into the workspace. What is wrong with it, or
/// with its name, is a problem of the configuration.
void load_baseline(Workspace& workspace, Result& result);

/// Hides what it holds from the findings, which are numbered; says which of its entries match nothing, where
/// everything was judged. `policy` is what the findings were judged by.
void apply_baseline(Workspace& workspace, const Request& request, const lint::Policy& policy);

}  // namespace goalie::driver
