// The check: trees in, a plan with every name resolved and every error of the language out.
#pragma once

#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/errors.hpp"
#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"
#include "compiler/syntax/tree.hpp"

namespace goalie::check {

/// Adds what one file says to a plan; its errors go to `errors`. Names are not looked at yet. Files are
/// lowered in the order of their paths, which is the order of everything after.
void lower(const syntax::Tree& tree, const File& file, FileId id, const model::Calendar& calendar,
           model::Plan& plan, Errors& errors);

/// Resolves units, people and references, and finds duplicates and cycles. Errors inside a duplicate are
/// taken back, since nothing in it is reported again.
void link(model::Plan& plan, std::vector<Diagnostic>& errors);

/// Writes into each error the full name of the goal that it lies in, if it lies in one.
void name_goals(const model::Plan& plan, std::vector<Diagnostic>& errors);

}  // namespace goalie::check
