// Reading: the files of a workspace from the disk, on all threads.
#pragma once

#include <string>
#include <vector>

#include "compiler/source/sources.hpp"

namespace goalie::driver {

/// Reads files, each in its place, so that their order is that of the paths; what cannot be read is a
/// sentence in `failures`.
void read_files(const std::string& prefix, const std::vector<std::string>& paths, unsigned jobs,
                Sources& sources, std::vector<std::string>& failures);

}  // namespace goalie::driver
