// Lowering: the state of one file on its way from tree to plan. Shared by the files of this folder only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/check/dates.hpp"
#include "compiler/check/values.hpp"
#include "compiler/diagnostics/errors.hpp"
#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"
#include "compiler/syntax/tree.hpp"

namespace goalie::check {

using grammar::Keyword;
using syntax::Argument;
using syntax::ArgumentKind;
using syntax::Clause;
using syntax::Declaration;
using syntax::Tree;

/// What the clauses of one declaration say, whatever the declaration is.
struct Clauses {
  std::uint64_t written = 0;  // one bit a keyword, also of those that could not be read
  std::uint64_t broken = 0;   // of those that could not be read
  model::Mention owner, lead;
  model::UnitName parent;
  model::Measure measure;
  bool measure_unreadable = false;  // a value of it was written and could not be read
  model::Date deadline;
  Span deadline_span;
  model::Cadence cadence = model::Cadence::none;
  bool done = false;
  model::Date done_on;
  model::Range<model::Reference> references;
  model::Range<model::Mention> informed;
  model::Range<model::Remark> remarks;
  model::Range<model::Checkin> checkins;
  model::Range<model::Allow> allows;
};

class Lowering {
 public:
  Lowering(const Tree& tree, const File& file, FileId id, const model::Calendar& calendar, model::Plan& plan,
           Errors& errors)
      : tree_(tree),
        text_(file.text()),
        file_(id),
        plan_(plan),
        errors_(errors),
        dates_(text_, id, calendar, errors),
        values_(text_, id, plan.symbols, errors) {}

  void run();

 private:
  // Declarations (lower.cpp).
  void lower_top(const Declaration& declaration);
  void lower_section(const Declaration& declaration);
  void lower_unit(const Declaration& declaration);
  void lower_person(const Declaration& declaration);
  void lower_objective(const Declaration& declaration);
  void lower_key_result(const Declaration& declaration, model::ObjectiveId objective);
  void lower_kpi(const Declaration& declaration);
  void lower_initiative(const Declaration& declaration, model::GoalRef parent);
  void lower_goal(const Declaration& declaration, const Clauses& clauses, model::Goal& goal);
  model::Range<model::Initiative> lower_initiatives(const Declaration& declaration, model::GoalRef parent);
  void report_misplaced_children(const Declaration& declaration);
  model::SectionId section();

  // Clauses (lower_clauses.cpp).
  Clauses lower_clauses(const Declaration& declaration);
  bool admit(const Clause& clause, const Declaration& on, Clauses& into);
  void lower_single(const Clause& clause, Clauses& into);
  void lower_target(const Clause& clause, Clauses& into);
  void lower_references(const Clause& clause);
  void lower_remark(const Clause& clause);
  void lower_checkin(const Clause& clause, Keyword declaration, const Clauses& clauses);
  void lower_checkin_value(const Argument& argument, Keyword declaration, const Clauses& clauses,
                           model::Checkin& checkin);
  void lower_allow(const Clause& clause);
  model::Quantity value(const Clause& clause, std::uint32_t argument);
  std::optional<model::Decimal> share(const Argument& argument, std::string_view what);

  // Names and texts.
  model::Symbol identifier(Span span);
  model::Mention mention(Span span);
  std::string_view text(Span span);
  const Argument& argument(const Clause& clause, std::uint32_t i) const {
    return tree_.arguments[clause.arguments_begin + i];
  }
  std::uint32_t arguments(const Clause& clause) const {
    return clause.arguments_end - clause.arguments_begin;
  }
  Location at(Span span) const { return {file_, span}; }

  const Tree& tree_;
  std::string_view text_;
  FileId file_;
  model::Plan& plan_;
  Errors& errors_;
  Dates dates_;
  Values values_;
  model::SectionId section_;
  std::array<Span, grammar::keyword_count> first_spans_;  // of the declaration at hand, where its bit is set
};

}  // namespace goalie::check
