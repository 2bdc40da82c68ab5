// Changes: what differs between two plans in meaning, one cause each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/model/plan.hpp"

namespace goalie::compare {

/// What changed. Names, summaries and reasons are in `kinds.cpp`.
enum class ChangeKind : std::uint8_t {
  target_lowered,
  target_raised,
  target_removed,
  target_set,
  direction_flipped,
  unit_changed,
  baseline_moved,
  baseline_set,
  deadline_moved,
  period_changed,
  kpi_range_widened,
  kpi_range_narrowed,
  cadence_changed,
  keep_removed,
  keep_added,
  commitment_changed,
  objective_removed,
  kr_removed,
  kpi_removed,
  objective_archived,
  objective_dropped,
  kr_dropped,
  kpi_dropped,
  reinstated,
  checkin_rewritten,
  diagnosis_rewritten,
  grade_rewritten,
  amended_rewritten,
  checkin_added,
  diagnosis_added,
  grade_added,
  reworded,
  owner_changed,
  alignment_changed,
  text_changed,
  renamed,
  moved,
  objective_added,
  kr_added,
  kpi_added,
  rule_allowed,
};
inline constexpr std::size_t kind_count = static_cast<std::size_t>(ChangeKind::rule_allowed) + 1;

/// Whether what was promised is nearer now, further away, or neither.
enum class Direction : std::uint8_t { easier, harder, neutral };
std::string_view name_of(Direction direction);

/// One side of a change: what it said there, and where. `goal` is none where the goal is not on that side.
struct Said {
  model::GoalRef goal;
  std::optional<std::string> value;
  Location where{no_file, {}};
};

struct Change {
  ChangeKind kind;
  Direction direction;
  std::string goal;  // its full name on the newer side; on the older one where it is gone
  Said before, after;
  bool amended = false;  // the same change says why, on the goal or on its objective
  std::string reason;    // and these are its words
  std::string message;

  /// Whether it is of what is not on the newer side any more.
  bool is_gone() const { return after.where.file == no_file; }
};

}  // namespace goalie::compare
