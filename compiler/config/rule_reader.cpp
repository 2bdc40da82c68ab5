// Reads what is said of rules: `kr-count = "off"`, `kr-count = { level = "error", min = 2 }`.
#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "compiler/config/keys.hpp"
#include "compiler/config/reader.hpp"

namespace goalie::config {
namespace {

using toml_text::Entry;
using toml_text::Kind;
using toml_text::Value;

class RuleReader {
 public:
  RuleReader(const Facts& rule, Problems& problems) : rule_(rule), problems_(problems) {}

  void read_level(const Value& value, Span where);
  void read_option(const Entry& entry);
  /// Takes over what nobody nearer has set.
  void settle(std::string_view table, Configuration& configuration, RuleSetting& into);

 private:
  struct Set {
    std::string name;
    int value;
    Span where;
  };

  const Facts& rule_;
  Problems& problems_;
  std::optional<Level> level_;
  Span level_where_;
  std::vector<Set> options_;
};

void RuleReader::read_level(const Value& value, Span where) {
  const std::string known = fmt::format("the levels are {}", listed(level_names()));
  if (value.kind != Kind::text) {
    problems_.add(
        value.where,
        fmt::format("the level of `{}` is a text in quotes, not {}", rule_.name, name_of(value.kind)), known);
    return;
  }
  level_ = level_named(value.text);
  level_where_ = where;
  if (level_) return;
  Diagnostic& unknown = problems_.add(value.where, fmt::format("there is no level `{}`", value.text));
  problems_.suggest(unknown, value.text, level_names(), "a level", known, true);
}

void RuleReader::read_option(const Entry& entry) {
  Names names{"level"};
  const Option* option = nullptr;
  for (const Option& candidate : rule_.options) {
    if (candidate.name.empty()) continue;
    names.push_back(candidate.name);
    if (candidate.name == entry.key) option = &candidate;
  }
  if (option == nullptr) {
    Diagnostic& unknown =
        problems_.add(entry.where, fmt::format("`{}` has no option `{}`", rule_.name, entry.key));
    problems_.suggest(unknown, entry.key, names, "an option", fmt::format("it takes {}", listed(names)),
                      false);
    return;
  }
  if (!problems_.expect(entry, Kind::integer, "a whole number")) return;
  const std::int64_t value = entry.value.integer;
  if (value >= option->least && value <= option->most) {
    options_.push_back({entry.key, static_cast<int>(value), entry.where});
    return;
  }
  problems_.add(entry.value.where, fmt::format("`{}` of `{}` cannot be {}", entry.key, rule_.name, value),
                fmt::format("{}: from {} to {}, and {} unless it is set", option->meaning, option->least,
                            option->most, option->value));
}

void RuleReader::settle(std::string_view table, Configuration& configuration, RuleSetting& into) {
  const auto is_nearest = [&](std::string_view what, Span where) {
    if (table.empty()) return true;
    return configuration.set_at
        .try_emplace(fmt::format("{}.{}.{}", table, rule_.name, what), Location{problems_.file(), where})
        .second;
  };
  if (level_ && is_nearest("level", level_where_)) into.level = level_;
  for (const Set& option : options_)
    if (is_nearest(option.name, option.where)) into.options[option.name] = option.value;
}

}  // namespace

const Facts* configurable(std::string_view name, Span where, bool quoted, std::span<const Facts> rules,
                          Problems& problems) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Facts& f) { return f.name == name; });
  if (found != rules.end() && found->configurable) return &*found;
  if (found != rules.end()) {
    problems.add(where, fmt::format("`{}` is an error of the language, which no configuration changes", name),
                 "mend it where it stands; a file with one has no meaning to judge");
    return nullptr;
  }
  Names names;
  for (const Facts& facts : rules)
    if (facts.configurable) names.push_back(facts.name);
  Diagnostic& unknown = problems.add(where, fmt::format("there is no rule `{}`", name));
  problems.suggest(unknown, name, names, "a rule", "`goalie rules` lists them all", quoted);
  return nullptr;
}

void read_rules(const Entry& entry, std::string_view name, std::span<const Facts> rules, Problems& problems,
                Configuration& configuration, RuleSettings& into) {
  constexpr std::string_view help = "name a rule and its level: `{ kr-count = \"off\" }`";
  if (!problems.expect(entry, Kind::table, "a table of rules", std::string(help))) return;
  for (const Entry& one : entry.value.entries) {
    const Facts* const rule = configurable(one.key, one.where, false, rules, problems);
    if (rule == nullptr) continue;
    RuleReader reader(*rule, problems);
    if (one.value.kind != Kind::table) {
      reader.read_level(one.value, one.where);
    } else {
      for (const Entry& inner : one.value.entries) {
        if (inner.key == "level")
          reader.read_level(inner.value, inner.where);
        else
          reader.read_option(inner);
      }
    }
    const auto [setting, is_new] = into.try_emplace(one.key);
    if (is_new) setting->second.where = {problems.file(), one.where};
    reader.settle(name, configuration, setting->second);
  }
}

}  // namespace goalie::config
