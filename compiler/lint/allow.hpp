// `allow`: where a rule is silenced, by which clause, and what came of the clause.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/model/plan.hpp"

namespace goalie::lint {

using AllowId = model::Id<model::Allow>;

/// The clause that silences a rule on a goal: of the goal itself, its section's header, or the objective
/// around it; none where there is none. An `allow` whose day is over still silences, so that no build turns
/// red at midnight.
AllowId silencing(const model::Plan& plan, model::GoalRef goal, std::string_view rule);
AllowId silencing(const model::Plan& plan, const model::Section& section, std::string_view rule);

/// What came of an `allow`, once everything that it could silence was judged.
enum class Standing : std::uint8_t {
  used,       // it silenced something
  idle,       // there was nothing to silence
  unjudged,   // nobody knows: the rule is off, or what it covers was not judged, or is over
  forbidden,  // the configuration lets nobody silence this rule
  language,   // it names an error of the language
  unknown,    // it names no rule
};

struct Exception {
  const model::Allow& clause;
  Standing standing;
};

/// Whether everything that a clause covers was judged, by where the clause stands.
class Coverage {
 public:
  Coverage(const model::Plan& plan, model::Date today) : plan_(plan), today_(today) {}

  bool is_whole(model::SectionId section);
  bool is_whole(const model::Objective& objective) const;
  bool is_whole(const model::KeyResult& key_result) const;
  bool is_whole(const model::Kpi& kpi) const;

 private:
  const model::Plan& plan_;
  model::Date today_;
  std::vector<char> torn_;  // the sections that hold a goal which is not judged; empty until one is asked for
};

}  // namespace goalie::lint
