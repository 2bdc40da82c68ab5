// Reads one goalie.toml: every key of the table of keys, and one clear error for every mistake, at its place.
#include "compiler/config/reader.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "compiler/config/keys.hpp"

namespace goalie::config {
namespace {

using toml_text::Entry;
using toml_text::Kind;
using toml_text::Value;

/// A table as people write it: `[lint]`, `[[lint.overrides]]`.
std::string place_of(std::string_view table) {
  const Key* const key = find_key(table);
  if (key == nullptr) return "here";
  return key->shape == Shape::overrides ? fmt::format("in `[[{}]]`", table) : fmt::format("in `[{}]`", table);
}

class Reader {
 public:
  Reader(std::span<const Facts> rules, Problems problems, Configuration& into)
      : rules_(rules), problems_(problems), out_(into) {}

  void read_table(const Value& value, std::string_view table);
  std::vector<NamedFile> extended;

 private:
  void read(const Key& key, const Entry& entry);
  void read_unknown(const Entry& entry, std::string_view table);
  void read_choice(const Key& key, const Entry& entry);
  void read_days(const Key& key, const Entry& entry);
  void read_list(const Key& key, const Entry& entry, bool (Reader::*judge)(const Value& item));
  void read_file(const Key& key, const Entry& entry);
  void read_overrides(const Key& key, const Entry& entry);
  void read_override(const Key& key, const Value& item);
  bool judge_pattern(const Value& item);
  bool judge_extended(const Value& item);
  bool judge_word_file(const Value& item);
  bool judge_path(const Value& item, std::string_view what, std::string_view help);
  bool judge_rule(const Value& item);
  bool judge_text(const Value& item, std::string_view what, std::string_view help);
  /// Where a value belongs: what a nearer file has set stays, and this one is only judged.
  Configuration& place_for(const Key& key, const Entry& entry);

