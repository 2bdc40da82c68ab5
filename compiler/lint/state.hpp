// The state behind a context: which rule judges what, and what has been found so far.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <vector>

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
  bool forbidden = false;  // no `allow` silences it
};

struct Context::State {
  std::span<const Rule* const> rules;      // all of them, run or not
  std::span<const Active> active;          // sorted by name
  std::span<const std::uint32_t> of_file;  // the settings of each file, where files differ
  std::uint32_t settings = 0;              // those that are judged by now
  /// Whether a file is judged by other settings than these.
  bool is_elsewhere(FileId file) const {
    return !of_file.empty() && file != no_file && of_file[static_cast<std::size_t>(file)] != settings;
  }
  const Active* judge = nullptr;

  model::GoalRef subject;                   // none while a section or the plan is judged
  const model::Goal* goal = nullptr;        // the subject's row
  const model::Section* section = nullptr;  // the subject's section, or the section that is judged
  Title title;
  bool title_read = false;

  Lookup lookup;
  std::optional<Cycles> cycles;  // when the first rule asks
  std::optional<Hierarchy> hierarchy;
  std::vector<char> used;  // which `allow` clauses have silenced something

  std::deque<Diagnostic> findings;
  std::deque<model::GoalRef> subjects;  // whose each finding is
  Diagnostic unseen;                    // what nobody will see is written here
  std::size_t suppressed = 0;
  bool keep_silenced = false;
  std::deque<Silenced> silenced;
  std::deque<model::GoalRef> silenced_subjects;

  std::size_t most_findings = 0;
  std::size_t left_out = 0;
  Level worst_left_out = Level::info;
  Location first_left_out;
  std::string_view first_rule_left_out;
};

}  // namespace goalie::lint
