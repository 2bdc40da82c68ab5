// Plans appended: one plan's rows move behind another's, with their ids and symbols renumbered.
#include <vector>

#include "compiler/check/check.hpp"

namespace goalie::check {
namespace {

using namespace model;

/// Where the rows and symbols of the appended plan come to stand.
class Renumbering {
 public:
  Renumbering(Plan& plan, const Plan& more)
      : remarks_(plan.remarks.size()),
        references_(plan.references.size()),
        mentions_(plan.mentions.size()),
        checkins_(plan.checkins.size()),
        allows_(plan.allows.size()),
        sections_(plan.sections.size()),
        objectives_(plan.objectives.size()),
        key_results_(plan.key_results.size()),
        kpis_(plan.kpis.size()),
        initiatives_(plan.initiatives.size()) {
    symbols_.reserve(more.symbols.size());
    for (std::uint32_t i = 0; i < more.symbols.size(); ++i) symbols_.push_back(plan.symbols.intern(more.symbols.text({i})));
  }

  void move(Symbol& symbol) const { symbol = symbols_[symbol.index]; }
  void move(UnitName& unit) const { move(unit.name); }
  void move(Mention& mention) const { move(mention.handle); }
  void move(Quantity& quantity) const {
    move(quantity.dimension.what);
    move(quantity.dimension.per);
  }
  void move(Measure& measure) const {
    move(measure.baseline);
    move(measure.target);
    move(measure.upper);
  }
  void move(Range<Remark>& range) const { shift(range, remarks_); }
  void move(GoalRef& goal) const {
    switch (goal.kind) {
      case GoalRef::Kind::none: break;
      case GoalRef::Kind::objective: goal.index += objectives_; break;
      case GoalRef::Kind::key_result: goal.index += key_results_; break;
      case GoalRef::Kind::kpi: goal.index += kpis_; break;
    }
  }

  void move(Unit& unit) const {
    move(unit.id);
    move(unit.parent);
    move(unit.lead);
    move(unit.remarks);
  }
  void move(Person& person) const {
    move(person.handle);
    move(person.unit);
  }
  void move(Section& section) const {
    move(section.unit);
    move(section.person);
    shift(section.allows, allows_);
  }
  void move_goal(Goal& goal) const {
    goal.section.index += sections_;
    move(goal.id);
    move(goal.owner);
    shift(goal.references, references_);
    shift(goal.informed, mentions_);
    move(goal.remarks);
    shift(goal.checkins, checkins_);
    shift(goal.initiatives, initiatives_);
    shift(goal.allows, allows_);
  }
  void move(Objective& objective) const {
    move_goal(objective);
    shift(objective.key_results, key_results_);
  }
  void move(KeyResult& key_result) const {
    move_goal(key_result);
    key_result.objective.index += objectives_;
    move(key_result.measure);
  }
  void move(Kpi& kpi) const {
    move_goal(kpi);
    move(kpi.range);
  }
  void move(Initiative& initiative) const {
    move(initiative.id);
    move(initiative.parent);
    move(initiative.owner);
    move(initiative.remarks);
  }
  void move(Reference& reference) const {
    for (Symbol& part : reference.parts) move(part);
  }
  void move(Remark&) const {}
  void move(Checkin& checkin) const { move(checkin.value); }
  void move(Allow&) const {}

 private:
  template <typename Row>
  static void shift(Range<Row>& range, std::uint32_t by) {
    range.begin += by;
    range.end += by;
  }

  std::vector<Symbol> symbols_;
  std::uint32_t remarks_, references_, mentions_, checkins_, allows_, sections_, objectives_, key_results_, kpis_, initiatives_;
};

template <typename Row>
void move_rows(Table<Row>& to, Table<Row>& from, const Renumbering& renumbering) {
  for (Row& row : from) {
    renumbering.move(row);
    to.add(row);
  }
}

}  // namespace

void append(Plan& plan, Plan&& more) {
  const Renumbering renumbering(plan, more);
  move_rows(plan.units, more.units, renumbering);
  move_rows(plan.people, more.people, renumbering);
  move_rows(plan.sections, more.sections, renumbering);
  move_rows(plan.objectives, more.objectives, renumbering);
  move_rows(plan.key_results, more.key_results, renumbering);
  move_rows(plan.kpis, more.kpis, renumbering);
  move_rows(plan.initiatives, more.initiatives, renumbering);
  move_rows(plan.references, more.references, renumbering);
  move_rows(plan.mentions, more.mentions, renumbering);
  move_rows(plan.remarks, more.remarks, renumbering);
  move_rows(plan.checkins, more.checkins, renumbering);
  move_rows(plan.allows, more.allows, renumbering);
  plan.texts.splice(plan.texts.end(), more.texts);
}

}  // namespace goalie::check
