// Reads a configuration: every key that exists, and one clear error for every mistake, at its place.
#include "compiler/config/configuration.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "compiler/config/toml.hpp"
#include "compiler/source/similar.hpp"

namespace goalie::config {
namespace {

using toml_text::Entry;
using toml_text::Kind;
using toml_text::Value;
using Names = std::vector<std::string_view>;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 4> levels{"error", "warning", "info", "off"};
constexpr std::array<std::string_view, 2> year_names{"start", "end"};
constexpr std::array<std::string_view, 1> editions{newest_edition};

/// `a`, `b` and `c`.
std::string listed(std::span<const std::string_view> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == names.size() ? " and " : ", ", names[i]);
  return text;
}

/// One configuration being read.
class Reader {
 public:
  Reader(FileId file, std::span<const Facts> facts, Loaded& out) : file_(file), facts_(facts), out_(out) {}

  void read_root(const Value& root);

 private:
  using Read = void (Reader::*)(const Entry& entry);
  /// A key, and what reads its value; null for one that a later version will read.
  struct Key {
    std::string_view name;
    Read read = nullptr;
  };

  void read_table(const Value& table, std::string_view title, std::span<const Key> keys);
  void read_edition(const Entry& entry);
  void read_include(const Entry& entry) { out_.configuration.include = patterns(entry); }
  void read_exclude(const Entry& entry) { out_.configuration.exclude = patterns(entry); }
  void read_calendar(const Entry& entry);
  void read_start(const Entry& entry);
  void read_named_by(const Entry& entry);
  void read_lint(const Entry& entry);
  void read_rules(const Entry& entry);
  void read_rule(const Entry& entry);
  void read_level(const Value& value, std::string_view rule, RuleSetting& setting);
  void read_option(const Entry& entry, const Facts& rule, RuleSetting& setting);
  void compare_bounds(const Entry& entry, const Facts& rule, const RuleSetting& setting);

  std::vector<std::string> patterns(const Entry& entry);
  bool judge_pattern(const Value& item);
  const Facts* configurable(const Entry& entry);
  bool expect(const Entry& entry, Kind kind, std::string_view wanted);
  std::optional<std::size_t> choose(const Entry& entry, std::string_view what,
                                    std::span<const std::string_view> among);
  void suggest(Diagnostic& problem, std::string_view written, std::span<const std::string_view> among,
               std::string_view what, std::string_view otherwise, bool quoted);
  Diagnostic& problem(Span where, std::string message);

  FileId file_;
  std::span<const Facts> facts_;
  Loaded& out_;
};

Diagnostic& Reader::problem(Span where, std::string message) {
  Diagnostic& problem = out_.problems.emplace_back();
  problem.rule = "configuration";
  problem.message = std::move(message);
  problem.where = {file_, where};
  return problem;
}

/// Says the similar name and offers it, or says what there is.
void Reader::suggest(Diagnostic& problem, std::string_view written, std::span<const std::string_view> among,
                     std::string_view what, std::string_view otherwise, bool quoted) {
  const auto similar = most_similar(written, among);
  if (!similar) {
    problem.help = otherwise;
    return;
  }
  problem.help = fmt::format("there is {} with a similar name: `{}`", what, *similar);
  std::string replacement = quoted ? fmt::format("\"{}\"", *similar) : std::string(*similar);
  problem.fixes.push_back({fmt::format("write `{}`", *similar),
                           Applicability::suggested,
                           {{problem.where, std::move(replacement)}}});
}

bool Reader::expect(const Entry& entry, Kind kind, std::string_view wanted) {
  if (entry.value.kind == kind) return true;
  problem(entry.value.where,
          fmt::format("`{}` takes {}, not {}", entry.key, wanted, name_of(entry.value.kind)));
  return false;
}

/// The place of a text among those that are allowed; a problem if it is none of them.
std::optional<std::size_t> Reader::choose(const Entry& entry, std::string_view what,
                                          std::span<const std::string_view> among) {
  if (!expect(entry, Kind::text, "a text in quotes")) {
    out_.problems.back().help = fmt::format("it takes {}", listed(among));
    return std::nullopt;
  }
  const auto found = std::find(among.begin(), among.end(), entry.value.text);
  if (found != among.end()) return static_cast<std::size_t>(found - among.begin());
  Diagnostic& unknown =
      problem(entry.value.where, fmt::format("there is no {} `{}`", what, entry.value.text));
  const std::string article = what.find_first_of("aeiou") == 0 ? "an" : "a";
  suggest(unknown, entry.value.text, among, fmt::format("{} {}", article, what),
          fmt::format("`{}` takes {}", entry.key, listed(among)), true);
  return std::nullopt;
}

void Reader::read_table(const Value& table, std::string_view title, std::span<const Key> keys) {
  Names known;
  for (const Key& key : keys)
    if (key.read != nullptr) known.push_back(key.name);
  for (const Entry& entry : table.entries) {
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](const Key& k) { return k.name == entry.key; });
    const std::string place = title.empty() ? std::string("here") : fmt::format("in `[{}]`", title);
    if (key == keys.end()) {
      Diagnostic& unknown = problem(entry.where, fmt::format("there is no key `{}` {}", entry.key, place));
      suggest(unknown, entry.key, known, "a key", fmt::format("the keys {} are {}", place, listed(known)),
              false);
    } else if (key->read == nullptr) {
      problem(entry.where, fmt::format("`{}` is not supported yet", entry.key)).help =
          fmt::format("take it out; the keys {} are {}", place, listed(known));
    } else {
      (this->*key->read)(entry);
    }
  }
}

