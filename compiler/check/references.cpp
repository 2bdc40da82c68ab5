// References: what `supports`, `keep` and `formerly` name, by unit, kind, period and nearness.
#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "compiler/check/linking.hpp"
#include "compiler/model/names.hpp"

namespace goalie::check {
namespace {

using namespace model;

/// A goal that a reference could mean, and how many units up it was found.
struct Candidate {
  GoalRef goal;
  std::uint32_t distance = 0;
};
using Candidates = std::vector<Candidate>;

class ReferenceLinker {
 public:
  ReferenceLinker(Plan& plan, const Scope& scope, Errors& errors)
      : plan_(plan), scope_(scope), errors_(errors) {}

  void run() {
    for (const Objective& objective : plan_.objectives) link(objective, plan_.period_of(objective));
    for (const KeyResult& key_result : plan_.key_results) link(key_result, plan_.period_of(key_result));
    for (const Kpi& kpi : plan_.kpis) link(kpi, plan_.section_of(kpi).period);
  }

 private:
  void link(const Goal& goal, Period period) {
    for (std::uint32_t i = goal.references.begin; i < goal.references.end; ++i) {
      Reference& reference = plan_.references[Id<Reference>{i}];
      if (reference.part_count == 0 || !reference.parts[0]) continue;
      found_.clear();
      gather(goal, reference, found_);
      choose(goal, reference, period);
    }
  }

  /// Every goal that the names fit, whatever its kind and period.
  void gather(const Goal& goal, const Reference& reference, Candidates& found) {
    const Symbol first = reference.parts[0], second = reference.parts[1], third = reference.parts[2];
    const Owner own = scope_.owner(goal);
    if (reference.part_count == 3) {
      gather_key_results({Owner::Kind::unit, first}, second, third, 0, found);
      return;
    }
    if (reference.part_count == 2 && scope_.knows_unit(first)) {
      gather_goals({Owner::Kind::unit, first}, second, 0, found);
      if (!found.empty()) return;
    }
    std::uint32_t distance = 0;
    for (Owner owner = own;; owner = scope_.above(owner)) {
      if (reference.part_count == 1) {
        gather_goals(owner, first, distance, found);
      } else {
        gather_key_results(owner, first, second, distance, found);
      }
      if (owner.kind == Owner::Kind::nobody || ++distance > longest_chain) return;
    }
  }

  void gather_goals(Owner owner, Symbol id, std::uint32_t distance, Candidates& found) const {
    for (const GoalRef goal : scope_.goals(owner, id)) found.push_back({goal, distance});
  }

  void gather_key_results(Owner owner, Symbol objective_id, Symbol id, std::uint32_t distance,
                          Candidates& found) const {
    for (const GoalRef goal : scope_.goals(owner, objective_id)) {
      if (goal.kind != GoalRef::Kind::objective) continue;
      const Range<KeyResult> range = plan_.objectives[goal.objective()].key_results;
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const KeyResult& key_result = plan_.key_results[KeyResultId{i}];
        if (key_result.id == id && !key_result.duplicate) found.push_back({KeyResultId{i}, distance});
      }
    }
  }

  static bool fits(Keyword keyword, GoalRef goal) {
    if (keyword == Keyword::formerly) return true;
    return (keyword == Keyword::keep) == (goal.kind == GoalRef::Kind::kpi);
  }

  Period period_of(GoalRef goal) const {
    switch (goal.kind) {
      case GoalRef::Kind::objective: return plan_.period_of(plan_.objectives[goal.objective()]);
      case GoalRef::Kind::key_result: return plan_.period_of(plan_.key_results[goal.key_result()]);
      default: return {};
    }
  }

