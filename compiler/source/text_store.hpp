// The text store: memory for many texts, which never move.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/source/pages.hpp"

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
      // The first piece is small, for one file alone; a large one is filled to its end but for one text.
      left_ = std::max(size, pieces_.empty() ? first_piece : piece);
      free_ = pieces_.emplace_back(PageAllocator<char>().allocate(left_), GiveBack{left_}).get();
    }
    left_ -= size;
    return std::exchange(free_, free_ + size);
  }

 private:
  static constexpr std::size_t first_piece = 16 * 1024, piece = 512 * 1024;

  struct GiveBack {
    std::size_t size;
    void operator()(char* of) const { PageAllocator<char>().deallocate(of, size); }
  };
  std::vector<std::unique_ptr<char, GiveBack>> pieces_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace goalie
