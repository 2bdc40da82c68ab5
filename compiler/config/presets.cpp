// The presets as data: three levels of strictness, and the numbers of three methods with their sources.
#include "compiler/config/presets.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace goalie::config {
namespace {

constexpr std::string_view evalio_krs = "Evalio, \"OKRs vs KPIs\": 3 to 5 key results an objective";
constexpr std::string_view planview_krs =
    "Planview, \"OKRs vs KPIs\": more than one and fewer than five key results";
constexpr std::string_view google_objectives = "Google re:Work: three to five objectives";
constexpr std::string_view google_krs = "Google re:Work: about three key results an objective";

constexpr Number evalio[] = {
    {"kr-count", "min", 3, evalio_krs},
    {"kr-count", "max", 5, evalio_krs},
    {"too-many-objectives", "max_team", 4, "Evalio, \"OKRs vs KPIs\": 2 to 4 a team and quarter"},
    {"too-many-objectives", "max_person", 3, "Evalio, \"OKRs vs KPIs\": 1 to 3 a person"},
};
constexpr Number planview[] = {
    {"kr-count", "min", 2, planview_krs},
    {"kr-count", "max", 4, planview_krs},
};
constexpr Number google[] = {
    {"kr-count", "min", 2, google_krs},
    {"kr-count", "max", 4, google_krs},
    {"too-many-objectives", "max_team", 5, google_objectives},
    {"too-many-objectives", "max_person", 5, google_objectives},
};

constexpr Preset table[] = {
    {"minimal", "the rules whose own level is error; all others are off", Strictness::minimal, {}},
    {standard_preset, "each rule at its own level", Strictness::standard, {}},
    {"strict", "every rule is on, and what is an info elsewhere is a warning", Strictness::strict, {}},
    {"evalio", "standard, with the numbers of Evalio's \"OKRs vs KPIs\"", Strictness::standard, evalio},
    {"planview", "standard, with the numbers of Planview's \"OKRs vs KPIs\"", Strictness::standard, planview},
    {"google", "standard, with the numbers of Google's OKR guide (re:Work)", Strictness::standard, google},
};

constexpr auto names = [] {
  std::array<std::string_view, std::size(table)> all;
  std::transform(std::begin(table), std::end(table), all.begin(), [](const Preset& p) { return p.name; });
  return all;
}();

}  // namespace

std::span<const Preset> presets() { return table; }

std::span<const std::string_view> preset_names() { return names; }

const Preset& preset_named(std::string_view name) {
  return *std::find_if(std::begin(table), std::end(table), [&](const Preset& p) { return p.name == name; });
}

Level level_under(const Preset& preset, const Facts& rule) {
  switch (preset.strictness) {
    case Strictness::minimal: return rule.level == Level::error ? Level::error : Level::off;
    case Strictness::standard: break;
    case Strictness::strict: return rule.strict.value_or(std::max(rule.level, Level::warning));
  }
  return rule.level;
}

const Number* number_of(const Preset& preset, std::string_view rule, std::string_view option) {
  for (const Number& number : preset.numbers)
    if (number.rule == rule && number.option == option) return &number;
  return nullptr;
}

}  // namespace goalie::config
