// A level in words: "above 50", "99.9%", "under 4 hours", and the clause of the language that says the same.
#pragma once

#include <optional>
#include <string>

#include "compiler/lint/title.hpp"

namespace goalie::lint {

/// The one number of a title that is a level to keep.
struct WrittenLevel {
  std::size_t begin = 0, number = 0, end = 0;  // tokens, with the words that compare
  bool at_most = false;
  std::string clause;  // "at least 50"; empty where the language has no such value
};

/// Which way a comparison beside a number points, and where its words begin (or end, behind a number).
struct Comparison {
  std::size_t place = 0;
  std::optional<bool> at_most;  // nothing: the words compare neither way ("at", "of", "to")
};
/// "at least", "no more than", ">", "under": the words before a number.
Comparison comparison_before(const Title& title, std::size_t number);
/// "80 or more", "5 days or less": the words behind a number, which ends at `end`.
Comparison comparison_behind(const Title& title, std::size_t end);

/// Nothing where no number measures, or more than one does.
std::optional<WrittenLevel> level_of(const Title& title);

/// What a number is a number of: the title's words from `begin` on without the level, ready to be a title.
std::string metric_of(const Title& title, std::size_t begin, const WrittenLevel& level);

/// Whether less is better of what a title names.
bool low_is_good(const Title& title);

/// Some words of a title as a title of their own: without the article at their head, with a capital there.
std::string as_title(const Title& title, std::size_t begin, std::size_t end);

/// With a capital at its head, unless it is written like eNPS.
std::string capitalised(std::string_view words);

}  // namespace goalie::lint
