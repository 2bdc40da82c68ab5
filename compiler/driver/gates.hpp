// Gates: what `guard` and `fmt --check` object to, as findings, so that every format can write it.
#pragma once

#include <span>
#include <vector>

#include "compiler/diagnostics/facts.hpp"
#include "compiler/driver/differing.hpp"

namespace goalie::driver {

/// The changes of a comparison that move a goalpost.
std::vector<const compare::Change*> violations(const Difference& difference, model::Date today);

/// The same as findings. What is gone stands in the sources of the older side.
struct Violations {
  std::vector<Diagnostic> here, gone;
  bool empty() const { return here.empty() && gone.empty(); }
};
Violations as_findings(const Difference& difference, model::Date today);

/// Adds a finding for each file that `fmt` would change, at the first line that would be another. Files with
/// errors are passed over.
void add_unformatted(Result& result, unsigned jobs);

/// What there is to know about the names that these findings carry.
std::span<const Facts> facts_of_gates();

}  // namespace goalie::driver
