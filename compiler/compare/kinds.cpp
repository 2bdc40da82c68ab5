// The kinds of changes: see kinds.hpp.
#include "compiler/compare/kinds.hpp"

namespace goalie::compare {
namespace {

using enum ChangeKind;

constexpr std::string_view moved_goalpost =
    "a target that moves once the plan has begun is no target: nobody can tell any more what was reached";
constexpr std::string_view rewritten_past =
    "the record only grows: what was read, found and graded is what everybody has decided by since";
constexpr std::string_view good_to_know =
    "it changes nothing that was promised, and is listed so that nobody misses it";
constexpr std::string_view more_ambitious = "more was promised than before; whoever relies on it should know";

constexpr KindFacts table[] = {
    {target_lowered, "target-lowered", "the target was lowered",
     "the target is nearer to where it starts (easier)", moved_goalpost},
    {target_raised, "target-raised", "the target was raised",
     "the target is further from where it starts (harder)", more_ambitious},
    {target_removed, "target-removed", "the target is gone or cannot be compared",
     "the target is gone, or is written so that it cannot be compared with what it was (easier)",
     moved_goalpost},
    {target_set, "target-set", "the target was set", "a target that was `?` or missing has a value now",
     good_to_know},
    {direction_flipped, "direction-flipped", "the direction turned round",
     "up has become down, or at least has become at most (easier)",
     "the same number now counts as a success where it was a failure"},
    {unit_changed, "unit-changed", "the measure counts another thing",
     "the measure counts another thing, in another unit (easier)",
     "two numbers of different things cannot be compared, so that nobody can tell whether this is less"},
    {baseline_moved, "baseline-moved", "the baseline moved",
     "where it starts has moved or is gone (easier); one that was added is neither easier nor harder",
     "the baseline is a fact of the past, and the way to the target is measured from it"},
    {baseline_set, "baseline-set", "the baseline was set", "a baseline that was `?` has a value now",
     good_to_know},
    {deadline_moved, "deadline-moved", "the deadline moved",
     "it is due later (easier) or sooner (harder); with no `by`, at the end of its period",
     "more time is the quietest way to lower a target"},
    {period_changed, "period-changed", "the period changed",
     "the objective begins or ends later (easier), ends sooner (harder), or begins sooner",
     "what was to be reached by the end of the period is to be reached later now, or in another one"},
    {kpi_range_widened, "kpi-range-widened", "the healthy range was widened",
     "a bound of the healthy range is looser or gone (easier)",
     "a floor that sinks with what stands on it holds nothing"},
    {kpi_range_narrowed, "kpi-range-narrowed", "the healthy range was narrowed",
     "the healthy range is tighter (harder)", more_ambitious},
    {cadence_changed, "cadence-changed", "the cadence changed",
     "the number is read more rarely (easier) or more often (harder)",
     "what is read more rarely is found broken later"},
    {keep_removed, "keep-removed", "a KPI is no longer kept",
     "the objective does not keep this KPI any more (easier, unless the KPI was dropped)",
     "what was to stay healthy may now be spent to reach the objective"},
    {keep_added, "keep-added", "one more KPI is kept", "the objective keeps one KPI more (harder)",
     more_ambitious},
    {commitment_changed, "commitment-changed", "the commitment changed",
     "`committed` is gone (easier) or new (harder)",
     "a commitment is expected to score 1.0, and others have planned with it"},
    {objective_removed, "objective-removed", "the objective is gone", "an objective is gone (easier)",
     "what is deleted leaves no trace of having been missed; `dropped DATE \"reason\"` does"},
    {kr_removed, "kr-removed", "the key result is gone", "a key result is gone (easier)",
     "what is deleted leaves no trace of having been missed; `dropped DATE \"reason\"` does"},
    {kpi_removed, "kpi-removed", "the KPI is gone", "a KPI is gone (easier, unless it had been dropped)",
     "what is deleted leaves no trace of having been missed; `dropped DATE \"reason\"` does"},
    {objective_archived, "objective-archived", "the objective was archived",
     "an objective is gone whose period is over and which is graded or dropped, itself or in all its key "
     "results",
     good_to_know},
    {objective_dropped, "objective-dropped", "the objective was dropped",
     "an objective is given up, with a reason (easier, and excused by it)",
     "saying so early is what a record is for"},
    {kr_dropped, "kr-dropped", "the key result was dropped",
     "a key result is given up, with a reason (easier, and excused by it)",
     "saying so early is what a record is for"},
    {kpi_dropped, "kpi-dropped", "the KPI was dropped",
     "a KPI is given up, with a reason (easier, and excused by it)",
     "saying so early is what a record is for"},
    {reinstated, "reinstated", "the goal counts again", "a goal that had been dropped counts again (harder)",
     more_ambitious},
    {checkin_rewritten, "checkin-rewritten", "a check-in was rewritten",
     "a check-in has another value, confidence or note, or is gone (easier)", rewritten_past},
    {diagnosis_rewritten, "diagnosis-rewritten", "a diagnosis was rewritten",
     "a diagnosis has other words, or is gone (easier)", rewritten_past},
    {grade_rewritten, "grade-rewritten", "the grade was rewritten",
     "a grade is another one, or is gone (easier)", rewritten_past},
    {amended_rewritten, "amended-rewritten", "an amendment was rewritten",
     "an amendment has other words, or is gone (easier)", rewritten_past},
    {checkin_added, "checkin-added", "a check-in", "a new check-in", good_to_know},
    {diagnosis_added, "diagnosis-added", "a diagnosis", "a new diagnosis", good_to_know},
    {grade_added, "grade-added", "a grade", "a new grade", good_to_know},
    {reworded, "reworded", "the title has other words", "the title has other words",
     "other words may name another metric; with both titles side by side a reader can tell"},
    {owner_changed, "owner-changed", "the owner changed", "another person answers for it", good_to_know},
    {alignment_changed, "alignment-changed", "it supports other goals",
     "it supports other goals, or in another order", good_to_know},
    {text_changed, "text-changed", "its words changed",
     "its reason, source, links, tags, people to inform or initiatives are others", good_to_know},
    {renamed, "renamed", "it has another id", "the same goal or unit has another id", good_to_know},
    {moved, "moved", "it moved", "the same goal stands under another unit or objective", good_to_know},
    {objective_added, "objective-added", "a new objective", "a new objective, with its key results",
     good_to_know},
    {kr_added, "kr-added", "a new key result", "a new key result", good_to_know},
    {kpi_added, "kpi-added", "a new KPI", "a new KPI", good_to_know},
    {rule_allowed, "rule-allowed", "a rule is silenced", "a rule is silenced here from now on, with a reason",
     good_to_know},
};
static_assert(std::size(table) == kind_count, "a row for each kind");

}  // namespace

std::string_view name_of(Direction direction) {
  switch (direction) {
    case Direction::easier: return "easier";
    case Direction::harder: return "harder";
    case Direction::neutral: break;
  }
  return "neutral";
}

std::span<const KindFacts> all_kinds() { return table; }

const KindFacts& facts(ChangeKind kind) { return table[static_cast<std::size_t>(kind)]; }

const KindFacts* find_kind(std::string_view name) {
  for (const KindFacts& row : table)
    if (row.name == name) return &row;
  return nullptr;
}

bool is_of_the_record(ChangeKind kind) {
  return kind == checkin_rewritten || kind == diagnosis_rewritten || kind == grade_rewritten ||
         kind == amended_rewritten;
}

bool has_its_reason(ChangeKind kind) {
  return kind == objective_dropped || kind == kr_dropped || kind == kpi_dropped;
}

}  // namespace goalie::compare
