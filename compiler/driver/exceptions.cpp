// Exceptions: see exceptions.hpp.
#include "compiler/driver/exceptions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "compiler/lint/rule.hpp"
#include "compiler/model/names.hpp"

namespace goalie::driver {
namespace {

/// Where a clause may be written: behind a title, or behind a header.
struct Place {
  FileId file = no_file;
  std::uint32_t offset = 0;

  friend bool operator<(Place a, Place b) { return a.file != b.file ? a.file < b.file : a.offset < b.offset; }
};

bool may_be_silenced(const Workspace& workspace, std::string_view name) {
  const auto& forbidden = workspace.configuration.forbid_allow;
  if (std::find(forbidden.begin(), forbidden.end(), name) != forbidden.end()) return false;
  const auto rules = lint::all_rules();
  const auto rule =
      std::find_if(rules.begin(), rules.end(), [&](const lint::Rule* one) { return one->name == name; });
  return rule != rules.end() && (*rule)->check.exception == nullptr;
}

/// The places of the goals that findings speak of, by their full names.
class Places {
 public:
  explicit Places(const Workspace& workspace) : workspace_(workspace) {
    const model::Names names(workspace.plan);
    add(workspace.plan.objectives, names);
    add(workspace.plan.key_results, names);
    add(workspace.plan.kpis, names);
  }

  /// Of a finding's goal, or of the header above it.
  Place of(const Diagnostic& finding) const {
    const auto goal = goals_.find(finding.goal);
    return goal != goals_.end() ? goal->second : header_above(finding.where);
  }

 private:
  template <typename Row>
  void add(const model::Table<Row>& table, const model::Names& names) {
    for (auto row = table.begin(); row != table.end(); ++row) {
      const std::string_view text = workspace_.sources[row->file].text();
      std::uint32_t end = row->title_span.end;
      if (end < text.size() && text[end] == '"') ++end;
      goals_.emplace(names.full(row.id()), Place{row->file, end});
    }
  }

  Place header_above(Location where) const {
    Place place;
    for (const model::Section& section : workspace_.plan.sections) {
      if (section.file != where.file || section.head.empty() || section.head.begin > where.span.begin)
        continue;
      place = {section.file,
               std::max({section.unit.span.end, section.person.span.end, section.period_span.end})};
    }
    return place;
  }

  const Workspace& workspace_;
  std::map<std::string, Place, std::less<>> goals_;
};

std::string escaped(std::string_view reason) {
  std::string text;
  for (const char c : reason) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

}  // namespace

std::vector<Fix> exceptions_for(const Workspace& workspace, std::string_view reason) {
  const Places places(workspace);
  std::map<Place, std::set<std::string_view>> rules;
  for (const Diagnostic& finding : workspace.findings) {
    if (!may_be_silenced(workspace, finding.rule)) continue;
    const Place place = places.of(finding);
    if (place.file != no_file) rules[place].insert(finding.rule);
  }
  std::vector<Fix> fixes;
  for (const auto& [place, names] : rules) {
    std::string clauses;
    for (const std::string_view name : names)
      clauses += " allow " + std::string(name) + " \"" + escaped(reason) + "\"";
    fixes.push_back(
        {"allow it", Applicability::suggested, {{{place.file, {place.offset, place.offset}}, clauses}}});
  }
  return fixes;
}

}  // namespace goalie::driver
