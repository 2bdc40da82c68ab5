// Pages: see pages.hpp.
#include "compiler/source/pages.hpp"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace goalie {

#ifdef __linux__

void* take_pages(std::size_t bytes) {
  void* const piece =
      ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
  if (piece == MAP_FAILED) throw std::bad_alloc();
  return piece;
}

void give_back_pages(void* piece, std::size_t bytes) noexcept { ::munmap(piece, bytes); }

#else

void* take_pages(std::size_t bytes) { return ::operator new(bytes); }
void give_back_pages(void* piece, std::size_t) noexcept { ::operator delete(piece); }

#endif

}  // namespace goalie
