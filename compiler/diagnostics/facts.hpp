// Facts about a rule or an error of the language, as values: what explain, reports and configuration read.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "compiler/diagnostics/diagnostic.hpp"

namespace goalie {

/// A number that a rule lets a team choose.
struct Option {
  std::string_view name;  // "min"
  int value = 0;          // its default
  int least = 0;
  int most = 1000;
  std::string_view meaning;  // "the fewest key results of an objective"
};

/// What there is to know about one name that a finding can carry.
struct Facts {
  std::string_view name;   // "kr-count"
  std::string_view group;  // "language", "objective", "count", "key-result", "kpi", "alignment", "allow"
  Level level = Level::error;
  std::string_view summary;  // one line: what it finds
  std::string_view why;      // one line: why that matters
  std::string_view bad;      // a goal file that shows it
  std::string_view good;     // the same, mended
  std::string_view source;   // "Evalio, Planview", "common practice"; empty for errors of the language
  std::span<const Option> options;
  bool configurable = true;     // errors of the language are not
  std::optional<Level> strict;  // its level under the preset `strict`, where it states one
};

}  // namespace goalie
