// Full names: slugs for goals without an id, unique in their place; see names.hpp.
#include "compiler/model/names.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "compiler/source/unicode.hpp"

namespace goalie::model {
namespace {

/// The names taken in one place: a unit and period, a unit, or an objective.
class Taken {
 public:
  void add(std::string_view name) { counts_.try_emplace(std::string(name), 1); }

  /// The slug itself, or with the first number from 2 on that is free.
  std::string next(const std::string& slug) {
    if (counts_.try_emplace(slug, 1).second) return slug;
    while (true) {
      std::string numbered = slug + "-" + std::to_string(++counts_[slug]);
      if (counts_.try_emplace(numbered, 1).second) return numbered;
    }
  }

  void clear() { counts_.clear(); }

 private:
  std::unordered_map<std::string, unsigned> counts_;
};

/// Names in the order of the rows: written ids first, so that a slug never takes one.
template <typename Rows, typename PlaceOf>
std::vector<std::string> names_of(const Plan& plan, const Rows& rows, PlaceOf place_of) {
  std::vector<std::string> names;
  names.reserve(rows.size());
  for (const auto& goal : rows) {
    if (goal.id) place_of(goal).add(plan.name(goal.id));
  }
  for (const auto& goal : rows) {
    names.push_back(goal.id ? std::string(plan.name(goal.id)) : place_of(goal).next(slug(goal.title)));
  }
  return names;
}

std::string ascii_slug(std::string_view title) {
  std::string out;
  for (char c : title) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  return out;
}

std::string unicode_slug(std::string_view title) {
  const std::string normal = unicode::lower(unicode::nfc(title));
  std::string out;
  for (std::size_t at = 0; at < normal.size();) {
    const std::size_t begin = at;
    if (unicode::is_letter_or_digit(unicode::decode(normal, at))) {
      out.append(normal, begin, at - begin);
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  return out;
}

}  // namespace

std::string slug(std::string_view title) {
  const bool ascii = std::all_of(title.begin(), title.end(), [](char c) { return (c & 0x80) == 0; });
  std::string out = ascii ? ascii_slug(title) : unicode_slug(title);
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "goal" : out;
}

Names::Names(const Plan& plan) : plan_(plan) {
  using Place = std::tuple<Symbol, bool, std::int32_t, std::int32_t>;  // who, a person?, when
  std::map<Place, Taken> objectives;
  objectives_ = names_of(plan, plan.objectives, [&](const Objective& objective) -> Taken& {
    const Section& section = plan.section_of(objective);
    return objectives[{plan.unit_of(objective), static_cast<bool>(section.person), section.period.first.key(),
                       section.period.last.key()}];
  });
  std::map<Place, Taken> kpis;
  kpis_ = names_of(plan, plan.kpis, [&](const Kpi& kpi) -> Taken& {
    return kpis[{plan.unit_of(kpi), static_cast<bool>(plan.section_of(kpi).person), 0, 0}];
  });
  key_results_.reserve(plan.key_results.size());
  Taken taken;
  for (const Objective& objective : plan.objectives) {
    taken.clear();
    const auto key_results = plan.key_results[objective.key_results];
    for (std::string& name : names_of(plan, key_results, [&](const KeyResult&) -> Taken& { return taken; })) {
      key_results_.push_back(std::move(name));
    }
  }
}

std::string_view Names::local(GoalRef goal) const {
  switch (goal.kind) {
    case GoalRef::Kind::none: break;
    case GoalRef::Kind::objective: return objectives_[goal.index];
    case GoalRef::Kind::key_result: return key_results_[goal.index];
    case GoalRef::Kind::kpi: return kpis_[goal.index];
  }
  return {};
}

std::string Names::full(GoalRef goal) const {
  if (!goal) return {};
  const Goal& row = plan_.goal(goal);
  const Section& section = plan_.section_of(row);
  std::string name;
  if (const Symbol unit = plan_.unit_of(row)) {
    if (section.person) name += '@';
    name += plan_.name(unit);
    name += '.';
  }
  if (const KeyResultId id = goal.key_result()) {
    name += local(plan_.key_results[id].objective);
    name += '.';
  }
  name += local(goal);
  if (!goal.kpi() && section.period) name += '@' + section.period.to_string();
  return name;
}

}  // namespace goalie::model
