// Change: the verb of growing or lessening that a title begins with, and the noun that it governs.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "compiler/lint/title.hpp"

namespace goalie::lint {

class Change {
 public:
  bool raise = false;  // or lessen
  /// Whether the noun has a word of a class, or one of these words in singular or plural.
  bool names(WordSet classes) const;
  bool names(std::initializer_list<std::string_view> words) const;

  Change(const Title& title, std::size_t end);

 private:
  const Title& title_;
  std::size_t end_;  // of the noun; it begins behind the verb
};

/// "Reduce churn", "Grow the number of teams". Nothing for names that only sound so ("Lower Manhattan
/// signups", "Cut flowers sold", "Double bookings"), for other forms of the verb, and where something stands
/// between the verb and its number: "Reduce churn by answering calls", "Reduce churn: accounts kept", "Grow
/// our rank".
std::optional<Change> change_of(const Title& title);

}  // namespace goalie::lint
