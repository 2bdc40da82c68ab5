// Vagueness: words that say neither what nor how much.
#pragma once

#include "compiler/lint/title.hpp"

namespace goalie::lint {

enum class VagueKind : std::uint8_t {
  none,
  effort,    // "Work on delays", "Try hard": effort, and no result
  better,    // "Improve parking": better, and nothing else
  compared,  // "Be stronger", "Become better in my role": than what?
  praise,    // "Be successful", "Great service", "Make a difference": in what?
  first,     // "Be the finest hotel": for whom, where?
  manner,    // "Take security seriously": how, and not what for
  topic,     // "Data quality": what should become of it?
};

struct Vague {
  VagueKind kind = VagueKind::none;
  std::size_t begin = 0, end = 0;  // the tokens that say so

  explicit operator bool() const { return kind != VagueKind::none; }
};

/// Whether an objective's title gives nothing to act on.
Vague vague_direction(const Title& title);

/// The first word of a title that compares with nothing or leaves open how much, or size(): "better",
/// "significantly".
std::size_t vague_word(const Title& title);

}  // namespace goalie::lint