  /// By kind, then by period, then by the nearest unit; what remains must be one.
  void choose(const Goal& goal, Reference& reference, Period period) {
    if (found_.empty()) return report_unknown(goal, reference);
    const Candidate other_kind = found_.front();
    keep_if([&](const Candidate& candidate) { return fits(reference.keyword, candidate.goal); });
    if (found_.empty()) return report_kind(goal, reference, other_kind.goal);
    if (reference.period) {
      const Candidate elsewhere = found_.front();
      keep_if([&](const Candidate& candidate) {
        return candidate.goal.kind == GoalRef::Kind::kpi || period_of(candidate.goal) == reference.period;
      });
      if (found_.empty()) return report_period(goal, reference, elsewhere.goal);
    } else {
      prefer_period(period);
    }
    std::uint32_t nearest = found_.front().distance;
    for (const Candidate& candidate : found_) nearest = std::min(nearest, candidate.distance);
    keep_if([&](const Candidate& candidate) { return candidate.distance == nearest; });
    if (found_.size() > 1 && reference.keyword != Keyword::formerly) return report_ambiguous(goal, reference);
    reference.target = found_.front().goal;
  }

  /// The same period, else the shortest that contains it, else any. KPIs have none and always fit.
  void prefer_period(Period period) {
    if (!period) return;
    const auto is = [&](Period wanted) {
      return [this, wanted](const Candidate& candidate) {
        return candidate.goal.kind == GoalRef::Kind::kpi || period_of(candidate.goal) == wanted;
      };
    };
    Period best;
    for (const Candidate& candidate : found_) {
      const Period other = period_of(candidate.goal);
      if (!other || !other.holds(period)) continue;
      if (!best || other.length() < best.length()) best = other;
    }
    if (best) keep_if(is(best));
  }

  template <typename Predicate>
  void keep_if(Predicate predicate) {
    found_.erase(std::remove_if(found_.begin(), found_.end(),
                                [&](const Candidate& candidate) { return !predicate(candidate); }),
                 found_.end());
  }

  static std::string_view kind_taken(Keyword keyword) {
    return keyword == Keyword::keep ? "kpi" : "objective or key result";
  }

  std::string_view written(const Reference& reference) {
    written_.clear();
    for (std::uint8_t i = 0; i < reference.part_count; ++i) {
      if (i != 0) written_ += '.';
      written_ += plan_.name(reference.parts[i]);
    }
    return written_;
  }

  void report_unknown(const Goal& goal, const Reference& reference) {
    if (reference.keyword == Keyword::formerly || may_be_unreadable(reference)) return;
    const Location where{goal.file, reference.span};
    const std::string_view kind = kind_taken(reference.keyword);
    if (const auto similar = suggestions_.nearest(written(reference), candidates(reference))) {
      errors_.push_back(
          error_at<Message::reference_unknown_similar>(where, kind, written(reference), *similar));
      errors_.back().fixes.push_back({"write `" + std::string(*similar) + "`",
                                      Applicability::suggested,
                                      {{where, std::string(*similar)}}});
    } else {
      errors_.push_back(error_at<Message::reference_unknown>(where, kind, written(reference)));
    }
  }

  /// A goal that could not be read, or stands below a header that could not be, may be the one meant.
  bool may_be_unreadable(const Reference& reference) {
    if (!unreadable_known_) gather_unreadable();
    for (std::uint8_t i = 0; i < reference.part_count; ++i) {
      if (unreadable_.count(reference.parts[i].index) != 0) return true;
    }
    return false;
  }

  void gather_unreadable() {
    unreadable_known_ = true;
    const auto gather = [&](const Goal& goal) {
      if (goal.id && (goal.unreadable || goal.duplicate || plan_.section_of(goal).unreadable))
        unreadable_.insert(goal.id.index);
    };
    for (const Objective& objective : plan_.objectives) gather(objective);
    for (const KeyResult& key_result : plan_.key_results) gather(key_result);
    for (const Kpi& kpi : plan_.kpis) gather(kpi);
  }

