// Kept: what lives until the program ends. To take a large plan apart piece by piece would only cost time.
#pragma once

#include <utility>

namespace goalie::cli {

/// For a value of which a run has one.
template <typename T>
T& kept(T value) {
  static T* const only = new T(std::move(value));
  return *only;
}

}  // namespace goalie::cli
