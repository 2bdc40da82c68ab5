// Steady state: titles that hold a number where it is, or only name it.
#pragma once

#include <optional>

#include "compiler/lint/level.hpp"
#include "compiler/lint/title.hpp"

namespace goalie::lint {

enum class SteadyKind : std::uint8_t {
  none,
  kept,    // "Maintain NPS above 50", "Keep uptime high", "Upkeep of the fleet", "All doors stay open"
  stated,  // "Machine uptime is 72%", "CSAT > 80"
  named,   // "Customer churn rate": the bare name of a number
};

struct Steady {
  SteadyKind kind = SteadyKind::none;
  std::size_t word = 0;               // of `kept`: the token that says so
  std::size_t begin = 0;              // the first token of what is kept
  std::optional<WrittenLevel> level;  // what it is kept at

  explicit operator bool() const { return kind != SteadyKind::none; }
};

Steady steady(const Title& title);

/// As a title and a range, where both can be told: `NPS`, `at least 50`.
struct Kept {
  std::string metric, range;
};
std::optional<Kept> kept(const Title& title, const Steady& steady);

}  // namespace goalie::lint
