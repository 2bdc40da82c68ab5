// Several directions in one title: verbs that each have something that they are done to.
#pragma once

#include "compiler/lint/title.hpp"

namespace goalie::lint {

struct Several {
  std::size_t second = 0;  // the first verb behind an "and" that opens a direction of its own, or size()
  std::size_t count = 0;   // of the verbs that do, with the one at the head and those behind commas
  std::size_t last = 0;    // the last of them
  std::size_t task = 0;    // the first of them that says that something is done ("hire a CTO"), or size()
  bool is_list = false;    // "Raise a seed round, launch the beta and hire a CTO"
};

Several several(const Title& title);

}  // namespace goalie::lint