  std::span<const Facts> rules_;
  Problems problems_;
  Configuration& out_;
  Configuration unused_;
};

Configuration& Reader::place_for(const Key& key, const Entry& entry) {
  const Location where{problems_.file(), entry.where};
  return out_.set_at.try_emplace(std::string(key.name), where).second ? out_ : unused_;
}

void Reader::read_table(const Value& value, std::string_view table) {
  for (const Entry& entry : value.entries) {
    const std::string name = table.empty() ? entry.key : fmt::format("{}.{}", table, entry.key);
    const Key* const key = find_key(name);
    if (key == nullptr || key->table() != table)
      read_unknown(entry, table);
    else
      read(*key, entry);
  }
}

void Reader::read_unknown(const Entry& entry, std::string_view table) {
  Names known;
  for (const Key& key : keys())
    if (key.table() == table && key.shape != Shape::later) known.push_back(key.own_name());
  const std::string place = place_of(table);
  const Key* const later = find_key(table.empty() ? entry.key : fmt::format("{}.{}", table, entry.key));
  const std::string others = fmt::format("the keys {} are {}", place, listed(known));
  if (later != nullptr && later->shape == Shape::later) {
    problems_.add(entry.where, fmt::format("`{}` is not supported yet", entry.key), "take it out; " + others);
    return;
  }
  Diagnostic& unknown = problems_.add(entry.where, fmt::format("there is no key `{}` {}", entry.key, place));
  problems_.suggest(unknown, entry.key, known, "a key", others, false);
}

void Reader::read(const Key& key, const Entry& entry) {
  switch (key.shape) {
    case Shape::choice: return read_choice(key, entry);
    case Shape::patterns: return read_list(key, entry, &Reader::judge_pattern);
    case Shape::configurations: return read_list(key, entry, &Reader::judge_extended);
    case Shape::word_files: return read_list(key, entry, &Reader::judge_word_file);
    case Shape::file: return read_file(key, entry);
    case Shape::days: return read_days(key, entry);
    case Shape::rule_names: return read_list(key, entry, &Reader::judge_rule);
    case Shape::rules: return read_rules(entry, key.name, rules_, problems_, out_, out_.rules);
    case Shape::overrides: return read_overrides(key, entry);
    case Shape::later: return read_unknown(entry, key.table());
    case Shape::table: break;
  }
  const std::string help = fmt::format("write `[{}]`, and its keys below", key.name);
  if (problems_.expect(entry, Kind::table, "a table", help)) read_table(entry.value, key.name);
}

void Reader::read_choice(const Key& key, const Entry& entry) {
  if (const auto chosen = problems_.choose(entry, key.noun, key.values))
    key.store(place_for(key, entry), {*chosen, {}});
}

void Reader::read_days(const Key& key, const Entry& entry) {
  const std::string help = fmt::format("{}: from 0 to {}", key.meaning, most_days);
  if (!problems_.expect(entry, Kind::integer, "a whole number of days", help)) return;
  const std::int64_t days = entry.value.integer;
  if (days < 0 || days > most_days) {
    problems_.add(entry.value.where, fmt::format("`{}` cannot be {}", entry.key, days), help);
    return;
  }
  Given given;
  given.days = static_cast<int>(days);
  key.store(place_for(key, entry), std::move(given));
}

void Reader::read_list(const Key& key, const Entry& entry, bool (Reader::*judge)(const Value& item)) {
  const bool is_goals = key.name == "include";
  const std::string_view example = key.shape == Shape::configurations  ? "../goalie.toml"
                                   : key.shape == Shape::word_files    ? "words/our-metrics.toml"
                                   : key.shape == Shape::rule_names    ? "missing-owner"
                                   : is_goals || key.name == "exclude" ? "**/*.goal"
                                                                       : "labs/**";
  const std::string help = fmt::format("write `{} = [\"{}\"]`", entry.key, example);
  if (!problems_.expect(entry, Kind::list, fmt::format("a list of {}s", key.noun), help)) return;
  if (entry.value.items.empty() && is_goals)
    problems_.add(entry.value.where, "`include` is empty, so that no file would be read",
                  "take it out; it is `[\"**/*.goal\"]` unless it is set");
  if (entry.value.items.empty() && key.name == "lint.overrides.include")
    problems_.add(entry.value.where, "`include` is empty, so that this override holds for no file", help);
  Given given;
  for (const Value& item : entry.value.items) {
    if (!(this->*judge)(item)) continue;
    given.texts.push_back(item.text);
    given.places.push_back({problems_.file(), item.where});
  }
  const bool of_override = key.table() == "lint.overrides";
  key.store(of_override ? out_ : place_for(key, entry), std::move(given));
}

bool Reader::judge_text(const Value& item, std::string_view what, std::string_view help) {
  if (item.kind == Kind::text) return true;
  problems_.add(item.where, fmt::format("{} is a text in quotes, not {}", what, name_of(item.kind)),
                std::string(help));
  return false;
}

/// Whether a path leads out of the folder that it starts in.
bool leaves(std::string_view path) {
  return path.front() == '/' || path == ".." || path.starts_with("../") || path.find("/../") != path.npos ||
         path.ends_with("/..");
}

bool Reader::judge_pattern(const Value& item) {
  constexpr std::string_view help = "patterns are relative to the folder of this file: `archive/**`";
  if (!judge_text(item, "a pattern", help)) return false;
  const std::string_view text = item.text;
  std::string message;
  if (text.empty())
    message = "this pattern is empty, and matches nothing";
  else if (text.find('\\') != text.npos)
    message = fmt::format("the folders of `{}` are divided by `\\`; a pattern has `/`", text);
  else if (leaves(text))
    message = fmt::format("`{}` leaves the workspace", text);
  if (message.empty()) return true;
  problems_.add(item.where, std::move(message), std::string(help));
  return false;
}

void Reader::read_file(const Key& key, const Entry& entry) {
  const std::string help = fmt::format("write `{} = \"goalie-baseline.json\"`", entry.key);
  if (!problems_.expect(entry, Kind::text, "a text in quotes", help)) return;
  const std::string_view text = entry.value.text;
  std::string message;
  if (text.empty())
    message = "this names no file";
  else if (text.find('\\') != text.npos)
    message = fmt::format("the folders of `{}` are divided by `\\`; a path has `/`", text);
  else if (leaves(text))
    message = fmt::format("`{}` leaves the workspace", text);
  else if (!text.ends_with(".json"))
    message = fmt::format("the name of `{}` does not end in `.json`", text);
  if (message.empty()) return key.store(place_for(key, entry), {0, {entry.value.text}});
  problems_.add(entry.value.where, std::move(message), help);
}

bool Reader::judge_extended(const Value& item) {
  if (!judge_path(item, "configuration to extend",
                  "name the file from the folder of this one: `../goalie.toml`"))
    return false;
  extended.push_back({item.text, {problems_.file(), item.where}});
  return true;
}

bool Reader::judge_word_file(const Value& item) {
  return judge_path(item, "word file", "name the file from the folder of this one: `words/our-metrics.toml`");
}

bool Reader::judge_path(const Value& item, std::string_view what, std::string_view help) {
  if (!judge_text(item, fmt::format("a {}", what), help)) return false;
  const std::string_view text = item.text;
  std::string message;
  if (text.empty())
    message = "this names no file";
  else if (text.find('\\') != text.npos)
    message = fmt::format("the folders of `{}` are divided by `\\`; a path has `/`", text);
  else if (text.front() == '/')
    message = fmt::format("`{}` is a path of one machine", text);
  else if (!text.ends_with(".toml"))
    message = fmt::format("`{}` is no {}: its name does not end in `.toml`", text, what);
  if (message.empty()) return true;
  problems_.add(item.where, std::move(message), std::string(help));
  return false;
}

bool Reader::judge_rule(const Value& item) {
  if (!judge_text(item, "a rule", "`goalie rules` lists them all")) return false;
  return configurable(item.text, item.where, true, rules_, problems_) != nullptr;
}

void Reader::read_overrides(const Key& key, const Entry& entry) {
  if (!problems_.expect(entry, Kind::list, "a list of tables", "write `[[lint.overrides]]`")) return;
  Configuration& place = place_for(key, entry);
  for (const Value& item : entry.value.items) {
    if (item.kind != Kind::table) {
      problems_.add(item.where, fmt::format("an override is a table, not {}", name_of(item.kind)),
                    "write `[[lint.overrides]]`, and below it `include` and `rules`");
      continue;
    }
    out_.overrides.emplace_back();
    read_override(key, item);
    if (&place == &unused_) out_.overrides.pop_back();
  }
}

void Reader::read_override(const Key& key, const Value& item) {
  bool has_include = false, has_rules = false;
  for (const Entry& entry : item.entries) {
    if (entry.key == "rules") {
      read_rules(entry, {}, rules_, problems_, out_, out_.overrides.back().rules);
      has_rules = true;
    } else if (entry.key == "include") {
      read_list(*find_key("lint.overrides.include"), entry, &Reader::judge_pattern);
      has_include = true;
    } else {
      read_unknown(entry, key.name);
    }
  }
  if (!has_include)
    problems_.add(item.where, "this override does not say which files it is for",
                  "add `include = [\"labs/**\"]`");
  else if (!has_rules)
    problems_.add(item.where, "this override changes nothing", "add `rules = { kr-count = \"off\" }`");
}

}  // namespace

std::vector<NamedFile> read_keys(const Value& root, std::span<const Facts> rules, Problems problems,
                                 Configuration& into) {
  Reader reader(rules, problems, into);
  reader.read_table(root, "");
  return std::move(reader.extended);
}

}  // namespace goalie::config
