// Rules as facts: what explain, reports and the configuration are told of one.
#include "compiler/lint/rule.hpp"

#include <array>
#include <string>

namespace goalie::lint {
namespace {

constexpr std::array<std::string_view, 6> source_names{
    "Evalio", "Planview", "the design card", "Google re:Work", "Wodtke, Radical Focus", "common practice"};

/// One text for each set of sources, made once.
std::array<std::string, 64> write_sources() {
  std::array<std::string, 64> texts;
  for (std::size_t set = 0; set < texts.size(); ++set) {
    for (std::size_t bit = 0; bit < source_names.size(); ++bit) {
      if ((set >> bit & 1U) == 0) continue;
      if (!texts[set].empty()) texts[set] += ", ";
      texts[set] += source_names[bit];
    }
  }
  return texts;
}

std::size_t count_options(const Rule& rule) {
  std::size_t count = 0;
  while (count < std::size(rule.options) && !rule.options[count].name.empty()) ++count;
  return count;
}

}  // namespace

std::string_view name_of(Group group) {
  switch (group) {
    case Group::objective: return "objective";
    case Group::count: return "count";
    case Group::key_result: return "key-result";
    case Group::kpi: return "kpi";
    case Group::alignment: return "alignment";
    case Group::allow: return "allow";
  }
  return "";
}

std::string_view name_of(Source source) {
  static const std::array<std::string, 64> texts = write_sources();
  return texts[static_cast<std::size_t>(source) % texts.size()];
}

Facts facts(const Rule& rule) {
  return {rule.name,
          name_of(rule.group),
          rule.level,
          rule.summary,
          rule.why,
          rule.bad,
          rule.good,
          name_of(rule.source),
          std::span<const Option>(rule.options, count_options(rule)),
          true,
          rule.strict};
}

}  // namespace goalie::lint
