// Alignment: which goals serve which, and how deep they stand below the goals that serve none.
#pragma once

#include <vector>

#include "compiler/model/plan.hpp"

namespace goalie::emit {

/// The goal that a goal supports first, or none.
model::GoalRef main_support(const model::Plan& plan, const model::Goal& goal);

/// The depth of every goal: 0 where it supports nothing, else one more than the goal that it supports first.
/// A key result without a `supports` of its own stands where its objective does.
class Alignment {
 public:
  explicit Alignment(const model::Plan& plan);
  std::uint32_t depth(model::GoalRef goal) const {
    return depths_[static_cast<std::size_t>(goal.kind)][goal.index];
  }

 private:
  void measure(model::GoalRef goal);
  std::uint32_t& slot(model::GoalRef goal) {
    return depths_[static_cast<std::size_t>(goal.kind)][goal.index];
  }

  const model::Plan& plan_;
  std::vector<std::uint32_t> depths_[4];  // one list a kind of goal
};

}  // namespace goalie::emit
