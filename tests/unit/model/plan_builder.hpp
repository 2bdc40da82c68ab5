// A plan built by hand, row by row in the order of a file, for tests that do without the parser.
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::model {

/// Clauses go to the goal that was added last. What is a value is also written into the text of one file, so
/// that it can be quoted as written.
class PlanBuilder {
 public:
  Plan plan;

  PlanBuilder& unit(Keyword keyword, std::string_view id, std::string_view name,
                    std::string_view parent = {});
  PlanBuilder& person(std::string_view handle, std::string_view name, std::string_view unit = {});
  PlanBuilder& goals_of(std::string_view unit, std::string_view period = {});
  PlanBuilder& goals_of_person(std::string_view handle, std::string_view period = {});

  ObjectiveId objective(std::string_view id, std::string_view title);
  KeyResultId key_result(std::string_view id, std::string_view title);
  KpiId kpi(std::string_view id, std::string_view title);
  Initiative& initiative(std::string_view title);

  PlanBuilder& owner(std::string_view handle);
  PlanBuilder& inform(std::string_view handle);
  PlanBuilder& from(std::string_view value);
  PlanBuilder& target(TargetKind kind, std::string_view value = {}, std::string_view upper = {});
  PlanBuilder& by(std::string_view date);
  PlanBuilder& measured(Cadence cadence);
  PlanBuilder& clause(Keyword keyword);
  PlanBuilder& supports(GoalRef target) { return reference(Keyword::supports, target); }
  PlanBuilder& keep(GoalRef target) { return reference(Keyword::keep, target); }
  PlanBuilder& reference(Keyword keyword, GoalRef target);
  /// A value, `done`, or nothing for a status.
  PlanBuilder& checkin(std::string_view date, std::string_view value, std::string_view note = {});
  PlanBuilder& confidence(Decimal confidence);
  PlanBuilder& remark(Keyword keyword, std::string_view text, std::string_view date = {});
  PlanBuilder& grade(Decimal score, std::string_view text);
  PlanBuilder& allow(std::string_view rule, std::string_view reason, std::string_view until = {});

  Quantity quantity(std::string_view value);
  /// The one file that the values stand in; call it when nothing more is added.
  Sources sources() const;

 private:
  std::string_view keep_text(std::string_view text);
  Span write(std::string_view text);
  Mention mention(std::string_view handle);
  void begin(Goal& goal, std::string_view keyword, std::string_view id, std::string_view title);
  Measure& measure();

  std::string text_;
  Goal* goal_ = nullptr;
  KeyResult* key_result_ = nullptr;
  Kpi* kpi_ = nullptr;
  ObjectiveId objective_;
  SectionId section_;
};

/// A date that exists.
Date day(std::string_view text);

}  // namespace goalie::model
