// Pages: memory in large pieces, taken from the system at once instead of page by page.
#pragma once

#include <cstddef>
#include <new>

namespace goalie {

/// From this size on a piece is worth a call to the system of its own.
inline constexpr std::size_t smallest_piece = 128 * 1024;

/// Memory that will be filled to its end. On Linux the pages are there when this returns: touching each for
/// the first time, one by one, costs half as much again. Throws std::bad_alloc.
void* take_pages(std::size_t bytes);
void give_back_pages(void* piece, std::size_t bytes) noexcept;

/// For containers: large requests in pages, small ones as usual.
template <typename T>
struct PageAllocator {
  using value_type = T;

  PageAllocator() = default;
  template <typename Other>
  PageAllocator(const PageAllocator<Other>&) {}

  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    return static_cast<T*>(bytes < smallest_piece ? ::operator new(bytes) : take_pages(bytes));
  }
  void deallocate(T* piece, std::size_t count) noexcept {
    const std::size_t bytes = count * sizeof(T);
    bytes < smallest_piece ? ::operator delete(piece) : give_back_pages(piece, bytes);
  }
  friend bool operator==(const PageAllocator&, const PageAllocator&) { return true; }
};

}  // namespace goalie
