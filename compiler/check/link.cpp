// Linking names: units, people and headers meet their declarations; errors inside duplicates are taken back.
#include <algorithm>
#include <unordered_set>

#include "compiler/check/check.hpp"
#include "compiler/check/linking.hpp"
#include "compiler/source/similar.hpp"

namespace goalie::check {
namespace {

using namespace model;

class NameLinker {
 public:
  NameLinker(Plan& plan, Scope& scope, Errors& errors) : plan_(plan), scope_(scope), errors_(errors) {}

  void run() {
    declare_units();
    declare_people();
    for (Unit& unit : plan_.units) {
      resolve(unit.parent, unit.file);
      resolve(unit.lead, unit.file);
    }
    for (Person& person : plan_.people) resolve(person.unit, person.file);
    for (Section& section : plan_.sections) {
      resolve(section.unit, section.file);
      resolve(section.person, section.file);
      if (section.unit.name) scope_.add_headed(section.unit.name);
    }
    for (Objective& objective : plan_.objectives) resolve_goal(objective);
    for (KeyResult& key_result : plan_.key_results) resolve_goal(key_result);
    for (Kpi& kpi : plan_.kpis) resolve_goal(kpi);
    for (Initiative& initiative : plan_.initiatives) resolve(initiative.owner, initiative.file);
    find_unit_cycles();
  }

 private:
  void declare_units() {
    for (auto it = plan_.units.begin(); it != plan_.units.end(); ++it) {
      const Unit& unit = *it;
      if (!unit.id) continue;
      if (const UnitId first = scope_.unit(unit.id)) {
        report_taken({unit.file, unit.id_span}, plan_.name(unit.id), plan_.units[first]);
      } else {
        scope_.add(it.id());
        unit_names_.push_back(plan_.name(unit.id));
      }
    }
  }

  void declare_people() {
    for (auto it = plan_.people.begin(); it != plan_.people.end(); ++it) {
      const Person& person = *it;
      if (!person.handle) continue;
      if (const PersonId first = scope_.person(person.handle)) {
        Diagnostic diagnostic = error_at<Message::id_taken>(
            Location{person.file, person.handle_span}, "@" + std::string(plan_.name(person.handle)),
            "`" + std::string(plan_.people[first].name) + "`");
        diagnostic.labels.push_back(
            {{plan_.people[first].file, plan_.people[first].handle_span}, "the first one"});
        errors_.push_back(std::move(diagnostic));
      } else {
        scope_.add(it.id());
        handles_.push_back(plan_.name(person.handle));
      }
    }
  }

  void report_taken(Location where, std::string_view name, const Unit& first) {
    Diagnostic diagnostic = error_at<Message::id_taken>(where, name, "`" + std::string(first.name) + "`");
    diagnostic.labels.push_back({{first.file, first.id_span}, "the first one"});
    errors_.push_back(std::move(diagnostic));
  }

  void resolve(UnitName& unit, FileId file) {
    if (!unit.name) return;
    unit.id = scope_.unit(unit.name);
    if (unit.id || !scope_.has_units()) return;
    const std::string_view name = plan_.name(unit.name);
    const Location where{file, unit.span};
    if (const auto similar = suggestions_.nearest(name, unit_names_)) {
      errors_.push_back(error_at<Message::unit_unknown_similar>(where, name, *similar));
      errors_.back().fixes.push_back({"write `" + std::string(*similar) + "`",
                                      Applicability::suggested,
                                      {{where, std::string(*similar)}}});
    } else {
      errors_.push_back(error_at<Message::unit_unknown>(where, name, name));
    }
  }

  void resolve(Mention& person, FileId file) {
    if (!person || person.group) return;
    person.id = scope_.person(person.handle);
    if (person.id || !scope_.has_people()) return;
    const std::string_view name = plan_.name(person.handle);
    const Location where{file, person.span};
    if (const auto similar = suggestions_.nearest(name, handles_)) {
      errors_.push_back(error_at<Message::person_unknown_similar>(where, name, *similar));
      errors_.back().fixes.push_back({"write `@" + std::string(*similar) + "`",
                                      Applicability::suggested,
                                      {{where, "@" + std::string(*similar)}}});
    } else {
      errors_.push_back(error_at<Message::person_unknown>(where, name, name));
    }
  }

