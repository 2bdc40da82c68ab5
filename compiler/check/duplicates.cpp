// Duplicates: two goals with one id. The later is marked, and nothing in it is judged.
#include <string>
#include <unordered_map>

#include "compiler/check/linking.hpp"

namespace goalie::check {
namespace {

using namespace model;

class DuplicateFinder {
 public:
  DuplicateFinder(Plan& plan, Scope& scope, Errors& errors) : plan_(plan), scope_(scope), errors_(errors) {}

  void run() {
    // Objectives and KPIs share one set, so both go in the order of the files.
    auto objective = plan_.objectives.begin();
    auto kpi = plan_.kpis.begin();
    while (objective != plan_.objectives.end() || kpi != plan_.kpis.end()) {
      const bool objective_first =
          kpi == plan_.kpis.end() || (objective != plan_.objectives.end() && comes_before(*objective, *kpi));
      if (objective_first) {
        add(*objective, objective.id());
        ++objective;
      } else {
        add(*kpi, kpi.id());
        ++kpi;
      }
    }
    for (const Objective& owner : plan_.objectives) check_key_results(owner);
  }

 private:
  static bool comes_before(const Goal& a, const Goal& b) {
    return a.file != b.file ? a.file < b.file : a.span.begin < b.span.begin;
  }

  template <typename Row>
  void add(Row& goal, GoalRef ref) {
    if (!goal.id) return;
    const Owner owner = scope_.owner(goal);
    for (const GoalRef other : scope_.goals(owner, goal.id)) {
      if (!share_a_place(ref, other)) continue;
      mark(goal, plan_.goal(other));
      return;
    }
    scope_.add(owner, ref);
  }

  /// Objectives clash within a period; with a KPI any clashes.
  bool share_a_place(GoalRef a, GoalRef b) const {
    if (a.kind != GoalRef::Kind::objective || b.kind != GoalRef::Kind::objective) return true;
    return plan_.period_of(plan_.objectives[a.objective()]) ==
           plan_.period_of(plan_.objectives[b.objective()]);
  }

  void check_key_results(const Objective& owner) {
    const auto range = owner.key_results;
    first_.clear();
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      KeyResult& key_result = plan_.key_results[KeyResultId{i}];
      key_result.duplicate = owner.duplicate;
      if (!key_result.id || owner.duplicate) continue;
      const auto [first, is_new] = first_.emplace(key_result.id.index, i);
      if (!is_new) mark(key_result, plan_.key_results[KeyResultId{first->second}]);
    }
  }

  void mark(Goal& later, const Goal& first) {
    later.duplicate = true;
    Diagnostic diagnostic = error_at<Message::id_taken>(
        Location{later.file, later.id_span}, plan_.name(later.id), "`" + std::string(first.title) + "`");
    diagnostic.labels.push_back({{first.file, first.id_span}, "the first one"});
    errors_.push_back(std::move(diagnostic));
  }

  Plan& plan_;
  Scope& scope_;
  Errors& errors_;
  std::unordered_map<std::uint32_t, std::uint32_t> first_;  // of the key results of one objective, by id
};

}  // namespace

void find_duplicates(Plan& plan, Scope& scope, Errors& errors) { DuplicateFinder(plan, scope, errors).run(); }

}  // namespace goalie::check
