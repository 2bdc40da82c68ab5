// Units on a Markdown page: a section each, from the company down, with its floor and its ceiling.
#include <algorithm>
#include <map>
#include <vector>

#include "compiler/emit/markdown_page.hpp"
#include "compiler/emit/markdown_text.hpp"

namespace goalie::emit {
namespace {

using namespace model;

/// Whose goals they are: a unit's, a person's or nobody's.
struct Owner {
  Symbol name;
  bool person = false;
  friend bool operator<(Owner a, Owner b) {
    return a.person != b.person ? a.person < b.person : a.name < b.name;
  }
};

struct Goals {
  std::vector<KpiId> kpis;
  std::vector<ObjectiveId> objectives;
};

class Units {
 public:
  explicit Units(MarkdownPage& page) : page_(page), plan_(page.plan) {}
  void write();

 private:
  void collect();
  void order_below(Symbol parent, std::size_t depth);
  void write(Owner owner, const Goals& goals);
  void write_objectives(std::vector<ObjectiveId> objectives);
  std::string name_of(Owner owner) const;
  const Unit* declared(Owner owner) const;

  Owner owner_of(const Goal& goal) const {
    const Section& section = plan_.section_of(goal);
    return section.unit.name ? Owner{section.unit.name}
                             : Owner{section.person.handle, static_cast<bool>(section.person)};
  }

  MarkdownPage& page_;
  const Plan& plan_;
  std::map<Owner, Goals> goals_;
  std::vector<Owner> order_;                     // as the page shows them
  std::map<Symbol, std::vector<UnitId>> below_;  // the units under each one
  std::map<Symbol, UnitId> declared_;
  std::map<Symbol, PersonId> people_;
};

void Units::collect() {
  std::vector<Owner> seen;
  const auto at = [&](const Goal& goal) -> Goals& {
    const Owner owner = owner_of(goal);
    const auto [place, is_new] = goals_.try_emplace(owner);
    if (is_new) seen.push_back(owner);
    return place->second;
  };
  for (std::uint32_t i = 0; i < plan_.objectives.size(); ++i)
    at(plan_.objectives[ObjectiveId{i}]).objectives.push_back({i});
  for (std::uint32_t i = 0; i < plan_.kpis.size(); ++i) at(plan_.kpis[KpiId{i}]).kpis.push_back({i});

  for (std::uint32_t i = 0; i < plan_.units.size(); ++i) {
    const Unit& unit = plan_.units[UnitId{i}];
    declared_.try_emplace(unit.id, UnitId{i});
    below_[unit.parent.id ? unit.parent.name : Symbol{}].push_back({i});
  }
  for (std::uint32_t i = 0; i < plan_.people.size(); ++i)
    people_.try_emplace(plan_.people[PersonId{i}].handle, PersonId{i});
  order_below({}, 0);
  // Then whoever is not declared, in the order of the files.
  std::map<Owner, bool> placed;
  for (const Owner owner : order_) placed[owner] = true;
  for (const Owner owner : seen) {
    if (!placed[owner]) order_.push_back(owner);
  }
}

/// Company first, then each unit before the ones in it. `in` forms no cycle in a checked plan.
void Units::order_below(Symbol parent, std::size_t depth) {
  const auto found = below_.find(parent);
  if (found == below_.end() || depth > 100) return;
  for (const UnitId id : found->second) {
    order_.push_back({plan_.units[id].id});
    order_below(plan_.units[id].id, depth + 1);
  }
}

const Unit* Units::declared(Owner owner) const {
  const auto found = owner.person ? declared_.end() : declared_.find(owner.name);
  return found == declared_.end() ? nullptr : &plan_.units[found->second];
}

std::string Units::name_of(Owner owner) const {
  if (!owner.name) return "Goals of no unit";
  if (const Unit* unit = declared(owner)) return markdown_inline(unit->name);
  if (!owner.person) return markdown_inline(plan_.name(owner.name));
  const auto found = people_.find(owner.name);
  return page_.person({owner.name, {}, found == people_.end() ? PersonId{} : found->second}) + "’s own goals";
}

void Units::write(Owner owner, const Goals& goals) {
  page_.heading(2, name_of(owner));
  if (const Unit* unit = declared(owner)) {
    std::string line(grammar::text(unit->keyword));
    line.front() = static_cast<char>(line.front() - ('a' - 'A'));
    if (unit->parent.name) line += " in " + name_of({unit->parent.name});
    if (unit->lead) line += ", led by " + page_.person(unit->lead);
    page_.paragraph(line + ".");
    for (const Remark& remark : plan_.remarks[unit->remarks]) {
      if (remark.keyword == Keyword::why) page_.text(unit->file, remark, "Why");
    }
  }
  if (!goals.kpis.empty()) {
    page_.heading(3, "The floor: what to keep");
    write_kpis(page_, goals.kpis);
  }
  write_objectives(goals.objectives);
}

/// By period, the latest to begin first.
void Units::write_objectives(std::vector<ObjectiveId> objectives) {
  const auto period = [&](ObjectiveId id) { return plan_.period_of(plan_.objectives[id]); };
  std::stable_sort(objectives.begin(), objectives.end(), [&](ObjectiveId a, ObjectiveId b) {
    return period(a).first != period(b).first ? period(a).first > period(b).first
                                              : period(a).last > period(b).last;
  });
  for (std::size_t i = 0; i < objectives.size(); ++i) {
    if (i == 0 || period(objectives[i]) != period(objectives[i - 1])) {
      const std::string now = page_.period(plan_.objectives[objectives[i]]);
      page_.heading(3, "The ceiling: what to push" + (now.empty() ? now : " in " + markdown_inline(now)));
    }
    write_objective(page_, objectives[i]);
  }
}

void Units::write() {
  collect();
  for (const Owner owner : order_) {
    const auto found = goals_.find(owner);
    if (found != goals_.end()) write(owner, found->second);
  }
}

}  // namespace

void write_units(MarkdownPage& page) { Units(page).write(); }

}  // namespace goalie::emit
