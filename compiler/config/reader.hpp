// Reads one goalie.toml into a configuration; what was set by a nearer file stays.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compiler/config/configuration.hpp"
#include "compiler/config/problems.hpp"
#include "compiler/config/toml.hpp"

namespace goalie::config {

/// Reads all keys of a file; returns what it extends.
std::vector<NamedFile> read_keys(const toml_text::Value& root, std::span<const Facts> rules,
                                 Problems problems, Configuration& into);

/// Reads a table of rules. `name` is the key's full name where its settings are those of the whole workspace,
/// of which the nearest counts.
void read_rules(const toml_text::Entry& entry, std::string_view name, std::span<const Facts> rules,
                Problems& problems, Configuration& configuration, RuleSettings& into);

/// The rule that a text names, if there is one and a configuration may speak of it; a problem if not.
const Facts* configurable(std::string_view name, Span where, bool quoted, std::span<const Facts> rules,
                          Problems& problems);

}  // namespace goalie::config