void Reader::read_root(const Value& root) {
  static constexpr Key keys[] = {{"edition", &Reader::read_edition},
                                 {"include", &Reader::read_include},
                                 {"exclude", &Reader::read_exclude},
                                 {"calendar", &Reader::read_calendar},
                                 {"lint", &Reader::read_lint},
                                 {"extends"},
                                 {"guard"},
                                 {"rule"}};
  read_table(root, "", keys);
}

void Reader::read_edition(const Entry& entry) {
  if (const auto chosen = choose(entry, "edition", editions)) out_.configuration.edition = editions[*chosen];
}

std::vector<std::string> Reader::patterns(const Entry& entry) {
  std::vector<std::string> patterns;
  if (!expect(entry, Kind::list, "a list of patterns")) {
    out_.problems.back().help = fmt::format("write `{} = [\"**/*.goal\"]`", entry.key);
    return patterns;
  }
  if (entry.value.items.empty() && entry.key == "include")
    problem(entry.value.where, "`include` is empty, so that no file would be read").help =
        "take it out; it is `[\"**/*.goal\"]` unless it is set";
  for (const Value& item : entry.value.items)
    if (judge_pattern(item)) patterns.push_back(item.text);
  return patterns;
}

bool Reader::judge_pattern(const Value& item) {
  const std::string_view text = item.text;
  std::string message;
  if (item.kind != Kind::text)
    message = fmt::format("a pattern is a text in quotes, not {}", name_of(item.kind));
  else if (text.empty())
    message = "this pattern is empty, and matches nothing";
  else if (text.find('\\') != text.npos)
    message = fmt::format("the folders of `{}` are divided by `\\`; a pattern has `/`", text);
  else if (text.front() == '/' || text == ".." || text.starts_with("../") || text.find("/../") != text.npos ||
           text.ends_with("/.."))
    message = fmt::format("`{}` leaves the workspace", text);
  if (message.empty()) return true;
  problem(item.where, std::move(message)).help =
      "patterns are relative to the folder of this file: `archive/**`";
  return false;
}

void Reader::read_calendar(const Entry& entry) {
  if (!expect(entry, Kind::table, "a table")) return;
  static constexpr Key keys[] = {{"fiscal_year_start", &Reader::read_start},
                                 {"fiscal_year_named_by", &Reader::read_named_by}};
  read_table(entry.value, "calendar", keys);
  const auto has = [&](std::string_view name) {
    return std::any_of(entry.value.entries.begin(), entry.value.entries.end(),
                       [&](const Entry& e) { return e.key == name; });
  };
  if (!has(keys[1].name) || has(keys[0].name)) return;
  const auto named = std::find_if(entry.value.entries.begin(), entry.value.entries.end(),
                                  [](const Entry& e) { return e.key == "fiscal_year_named_by"; });
  problem(named->where, "`fiscal_year_named_by` says nothing without `fiscal_year_start`").help =
      "add the first month: `fiscal_year_start = \"February\"`";
}

void Reader::read_start(const Entry& entry) {
  if (const auto chosen = choose(entry, "month", months))
    out_.configuration.fiscal_start_month = static_cast<unsigned>(*chosen + 1);
}

void Reader::read_named_by(const Entry& entry) {
  if (const auto chosen = choose(entry, "way to name a year", year_names))
    out_.configuration.fiscal_named_by_end = year_names[*chosen] == "end";
}

void Reader::read_lint(const Entry& entry) {
  if (!expect(entry, Kind::table, "a table")) return;
  static constexpr Key keys[] = {{"rules", &Reader::read_rules},
                                 {"preset"},
                                 {"baseline"},
                                 {"vocabulary"},
                                 {"forbid-allow"},
                                 {"overrides"}};
  read_table(entry.value, "lint", keys);
}