  /// The ids that could have been written, with as many names as the reference has.
  const std::vector<std::string_view>& candidates(const Reference& reference) {
    std::vector<std::string_view>& list = lists_[reference.part_count - 1];
    if (std::exchange(list_is_made_[reference.part_count - 1], true)) return list;
    const auto add = [&](GoalRef ref, const Goal& goal) {
      if (!goal.id) return;
      std::string name(plan_.name(goal.id));
      if (reference.part_count >= 2 && ref.kind == GoalRef::Kind::key_result) {
        const Goal& objective = plan_.objectives[plan_.key_results[ref.key_result()].objective];
        if (!objective.id) return;
        name = std::string(plan_.name(objective.id)) + "." + name;
        if (reference.part_count == 3) name = std::string(plan_.name(plan_.unit_of(goal))) + "." + name;
      } else if (reference.part_count == 2 && ref.kind != GoalRef::Kind::key_result) {
        name = std::string(plan_.name(plan_.unit_of(goal))) + "." + name;
      } else if (reference.part_count != 1 || ref.kind == GoalRef::Kind::key_result) {
        return;
      }
      list.push_back(store_.emplace_back(std::move(name)));
    };
    for (auto it = plan_.objectives.begin(); it != plan_.objectives.end(); ++it) add(it.id(), *it);
    for (auto it = plan_.key_results.begin(); it != plan_.key_results.end(); ++it) add(it.id(), *it);
    for (auto it = plan_.kpis.begin(); it != plan_.kpis.end(); ++it) add(it.id(), *it);
    return list;
  }

  void report_kind(const Goal& goal, const Reference& reference, GoalRef other) {
    const bool is_kpi = other.kind == GoalRef::Kind::kpi;
    const std::string what = is_kpi                                   ? "a kpi"
                             : other.kind == GoalRef::Kind::objective ? "an objective"
                                                                      : "a key result";
    const std::string help =
        is_kpi ? "a KPI that must stay healthy is kept: `keep " + std::string(written(reference)) + "`"
               : "what this goal serves is supported: `supports " + std::string(written(reference)) + "`";
    const std::string name(written(reference));
    Diagnostic diagnostic = error_at<Message::reference_kind>(
        Location{goal.file, reference.span}, name, what, grammar::text(reference.keyword),
        (is_kpi ? "an " : "a ") + std::string(kind_taken(reference.keyword)), help);
    const Goal& target = plan_.goal(other);
    diagnostic.labels.push_back({{target.file, target.id_span}, what + " of this name"});
    errors_.push_back(std::move(diagnostic));
  }

  void report_period(const Goal& goal, const Reference& reference, GoalRef elsewhere) {
    const Goal& other = plan_.goal(elsewhere);
    const Period period = period_of(elsewhere);
    Diagnostic diagnostic = error_at<Message::reference_period>(
        Location{goal.file, reference.span}, written(reference), reference.period.to_string(),
        period ? period.to_string() : std::string("no period"));
    diagnostic.labels.push_back(
        {{other.file, other.id_span},
         period ? "this one is for " + period.to_string() : "this one has no period"});
    errors_.push_back(std::move(diagnostic));
  }

  void report_ambiguous(const Goal& goal, const Reference& reference) {
    constexpr std::size_t most_shown = 8;
    const std::size_t count = found_.size();
    if (count > most_shown) found_.resize(most_shown);
    std::string ways;
    for (const Candidate& candidate : found_) {
      const Period period = period_of(candidate.goal);
      ways += (ways.empty() ? "`" : " or `") + std::string(written(reference)) +
              (period ? " for " + period.to_string() : std::string()) + "`";
    }
    Diagnostic diagnostic = error_at<Message::reference_ambiguous>(
        Location{goal.file, reference.span}, written(reference), std::to_string(count), ways);
    for (const Candidate& candidate : found_) {
      const Goal& other = plan_.goal(candidate.goal);
      diagnostic.labels.push_back({{other.file, other.id_span}, "this one"});
    }
    errors_.push_back(std::move(diagnostic));
  }

  static constexpr std::uint32_t longest_chain = 64;

  Plan& plan_;
  const Scope& scope_;
  Errors& errors_;
  Candidates found_;
  std::string written_;
  Suggestions suggestions_;
  bool unreadable_known_ = false;
  std::unordered_set<std::uint32_t> unreadable_;
  std::vector<std::string_view> lists_[3];
  bool list_is_made_[3] = {};
  std::list<std::string> store_;
};

}  // namespace

void link_references(Plan& plan, const Scope& scope, Errors& errors) {
  ReferenceLinker(plan, scope, errors).run();
}

}  // namespace goalie::check
