// The text store: memory for many texts, which never move.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace goalie {

/// A text that a store holds.
struct Stored {
  std::string_view text;
};

/// Texts lie one behind the other in large pieces: thousands of small files cost no allocation each.
class TextStore {
 public:
  /// Room for a text.
  char* room(std::size_t size) {
    if (size > left_) {
      constexpr std::size_t piece = 1 << 20;
      left_ = std::max(size, piece);
      free_ = pieces_.emplace_back(std::make_unique_for_overwrite<char[]>(left_)).get();
    }
    left_ -= size;
    return std::exchange(free_, free_ + size);
  }

 private:
  std::vector<std::unique_ptr<char[]>> pieces_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace goalie
