// Touched: see touched.hpp.
#include "compiler/driver/touched.hpp"

#include <optional>

#include "compiler/model/names.hpp"

namespace goalie::driver {
namespace {

using model::GoalRef;
using model::Plan;

class Marker {
 public:
  Marker(const compare::Side& before, const compare::Side& after)
      : before_(before), after_(after), names_(after.plan) {}

  Touched run(const std::vector<compare::Change>& changes) {
    for (const compare::Change& change : changes) {
      if (change.after.goal) {
        mark(change.after.goal);
      } else if (change.before.goal) {
        mark_where_it_was(change.before.goal);
      }
    }
    mark_files();
    return std::move(touched_);
  }

 private:
  void add(GoalRef goal) { touched_.goals.insert(names_.full(goal)); }

  void mark(GoalRef goal) {
    add(goal);
    const Plan& plan = after_.plan;
    if (const auto id = goal.key_result()) add(plan.key_results[id].objective);
    if (!goal.objective()) return;
    const auto key_results = plan.objectives[goal.objective()].key_results;
    for (std::uint32_t i = key_results.begin; i < key_results.end; ++i) add(model::KeyResultId{i});
  }

  /// A key result that is gone is missing from its objective, which is found by its name.
  void mark_where_it_was(GoalRef goal) {
    const auto id = goal.key_result();
    if (!id) return;
    if (!names_before_) names_before_.emplace(before_.plan);
    touched_.goals.insert(names_before_->full(before_.plan.key_results[id].objective));
  }

  void mark_files() {
    touched_.files.assign(after_.sources.size(), true);
    for (std::uint32_t i = 0, j = 0; j < after_.sources.size(); ++j) {
      const File& file = after_.sources[FileId{j}];
      while (i < before_.sources.size() && before_.sources[FileId{i}].path() < file.path()) ++i;
      touched_.files[j] = i == before_.sources.size() || !is_shared(before_.sources[FileId{i}], file);
    }
  }

  const compare::Side& before_;
  const compare::Side& after_;
  const model::Names names_;
  std::optional<model::Names> names_before_;
  Touched touched_;
};

}  // namespace

bool Touched::holds(const Diagnostic& finding, bool is_of_the_language) const {
  if (is_of_the_language || !finding.where.known()) return true;
  if (!finding.goal.empty()) return goals.count(finding.goal) != 0;
  return files[static_cast<std::size_t>(finding.where.file)];
}

Touched touched_by(const std::vector<compare::Change>& changes, const compare::Side& before,
                   const compare::Side& after) {
  return Marker(before, after).run(changes);
}

}  // namespace goalie::driver
