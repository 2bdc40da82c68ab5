// The listing: where changes are gathered, with the two goals that they are of.
#pragma once

#include <vector>

#include "compiler/compare/compare.hpp"
#include "compiler/model/names.hpp"

namespace goalie::compare {

/// One goal on both sides.
struct Pair {
  const Side& before;
  const Side& after;
  model::GoalRef old_goal, new_goal;
  const model::Goal& was() const { return before.plan.goal(old_goal); }
  const model::Goal& is() const { return after.plan.goal(new_goal); }
};

class Listing {
 public:
  Listing(const Side& before, const model::Names& names_before, const Side& after,
          const model::Names& names_after)
      : before_(before), after_(after), names_before_(names_before), names_after_(names_after) {}

  /// Adds a change; the goals of both sides must be set, as far as they are there.
  void add(ChangeKind kind, Direction direction, Said before, Said after);

  /// Adds a change of what is no goal, by its name.
  void add(ChangeKind kind, Direction direction, std::string name, Said before, Said after);

  /// What a span says, as a side of a change. An empty span says nothing, and stands at the goal.
  Said was(const Pair& pair, Span span) const { return said(before_, pair.old_goal, span); }
  Said is(const Pair& pair, Span span) const { return said(after_, pair.new_goal, span); }
  /// The same with other words than stand there.
  Said was(const Pair& pair, std::string value, Span span) const;
  Said is(const Pair& pair, std::string value, Span span) const;
  /// A goal as a whole: its title.
  Said was(model::GoalRef goal) const { return title(before_, goal); }
  Said is(model::GoalRef goal) const { return title(after_, goal); }

  std::vector<Change> take() { return std::move(changes_); }

 private:
  static Said said(const Side& side, model::GoalRef goal, Span span);
  static Said title(const Side& side, model::GoalRef goal);

  const Side& before_;
  const Side& after_;
  const model::Names& names_before_;
  const model::Names& names_after_;
  std::vector<Change> changes_;
};

}  // namespace goalie::compare
