// The keys: see keys.hpp.
#include "compiler/config/keys.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace goalie::config {
namespace {

using Texts = std::vector<std::string>;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 2> year_names{"start", "end"};
constexpr std::array<std::string_view, 1> editions{newest_edition};
constexpr std::array<std::string_view, 1> languages{"english"};
constexpr std::array<std::string_view, 4> levels{"error", "warning", "info", "off"};

template <auto Member>
void keep(Configuration& configuration, Given given) {
  configuration.*Member = std::move(given.texts);
}
template <auto Member>
std::string list_of(const Configuration& configuration) {
  return quoted(configuration.*Member);
}

std::string written_month(const Configuration& configuration) {
  return configuration.fiscal_start_month == 0 ? "" : quoted(months[configuration.fiscal_start_month - 1]);
}

std::string written_year_name(const Configuration& configuration) {
  return configuration.fiscal_start_month == 0
             ? ""
             : quoted(year_names[configuration.fiscal_named_by_end ? 1 : 0]);
}

std::string written_overrides(const Configuration& configuration) {
  std::string text;
  for (const Override& one : configuration.overrides)
    text += fmt::format("{}{{ include = {}, rules = {} }}", text.empty() ? "" : ", ", quoted(one.include),
                        written(one.rules));
  return "[" + text + "]";
}

void keep_edition(Configuration& configuration, Given given) {
  configuration.edition = editions[given.choice];
}
void keep_month(Configuration& configuration, Given given) {
  configuration.fiscal_start_month = static_cast<unsigned>(given.choice + 1);
}
void keep_year_name(Configuration& configuration, Given given) {
  configuration.fiscal_named_by_end = given.choice == 1;
}
void keep_preset(Configuration& configuration, Given given) {
  configuration.preset = preset_names()[given.choice];
}
void keep_vocabulary(Configuration& configuration, Given given) {
  for (std::size_t i = 0; i < given.texts.size(); ++i)
    configuration.vocabulary.push_back({std::move(given.texts[i]), given.places[i]});
}
std::string written_vocabulary(const Configuration& configuration) {
  Texts paths;
  for (const NamedFile& one : configuration.vocabulary) paths.push_back(one.path);
  return quoted(paths);
}
void keep_scope(Configuration& configuration, Given given) {
  configuration.overrides.back().include = std::move(given.texts);
}

const Key table[] = {
    {"edition", Shape::choice, "the default rules, levels and formats; new ones come with a new edition",
     "edition", editions, keep_edition, [](const Configuration& c) { return quoted(c.edition); }},
    {"extends",
     Shape::configurations,
     "other configurations, relative to this file and in the same repository; what is set here wins over "
     "them, and a later one over an earlier one",
     "configuration",
     {},
     keep<&Configuration::extends>,
     list_of<&Configuration::extends>},
    {"include",
     Shape::patterns,
     "the goal files, as patterns relative to the workspace",
     "pattern",
     {},
     keep<&Configuration::include>,
     list_of<&Configuration::include>},
    {"exclude",
     Shape::patterns,
     "what `include` names and is to be left out",
     "pattern",
     {},
     keep<&Configuration::exclude>,
     list_of<&Configuration::exclude>},
    {"calendar", Shape::table, "what FY2026-Q3 means"},
    {"calendar.fiscal_year_start", Shape::choice, "the first month of the fiscal year", "month", months,
     keep_month, written_month},
    {"calendar.fiscal_year_named_by", Shape::choice,
     "whether a fiscal year has the number of the year that it starts in, as it does unless this is set, or "
     "ends "
     "in",
     "way to name a year", year_names, keep_year_name, written_year_name},
    {"lint", Shape::table, "what is judged, and how strictly"},
    {"lint.preset", Shape::choice, "where every rule starts, before `[lint.rules]` says more", "preset",
     preset_names(), keep_preset, [](const Configuration& c) { return quoted(c.preset); }},
    {"lint.language", Shape::choice, "the language of the titles: the rules read them by its word lists",
     "language", languages, [](Configuration& c, Given given) { c.language = languages[given.choice]; },
     [](const Configuration& c) { return quoted(c.language); }},
    {"lint.vocabulary",
     Shape::word_files,
     "a team's own words, in files relative to this one and in the same repository: each group of words "
     "there "
     "adds to the group of that name among the word lists of the language",
     "word file",
     {},
     keep_vocabulary,
     written_vocabulary},
    {"lint.baseline",
     Shape::file,
     "the findings that were accepted, as a file of the workspace: only new ones fail",
     "file",
     {},
     [](Configuration& c, Given given) { c.baseline = std::move(given.texts.at(0)); },
     [](const Configuration& c) { return c.baseline.empty() ? std::string() : quoted(c.baseline); }},
    {"lint.rules", Shape::rules, "the level of a rule, or a table of its level and options"},
    {"lint.forbid-allow", Shape::table, "what no goal file may silence"},
    {"lint.forbid-allow.rules",
     Shape::rule_names,
     "the rules that an `allow` does not silence",
     "rule",
     {},
     keep<&Configuration::forbid_allow>,
     list_of<&Configuration::forbid_allow>},
    {"lint.overrides",
     Shape::overrides,
     "other settings for some files; a later one wins",
     "override",
     {},
     nullptr,
     written_overrides},
    {"lint.overrides.include",
     Shape::patterns,
     "the files, as patterns relative to the workspace",
     "pattern",
     {},
     keep_scope},
    {"lint.overrides.rules", Shape::rules, "what holds for these files, written as in `[lint.rules]`"},
    {"guard", Shape::table, "when a goalpost may no longer move"},
    {"guard.grace_days",
     Shape::days,
     "for how many days after the first day of its period a plan may still change without an `amended`",
     "day",
     {},
     [](Configuration& c, Given given) { c.grace_days = given.days; },
     [](const Configuration& c) { return std::to_string(c.grace_days); }},
    {"rule", Shape::later, ""},
};

}  // namespace

std::span<const Key> keys() { return table; }

const Key* find_key(std::string_view name) {
  const Key* const found =
      std::find_if(std::begin(table), std::end(table), [&](const Key& key) { return key.name == name; });
  return found == std::end(table) ? nullptr : found;
}

std::span<const std::string_view> level_names() { return levels; }

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += fmt::format("\\{}", c);
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      out += c;
  }
  return out + '"';
}

std::string quoted(std::span<const std::string> texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + quoted(text);
  return "[" + out + "]";
}

std::string written(const RuleSettings& rules) {
  std::string out;
  for (const auto& [name, setting] : rules) {
    std::string values;
    if (setting.level) values = "level = " + quoted(name_of(*setting.level));
    for (const auto& [option, value] : setting.options)
      values += fmt::format("{}{} = {}", values.empty() ? "" : ", ", option, value);
    out += fmt::format("{}{} = {{ {} }}", out.empty() ? "" : ", ", name, values);
  }
  return out.empty() ? "{}" : "{ " + out + " }";
}

}  // namespace goalie::config
