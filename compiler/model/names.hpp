// Full names: `growth.easy-start.activation@2026-Q3`, with slugs where no id is written.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/model/plan.hpp"

namespace goalie::model {

/// NFC, lower case, every run of other characters than letters and digits a `-`; "goal" for nothing left.
std::string slug(std::string_view title);

/// The names of all goals of a plan, made once and only by a command that prints them. Equal slugs in one
/// place take `-2`, `-3`.
class Names {
 public:
  explicit Names(const Plan& plan);
  /// Within its place: `easy-start`, `activation`.
  std::string_view local(GoalRef goal) const;
  /// With unit and period: `growth.easy-start@2026-Q3`, `growth.csat`.
  std::string full(GoalRef goal) const;

 private:
  const Plan& plan_;
  std::vector<std::string> objectives_, key_results_, kpis_;
};

}  // namespace goalie::model
