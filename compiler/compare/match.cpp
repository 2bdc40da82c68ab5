// Matching: see match.hpp.
#include "compiler/compare/match.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "compiler/compare/record.hpp"
#include "compiler/source/unicode.hpp"

namespace goalie::compare {
namespace {

using model::GoalRef;
using model::Keyword;
using model::Names;
using model::Plan;

/// One side, with what matching asks of its goals.
struct Named {
  const Plan& plan;
  const Names& names;
  const Sources& sources;
  const Matching* renamed = nullptr;  // how its units were called before, on the newer side

  const model::Goal& row(GoalRef goal) const { return plan.goal(goal); }
  std::string unit(GoalRef goal) const {
    const model::Goal& row = plan.goal(goal);
    const bool is_person = static_cast<bool>(plan.section_of(row).person);
    return (is_person ? "@" : "") + std::string(older(plan.name(plan.unit_of(row)), is_person));
  }
  std::string_view older(std::string_view unit, bool is_person) const {
    return renamed == nullptr || is_person ? unit : renamed->older_unit(unit);
  }
  /// The full name, as it was in the older plan where its unit had another one.
  std::string full(GoalRef goal) const {
    std::string name = names.full(goal);
    const std::string_view today = plan.name(plan.unit_of(plan.goal(goal)));
    const std::string_view then = older(today, static_cast<bool>(plan.section_of(plan.goal(goal)).person));
    return then == today ? name : std::string(then) + name.substr(today.size());
  }
  model::Period period(GoalRef goal) const {
    return goal.kpi() ? model::Period() : plan.section_of(plan.goal(goal)).period;
  }
  std::string id(GoalRef goal) const { return std::string(plan.name(plan.goal(goal).id)); }
  GoalRef objective_of(GoalRef goal) const {
    return goal.key_result() ? GoalRef(plan.key_results[goal.key_result()].objective) : GoalRef();
  }
  /// `unit.objective.key-result`, without the period.
  std::string path(GoalRef goal) const {
    std::string full = names.full(goal);
    if (const std::size_t at = full.rfind('@'); period(goal) && at != std::string::npos) full.resize(at);
    return full;
  }
};

/// The words of a title, in lower case.
std::unordered_set<std::string> words_of(std::string_view title) {
  std::unordered_set<std::string> words;
  const std::string lower = unicode::lower(unicode::nfc(title));
  std::string word;
  for (const char c : lower + " ") {
    if (c != ' ' && c != ',' && c != '.' && c != ':' && c != ';' && c != '(' && c != ')') {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  return words;
}

/// Whether of the words of both, three in five are in both.
bool share_most_words(std::string_view one, std::string_view other) {
  const auto a = words_of(one), b = words_of(other);
  const auto common = std::count_if(a.begin(), a.end(), [&](const auto& word) { return b.count(word) != 0; });
  return 10 * static_cast<std::size_t>(common) >= 3 * (a.size() + b.size());
}

/// Whether a dotted path ends with these parts.
bool ends_with_parts(std::string_view path, std::string_view parts) {
  return path == parts ||
         (path.size() > parts.size() && path.ends_with(parts) && path[path.size() - parts.size() - 1] == '.');
}

class Matcher {
 public:
  Matcher(const Named& before, const Named& after, const Matching& units)
      : before_(before), after_(after), found_(units) {
    found_.partner_of_objective.resize(before.plan.objectives.size());
    found_.partner_of_key_result.resize(before.plan.key_results.size());
    found_.partner_of_kpi.resize(before.plan.kpis.size());
    taken_objective_.resize(after.plan.objectives.size());
    taken_key_result_.resize(after.plan.key_results.size());
    taken_kpi_.resize(after.plan.kpis.size());
  }

  Matching run(bool has_one_calendar) {
    if (has_one_calendar) match_shared_files();
    match_objectives();
    match_key_results();
    match_kpis();
    return finish();
  }

 private:
  template <typename Id, typename Row>
  static std::vector<GoalRef> all(const model::Table<Row>& table) {
    std::vector<GoalRef> goals;
    for (std::uint32_t i = 0; i < table.size(); ++i) goals.push_back(Id{i});
    return goals;
  }

  GoalRef& partner(GoalRef before) {
    if (before.objective()) return found_.partner_of_objective[before.index];
    return before.key_result() ? found_.partner_of_key_result[before.index]
                               : found_.partner_of_kpi[before.index];
  }
  std::vector<bool>::reference taken(GoalRef after) {
    if (after.objective()) return taken_objective_[after.index];
    return after.key_result() ? taken_key_result_[after.index] : taken_kpi_[after.index];
  }
  bool is_free(GoalRef before) { return !partner(before); }

  /// Whether two goals may be one. What has come to its end is not what begins in another period.
  bool may_be(GoalRef before, GoalRef after) {
    if (!is_free(before)) return false;
    return before_.period(before) == after_.period(after) || !is_settled(before_.plan, before) ||
           is_settled(after_.plan, after);
  }

  void pair(GoalRef before, GoalRef after, Found found) {
    partner(before) = after;
    taken(after) = true;
    found_.pairs.push_back({before, after, found});
  }

  /// What stands in a file that both sides share is what it was: row by row.
  void match_shared_files() {
    const auto older = older_editions();
    match_rows<model::ObjectiveId>(before_.plan.objectives, after_.plan.objectives, older);
    match_rows<model::KeyResultId>(before_.plan.key_results, after_.plan.key_results, older);
    match_rows<model::KpiId>(before_.plan.kpis, after_.plan.kpis, older);
  }

  /// Of each file of the newer side, the same one of the older side where they share it.
  std::vector<FileId> older_editions() const {
    std::vector<FileId> older(after_.sources.size(), no_file);
    std::uint32_t i = 0;
    for (std::uint32_t j = 0; j < older.size(); ++j) {
      const File& file = after_.sources[FileId{j}];
      while (i < before_.sources.size() && before_.sources[FileId{i}].path() < file.path()) ++i;
      if (i < before_.sources.size() && is_shared(before_.sources[FileId{i}], file)) older[j] = FileId{i};
    }
    return older;
  }

  /// The rows of a table stand in the order of the files.
  template <typename Id, typename Row>
  void match_rows(const model::Table<Row>& before, const model::Table<Row>& after,
                  const std::vector<FileId>& older) {
    std::uint32_t i = 0;
    for (std::uint32_t j = 0; j < after.size(); ++j) {
      const FileId file = older[static_cast<std::size_t>(after[Id{j}].file)];
      if (file == no_file) continue;
      while (before[Id{i}].file < file) ++i;
      pair(Id{i++}, Id{j}, Found::in_one_text);
    }
  }

  /// Pairs what has one key on both sides; of several the first.
  void match_by(const std::vector<GoalRef>& before, const std::vector<GoalRef>& after, Found found,
                const std::function<std::string(const Named&, GoalRef)>& key) {
    std::unordered_map<std::string, GoalRef> by_key;
    for (const GoalRef goal : before)
      if (is_free(goal))
        if (std::string text = key(before_, goal); !text.empty()) by_key.try_emplace(std::move(text), goal);
    if (by_key.empty()) return;
    for (const GoalRef goal : after) {
      if (taken(goal)) continue;
      const auto known = by_key.find(key(after_, goal));
      if (known != by_key.end() && may_be(known->second, goal)) pair(known->second, goal, found);
    }
  }

  void match_formerly(const std::vector<GoalRef>& before, const std::vector<GoalRef>& after) {
    std::unordered_map<std::string, std::vector<GoalRef>> by_local;
    for (const GoalRef goal : before)
      if (is_free(goal)) by_local[std::string(before_.names.local(goal))].push_back(goal);
    if (by_local.empty()) return;
    for (const GoalRef goal : after) {
      if (taken(goal)) continue;
      for (const model::Reference& reference : after_.plan.references[after_.row(goal).references]) {
        if (reference.keyword != Keyword::formerly) continue;
        if (const GoalRef old = formerly(goal, reference, by_local)) pair(old, goal, Found::by_formerly);
        if (taken(goal)) break;
      }
    }
  }

  /// The older goal that a `formerly` names, one of the same unit before another.
  GoalRef formerly(GoalRef goal, const model::Reference& reference,
                   const std::unordered_map<std::string, std::vector<GoalRef>>& by_local) {
    std::string parts;
    for (std::uint8_t i = 0; i < reference.part_count; ++i)
      parts += (i == 0 ? "" : ".") + std::string(after_.plan.name(reference.parts[i]));
    const std::size_t dot = parts.rfind('.');
    const auto known = by_local.find(dot == std::string::npos ? parts : parts.substr(dot + 1));
    if (known == by_local.end()) return {};
    GoalRef elsewhere;
    for (const GoalRef old : known->second) {
      if (!may_be(old, goal) || !ends_with_parts(before_.path(old), parts)) continue;
      if (reference.period && before_.period(old) != reference.period) continue;
      if (before_.unit(old) == after_.unit(goal)) return old;
      if (!elsewhere) elsewhere = old;
    }
    return elsewhere;
  }

  bool is_like(GoalRef before, GoalRef after) const {
    const model::Goal& one = before_.row(before);
    const model::Goal& other = after_.row(after);
    return one.clauses == other.clauses && share_most_words(one.title, other.title);
  }

  /// By the same title, then by most of the words and the same clauses.
  void match_alike(const std::vector<GoalRef>& before, const std::vector<GoalRef>& after) {
    match_by(before, after, Found::by_likeness, [](const Named& side, GoalRef goal) {
      return unicode::lower(unicode::nfc(side.row(goal).title));
    });
    constexpr std::size_t most_pairs = 4'000'000;  // beyond, plans have too little in common to guess
    std::vector<GoalRef> old, fresh;
    for (const GoalRef goal : before)
      if (is_free(goal)) old.push_back(goal);
    for (const GoalRef goal : after)
      if (!taken(goal)) fresh.push_back(goal);
    if (old.size() * fresh.size() > most_pairs) return;
    for (const GoalRef goal : fresh)
      for (const GoalRef one : old)
        if (!taken(goal) && may_be(one, goal) && is_like(one, goal)) pair(one, goal, Found::by_likeness);
  }

  /// Likeness within one place, then anywhere.
  void match_alike_by_place(const std::vector<GoalRef>& before, const std::vector<GoalRef>& after,
                            const std::function<std::string(const Named&, GoalRef)>& place) {
    std::map<std::string, std::pair<std::vector<GoalRef>, std::vector<GoalRef>>> places;
    for (const GoalRef goal : before)
      if (is_free(goal)) places[place(before_, goal)].first.push_back(goal);
    for (const GoalRef goal : after)
      if (!taken(goal)) places[place(after_, goal)].second.push_back(goal);
    for (const auto& [name, goals] : places) match_alike(goals.first, goals.second);
    match_alike(before, after);
  }

  static std::string unit_and_period(const Named& side, GoalRef goal) {
    return side.unit(goal) + "@" + side.period(goal).to_string();
  }

  void match_objectives() {
    const auto before = all<model::ObjectiveId>(before_.plan.objectives);
    const auto after = all<model::ObjectiveId>(after_.plan.objectives);
    match_by(before, after, Found::by_name, [](const Named& side, GoalRef goal) { return side.full(goal); });
    match_formerly(before, after);
    match_by(before, after, Found::by_id, [](const Named& side, GoalRef goal) {
      return side.row(goal).id ? side.unit(goal) + "." + side.id(goal) : std::string();
    });
    match_alike_by_place(before, after, unit_and_period);
  }

  void match_key_results() {
    const auto before = all<model::KeyResultId>(before_.plan.key_results);
    const auto after = all<model::KeyResultId>(after_.plan.key_results);
    // The older side's key results stand under the objective that theirs is now.
    const auto objective = [this](const Named& side, GoalRef goal) {
      const GoalRef mine = side.objective_of(goal);
      if (&side == &after_) return std::to_string(mine.index);
      const GoalRef theirs = partner(mine);
      return theirs ? std::to_string(theirs.index) : "gone " + std::to_string(mine.index);
    };
    match_by(before, after, Found::by_name, [&](const Named& side, GoalRef goal) {
      return objective(side, goal) + " " + std::string(side.names.local(goal));
    });
    match_formerly(before, after);
    match_alike_by_place(before, after, objective);
  }

  void match_kpis() {
    const auto before = all<model::KpiId>(before_.plan.kpis);
    const auto after = all<model::KpiId>(after_.plan.kpis);
    match_by(before, after, Found::by_name, [](const Named& side, GoalRef goal) { return side.full(goal); });
    match_formerly(before, after);
    match_alike_by_place(before, after, [](const Named& side, GoalRef goal) { return side.unit(goal); });
  }

  Matching finish() {
    const auto order = [](const Match& a, const Match& b) {
      return std::pair(a.after.kind, a.after.index) < std::pair(b.after.kind, b.after.index);
    };
    std::sort(found_.pairs.begin(), found_.pairs.end(), order);
    const auto collect = [&](const auto& before, const auto& after) {
      for (const GoalRef goal : before)
        if (is_free(goal)) found_.removed.push_back(goal);
      for (const GoalRef goal : after)
        if (!taken(goal)) found_.added.push_back(goal);
    };
    collect(all<model::ObjectiveId>(before_.plan.objectives),
            all<model::ObjectiveId>(after_.plan.objectives));
    collect(all<model::KeyResultId>(before_.plan.key_results),
            all<model::KeyResultId>(after_.plan.key_results));
    collect(all<model::KpiId>(before_.plan.kpis), all<model::KpiId>(after_.plan.kpis));
    return std::move(found_);
  }

  const Named& before_;
  const Named& after_;
  Matching found_;
  std::vector<bool> taken_objective_, taken_key_result_, taken_kpi_;
};

/// The units that say how they were called, where nobody is called so any more.
Matching match_units(const Plan& before, const Plan& after) {
  Matching units;
  std::map<std::string_view, model::UnitId> older, newer;
  const auto list = [](const Plan& plan, auto& by_name) {
    for (auto unit = plan.units.begin(); unit != plan.units.end(); ++unit)
      by_name.emplace(plan.name(unit->id), unit.id());
  };
  list(before, older);
  list(after, newer);
  for (const auto& [name, id] : newer) {
    for (const model::Reference& reference : after.references[after.units[id].formerly]) {
      const std::string_view then = after.name(reference.parts[0]);
      if (older.count(name) != 0 || newer.count(then) != 0 || older.count(then) == 0) continue;
      units.renamed_units.emplace_back(older.at(then), id);
      units.older_units.emplace(name, then);
      break;
    }
  }
  return units;
}

}  // namespace

GoalRef Matching::partner(GoalRef before) const {
  if (before.objective()) return partner_of_objective[before.index];
  if (before.key_result()) return partner_of_key_result[before.index];
  return before.kpi() ? partner_of_kpi[before.index] : GoalRef();
}

Matching match(const Side& before, const Names& names_before, const Side& after, const Names& names_after) {
  Matching units = match_units(before.plan, after.plan);
  const Named one{before.plan, names_before, before.sources},
      other{after.plan, names_after, after.sources, &units};
  return Matcher(one, other, units).run(before.calendar == after.calendar);
}

}  // namespace goalie::compare
