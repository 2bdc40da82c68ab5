// What a configuration comes to: every value, and who set it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/config/configuration.hpp"

namespace goalie::config {

/// One value in the end.
struct Shown {
  std::string key;        // "lint.rules.kr-count.min"
  std::string value;      // in TOML; empty: it is not set and has no default
  Location where;         // of the key that set it, if one did
  std::string otherwise;  // else who did: "default", "preset `evalio`"
};

/// Every key, then every rule's level and options; as TOML it would say the same again.
std::vector<Shown> show(const Configuration& configuration, std::span<const Facts> rules);

/// What there is to know of one key.
struct KeyFacts {
  std::string key;
  std::string meaning;
  std::vector<std::pair<std::string, std::string>> values;  // each with what it means, where that is said
  std::string_view values_are = "Values";
  std::string standard;  // its default in TOML, if any
};

/// A key of the table, or `lint.rules.RULE` with its level and options; nothing for another.
std::optional<KeyFacts> explain(std::string_view key, const Known& known);

/// The names of everything that `explain` knows.
std::vector<std::string> explained_keys(std::span<const Facts> rules);

}  // namespace goalie::config
