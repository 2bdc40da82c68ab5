// The habits table: what people type who come from other languages, and what to say and write instead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace goalie::grammar {

/// Where a habit shows: what was due at that place.
enum class Place : std::uint8_t { keyword, listed, argument, handle, value, amount, unit, date, text };

/// What the mending stands in place of.
enum class Reach : std::uint8_t {
  typed,      // what was typed
  target,     // the keyword `to` before it as well
  direction,  // the keyword `up` or `down` before it as well
  title,      // it is added to the title, and what was typed goes
};

/// One row of the table.
struct Habit {
  std::string_view shown;  // as people type it
  std::string_view name;   // of the error
  Place place;
  std::string_view sentence;  // what is wrong, with `{}` for what was typed
  std::string_view help;      // what to write instead
  /// How many bytes of the text, from its start, are the habit; 0: it is another thing.
  std::size_t (*match)(std::string_view text);
  /// What to write for what was matched; nothing where only the author knows.
  std::optional<std::string> (*mend)(std::string_view matched);
  Reach reach = Reach::typed;
};

std::span<const Habit> habits();

/// The first habit of a place that the text begins with, and its length.
struct FoundHabit {
  const Habit* habit = nullptr;
  std::size_t length = 0;
};
FoundHabit find_habit(Place place, std::string_view text);

}  // namespace goalie::grammar
