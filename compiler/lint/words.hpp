// Words: what the word lists know of a word, as a set of classes. The lists are in lint-rules/words/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace goalie::lint {

/// One class for each group of the word lists. What each means stands there, above its words.
enum class WordClass : std::uint8_t {
  keep,
  upkeep,
  ongoing,
  often,
  unchanged,
  hold,
  usual,
  obligation,
  standing,
  enough,
  worsening,
  granted,
  direction_after_keep,
  improve,
  raise,
  lower,
  reach,
  make,
  output,
  craft,
  phrasal,
  search,
  errand,
  teach,
  undertaking,
  activity,
  product,
  feeble,
  win,
  outsider,
  ourselves,
  intent,
  noun_too,
  praise,
  slogan,
  emphasis,
  manner,
  devotion,
  anyone,
  health,
  thing,
  state,
  does,
  comparative,
  degree,
  intangible,
  effect,
  helping,
  result,
  relative,
  loved,
  metric,
  metric_head,
  statistic,
  trend,
  way,
  indicator,
  low_is_good,
  at_least,
  at_most,
  at_least_behind,
  at_most_behind,
  superlative,
  number,
  whole,
  multiple,
  share,
  baseline,
  scale,
  currency,
  percent,
  short_time,
  long_time,
  month,
  season,
  frame,
  promise,
  qualifier,
  change_to,
  numbered,
  pay,
  pay_behind,
  pay_before,
  tie,
  tie_with,
  preposition,
  article,
  placeholder,
  filler,
  only_verb,
  gerund,
  past,  // forms of a verb, which are made of it
};

/// The names of the groups, as the word lists write them.
inline constexpr std::array<std::string_view, 90> group_names{
    "keep",
    "upkeep",
    "ongoing",
    "often",
    "unchanged",
    "hold",
    "usual",
    "obligation",
    "standing",
    "enough",
    "worsening",
    "granted",
    "direction-after-keep",
    "improve",
    "raise",
    "lower",
    "reach",
    "make",
    "output",
    "craft",
    "phrasal",
    "search",
    "errand",
    "teach",
    "undertaking",
    "activity",
    "product",
    "feeble",
    "win",
    "outsider",
    "ourselves",
    "intent",
    "noun-too",
    "praise",
    "slogan",
    "emphasis",
    "manner",
    "devotion",
    "anyone",
    "health",
    "thing",
    "state",
    "does",
    "comparative",
    "degree",
    "intangible",
    "effect",
    "helping",
    "result",
    "relative",
    "loved",
    "metric",
    "metric-head",
    "statistic",
    "trend",
    "way",
    "indicator",
    "low-is-good",
    "at-least",
    "at-most",
    "at-least-behind",
    "at-most-behind",
    "superlative",
    "number",
    "whole",
    "multiple",
    "share",
    "baseline",
    "scale",
    "currency",
    "percent",
    "short-time",
    "long-time",
    "month",
    "season",
    "frame",
    "promise",
    "qualifier",
    "change-to",
    "numbered",
    "pay",
    "pay-behind",
    "pay-before",
    "tie",
    "tie-with",
    "preposition",
    "article",
    "placeholder",
    "filler",
    "only-verb",
};
static_assert(group_names.size() == static_cast<std::size_t>(WordClass::gerund), "a name for each group");
static_assert(static_cast<std::size_t>(WordClass::past) < 128, "a bit for each class");

/// A set of classes.
struct WordSet {
  std::uint64_t low = 0, high = 0;

  constexpr WordSet() = default;
  constexpr WordSet(std::uint64_t the_low, std::uint64_t the_high) : low(the_low), high(the_high) {}
  constexpr WordSet(WordClass one)
      : low(index(one) < 64 ? std::uint64_t{1} << index(one) : 0),
        high(index(one) < 64 ? 0 : std::uint64_t{1} << (index(one) - 64)) {}
  constexpr bool has(WordSet any) const { return ((low & any.low) | (high & any.high)) != 0; }
  constexpr bool empty() const { return (low | high) == 0; }
  friend constexpr WordSet operator|(WordSet a, WordSet b) { return {a.low | b.low, a.high | b.high}; }

 private:
  static constexpr unsigned index(WordClass one) { return static_cast<unsigned>(one); }
};
constexpr WordSet operator|(WordClass a, WordClass b) { return WordSet(a) | WordSet(b); }

/// A word in lower case and its classes.
struct WordEntry {
  std::string_view word;
  WordSet classes;
};

/// A language's words in a table of open places: a word stands at its hash, or in the first free place behind
/// it. A place without a word is free.
struct WordTable {
  std::span<const WordEntry> places;  // a power of two
  /// For each pair of letters with which a word of pay may begin, the letters that may follow, a bit each.
  std::array<std::uint32_t, 1024> begins_pay{};
  /// Whether a word of pay is no plain one, so that only whoever reads a whole text finds it.
  bool has_odd_pay = false;

  /// The classes of a word in lower case; none for one that the lists do not hold.
  WordSet classes_of(std::string_view word) const;
};

/// Of the plain words of pay: letters of ASCII, and no more of them than this.
inline constexpr std::size_t longest_of_pay = 16;

/// Two letters as a number below 1024, case aside: their five lowest bits.
constexpr std::size_t pair_of(char first, char second) {
  return (static_cast<std::size_t>(first) & 31U) << 5U | (static_cast<std::size_t>(second) & 31U);
}

/// Of a word's first and last letters and its length: a title's words are short, and all of them are looked
/// up.
inline std::size_t hash_of(std::string_view word) {
  const auto load = [&](std::size_t at, std::size_t size) {
    std::uint64_t letters = 0;
    for (std::size_t i = 0; i < size; ++i)
      letters |= std::uint64_t{static_cast<unsigned char>(word[at + i])} << 8 * i;
    return letters;
  };
  const std::size_t size = word.size();
  std::uint64_t hash = size;
  if (size >= 8) {
    hash ^= load(0, 8) * 0x9E3779B97F4A7C15U ^ load(size - 8, 8) * 0xC2B2AE3D27D4EB4FU;
  } else if (size >= 4) {
    hash ^= (load(0, 4) | load(size - 4, 4) << 32) * 0x9E3779B97F4A7C15U;
  } else if (size > 0) {
    hash ^= (load(0, 1) | load(size / 2, 1) << 8 | load(size - 1, 1) << 16) * 0x9E3779B97F4A7C15U;
  }
  return static_cast<std::size_t>(hash ^ hash >> 32);
}

/// Written at build time from lint-rules/words/english.toml.
extern const WordTable english;
/// What the words of each group have in common, as its comment there says.
extern const std::array<std::string_view, group_names.size()> group_meanings;

}  // namespace goalie::lint
