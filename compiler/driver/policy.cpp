// Policy: see policy.hpp.
#include "compiler/driver/policy.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "compiler/config/effective.hpp"
#include "compiler/lint/rule.hpp"
#include "compiler/source/glob.hpp"

namespace goalie::driver {
namespace {

using Overrides = std::vector<const config::Override*>;

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A rule that is asked for and off is run at the level that it would have if it were on.
Level level_if_on(const Facts& rule) {
  return rule.level != Level::off ? rule.level : rule.strict.value_or(Level::warning);
}

/// Whether an override chooses a rule's level: what it turns off for its files stays off.
bool is_set_by(const Overrides& overrides, std::string_view rule) {
  return std::any_of(overrides.begin(), overrides.end(), [&](const config::Override* one) {
    const auto found = one->rules.find(rule);
    return found != one->rules.end() && found->second.level.has_value();
  });
}

/// What is left of a level where rules are selected.
Level selected(Level level, const Facts& rule, const Selection& selection, const Overrides& overrides) {
  if (holds(selection.ignore, rule.name)) return Level::off;
  if (selection.select.empty()) return level;
  if (!holds(selection.select, rule.name)) return Level::off;
  return level == Level::off && !is_set_by(overrides, rule.name) ? level_if_on(rule) : level;
}

lint::Settings settings_under(const config::Configuration& configuration, const Selection& selection,
                              const Overrides& overrides) {
  lint::Settings settings;
  for (const lint::Rule* const rule : lint::all_rules()) {
    const Facts facts = lint::facts(*rule);
    config::Effective effective = config::effective(configuration, facts, overrides);
    const Level level = selected(effective.level, facts, selection, overrides);
    if (level != rule->level || effective.configured || !effective.options.empty())
      settings.emplace(rule->name, lint::Setting{level, std::move(effective.options), effective.configured});
  }
  return settings;
}

/// Which overrides hold for which files: each is matched with each file once.
class Matcher {
 public:
  explicit Matcher(const std::vector<config::Override>& overrides) {
    for (const config::Override& one : overrides)
      rows_.push_back({&one, {one.include.begin(), one.include.end()}});
  }

  Overrides of(std::string_view path) const {
    Overrides found;
    for (const Row& row : rows_)
      if (std::any_of(row.globs.begin(), row.globs.end(), [&](const Glob& g) { return g.matches(path); }))
        found.push_back(row.one);
    return found;
  }

 private:
  struct Row {
    const config::Override* one;
    std::vector<Glob> globs;
  };
  std::vector<Row> rows_;
};

}  // namespace

Level level_of(const Facts& rule, const config::Configuration& configuration, const Selection& selection) {
  return selected(config::effective(configuration, rule).level, rule, selection, {});
}

lint::Policy policy_of(const config::Configuration& configuration, const Selection& selection,
                       const Sources& sources) {
  lint::Policy policy;
  policy.forbidden = configuration.forbid_allow;
  for (const config::OwnWords& own : configuration.words)
    policy.vocabulary.push_back(
        {static_cast<lint::WordClass>(own.group), static_cast<lint::WordKind>(own.list), own.words});
  policy.settings[0] = settings_under(configuration, selection, {});
  if (configuration.overrides.empty()) return policy;
  const Matcher matcher(configuration.overrides);
  std::map<Overrides, std::uint32_t> known{{{}, 0}};
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    const Overrides overrides = matcher.of(sources[FileId{i}].path());
    const auto next = static_cast<std::uint32_t>(policy.settings.size());
    const auto [found, is_new] = known.try_emplace(overrides, next);
    if (is_new) policy.settings.push_back(settings_under(configuration, selection, overrides));
    policy.of_file.push_back(found->second);
  }
  return policy;
}

}  // namespace goalie::driver
