// The keys of goalie.toml, as data: the reader, `config show`, `config explain` and the schema draw from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/config/configuration.hpp"

namespace goalie::config {

/// What stands behind a key.
enum class Shape : std::uint8_t {
  table,
  choice,          // one of a few texts
  patterns,        // globs
  configurations,  // that are extended
  word_files,      // vocabularies
  file,            // a file of the workspace
  days,            // a whole number of them, up to a year
  rule_names,      // a list of rules
  rules,           // a table of rules with their levels and options
  overrides,       // a list of tables
  later,           // what a later version will read
};

/// A value that was read.
struct Given {
  std::size_t choice = 0;  // which of the key's values
  std::vector<std::string> texts = {};
  std::vector<Location> places = {};  // of the texts of a list
  int days = 0;
};

/// The most days that a key of that shape may have.
inline constexpr int most_days = 366;

struct Key {
  std::string_view name;  // "calendar.fiscal_year_start"
  Shape shape;
  std::string_view meaning;                       // one line
  std::string_view noun = {};                     // what one value is: "month"
  std::span<const std::string_view> values = {};  // of a choice
  void (*store)(Configuration& configuration, Given given) = nullptr;
  /// The value as it is written in TOML; empty where none is set.
  std::string (*written)(const Configuration& configuration) = nullptr;

  /// What the key is called in its own table, and the name of that table.
  std::string_view own_name() const { return name.substr(name.rfind('.') + 1); }
  std::string_view table() const {
    return name.substr(0, name.size() == own_name().size() ? 0 : name.rfind('.'));
  }
};

/// Every key, each table before what is in it.
std::span<const Key> keys();
/// The key with this full name, or null.
const Key* find_key(std::string_view name);

/// The levels that a rule can have.
std::span<const std::string_view> level_names();

/// A text in TOML's quotes.
std::string quoted(std::string_view text);
/// A list of texts in TOML.
std::string quoted(std::span<const std::string> texts);
/// Settings of rules as an inline table of TOML.
std::string written(const RuleSettings& rules);

}  // namespace goalie::config
