// The comparison: see compare.hpp.
#include "compiler/compare/compare.hpp"

#include <algorithm>
#include <string>

#include "compiler/compare/listing.hpp"
#include "compiler/compare/match.hpp"
#include "compiler/compare/measures.hpp"
#include "compiler/compare/record.hpp"
#include "compiler/compare/words.hpp"

namespace goalie::compare {
namespace {

using model::Date;
using model::Goal;
using model::GoalRef;
using model::Keyword;
using model::Names;
using model::Period;
using model::Plan;
using model::Reference;
using model::Remark;
using enum ChangeKind;

/// One of three kinds, by what a goal is.
ChangeKind by_goal(GoalRef goal, ChangeKind objective, ChangeKind key_result, ChangeKind kpi) {
  return goal.objective() ? objective : goal.key_result() ? key_result : kpi;
}

class Comparer {
 public:
  Comparer(const Side& before, const Side& after, Date today)
      : before_(before),
        after_(after),
        today_(today),
        names_before_(before.plan),
        names_after_(after.plan),
        matching_(match(before, names_before_, after, names_after_)),
        listing_(before, names_before_, after, names_after_) {}

  std::vector<Change> run() {
    for (const auto& [was, is] : matching_.renamed_units) compare_units(was, is);
    for (const Match& match : matching_.pairs) compare_pair(match);
    is_new_objective_.resize(after_.plan.objectives.size());
    for (const GoalRef goal : matching_.added)
      if (goal.objective()) is_new_objective_[goal.index] = true;
    for (const GoalRef goal : matching_.added) add_new(goal);
    for (const GoalRef goal : matching_.removed) add_removed(goal);
    std::vector<Change> changes = listing_.take();
    excuse(changes);
    sort(changes);
    return changes;
  }

 private:
  void compare_pair(const Match& match) {
    const Pair pair{before_, after_, match.before, match.after};
    if (match.found == Found::in_one_text) return compare_references(pair);
    compare_identity(pair, match.found);
    compare_dropped(pair);
    if (pair.new_goal.objective()) compare_objectives(pair);
    if (const auto id = pair.new_goal.key_result()) {
      const auto &was = before_.plan.key_results[pair.old_goal.key_result()],
                 &is = after_.plan.key_results[id];
      compare_measures(pair, was, is, listing_);
      compare_deadlines(pair);
    }
    if (const auto id = pair.new_goal.kpi())
      compare_kpis(pair, before_.plan.kpis[pair.old_goal.kpi()], after_.plan.kpis[id]);
    compare_owners(pair);
    compare_alignment(pair);
    compare_records(pair, listing_);
    compare_texts(pair);
    compare_allows(pair);
  }

  /// Where not a word changed, a name may still have come to mean another goal.
  void compare_references(const Pair& pair) {
    if (pair.is().references.empty()) return;
    if (pair.new_goal.objective()) compare_keeps(pair);
    compare_alignment(pair);
  }

  // What it is called and where it stands.
  void compare_identity(const Pair& pair, Found found) {
    const Goal &was = pair.was(), &is = pair.is();
    if (was.title != is.title)
      listing_.add(reworded, Direction::neutral, listing_.was(pair.old_goal), listing_.is(pair.new_goal));
    const std::string_view old_id = before_.plan.name(was.id), new_id = after_.plan.name(is.id);
    if (old_id != new_id && (found != Found::by_likeness || !old_id.empty() || !new_id.empty()))
      listing_.add(renamed, Direction::neutral,
                   listing_.was(pair, std::string(names_before_.local(pair.old_goal)), was.id_span),
                   listing_.is(pair, std::string(names_after_.local(pair.new_goal)), is.id_span));
    if (stands_elsewhere(pair))
      listing_.add(moved, Direction::neutral, listing_.was(pair, names_before_.full(pair.old_goal), Span()),
                   listing_.is(pair, names_after_.full(pair.new_goal), Span()));
  }

