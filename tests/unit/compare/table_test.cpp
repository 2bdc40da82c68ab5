// The table of changes: what was written, what is written now, and what that means. Every kind has its rows.
#include <gtest/gtest.h>
#include <set>

#include "compiler/compare/kinds.hpp"
#include "tests/unit/compare/plans.hpp"
#include "tests/unit/golden/golden.hpp"

namespace goalie::compare {
namespace {

struct Row {
  const char* name;
  const char* before;  // lines of an objective, a KPI, or a whole file; see plans.hpp
  const char* after;
  const char* changes;  // "direction kind goal: before -> after", a line each
};

constexpr Row rows[] = {
    {"nothing", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 42% to 60%", ""},
    {"the_same_amount", "kr a \"A\" from 9 to 3 days", "kr a \"A\" from 216 to 72 hours", ""},
    {"the_same_magnitude", "kr a \"A\" from 9k to 12k users", "kr a \"A\" from 9,000 to 12,000 users", ""},
    {"a_plural", "kr a \"A\" from 1 to 3 users", "kr a \"A\" from 1 to 3 user", ""},
    {"layout", "kr a \"A\" from 42% to 60% by 2026-09-01",
     "kr a \"A\" {\n# well\nby 2026-09-01 from 42%\nto 60% }", ""},

    {"target_nearer", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 42% to 55%",
     "easier target-lowered g.o.a@2026-Q3: to 60% -> to 55%"},
    {"target_further", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 42% to 65%",
     "harder target-raised g.o.a@2026-Q3: to 60% -> to 65%"},
    {"down_nearer", "kr a \"A\" from 9 to 3 days", "kr a \"A\" from 9 to 4 days",
     "easier target-lowered g.o.a@2026-Q3: to 3 days -> to 4 days"},
    {"down_further", "kr a \"A\" from 9 to 3 days", "kr a \"A\" from 9 to 2 days",
     "harder target-raised g.o.a@2026-Q3: to 3 days -> to 2 days"},
    {"in_another_unit_of_time", "kr a \"A\" from 9 to 3 days", "kr a \"A\" from 9 to 4.5 days",
     "easier target-lowered g.o.a@2026-Q3: to 3 days -> to 4.5 days"},
    {"up_less", "kr a \"A\" up 20%", "kr a \"A\" up 10%",
     "easier target-lowered g.o.a@2026-Q3: up 20% -> up 10%"},
    {"down_more", "kr a \"A\" down 20%", "kr a \"A\" down 30%",
     "harder target-raised g.o.a@2026-Q3: down 20% -> down 30%"},
    {"at_least_less", "kr a \"A\" at least 90%", "kr a \"A\" at least 85%",
     "easier target-lowered g.o.a@2026-Q3: at least 90% -> at least 85%"},
    {"at_most_more", "kr a \"A\" at most 300ms", "kr a \"A\" at most 0.4 s",
     "easier target-lowered g.o.a@2026-Q3: at most 300ms -> at most 0.4 s"},
    {"at_most_less", "kr a \"A\" at most 300ms", "kr a \"A\" at most 200ms",
     "harder target-raised g.o.a@2026-Q3: at most 300ms -> at most 200ms"},
    {"way_unknown", "kr a \"A\" to 60%", "kr a \"A\" to 70%",
     "easier target-lowered g.o.a@2026-Q3: to 60% -> to 70%"},
    {"way_by_the_first_checkin", "kr a \"A\" to 60% { checkin 2026-07-10 40% }",
     "kr a \"A\" to 70% { checkin 2026-07-10 40% }", "harder target-raised g.o.a@2026-Q3: to 60% -> to 70%"},
    {"the_same_in_another_form", "kr a \"A\" from 40 to 60 users", "kr a \"A\" from 40 up 20 users", ""},
    {"less_in_another_form", "kr a \"A\" from 40 to 60 users", "kr a \"A\" from 40 up 10 users",
     "easier target-lowered g.o.a@2026-Q3: to 60 users -> up 10 users"},
    {"a_relative_form", "kr a \"A\" from 40 to 60 users", "kr a \"A\" from 40 users up 50%", ""},
    {"band_wider", "kr a \"A\" between 5 and 10 days", "kr a \"A\" between 4 and 10 days",
     "easier target-lowered g.o.a@2026-Q3: between 5 and 10 days -> between 4 and 10 days"},
    {"band_tighter", "kr a \"A\" between 5 and 10 days", "kr a \"A\" between 6 and 10 days",
     "harder target-raised g.o.a@2026-Q3: between 5 and 10 days -> between 6 and 10 days"},
    {"target_gone", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 42%",
     "easier target-removed g.o.a@2026-Q3: to 60% -> nothing"},
    {"target_unknown", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 42% to ?",
     "easier target-removed g.o.a@2026-Q3: to 60% -> to ?"},
    {"target_not_comparable", "kr a \"A\" to 60 users", "kr a \"A\" up 20 users",
     "easier target-removed g.o.a@2026-Q3: to 60 users -> up 20 users"},
    {"target_filled_in", "kr a \"A\" from 42% to ?", "kr a \"A\" from 42% to 60%",
     "neutral target-set g.o.a@2026-Q3: to ? -> to 60%"},
    {"target_new", "kr a \"A\" from 42%", "kr a \"A\" from 42% to 60%",
     "neutral target-set g.o.a@2026-Q3: nothing -> to 60%"},

    {"up_becomes_down", "kr a \"A\" up 20%", "kr a \"A\" down 20%",
     "easier direction-flipped g.o.a@2026-Q3: up 20% -> down 20%"},
    {"at_least_becomes_at_most", "kr a \"A\" at least 90%", "kr a \"A\" at most 90%",
     "easier direction-flipped g.o.a@2026-Q3: at least 90% -> at most 90%"},
    {"from_to_crosses", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 42% to 40%",
     "easier direction-flipped g.o.a@2026-Q3: to 60% -> to 40%"},

    {"another_currency", "kr a \"A\" from €2M to €3M", "kr a \"A\" from $2M to $3M",
     "easier unit-changed g.o.a@2026-Q3: to €3M -> to $3M"},
    {"another_thing", "kr a \"A\" to 60 users", "kr a \"A\" to 60 accounts",
     "easier unit-changed g.o.a@2026-Q3: to 60 users -> to 60 accounts"},
    {"another_scale", "kr a \"A\" to 4.5/5", "kr a \"A\" to 4.5/10",
     "easier unit-changed g.o.a@2026-Q3: to 4.5/5 -> to 4.5/10"},
    {"a_milestone_now", "kr a \"A\" from 42% to 60%", "kr a \"A\" milestone",
     "easier unit-changed g.o.a@2026-Q3: to 60% -> milestone"},
    {"a_number_now", "kr a \"A\" milestone", "kr a \"A\" to 60%",
     "easier unit-changed g.o.a@2026-Q3: milestone -> to 60%"},

    {"baseline_up", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 45% to 60%",
     "easier baseline-moved g.o.a@2026-Q3: 42% -> 45%"},
    {"baseline_down", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 40% to 60%",
     "easier baseline-moved g.o.a@2026-Q3: 42% -> 40%"},
    {"baseline_gone", "kr a \"A\" from 42% to 60%", "kr a \"A\" to 60%",
     "easier baseline-moved g.o.a@2026-Q3: 42% -> nothing"},
    {"baseline_new", "kr a \"A\" to 60%", "kr a \"A\" from 42% to 60%",
     "neutral baseline-moved g.o.a@2026-Q3: nothing -> 42%"},
    {"baseline_filled_in", "kr a \"A\" from ? to 60%", "kr a \"A\" from 42% to 60%",
     "neutral baseline-set g.o.a@2026-Q3: ? -> 42%"},
    {"baseline_moves_a_change", "kr a \"A\" from 40 users up 50%", "kr a \"A\" from 50 users up 50%",
     "easier baseline-moved g.o.a@2026-Q3: 40 users -> 50 users"},

    {"deadline_later", "kr a \"A\" from 42% to 60% by 2026-08-15", "kr a \"A\" from 42% to 60% by 2026-08-31",
     "easier deadline-moved g.o.a@2026-Q3: 2026-08-15 -> 2026-08-31"},
    {"deadline_gone", "kr a \"A\" from 42% to 60% by 2026-08-15", "kr a \"A\" from 42% to 60%",
     "easier deadline-moved g.o.a@2026-Q3: 2026-08-15 -> 2026-09-30"},
    {"deadline_sooner", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 42% to 60% by 2026-08-15",
     "harder deadline-moved g.o.a@2026-Q3: 2026-09-30 -> 2026-08-15"},
    {"deadline_that_was_meant", "kr a \"A\" from 42% to 60%", "kr a \"A\" from 42% to 60% by 2026-Q3", ""},

    {"period_later", "goals of g for 2026-Q3\nobjective o \"O\" {\nkr a \"A\" to 5\n}",
     "goals of g for 2026-Q4\nobjective o \"O\" {\nkr a \"A\" to 5\n}",
     "easier period-changed g.o@2026-Q4: 2026-Q3 -> 2026-Q4"},
    {"period_longer", "goals of g for 2026-Q3\nobjective o \"O\"",
     "goals of g for 2026-H2\nobjective o \"O\"", "easier period-changed g.o@2026-H2: 2026-Q3 -> 2026-H2"},
    {"period_ends_sooner", "goals of g for 2026-H2\nobjective o \"O\"",
     "goals of g for 2026-Q3\nobjective o \"O\"", "harder period-changed g.o@2026-Q3: 2026-H2 -> 2026-Q3"},
    {"period_begins_sooner", "goals of g for 2026-Q4\nobjective o \"O\"",
     "goals of g for 2026-H2\nobjective o \"O\"", "neutral period-changed g.o@2026-H2: 2026-Q4 -> 2026-H2"},
    {"period_spelled_otherwise", "goals of g for 2026-Q3\nobjective o \"O\"",
     "goals of g for 2026-07-01..2026-09-30\nobjective o \"O\"", ""},

    {"range_looser", "kpi k \"K\" at least 99% measured daily", "kpi k \"K\" at least 98% measured daily",
     "easier kpi-range-widened g.k: at least 99% -> at least 98%"},
    {"range_new", "kpi k \"K\" measured daily", "kpi k \"K\" at least 99% measured daily",
     "harder kpi-range-narrowed g.k: nothing -> at least 99%"},
    {"range_filled_in", "kpi k \"K\" at least ? measured daily", "kpi k \"K\" at least 99% measured daily",
     "neutral target-set g.k: at least ? -> at least 99%"},
    {"range_gone", "kpi k \"K\" at least 99% measured daily", "kpi k \"K\" measured daily",
     "easier kpi-range-widened g.k: at least 99% -> nothing"},
    {"a_bound_gone", "kpi k \"K\" between 5 and 10 days measured daily",
     "kpi k \"K\" at most 10 days measured daily",
     "easier kpi-range-widened g.k: between 5 and 10 days -> at most 10 days"},
    {"one_bound_looser_one_tighter", "kpi k \"K\" between 5 and 10 days measured daily",
     "kpi k \"K\" between 6 and 11 days measured daily",
     "easier kpi-range-widened g.k: between 5 and 10 days -> between 6 and 11 days"},
    {"range_tighter", "kpi k \"K\" at most 10 days measured daily",
     "kpi k \"K\" between 5 and 10 days measured daily",
     "harder kpi-range-narrowed g.k: at most 10 days -> between 5 and 10 days"},
    {"range_turned_round", "kpi k \"K\" at least 5 days measured daily",
     "kpi k \"K\" at most 5 days measured daily",
     "easier direction-flipped g.k: at least 5 days -> at most 5 days"},
    {"range_of_another_thing", "kpi k \"K\" at least 5 users measured daily",
     "kpi k \"K\" at least 5 accounts measured daily",
     "easier unit-changed g.k: at least 5 users -> at least 5 accounts"},
    {"cadence_rarer", "kpi k \"K\" at least 99% measured daily", "kpi k \"K\" at least 99% measured weekly",
     "easier cadence-changed g.k: daily -> weekly"},
    {"cadence_gone", "kpi k \"K\" at least 99% measured daily", "kpi k \"K\" at least 99%",
     "easier cadence-changed g.k: daily -> never"},
    {"cadence_more_often", "kpi k \"K\" at least 99% measured weekly",
     "kpi k \"K\" at least 99% measured daily", "harder cadence-changed g.k: weekly -> daily"},
    {"kpi_deadline_later", "kpi k \"K\" at least 99% measured daily",
     "kpi k \"K\" at least 99% measured daily by 2026-12-31",
     "easier deadline-moved g.k: at once -> 2026-12-31"},

    {"keep_gone", "keep k\n--kpi k \"K\" at least 9 measured daily",
     "--kpi k \"K\" at least 9 measured daily", "easier keep-removed g.o@2026-Q3: k -> nothing"},
    {"keep_new", "--kpi k \"K\" at least 9 measured daily", "keep k\n--kpi k \"K\" at least 9 measured daily",
     "harder keep-added g.o@2026-Q3: nothing -> k"},
    {"keep_of_a_renamed_kpi", "keep k\n--kpi k \"K\" at least 9 measured daily",
     "keep l\n--kpi l \"K\" at least 9 measured daily formerly k", "neutral renamed g.l: k -> l"},
    {"keep_of_a_kpi_that_is_gone", "keep k\n--kpi k \"K\" at least 9 measured daily", "",
     "easier keep-removed g.o@2026-Q3: k -> nothing\neasier kpi-removed g.k: K -> nothing"},
    {"keep_of_a_dropped_kpi", "keep k\n--kpi k \"K\" at least 9 measured daily",
     "--kpi k \"K\" at least 9 measured daily dropped 2026-08-01 \"Nobody reads it.\"",
     "neutral keep-removed g.o@2026-Q3: k -> nothing\neasier kpi-dropped g.k: nothing -> dropped 2026-08-01 "
     "\"Nobody reads it.\""},
    {"committed_gone", "committed", "", "easier commitment-changed g.o@2026-Q3: committed -> not committed"},
    {"committed_new", "", "committed", "harder commitment-changed g.o@2026-Q3: not committed -> committed"},

    {"objective_gone", "goals of g for 2026-Q3\nobjective o \"O\" {\nkr a \"A\" to 5\n}\nobjective p \"P\"",
     "goals of g for 2026-Q3\nobjective p \"P\"", "easier objective-removed g.o@2026-Q3: O -> nothing"},
    {"objective_archived",
     "goals of g for 2026-Q2\nobjective o \"O\" { grade 0.7 \"Well.\" }\ngoals of g for 2026-Q3\nobjective p "
     "\"P\"",
     "goals of g for 2026-Q3\nobjective p \"P\"", "neutral objective-archived g.o@2026-Q2: O -> nothing"},
    {"archived_by_its_key_results",
     "goals of g for 2026-Q2\nobjective o \"O\" {\nkr a \"A\" to 5 grade 0.4 \"So.\"\n}\ngoals of g for "
     "2026-Q3\nobjective p \"P\"",
     "goals of g for 2026-Q3\nobjective p \"P\"", "neutral objective-archived g.o@2026-Q2: O -> nothing"},
    {"archived_and_planned_anew",
     "goals of g for 2026-Q2\nobjective o \"Be first\" {\ngrade 0.7 \"Well.\"\nkr a \"A\" to 5\n}",
     "goals of g for 2026-Q3\nobjective o \"Be first\" {\nkr a \"A\" to 3\n}",
     "neutral objective-added g.o@2026-Q3: nothing -> Be first\nneutral objective-archived g.o@2026-Q2: Be "
     "first "
     "-> nothing"},
    {"a_graded_one_whose_period_runs",
     "goals of g for 2026-Q3\nobjective o \"O\" { grade 0.7 \"Well.\" }\nobjective p \"P\"",
     "goals of g for 2026-Q3\nobjective p \"P\"", "easier objective-removed g.o@2026-Q3: O -> nothing"},
    {"kr_gone", "kr a \"A\" to 5\nkr b \"B\" to 5", "kr b \"B\" to 5",
     "easier kr-removed g.o.a@2026-Q3: A -> nothing"},
    {"kpi_gone", "kpi k \"K\" at least 9 measured daily\nkpi l \"L\" at most 2 measured daily",
     "kpi l \"L\" at most 2 measured daily", "easier kpi-removed g.k: K -> nothing"},
    {"a_dropped_kpi_gone",
     "kpi k \"K\" at least 9 measured daily dropped 2026-07-05 \"Nobody reads it.\"\nkpi l \"L\" at most 2",
     "kpi l \"L\" at most 2", "neutral kpi-removed g.k: K -> nothing"},
    {"kr_dropped", "kr a \"A\" to 5", "kr a \"A\" to 5 dropped 2026-08-01 \"Part of the product now.\"",
     "easier kr-dropped g.o.a@2026-Q3: nothing -> dropped 2026-08-01 \"Part of the product now.\""},
    {"objective_dropped", "", "dropped 2026-08-01 \"We go elsewhere.\"",
     "easier objective-dropped g.o@2026-Q3: nothing -> dropped 2026-08-01 \"We go elsewhere.\""},
    {"kpi_dropped", "kpi k \"K\" at least 9",
     "kpi k \"K\" at least 9 dropped 2026-08-01 \"Nobody reads it.\"",
     "easier kpi-dropped g.k: nothing -> dropped 2026-08-01 \"Nobody reads it.\""},
    {"reinstated", "kr a \"A\" to 5 dropped 2026-08-01 \"So.\"", "kr a \"A\" to 5",
     "harder reinstated g.o.a@2026-Q3: dropped 2026-08-01 \"So.\" -> nothing"},

    {"checkin_rewritten", "kr a \"A\" to 5 { checkin 2026-07-10 2 }",
     "kr a \"A\" to 5 { checkin 2026-07-10 3 }",
     "easier checkin-rewritten g.o.a@2026-Q3: checkin 2026-07-10 2 -> checkin 2026-07-10 3"},
    {"checkin_deleted", "kr a \"A\" to 5 { checkin 2026-07-10 2 }", "kr a \"A\" to 5",
     "easier checkin-rewritten g.o.a@2026-Q3: checkin 2026-07-10 2 -> nothing"},
    {"checkin_in_another_unit", "kr a \"A\" to 5 days { checkin 2026-07-10 2 days }",
     "kr a \"A\" to 5 days { checkin 2026-07-10 48 hours }", ""},
    {"checkins_in_another_order", "kr a \"A\" to 5 {\ncheckin 2026-07-10 2\ncheckin 2026-07-20 3\n}",
     "kr a \"A\" to 5 {\ncheckin 2026-07-20 3\ncheckin 2026-07-10 2\n}", ""},
    {"checkin_added", "kr a \"A\" to 5 { checkin 2026-07-10 2 }",
     "kr a \"A\" to 5 {\ncheckin 2026-07-10 2\ncheckin 2026-07-10 3 \"Read again.\"\n}",
     "neutral checkin-added g.o.a@2026-Q3: nothing -> checkin 2026-07-10 3 \"Read again.\""},
    {"diagnosis_added", "kpi k \"K\" at least 9",
     "kpi k \"K\" at least 9 { diagnosis 2026-07-10 \"The cable.\" }",
     "neutral diagnosis-added g.k: nothing -> diagnosis 2026-07-10 \"The cable.\""},
    {"diagnosis_rewritten", "kpi k \"K\" at least 9 { diagnosis 2026-07-10 \"The cable.\" }",
     "kpi k \"K\" at least 9 { diagnosis 2026-07-10 \"The weather.\" }",
     "easier diagnosis-rewritten g.k: diagnosis 2026-07-10 \"The cable.\" -> diagnosis 2026-07-10 \"The "
     "weather.\""},
    {"grade_added", "", "grade 0.7 \"Well.\"",
     "neutral grade-added g.o@2026-Q3: nothing -> grade 0.7 \"Well.\""},
    {"grade_rewritten", "grade 0.5 \"Well.\"", "grade 0.7 \"Well.\"",
     "easier grade-rewritten g.o@2026-Q3: grade 0.5 \"Well.\" -> grade 0.7 \"Well.\""},
    {"amended_rewritten", "amended 2026-07-10 \"Was 60%.\"", "amended 2026-07-10 \"Was 50%.\"",
     "easier amended-rewritten g.o@2026-Q3: amended 2026-07-10 \"Was 60%.\" -> amended 2026-07-10 \"Was "
     "50%.\""},
    {"amended", "kr a \"A\" from 1 to 5", "kr a \"A\" from 1 to 4 { amended 2026-08-10 \"Was 5.\" }",
     "easier, amended target-lowered g.o.a@2026-Q3: to 5 -> to 4"},
    {"amended_on_the_objective", "kr a \"A\" from 1 to 5",
     "amended 2026-08-10 \"Was 5.\"\nkr a \"A\" from 1 to 4",
     "easier, amended target-lowered g.o.a@2026-Q3: to 5 -> to 4"},
    {"amended_without_a_word", "kr a \"A\" from 1 to 5",
     "kr a \"A\" from 1 to 4 { amended 2026-08-10 \" \" }",
     "easier target-lowered g.o.a@2026-Q3: to 5 -> to 4"},
    {"amended_before", "kr a \"A\" from 1 to 5 { amended 2026-08-10 \"Was 6.\" }",
     "kr a \"A\" from 1 to 4 { amended 2026-08-10 \"Was 6.\" }",
     "easier target-lowered g.o.a@2026-Q3: to 5 -> to 4"},
    {"amended_alone", "", "amended 2026-07-10 \"Was 60%.\"", ""},

    {"reworded", "kr a \"A\" to 5", "kr a \"The a\" to 5", "neutral reworded g.o.a@2026-Q3: A -> The a"},
    {"reworded_without_an_id", "kr \"Active crews\" to 5 crews", "kr \"Active crews each week\" to 5 crews",
     "neutral reworded g.o.active-crews-each-week@2026-Q3: Active crews -> Active crews each week"},
    {"owner", "owner @maya", "owner @omar", "neutral owner-changed g.o@2026-Q3: @maya -> @omar"},
    {"alignment",
     "goals of g for 2026-Q3\nobjective o \"O\" supports p\nobjective p \"P\"\nobjective q \"Q\"",
     "goals of g for 2026-Q3\nobjective o \"O\" supports q\nobjective p \"P\"\nobjective q \"Q\"",
     "neutral alignment-changed g.o@2026-Q3: g.p@2026-Q3 -> g.q@2026-Q3"},
    {"words", "why \"Because.\"", "why \"Therefore.\"", "neutral text-changed g.o@2026-Q3: nothing -> why"},
    {"tags_in_another_order", "tag a, b", "tag b, a", ""},
    {"initiative", "", "initiative \"Rewrite the tour\"",
     "neutral text-changed g.o@2026-Q3: nothing -> initiative"},
    {"several_words", "why \"Because.\"\ntag a", "tag b\nlink \"https://tracker.example/1\"",
     "neutral text-changed g.o@2026-Q3: nothing -> why, link, tag"},
    {"renamed", "kr a \"A\" to 5", "kr b \"A\" to 5 formerly a", "neutral renamed g.o.b@2026-Q3: a -> b"},
    {"renamed_without_a_word", "kr a \"A\" to 5", "kr b \"A\" to 5", "neutral renamed g.o.b@2026-Q3: a -> b"},
    {"renamed_and_lowered", "kr a \"A\" from 1 to 5", "kr b \"A\" from 1 to 4 formerly a",
     "neutral renamed g.o.b@2026-Q3: a -> b\neasier target-lowered g.o.b@2026-Q3: to 5 -> to 4"},
    {"moved_to_another_objective",
     "goals of g for 2026-Q3\nobjective o \"O\" {\nkr a \"Active crews\" to 5\n}\nobjective p \"P\"",
     "goals of g for 2026-Q3\nobjective o \"O\"\nobjective p \"P\" {\nkr a \"Active crews\" to 5\n}",
     "neutral moved g.p.a@2026-Q3: g.o.a@2026-Q3 -> g.p.a@2026-Q3"},
    {"moved_to_a_longer_period",
     "goals of g for 2026-Q3\nobjective o \"O\" {\nkr a \"Active crews\" to 5\n}\ngoals of g for "
     "2026\nobjective p "
     "\"P\"",
     "goals of g for 2026-Q3\nobjective o \"O\"\ngoals of g for 2026\nobjective p \"P\" {\nkr a \"Active "
     "crews\" to "
     "5\n}",
     "neutral moved g.p.a@2026: g.o.a@2026-Q3 -> g.p.a@2026\neasier deadline-moved g.p.a@2026: 2026-09-30 -> "
     "2026-12-31"},
    {"unit_renamed",
     "goals of g for 2026-Q3\nobjective o \"Become the place to start\" {\nkr a \"A\" to 5\n}\nteam g \"G\"",
     "goals of h for 2026-Q3\nobjective o \"Be first\" {\nkr a \"A\" to 5\n}\nteam h \"G\" formerly g",
     "neutral reworded h.o@2026-Q3: Become the place to start -> Be first\nneutral renamed h: g -> h"},
    {"unit_that_took_the_name_of_another", "goals of g\nkpi k \"K\" at least 5\nteam g \"G\"\nteam h \"H\"",
     "goals of h\nkpi k \"K\" at least 5\nteam h \"H\" formerly g", "neutral moved h.k: g.k -> h.k"},
    {"moved_to_another_unit", "goals of g for 2026-Q3\nobjective o \"Become the place to start\"",
     "goals of h for 2026-Q3\nobjective o \"Become the place to start\"",
     "neutral moved h.o@2026-Q3: g.o@2026-Q3 -> h.o@2026-Q3"},
    {"objective_added", "goals of g for 2026-Q3\nobjective o \"O\"",
     "goals of g for 2026-Q3\nobjective o \"O\"\nobjective p \"P\" {\nkr a \"A\" to 5\n}",
     "neutral objective-added g.p@2026-Q3: nothing -> P"},
    {"kr_added", "kr a \"A\" to 5", "kr a \"A\" to 5\nkr b \"B\" to 7 days",
     "neutral kr-added g.o.b@2026-Q3: nothing -> B"},
    {"kpi_added", "", "--kpi k \"K\" at least 9", "neutral kpi-added g.k: nothing -> K"},
    {"rule_allowed", "", "allow kr-count \"Two are enough.\"",
     "neutral rule-allowed g.o@2026-Q3: nothing -> allow kr-count \"Two are enough.\""},
};

class Table : public testing::TestWithParam<Row> {};

TEST_P(Table, SaysWhatTheChangeMeans) {
  const Plans plans(GetParam().before, GetParam().after);
  EXPECT_EQ(plans.changes(), GetParam().changes) << plans.before() << "---\n" << plans.after();
}

INSTANTIATE_TEST_SUITE_P(Compare, Table, testing::ValuesIn(rows),
                         [](const auto& test) { return test.param.name; });

TEST(TableOfChanges, HasARowForEachKind) {
  std::string all;
  for (const Row& row : rows) all += row.changes + std::string("\n");
  for (const KindFacts& kind : all_kinds())
    EXPECT_NE(all.find(" " + std::string(kind.name) + " "), std::string::npos) << kind.name;
}

TEST(TableOfChanges, IsTheOneOfTheReference) {
  const std::string reference = golden::read(golden::root() / "grammar" / "README.md");
  for (const KindFacts& kind : all_kinds()) {
    const std::string row = "| `" + std::string(kind.name) + "` | " + std::string(kind.summary) + " |\n";
    EXPECT_NE(reference.find(row), std::string::npos) << row;
  }
}

TEST(TableOfChanges, IsEmptyForOnePlan) {
  for (const Row& row : rows)
    for (const char* side : {row.before, row.after}) EXPECT_EQ(Plans(side, side).changes(), "") << side;
}

/// Widened and narrowed, added and removed turn round; not a range of which one bound is looser and one
/// tighter, which is wider in both directions, nor one that is `?`; nor what only the newer side says: a
/// grade, a `formerly`.
TEST(TableOfChanges, TurnsRoundWhereTheSidesDo) {
  const std::pair<std::string, std::string> opposites[] = {{"kpi-range-widened", "kpi-range-narrowed"},
                                                           {"keep-removed", "keep-added"},
                                                           {"objective-removed", "objective-added"},
                                                           {"kr-removed", "kr-added"},
                                                           {"kpi-removed", "kpi-added"}};
  for (const Row& row : rows) {
    const std::string_view name = row.name;
    if (name == "one_bound_looser_one_tighter" || name.find("archived") != name.npos ||
        name == "unit_renamed" || name == "range_filled_in")
      continue;
    const std::string there = Plans(row.before, row.after).changes(),
                      back = Plans(row.after, row.before).changes();
    for (const auto& [one, other] : opposites) {
      const auto has = [](const std::string& text, const std::string& kind) {
        return text.find(" " + kind + " ") != std::string::npos;
      };
      EXPECT_EQ(has(there, one), has(back, other)) << row.name << "\n" << there << "\n" << back;
      EXPECT_EQ(has(there, other), has(back, one)) << row.name << "\n" << there << "\n" << back;
    }
  }
}

}  // namespace
}  // namespace goalie::compare