void Reader::read_rules(const Entry& entry) {
  if (!expect(entry, Kind::table, "a table of rules")) return;
  for (const Entry& rule : entry.value.entries) read_rule(rule);
}

/// The rule that a key names, if there is one and its level can be chosen.
const Facts* Reader::configurable(const Entry& entry) {
  const auto found =
      std::find_if(facts_.begin(), facts_.end(), [&](const Facts& f) { return f.name == entry.key; });
  if (found != facts_.end() && found->configurable) return &*found;
  if (found != facts_.end()) {
    problem(entry.where,
            fmt::format("`{}` is an error of the language, which no configuration changes", entry.key))
        .help = "mend it where it stands; a file with one has no meaning to judge";
    return nullptr;
  }
  Names names;
  for (const Facts& facts : facts_)
    if (facts.configurable) names.push_back(facts.name);
  Diagnostic& unknown = problem(entry.where, fmt::format("there is no rule `{}`", entry.key));
  suggest(unknown, entry.key, names, "a rule", "`goalie rules` lists them all", false);
  return nullptr;
}

void Reader::read_rule(const Entry& entry) {
  const Facts* rule = configurable(entry);
  if (rule == nullptr) return;
  RuleSetting setting;
  if (entry.value.kind == Kind::table) {
    for (const Entry& inner : entry.value.entries) {
      if (inner.key == "level")
        read_level(inner.value, rule->name, setting);
      else
        read_option(inner, *rule, setting);
    }
    compare_bounds(entry, *rule, setting);
  } else {
    read_level(entry.value, rule->name, setting);
  }
  out_.configuration.rules[entry.key] = std::move(setting);
}

void Reader::read_level(const Value& value, std::string_view rule, RuleSetting& setting) {
  if (value.kind != Kind::text) {
    problem(value.where,
            fmt::format("the level of `{}` is a text in quotes, not {}", rule, name_of(value.kind)))
        .help = fmt::format("the levels are {}", listed(levels));
    return;
  }
  setting.level = level_named(value.text);
  if (setting.level) return;
  Diagnostic& unknown = problem(value.where, fmt::format("there is no level `{}`", value.text));
  suggest(unknown, value.text, levels, "a level", fmt::format("the levels are {}", listed(levels)), true);
}

void Reader::read_option(const Entry& entry, const Facts& rule, RuleSetting& setting) {
  Names names{"level"};
  const Option* option = nullptr;
  for (const Option& candidate : rule.options) {
    if (candidate.name.empty()) continue;
    names.push_back(candidate.name);
    if (candidate.name == entry.key) option = &candidate;
  }
  if (option == nullptr) {
    Diagnostic& unknown = problem(entry.where, fmt::format("`{}` has no option `{}`", rule.name, entry.key));
    suggest(unknown, entry.key, names, "an option", fmt::format("it takes {}", listed(names)), false);
    return;
  }
  if (!expect(entry, Kind::integer, "a whole number")) return;
  const std::int64_t value = entry.value.integer;
  if (value >= option->least && value <= option->most) {
    setting.options[entry.key] = static_cast<int>(value);
    return;
  }
  problem(entry.value.where, fmt::format("`{}` of `{}` cannot be {}", entry.key, rule.name, value)).help =
      fmt::format("{}: from {} to {}, and {} unless it is set", option->meaning, option->least, option->most,
                  option->value);
}

/// A rule with a `min` and a `max` needs them in that order, set or not.
void Reader::compare_bounds(const Entry& entry, const Facts& rule, const RuleSetting& setting) {
  const auto effective = [&](std::string_view name) -> std::optional<int> {
    for (const Option& option : rule.options) {
      if (option.name != name) continue;
      const auto set = setting.options.find(name);
      return set != setting.options.end() ? set->second : option.value;
    }
    return std::nullopt;
  };
  const auto min = effective("min");
  const auto max = effective("max");
  if (!min || !max || *min <= *max) return;
  problem(entry.where,
          fmt::format("`min` of `{}` is {}, above its `max`, which is {}", rule.name, *min, *max))
      .help = "nothing can lie between them";
}

}  // namespace

Loaded load(const Sources& sources, FileId file, std::span<const Facts> rules) {
  Loaded loaded;
  const File& source = sources[file];
  toml_text::Document document = toml_text::read(source.text());
  if (document.mistake) {
    Diagnostic& problem = loaded.problems.emplace_back();
    problem.rule = "configuration";
    problem.message = std::move(document.mistake->message);
    problem.help = std::move(document.mistake->help);
    problem.where = {file, document.mistake->where};
    return loaded;
  }
  Reader(file, rules, loaded).read_root(document.root);
  std::stable_sort(loaded.problems.begin(), loaded.problems.end(), comes_before);
  return loaded;
}

}  // namespace goalie::config