  void compare_units(model::UnitId was, model::UnitId is) {
    const model::Unit &old_one = before_.plan.units[was], &new_one = after_.plan.units[is];
    const std::string old_id(before_.plan.name(old_one.id)), new_id(after_.plan.name(new_one.id));
    listing_.add(renamed, Direction::neutral, new_id, {{}, old_id, {old_one.file, old_one.id_span}},
                 {{}, new_id, {new_one.file, new_one.id_span}});
  }

  bool stands_elsewhere(const Pair& pair) const {
    if (const auto id = pair.new_goal.key_result()) {
      const auto old_one = before_.plan.key_results[pair.old_goal.key_result()].objective;
      return !(matching_.partner(old_one) == GoalRef(after_.plan.key_results[id].objective));
    }
    const Plan &before = before_.plan, &after = after_.plan;
    return before.name(before.unit_of(pair.was())) !=
               matching_.older_unit(after.name(after.unit_of(pair.is()))) ||
           static_cast<bool>(before.section_of(pair.was()).person) !=
               static_cast<bool>(after.section_of(pair.is()).person);
  }

  void compare_dropped(const Pair& pair) {
    const Remark* const was = before_.plan.remark(pair.was(), Keyword::dropped);
    const Remark* const is = after_.plan.remark(pair.is(), Keyword::dropped);
    if (was == nullptr && is != nullptr)
      listing_.add(by_goal(pair.new_goal, objective_dropped, kr_dropped, kpi_dropped), Direction::easier,
                   listing_.was(pair, Span()), listing_.is(pair, is->span));
    if (was != nullptr && is == nullptr)
      listing_.add(reinstated, Direction::harder, listing_.was(pair, was->span), listing_.is(pair, Span()));
    if (was != nullptr && is != nullptr && was->text != is->text)
      listing_.add(text_changed, Direction::neutral, listing_.was(pair, was->span),
                   listing_.is(pair, is->span));
  }

  void compare_objectives(const Pair& pair) {
    const model::Section &was = before_.plan.section_of(pair.was()), &is = after_.plan.section_of(pair.is());
    if (was.period != is.period) {
      const auto period = [](const Period& one) {
        return one ? std::optional(one.to_string()) : std::nullopt;
      };
      Said before{pair.old_goal, period(was.period), {was.file, was.period ? was.period_span : was.head}};
      Said after{pair.new_goal, period(is.period), {is.file, is.period ? is.period_span : is.head}};
      listing_.add(period_changed, way_of(was.period, is.period), std::move(before), std::move(after));
    }
    const bool was_committed = pair.was().has(Keyword::committed),
               is_committed = pair.is().has(Keyword::committed);
    if (was_committed != is_committed)
      listing_.add(commitment_changed, is_committed ? Direction::harder : Direction::easier,
                   listing_.was(pair, was_committed ? "committed" : "not committed", Span()),
                   listing_.is(pair, is_committed ? "committed" : "not committed", Span()));
    compare_keeps(pair);
  }

  static Direction way_of(const Period& was, const Period& is) {
    if (!was) return Direction::neutral;
    if (!is || is.first > was.first || is.last > was.last) return Direction::easier;
    return is.last < was.last ? Direction::harder : Direction::neutral;
  }

  void compare_keeps(const Pair& pair) {
    const auto has = [](const Plan& plan, const Goal& goal, GoalRef kpi) {
      for (const Reference& reference : plan.references[goal.references])
        if (reference.keyword == Keyword::keep && reference.target == kpi) return true;
      return false;
    };
    for (const Reference& reference : before_.plan.references[pair.was().references]) {
      if (reference.keyword != Keyword::keep) continue;
      const GoalRef kpi = matching_.partner(reference.target);
      if (kpi && has(after_.plan, pair.is(), kpi)) continue;
      // What was given up with its reason is kept no longer.
      const bool is_over =
          is_settled(before_.plan, reference.target) || (kpi && is_settled(after_.plan, kpi));
      listing_.add(keep_removed, is_over ? Direction::neutral : Direction::easier,
                   listing_.was(pair, reference.span), listing_.is(pair, Span()));
    }
    for (const Reference& reference : after_.plan.references[pair.is().references]) {
      if (reference.keyword != Keyword::keep) continue;
      bool is_new = true;
      for (const Reference& old_one : before_.plan.references[pair.was().references])
        is_new &=
            old_one.keyword != Keyword::keep || !(matching_.partner(old_one.target) == reference.target);
      if (is_new)
        listing_.add(keep_added, Direction::harder, listing_.was(pair, Span()),
                     listing_.is(pair, reference.span));
    }
  }

