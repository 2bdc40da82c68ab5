// A diagnostic: what is wrong, where, why, and what to write instead, as a value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.hpp"

namespace goalie {

enum class Level : std::uint8_t { off, info, warning, error };

/// "error", "warning", "info", "off".
std::string_view name_of(Level level);
std::optional<Level> level_named(std::string_view name);

/// Another place that the finding speaks of, with a few words; the main place may have words too.
struct Label {
  Location where;
  std::string text;
};

/// One replacement in one file. An empty span inserts.
struct Edit {
  Location where;
  std::string replacement;
};

enum class Applicability : std::uint8_t {
  safe,       // the meaning stays
  suggested,  // the author must agree
};

/// A mechanical change that mends the finding.
struct Fix {
  std::string title;
  Applicability applicability = Applicability::suggested;
  std::vector<Edit> edits;
};

/// One finding. Texts are lower case, without a full stop, code in backticks.
struct Diagnostic {
  std::string_view rule;  // "missing-owner", "syntax": a name from the catalogue or of a rule
  Level level = Level::error;
  std::string message;             // what is wrong here
  Location where;                  // the smallest span that shows it
  std::string label;               // a few words at `where`, if any
  std::vector<Label> labels;       // other places
  std::vector<std::string> notes;  // why it matters here, if there is more to say than the rule says
  std::string help;                // what to write instead
  std::vector<Fix> fixes;
  std::string goal;           // the goal's full name; empty for units, people and headers
  std::uint32_t ordinal = 0;  // among the findings of its name and goal
};

/// A finding that an `allow` silenced, and the reason that it gives.
struct Silenced {
  Diagnostic finding;
  std::string reason;
};

/// Order of a report: by file, then by place, then by name.
bool comes_before(const Diagnostic& a, const Diagnostic& b);

}  // namespace goalie
