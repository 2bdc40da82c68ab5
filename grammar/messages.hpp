// What is expected where: the terms in which a fault is explained, one for each rule that can be missed.
#pragma once

#include <cstdint>
#include <string_view>

namespace goalie::grammar {

enum class Expected : std::uint8_t {
  nothing,
  keyword,
  handle,
  unit,
  reference,
  value,
  number,
  date,
  day,
  cadence,
  text,
  title,
  id,
  rule,
  word,
  of,
  and_
};

/// As a sentence names it: "`owner` takes …".
constexpr std::string_view phrase(Expected expected) {
  switch (expected) {
    case Expected::nothing: return "nothing more";
    case Expected::keyword: return "a clause";
    case Expected::handle: return "a handle such as `@maya`";
    case Expected::unit: return "the id of a unit, such as `growth`";
    case Expected::reference: return "the id of a goal, such as `growth.easy-start`";
    case Expected::value: return "a value such as `42%`, `$1.2M` or `9 days`";
    case Expected::number: return "a share such as `0.7` or `70%`";
    case Expected::date: return "a date such as `2026-09-30` or a period such as `2026-Q3`";
    case Expected::day: return "a day such as `2026-09-30`";
    case Expected::cadence: return "`daily`, `weekly`, `biweekly`, `monthly`, `quarterly` or `annually`";
    case Expected::text: return "a text in double quotes";
    case Expected::title: return "a title in double quotes";
    case Expected::id: return "an id, then a name in double quotes";
    case Expected::rule: return "the name of a rule, such as `kr-count`";
    case Expected::word: return "a word";
    case Expected::of: return "`of` and a unit or person, such as `goals of growth for 2026-Q3`";
    case Expected::and_: return "two values with `and` between them, such as `between 5 and 10 days`";
  }
  return "";
}

}  // namespace goalie::grammar