  /// Where nothing is written it is the period's end: told as a change of the period, or as one of the key
  /// result that went to an objective of another.
  void compare_deadlines(const Pair& pair) {
    const auto& was = before_.plan.key_results[pair.old_goal.key_result()];
    const auto& is = after_.plan.key_results[pair.new_goal.key_result()];
    if (!was.deadline && !is.deadline && matching_.partner(was.objective) == GoalRef(is.objective)) return;
    compare_days(pair, before_.plan.due(was), was.deadline_span, after_.plan.due(is), is.deadline_span);
  }

  void compare_days(const Pair& pair, Date was, Span old_span, Date is, Span new_span) {
    if (was == is) return;
    const bool is_later = was && (!is || is > was);
    const auto value = [](Date date) { return date ? date.to_string() : "no deadline"; };
    listing_.add(deadline_moved, is_later ? Direction::easier : Direction::harder,
                 listing_.was(pair, value(was), old_span), listing_.is(pair, value(is), new_span));
  }

  void compare_kpis(const Pair& pair, const model::Kpi& was, const model::Kpi& is) {
    compare_ranges(pair, was, is, listing_);
    if (was.cadence != is.cadence) {
      const bool is_rarer =
          is.cadence == model::Cadence::none ||
          (was.cadence != model::Cadence::none && days_of(is.cadence) > days_of(was.cadence));
      const auto value = [](model::Cadence cadence) {
        return cadence == model::Cadence::none ? std::string("never") : std::string(name_of(cadence));
      };
      listing_.add(cadence_changed, is_rarer ? Direction::easier : Direction::harder,
                   listing_.was(pair, value(was.cadence), Span()),
                   listing_.is(pair, value(is.cadence), Span()));
    }
    // Until its `by` a KPI need not be healthy yet.
    if (was.deadline == is.deadline) return;
    const bool is_later = is.deadline && (!was.deadline || is.deadline > was.deadline);
    const auto value = [](Date date) { return date ? date.to_string() : "at once"; };
    listing_.add(deadline_moved, is_later ? Direction::easier : Direction::harder,
                 listing_.was(pair, value(was.deadline), was.deadline_span),
                 listing_.is(pair, value(is.deadline), is.deadline_span));
  }

  void compare_owners(const Pair& pair) {
    const model::Mention &was = pair.was().owner, &is = pair.is().owner;
    if (before_.plan.name(was.handle) == after_.plan.name(is.handle)) return;
    listing_.add(owner_changed, Direction::neutral, listing_.was(pair, was ? was.span : Span()),
                 listing_.is(pair, is ? is.span : Span()));
  }

  void compare_alignment(const Pair& pair) {
    const auto list = [](const Plan& plan, const Goal& goal) {
      std::vector<const Reference*> references;
      for (const Reference& reference : plan.references[goal.references])
        if (reference.keyword == Keyword::supports) references.push_back(&reference);
      return references;
    };
    const auto was = list(before_.plan, pair.was()), is = list(after_.plan, pair.is());
    const bool same =
        std::equal(was.begin(), was.end(), is.begin(), is.end(), [&](const auto* one, const auto* other) {
          const GoalRef partner = matching_.partner(one->target);
          return partner ? partner == other->target : !one->target && !other->target;
        });
    if (same) return;
    const auto names = [](const Names& of_side, const auto& references) {
      std::string text;
      for (const Reference* reference : references)
        text += (text.empty() ? "" : ", ") + of_side.full(reference->target);
      return text.empty() ? std::string("nothing") : text;
    };
    listing_.add(alignment_changed, Direction::neutral,
                 listing_.was(pair, names(names_before_, was), was.empty() ? Span() : was[0]->span),
                 listing_.is(pair, names(names_after_, is), is.empty() ? Span() : is[0]->span));
  }

