// Cycles: the objectives of one unit or person in one period, in whatever files they stand.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compiler/model/plan.hpp"

namespace goalie::lint {

struct Cycle {
  const model::Section* section;                   // of the first; it says whose they are, and for when
  std::span<const model::ObjectiveId> objectives;  // at least one, in the order of the plan
};

/// Every cycle of a plan. Objectives that no rule judges, and those that belong to nobody or end never, are
/// in none.
class Cycles {
 public:
  explicit Cycles(const model::Plan& plan);
  Cycles(const Cycles&) = delete;
  Cycles& operator=(const Cycles&) = delete;

  auto begin() const { return cycles_.begin(); }
  auto end() const { return cycles_.end(); }

 private:
  std::vector<model::ObjectiveId> objectives_;  // cycle by cycle
  std::vector<Cycle> cycles_;
};

/// `growth` or `@maya`.
std::string whose(const model::Plan& plan, const model::Section& section);

}  // namespace goalie::lint