  void resolve_goal(Goal& goal) {
    resolve(goal.owner, goal.file);
    for (std::uint32_t i = goal.informed.begin; i < goal.informed.end; ++i)
      resolve(plan_.mentions[Id<Mention>{i}], goal.file);
  }

  /// Walks upwards from each unit; a walk that comes back is reported at the `in` that closes it.
  void find_unit_cycles() {
    std::vector<int> state(plan_.units.size(), 0);  // not seen, on the way, done
    for (std::uint32_t start = 0; start < plan_.units.size(); ++start) {
      std::vector<std::uint32_t> way;
      std::uint32_t at = start;
      while (state[at] == 0) {
        state[at] = 1;
        way.push_back(at);
        const UnitId parent = plan_.units[UnitId{at}].parent.id;
        if (!parent) break;
        at = parent.index;
        if (state[at] == 1) report_cycle(way, at);
      }
      for (const std::uint32_t unit : way) state[unit] = 2;
    }
  }

  void report_cycle(const std::vector<std::uint32_t>& way, std::uint32_t back) {
    std::string circle;
    const auto begin = std::find(way.begin(), way.end(), back);
    for (auto it = begin; it != way.end(); ++it)
      circle += std::string(plan_.name(plan_.units[UnitId{*it}].id)) + " → ";
    circle += plan_.name(plan_.units[UnitId{back}].id);
    const Unit& last = plan_.units[UnitId{way.back()}];
    errors_.push_back(error_at<Message::unit_cycle>(Location{last.file, last.parent.span}, circle));
  }

  Plan& plan_;
  Scope& scope_;
  Errors& errors_;
  std::vector<std::string_view> unit_names_, handles_;
  Suggestions suggestions_;
};

bool stands_before(const Location& a, const Location& b) {
  return a.file != b.file ? a.file < b.file : a.span.begin < b.span.begin;
}

/// Errors whose place lies in a duplicate, other than that it is one.
void take_back_errors_in_duplicates(const Plan& plan, std::vector<Diagnostic>& errors) {
  std::vector<Location> duplicates;
  const auto gather = [&](const Goal& goal) {
    if (goal.duplicate) duplicates.push_back({goal.file, goal.span});
  };
  for (const Objective& objective : plan.objectives) gather(objective);
  for (const KeyResult& key_result : plan.key_results) {
    if (!plan.objectives[key_result.objective].duplicate) gather(key_result);
  }
  for (const Kpi& kpi : plan.kpis) gather(kpi);
  if (duplicates.empty()) return;
  std::sort(duplicates.begin(), duplicates.end(), stands_before);
  const auto is_inside = [&](const Diagnostic& error) {
    if (error.rule == name_of(Error::duplicate_id)) return false;
    const auto behind = std::upper_bound(duplicates.begin(), duplicates.end(), error.where, stands_before);
    if (behind == duplicates.begin()) return false;
    const Location& duplicate = *std::prev(behind);
    return duplicate.file == error.where.file && duplicate.span.holds(error.where.span);
  };
  errors.erase(std::remove_if(errors.begin(), errors.end(), is_inside), errors.end());
}

}  // namespace

std::optional<std::string_view> Suggestions::nearest(std::string_view name,
                                                     const std::vector<std::string_view>& candidates) {
  constexpr std::size_t enough = 2'000'000;
  if (compared_ > enough) return std::nullopt;
  compared_ += candidates.size();
  return most_similar(name, candidates);
}

void link_names(Plan& plan, Scope& scope, Errors& errors) { NameLinker(plan, scope, errors).run(); }

void link(Plan& plan, std::vector<Diagnostic>& errors) {
  constexpr std::size_t most_of_a_plan = 5000;
  Errors found(most_of_a_plan);
  Scope scope(plan);
  link_names(plan, scope, found);
  find_duplicates(plan, scope, found);
  link_references(plan, scope, found);
  find_alignment_cycles(plan, found);
  found.move_to(errors);
  take_back_errors_in_duplicates(plan, errors);
}

}  // namespace goalie::check