  /// What a goal says besides: one change for all of it, which names the clauses.
  void compare_texts(const Pair& pair) {
    const std::string clauses = other_words(pair);
    if (!clauses.empty())
      listing_.add(text_changed, Direction::neutral, listing_.was(pair, Span()),
                   listing_.is(pair, clauses, Span()));
  }

  void compare_allows(const Pair& pair) {
    for (const model::Allow& allow : after_.plan.allows[pair.is().allows]) {
      bool is_new = true;
      for (const model::Allow& old_one : before_.plan.allows[pair.was().allows])
        is_new &= old_one.rule != allow.rule;
      if (is_new) listing_.add(rule_allowed, Direction::neutral, {}, listing_.is(pair, allow.span));
    }
  }

  void add_new(GoalRef goal) {
    // A new objective brings its key results along.
    if (const auto id = goal.key_result();
        id && is_new_objective_[after_.plan.key_results[id].objective.index])
      return;
    listing_.add(by_goal(goal, objective_added, kr_added, kpi_added), Direction::neutral, {},
                 listing_.is(goal));
  }

  void add_removed(GoalRef goal) {
    const Plan& plan = before_.plan;
    if (const auto id = goal.key_result(); id && !matching_.partner(plan.key_results[id].objective)) return;
    if (goal.objective() && is_archived(goal))
      return listing_.add(objective_archived, Direction::neutral, listing_.was(goal), {});
    // A KPI has no period: one that had been dropped may go.
    const bool may_go = goal.kpi() && is_settled(plan, goal);
    listing_.add(by_goal(goal, objective_removed, kr_removed, kpi_removed),
                 may_go ? Direction::neutral : Direction::easier, listing_.was(goal), {});
  }

  bool is_archived(GoalRef objective) const {
    const Period period = before_.plan.period_of(before_.plan.objectives[objective.objective()]);
    return is_settled(before_.plan, objective) && period && today_ && period.last < today_;
  }

  /// A new `amended` on a goal, or on the objective of a key result, says why.
  void excuse(std::vector<Change>& changes) const {
    for (Change& change : changes) {
      const GoalRef old_goal = change.before.goal, new_goal = change.after.goal;
      GoalRef old_objective;
      if (const auto id = old_goal.key_result()) old_objective = before_.plan.key_results[id].objective;
      GoalRef new_objective = matching_.partner(old_objective);
      const auto amendment = [&](GoalRef was, GoalRef is) {
        return was && is ? new_amendment({before_, after_, was, is}) : nullptr;
      };
      const Remark* reason = amendment(old_goal, new_goal);
      if (reason == nullptr) reason = amendment(old_objective, new_objective);
      change.amended = reason != nullptr;
      if (reason != nullptr) change.reason = reason->text;
    }
  }

  /// The newer plan's order, file by file; what is gone behind it, in the order of the older plan.
  static void sort(std::vector<Change>& changes) {
    const auto place = [](const Change& change) {
      const bool is_gone = change.is_gone();
      const Location& where = is_gone ? change.before.where : change.after.where;
      return std::tuple(is_gone, where.file, where.span.begin);
    };
    std::stable_sort(changes.begin(), changes.end(),
                     [&](const Change& a, const Change& b) { return place(a) < place(b); });
  }

  const Side& before_;
  const Side& after_;
  const Date today_;
  const Names names_before_, names_after_;
  const Matching matching_;
  std::vector<bool> is_new_objective_;
  Listing listing_;
};

}  // namespace

std::vector<Change> compare(const Side& before, const Side& after, Date today) {
  return Comparer(before, after, today).run();
}

}  // namespace goalie::compare
