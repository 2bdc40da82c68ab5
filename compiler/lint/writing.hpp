// Writing: the edits by which a fix puts clauses and declarations where the one style has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/lint/context.hpp"

namespace goalie::lint {

/// Whether a goal has a block.
bool has_block(const Context& context, const model::Goal& goal);

/// The keyword, id and title of a goal, with the quotes.
Span head_of(const model::Goal& goal);

/// Puts a clause at the head of a goal's block, or on its line where it has none: its owner.
Edit write_first_clause(const Context& context, const model::Goal& goal, std::string_view clause);

/// Takes a clause out: with its lines where nothing else stands on them, else with the blanks before it.
Edit take_out(const Context& context, Span clause);

/// Puts a key result behind those that an objective has. Nothing where its line would have to be broken up.
std::vector<Edit> write_key_result(const Context& context, const model::Objective& objective,
                                   std::string_view declaration);

/// Whether the goal that is judged could be a declaration of another kind: its clauses may stand there, and
/// nobody refers to it.
bool could_be(const Context& context, const model::Goal& goal, grammar::Keyword kind);

/// Takes a key result out of its objective, puts a KPI behind that, and lets the objective keep it. Nothing
/// where the key result says more than a KPI of one line can, or where the name is taken.
std::vector<Edit> turn_into_kept_kpi(const Context& context, const model::KeyResult& key_result,
                                     std::string_view title, std::string_view clauses);

/// The check-in that somebody could write today, with the last value in it: `checkin 2026-08-15 42%`.
std::string next_checkin(const Context& context, const model::Goal& goal);

/// A text that has no quotes yet, as a title.
std::string quoted(std::string_view written);

}  // namespace goalie::lint
