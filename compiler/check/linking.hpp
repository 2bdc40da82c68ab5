// Linking: the state of a plan while its names are resolved. Shared by the files of this folder only.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/check/scope.hpp"
#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/errors.hpp"
#include "compiler/model/plan.hpp"

namespace goalie::check {

/// Units, people and sections by name; duplicates; `in` cycles (link.cpp).
void link_names(model::Plan& plan, Scope& scope, Errors& errors);

/// Goals with one id; the later is marked and pointed at (duplicates.cpp).
void find_duplicates(model::Plan& plan, Scope& scope, Errors& errors);

/// `supports`, `keep` and `formerly` (references.cpp).
void link_references(model::Plan& plan, const Scope& scope, Errors& errors);

/// `supports` that leads back to where it began (cycles.cpp).
void find_alignment_cycles(const model::Plan& plan, Errors& errors);

/// The nearest name among the candidates, with a bound on how often a run may search.
class Suggestions {
 public:
  /// Nothing once the run has searched enough: the report is long by then.
  std::optional<std::string_view> nearest(std::string_view name,
                                          const std::vector<std::string_view>& candidates);

 private:
  std::size_t compared_ = 0;
};

}  // namespace goalie::check
