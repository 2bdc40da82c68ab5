// A deadline in words: "by the end of Q3", "before 30 June 2026".
#pragma once

#include <optional>
#include <string>

#include "compiler/lint/title.hpp"
#include "compiler/model/date.hpp"

namespace goalie::lint {

struct WrittenDeadline {
  std::size_t begin = 0, end = 0;  // the tokens that say it
  std::string clause;  // `by 2026-Q3`; empty where it is the last day of the period, which needs no clause
};

/// The deadline that a title says. What has no year is of the year of `period`; nothing without one.
std::optional<WrittenDeadline> deadline_in(const Title& title, model::Period period);

}  // namespace goalie::lint
