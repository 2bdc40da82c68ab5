// Presets: where every rule starts, before a configuration says more.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "compiler/diagnostics/facts.hpp"

namespace goalie::config {

/// How strict, each within the next.
enum class Strictness : std::uint8_t { minimal, standard, strict };

/// One number of a method, and where it says so.
struct Number {
  std::string_view rule, option;
  int value;
  std::string_view source;
};

struct Preset {
  std::string_view name;
  std::string_view meaning;  // one line
  Strictness strictness;
  std::span<const Number> numbers;  // of a method
};

inline constexpr std::string_view standard_preset = "standard";

std::span<const Preset> presets();
std::span<const std::string_view> preset_names();
/// The preset with this name, which there must be.
const Preset& preset_named(std::string_view name);

/// The level that a rule starts at.
Level level_under(const Preset& preset, const Facts& rule);
/// The number that a preset has for an option, or null.
const Number* number_of(const Preset& preset, std::string_view rule, std::string_view option);

}  // namespace goalie::config
