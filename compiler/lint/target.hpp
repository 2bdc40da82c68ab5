// A target in words: the numbers of a key result's title, as the clauses that say the same.
#pragma once

#include <optional>
#include <string>

#include "compiler/lint/title.hpp"
#include "compiler/model/date.hpp"

namespace goalie::lint {

struct WrittenTarget {
  std::size_t begin = 0, end = 0;  // the tokens that hold the target, with the words that compare
  std::string measure;   // `from 42% to 60%`, `at most 3%`, `up 20%`; empty where only a reader can tell
  std::string deadline;  // `by 2026-09`, or empty
  std::string title;     // what is left of the words: "Churn"; empty as `measure`
};

/// The target that a title's words hold. Quarters and months without a year are those of `period`, if any.
/// Nothing where no number of the words is a target.
std::optional<WrittenTarget> target_in(const Title& title, model::Period period);

}  // namespace goalie::lint
