// What a title measures: the number in it that makes a direction a target, and what makes that number a
// measure.
#pragma once

#include <optional>

#include "compiler/lint/title.hpp"

namespace goalie::lint {

/// A number, and the word beside it that says that something is measured.
struct WrittenMeasure {
  std::size_t number = 0;
  std::size_t cue = 0;
};

/// A measure in an objective's title: a metric or a verb of change beside a percentage, an amount, a rating,
/// a time or a bare count.
std::optional<WrittenMeasure> measure_of(const Title& title);

/// Whether a key result's words say when it is reached: by a number of any kind, or by all or nothing.
bool has_target(const Title& title);

}  // namespace goalie::lint
