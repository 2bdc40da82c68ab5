// Reading: see reading.hpp.
#include "compiler/driver/reading.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

#include "compiler/driver/threads.hpp"
#include "compiler/source/files.hpp"

namespace goalie::driver {

void read_files(const std::string& prefix, const std::vector<std::string>& paths, unsigned jobs,
                Sources& sources, std::vector<std::string>& failures) {
  struct Slot {
    std::unique_ptr<File> file;
    std::string failure;
  };
  std::vector<Slot> slots(paths.size());
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  const auto work = [&] {
    constexpr std::size_t at_once = 16;
    TextStore store;
    for (std::size_t begin = next.fetch_add(at_once); begin < slots.size(); begin = next.fetch_add(at_once)) {
      for (std::size_t i = begin; i < std::min(begin + at_once, slots.size()); ++i) {
        StoreResult read = read_file(prefix + paths[i], store);
        if (read.error.empty()) {
          slots[i].file = std::make_unique<File>(paths[i], read.text);
        } else {
          slots[i].failure = std::move(read.error);
        }
      }
    }
    const std::lock_guard lock(mutex);
    sources.keep(std::move(store));
  };
  on_threads(std::min<std::size_t>(jobs, paths.size() / 32 + 1), work);
  for (Slot& slot : slots) {
    if (slot.file) {
      sources.add(std::move(slot.file));
    } else {
      failures.push_back(std::move(slot.failure));
    }
  }
}

}  // namespace goalie::driver
