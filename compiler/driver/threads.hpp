// Threads: the same work on several of them.
#pragma once

#include <cstddef>
#include <functional>

namespace goalie::driver {

/// Runs `work` on this thread and on up to `count - 1` helpers, as many as the system grants; throws what one
/// of them threw once all have ended.
void on_threads(std::size_t count, const std::function<void()>& work);

}  // namespace goalie::driver
