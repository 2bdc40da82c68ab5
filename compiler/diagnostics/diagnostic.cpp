// Diagnostics: the names of levels, and the order of a report.
#include "compiler/diagnostics/diagnostic.hpp"

#include <tuple>

namespace goalie {

std::string_view name_of(Level level) {
  switch (level) {
    case Level::off: return "off";
    case Level::info: return "info";
    case Level::warning: return "warning";
    case Level::error: return "error";
  }
  return "";
}

std::optional<Level> level_named(std::string_view name) {
  for (const Level level : {Level::off, Level::info, Level::warning, Level::error}) {
    if (name_of(level) == name) return level;
  }
  return std::nullopt;
}

bool comes_before(const Diagnostic& a, const Diagnostic& b) {
  const auto key = [](const Diagnostic& d) {
    return std::tuple(d.where.file, d.where.span.begin, d.where.span.end, d.rule);
  };
  return key(a) < key(b);
}

}  // namespace goalie
