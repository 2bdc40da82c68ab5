// Identity: what tells a finding from others on whatever line it stands: its rule, its goal, its ordinal
// there.
#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/sources.hpp"

namespace goalie {

/// Gives every finding its ordinal among those of its name and goal. They come in the order of a report.
void number(std::vector<Diagnostic>& findings, const Sources& sources);

/// The path of the file that a finding without a goal is about; empty for others.
std::string_view home_file(const Diagnostic& finding, const Sources& sources);

/// A name for a finding that stays when lines move.
std::string fingerprint(const Diagnostic& finding, const Sources& sources);

}  // namespace goalie
