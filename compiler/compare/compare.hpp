// The comparison: two checked plans in, what changed in meaning out. See "What a change means" in the
// reference.
#pragma once

#include <vector>

#include "compiler/compare/change.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::compare {

/// A plan without errors of the language, the texts that it views, and what fiscal years meant when it was
/// read.
struct Side {
  const model::Plan& plan;
  const Sources& sources;
  model::Calendar calendar = {};
};

/// What changed from one plan to another, in the order of the newer one; what is gone stands behind. On
/// `today` a period is over or not; without a day none is.
std::vector<Change> compare(const Side& before, const Side& after, model::Date today = {});

}  // namespace goalie::compare
