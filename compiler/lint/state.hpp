// The state behind a context: which rule judges what, and what has been found so far.
#pragma once

#include <deque>
#include <span>

#include "compiler/lint/context.hpp"
#include "compiler/lint/engine.hpp"
#include "compiler/lint/lookup.hpp"
#include "compiler/lint/rule.hpp"

namespace goalie::lint {

/// A rule that is run, with what the configuration says of it.
struct Active {
  const Rule* rule;
  const Setting* setting;  // null where nothing is said
  Level level;
};

struct Context::State {
  std::span<const Active> active;  // sorted by name
  const Active* judge = nullptr;

  model::GoalRef subject;                   // none while a section or the plan is judged
  const model::Goal* goal = nullptr;        // the subject's row
  const model::Section* section = nullptr;  // the subject's section, or the section that is judged
  Title title;
  bool title_read = false;

  Lookup lookup;

  std::deque<Diagnostic> findings;
  std::deque<model::GoalRef> subjects;  // whose each finding is
  Diagnostic silenced;                  // what nobody will see is written here
  std::size_t suppressed = 0;
};

}  // namespace goalie::lint
