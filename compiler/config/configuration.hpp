// goalie.toml: what a workspace chooses, and where each choice stands.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/facts.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::config {

/// The newest edition; a workspace without one has it.
inline constexpr std::string_view newest_edition = "2026";

/// What `[lint.rules]` says of one rule.
struct RuleSetting {
  std::optional<Level> level;
  std::map<std::string, int, std::less<>> options;
};

struct Configuration {
  std::string edition{newest_edition};
  std::vector<std::string> include{"**/*.goal"};
  std::vector<std::string> exclude;
  unsigned fiscal_start_month = 0;  // 1–12; 0: no fiscal year
  bool fiscal_named_by_end = false;
  std::map<std::string, RuleSetting, std::less<>> rules;
};

struct Loaded {
  Configuration configuration;
  std::vector<Diagnostic> problems;  // any: exit 2; each with its place and the similar name
};

/// Reads the text of a goalie.toml, which is `file` of `sources`.
Loaded load(const Sources& sources, FileId file, std::span<const Facts> rules);

}  // namespace goalie::config
