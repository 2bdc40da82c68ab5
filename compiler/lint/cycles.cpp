// Cycles: see cycles.hpp.
#include "compiler/lint/cycles.hpp"

#include <algorithm>
#include <tuple>

namespace goalie::lint {
namespace {

/// Whose, and for when.
using Key = std::tuple<bool, std::uint32_t, std::int32_t, std::int32_t>;

/// The objectives of one section, which stand together.
struct Run {
  Key key;
  std::uint32_t begin, end;
};

bool has_cycle(const model::Section& section) {
  return !section.unreadable && section.period && (section.unit.name || section.person);
}

Key key_of(const model::Section& section) {
  const bool is_person = static_cast<bool>(section.person);
  return {is_person, is_person ? section.person.handle.index : section.unit.name.index,
          section.period.first.key(), section.period.last.key()};
}

std::vector<Run> runs_of(const model::Plan& plan) {
  std::vector<Run> runs;
  const model::Section* last = nullptr;
  for (auto row = plan.objectives.begin(); row != plan.objectives.end(); ++row) {
    const model::Section& section = plan.section_of(*row);
    if (!has_cycle(section)) continue;
    const std::uint32_t index = row.id().index;
    if (last != &section) runs.push_back({key_of(section), index, index});
    last = &section;
    runs.back().end = index + 1;
  }
  std::sort(runs.begin(), runs.end(),
            [](const Run& a, const Run& b) { return std::tie(a.key, a.begin) < std::tie(b.key, b.begin); });
  return runs;
}

}  // namespace

Cycles::Cycles(const model::Plan& plan) {
  const std::vector<Run> runs = runs_of(plan);
  objectives_.reserve(plan.objectives.size());  // the cycles are views of it
  for (std::size_t i = 0; i < runs.size();) {
    const std::size_t first = objectives_.size();
    const Key& key = runs[i].key;
    for (; i < runs.size() && runs[i].key == key; ++i)
      for (std::uint32_t index = runs[i].begin; index < runs[i].end; ++index)
        if (plan.objectives[model::ObjectiveId{index}].judged()) objectives_.push_back({index});
    if (objectives_.size() == first) continue;
    cycles_.push_back({&plan.section_of(plan.objectives[objectives_[first]]),
                       {objectives_.data() + first, objectives_.size() - first}});
  }
}

std::string whose(const model::Plan& plan, const model::Section& section) {
  return section.person ? "@" + std::string(plan.name(section.person.handle))
                        : std::string(plan.name(section.unit.name));
}

}  // namespace goalie::lint
