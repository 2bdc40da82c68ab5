// What a configuration comes to: see show.hpp.
#include "compiler/config/show.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/config/effective.hpp"
#include "compiler/config/keys.hpp"

namespace goalie::config {
namespace {

constexpr std::string_view rules_key = "lint.rules";
constexpr std::string_view level_key = "level";

class Showing {
 public:
  explicit Showing(const Configuration& configuration) : configuration_(configuration) {}

  void add(std::string key, std::string value, std::string otherwise) {
    const auto set = configuration_.set_at.find(key);
    const Location where = set == configuration_.set_at.end() ? Location{} : set->second;
    shown.push_back({std::move(key), std::move(value), where, std::move(otherwise)});
  }

  void add_rule(const Facts& rule) {
    const Effective in_the_end = effective(configuration_, rule);
    const Preset& preset = preset_named(configuration_.preset);
    const std::string by_preset = fmt::format("preset `{}`", preset.name);
    const std::string prefix = fmt::format("{}.{}.", rules_key, rule.name);
    add(prefix + std::string(level_key), quoted(name_of(in_the_end.level)), by_preset);
    for (const Option& option : rule.options) {
      if (option.name.empty()) continue;
      const Number* const number = number_of(preset, rule.name, option.name);
      add(prefix + std::string(option.name), std::to_string(value_of(in_the_end, option)),
          number == nullptr ? "default" : fmt::format("{}: {}", by_preset, number->source));
    }
  }

  std::vector<Shown> shown;

 private:
  const Configuration& configuration_;
};

/// What a choice means, where there is more to say than its name.
std::string meaning_of(const Key& key, std::string_view value) {
  return std::string(key.name == "lint.preset" ? preset_named(value).meaning : "");
}

KeyFacts facts_of(const Key& key, const WordGroups& groups) {
  KeyFacts facts{std::string(key.name), std::string(key.meaning), {}};
  if (key.shape == Shape::word_files) {
    facts.values_are = "Groups of words";
    for (std::size_t i = 0; i < groups.names.size(); ++i)
      facts.values.emplace_back(fmt::format("[{}]", groups.names[i]), groups.meanings[i]);
  }
  for (const std::string_view value : key.values)
    facts.values.emplace_back(quoted(value), meaning_of(key, value));
  if (key.written != nullptr) facts.standard = key.written({});
  return facts;
}

void add_levels(KeyFacts& facts, const Facts& rule) {
  for (const std::string_view level : level_names()) facts.values.emplace_back(quoted(level), "");
  facts.standard = quoted(name_of(rule.level));
}

void add_range(KeyFacts& facts, const Option& option) {
  facts.meaning = option.meaning;
  facts.values.emplace_back(fmt::format("{} to {}", option.least, option.most), "");
  facts.standard = std::to_string(option.value);
}

}  // namespace

std::vector<Shown> show(const Configuration& configuration, std::span<const Facts> rules) {
  Showing showing(configuration);
  for (const Key& key : keys())
    if (key.written != nullptr) showing.add(std::string(key.name), key.written(configuration), "default");
  for (const Facts& rule : rules)
    if (rule.configurable) showing.add_rule(rule);
  return std::move(showing.shown);
}

std::optional<KeyFacts> explain(std::string_view name, const Known& known) {
  if (const Key* const key = find_key(name); key != nullptr && key->shape != Shape::later)
    return facts_of(*key, known.words);
  for (const Facts& rule : known.rules) {
    if (!rule.configurable) continue;
    const std::string whole = fmt::format("{}.{}", rules_key, rule.name);
    if (!name.starts_with(whole)) continue;
    KeyFacts facts{std::string(name), std::string(rule.summary), {}};
    if (name == whole || name == fmt::format("{}.{}", whole, level_key)) {
      add_levels(facts, rule);
      return facts;
    }
    for (const Option& option : rule.options) {
      if (option.name.empty() || name != fmt::format("{}.{}", whole, option.name)) continue;
      add_range(facts, option);
      return facts;
    }
  }
  return std::nullopt;
}

std::vector<std::string> explained_keys(std::span<const Facts> rules) {
  std::vector<std::string> names;
  for (const Key& key : keys())
    if (key.shape != Shape::later) names.emplace_back(key.name);
  for (const Facts& rule : rules) {
    if (!rule.configurable) continue;
    names.push_back(fmt::format("{}.{}", rules_key, rule.name));
    names.push_back(names.back() + "." + std::string(level_key));
    const std::string whole = names[names.size() - 2];
    for (const Option& option : rule.options)
      if (!option.name.empty()) names.push_back(fmt::format("{}.{}", whole, option.name));
  }
  return names;
}

}  // namespace goalie::config
