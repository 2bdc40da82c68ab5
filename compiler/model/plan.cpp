// The plan's answers to what its rows only say together; see plan.hpp.
#include "compiler/model/plan.hpp"

namespace goalie::model {
namespace {

bool is_reading(const Checkin& checkin) {
  return checkin.date && (checkin.done || (checkin.value && !checkin.value.unknown));
}

}  // namespace

std::string_view name_of(Cadence cadence) {
  return cadence == Cadence::none ? std::string_view()
                                  : grammar::cadences[static_cast<std::size_t>(cadence) - 1];
}

int days_of(Cadence cadence) {
  switch (cadence) {
    case Cadence::none: return 0;
    case Cadence::daily: return 1;
    case Cadence::weekly: return 7;
    case Cadence::biweekly: return 14;
    case Cadence::monthly: return 31;
    case Cadence::quarterly: return 92;
    case Cadence::annually: return 366;
  }
  return 0;
}

const Goal& Plan::goal(GoalRef ref) const {
  switch (ref.kind) {
    case GoalRef::Kind::none: break;
    case GoalRef::Kind::objective: return objectives[ref.objective()];
    case GoalRef::Kind::key_result: return key_results[ref.key_result()];
    case GoalRef::Kind::kpi: return kpis[ref.kpi()];
  }
  static const Goal nothing;
  return nothing;
}

const Remark* Plan::remark(const Goal& goal, Keyword keyword) const {
  for (const Remark& remark : remarks[goal.remarks]) {
    if (remark.keyword == keyword) return &remark;
  }
  return nullptr;
}

Symbol Plan::unit_of(const Goal& goal) const {
  if (!goal.section) return {};
  const Section& section = section_of(goal);
  return section.unit.name ? section.unit.name : section.person.handle;
}

Mention Plan::owner_of(const Objective& objective) const {
  if (objective.owner || !objective.section) return objective.owner;
  return section_of(objective).person;
}

Mention Plan::owner_of(const KeyResult& key_result) const {
  if (key_result.owner || !key_result.objective) return key_result.owner;
  return owner_of(objectives[key_result.objective]);
}

Mention Plan::owner_of(const Kpi& kpi) const {
  if (kpi.owner || !kpi.section) return kpi.owner;
  return section_of(kpi).person;
}

Date Plan::due(const KeyResult& key_result) const {
  return key_result.deadline ? key_result.deadline : period_of(key_result).last;
}

const Checkin* Plan::last_reading(const Goal& goal) const {
  const Checkin* last = nullptr;
  for (const Checkin& checkin : checkins[goal.checkins]) {
    if (is_reading(checkin) && (last == nullptr || checkin.date >= last->date)) last = &checkin;
  }
  return last;
}

}  // namespace goalie::model
