// What a rule can ask, and how it reports.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/lint/cycles.hpp"
#include "compiler/lint/hierarchy.hpp"
#include "compiler/lint/title.hpp"
#include "compiler/model/names.hpp"
#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::lint {

struct Rule;

/// One finding being written. Every call returns the same report, so that they chain.
class Finding {
 public:
  Finding(Diagnostic& diagnostic, bool configured) : diagnostic_(diagnostic), configured_(configured) {}
  /// A few words at the finding's own place.
  Finding& note_here(std::string text);
  /// Another place in the same file, or in another.
  Finding& label(Span where, std::string text);
  Finding& label(Location where, std::string text);
  Finding& note(std::string text);
  /// What to write instead.
  Finding& help(std::string text);
  /// One mechanical change, in the finding's own file.
  Finding& fix(std::string title, Applicability applicability, Span where, std::string replacement);
  /// A change of several places; one without edits is none.
  Finding& fix(Fix fix);
  /// Another level than the rule's default for this case; a configured level wins over it.
  Finding& level(Level level);

 private:
  Diagnostic& diagnostic_;
  bool configured_;
};

/// The plan, the clock and the options, for one rule at one goal.
class Context {
 public:
  const model::Plan& plan;
  const Sources& sources;
  const WordTable& words;  // of the language, and the team's own
  model::Date today;       // none: rules that depend on it are silent

  /// The value of one of the rule's options: the configured one, else its default.
  int option(std::string_view name) const;
  /// Whether another rule is run: one cause gives one finding, so the better rule speaks.
  bool is_on(std::string_view rule) const;
  /// The value of an option of another rule that is run.
  int option_of(std::string_view rule, std::string_view name) const;
  /// Whether a period is over.
  bool is_past(model::Period period) const { return today && today > period.last; }
  /// The rule whose name is most like this, if one is.
  std::optional<std::string_view> similar_rule(std::string_view name) const;
  /// The title of the goal that is being judged, read once for all rules.
  const Title& title() const;

  /// A finding at a place in the file of the goal (or section) that is being judged.
  Finding report(Span where, std::string message);
  /// A finding about another goal than the one being judged, or about a header; for rules over the whole
  /// plan.
  Finding report(model::GoalRef goal, Span where, std::string message);
  Finding report(const model::Section& section, Span where, std::string message);
  /// Whether this rule is silenced on a goal, for a finding that speaks of several; counts as silenced.
  bool is_silenced(model::GoalRef goal);

  /// The objectives of the plan by whose they are and for when, sorted once for all rules.
  const Cycles& cycles() const;
  /// The units of the plan from the top, sorted once for all rules.
  const Hierarchy& hierarchy() const;

  /// The goal being judged; none while a section or the plan is.
  model::GoalRef subject() const;
  /// Whether anything refers to that goal.
  bool is_referred_to() const;
  /// Whether an objective or KPI of its unit has this id.
  bool is_taken(std::string_view id) const;

  /// The file being judged.
  FileId file() const;
  /// The text of a span in the file being judged.
  std::string_view text(Span where) const;
  /// All of that file.
  std::string_view text() const;

  Context(const model::Plan& plan, const Sources& sources, const WordTable& words, model::Date today);

 private:
  friend class Engine;
  model::Id<model::Allow> silenced_by(model::GoalRef goal, const model::Section* section) const;

  struct State;
  Finding report(model::GoalRef goal, const model::Section* section, Location where, std::string message);
  State* state_ = nullptr;
};

}  // namespace goalie::lint
