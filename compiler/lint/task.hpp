// A task: work or output, posing as a direction or as a result.
#pragma once

#include "compiler/lint/title.hpp"

namespace goalie::lint {

enum class TaskKind : std::uint8_t {
  none,
  output,  // "Launch the new site": the verb says that something is done, and what follows does not matter
  craft,   // "Build a dashboard", "Run 40 workshops": the verb may begin a direction as well
  work,    // "Website redesign", "Submission of the proposal": a noun of work
  thing,   // "New website", "A design system in Figma": a thing that is there one day
  done,    // "Handbook printed by June", "Have 12 protocols reviewed"
};

struct Task {
  TaskKind kind = TaskKind::none;
  std::size_t word = 0;     // the token that says what is done
  std::size_t product = 0;  // of `craft`: the token that says what is made, or size()

  explicit operator bool() const { return kind != TaskKind::none; }
};

/// What a title says is done. `measured`: a clause holds the measure, so that the title is more likely to be
/// the name of what is measured ("Support tickets").
Task task_of(const Title& title, bool measured = false);

/// The same of a key result's title, unless its words say what comes of it: a number of its own, or somebody
/// outside who has to agree.
Task bare_task_of(const Title& title, bool measured = false);

}  // namespace goalie::lint
