// Compiling: all threads parse pieces of the files; one at a time lowers what is parsed, in the order of the
// files.
#include "compiler/driver/compile.hpp"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

#include "compiler/check/check.hpp"
#include "compiler/driver/threads.hpp"
#include "compiler/syntax/parser.hpp"

namespace goalie::driver {
namespace {

/// Files [begin, end), about so many that a thread is busy for a moment.
struct Piece {
  std::uint32_t begin, end;
};

std::vector<Piece> cut(const Sources& sources) {
  constexpr std::size_t bytes = 64 * 1024;
  std::vector<Piece> pieces;
  std::size_t size = 0;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    size += sources[FileId{i}].text().size();
    if (size < bytes && i + 1 < sources.size()) continue;
    pieces.push_back({begin, i + 1});
    begin = i + 1;
    size = 0;
  }
  return pieces;
}

/// What was parsed of one piece, file by file.
using Trees = std::vector<syntax::Parsed>;

class Compiler {
 public:
  Compiler(const Sources& sources, const model::Calendar& calendar, unsigned jobs)
      : sources_(sources),
        calendar_(calendar),
        pieces_(cut(sources)),
        jobs_(std::min<std::size_t>(std::max(jobs, 1U), pieces_.size())) {}

  Compilation run() {
    on_threads(jobs_, [this] { work(); });
    check::link(whole_.plan, whole_.errors);
    check::name_goals(whole_.plan, whole_.errors);
    std::stable_sort(whole_.errors.begin(), whole_.errors.end(), comes_before);
    return std::move(whole_);
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (next_ < pieces_.size()) {
      const std::size_t piece = next_++;
      // Trees are large: no thread runs far ahead of the lowering.
      lowered_one_.wait(lock, [&] { return piece < lowered_ + 2 * jobs_ || failed_; });
      if (failed_) return;
      Trees trees = take_used();
      unlocked(lock, [&] { parse(pieces_[piece], trees); });
      parsed_.emplace(piece, std::move(trees));
      lower_what_is_next(lock);
    }
  }

  void parse(Piece piece, Trees& trees) const {
    trees.resize(std::max<std::size_t>(trees.size(), piece.end - piece.begin));
    for (std::uint32_t i = piece.begin; i < piece.end; ++i)
      syntax::parse(sources_[FileId{i}], FileId{i}, trees[i - piece.begin]);
  }

  /// Lowers the pieces that are parsed up to the first that is not, unless another thread is at it.
  void lower_what_is_next(std::unique_lock<std::mutex>& lock) {
    if (lowering_) return;
    lowering_ = true;
    for (auto first = parsed_.begin(); first != parsed_.end() && first->first == lowered_;
         first = parsed_.begin()) {
      Trees trees = std::move(first->second);
      parsed_.erase(first);
      unlocked(lock, [&] { lower(pieces_[lowered_], trees); });
      used_.push_back(std::move(trees));
      ++lowered_;
      lowered_one_.notify_all();
    }
    lowering_ = false;
  }

  void lower(Piece piece, Trees& trees) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      syntax::Parsed& parsed = trees[i - piece.begin];
      check::lower(parsed.tree, sources_[FileId{i}], FileId{i}, calendar_, whole_.plan, parsed.errors);
      parsed.errors.move_to(whole_.errors);
    }
  }

  /// Trees whose lists have grown already.
  Trees take_used() {
    if (used_.empty()) return {};
    Trees trees = std::move(used_.back());
    used_.pop_back();
    return trees;
  }

  /// Works without the lock. Where that fails, no thread waits for a piece that will never come.
  template <typename Work>
  void unlocked(std::unique_lock<std::mutex>& lock, Work work_without) {
    lock.unlock();
    try {
      work_without();
    } catch (...) {
      lock.lock();
      failed_ = true;
      lowered_one_.notify_all();
      throw;
    }
    lock.lock();
  }

  const Sources& sources_;
  const model::Calendar& calendar_;
  const std::vector<Piece> pieces_;
  const std::size_t jobs_;
  std::mutex mutex_;  // guards what follows, but for the plan: that is the thread's which lowers
  std::condition_variable lowered_one_;
  std::size_t next_ = 0, lowered_ = 0;
  bool lowering_ = false, failed_ = false;
  std::map<std::size_t, Trees> parsed_;
  std::vector<Trees> used_;
  Compilation whole_;
};

}  // namespace

Compilation compile(const Sources& sources, const model::Calendar& calendar, unsigned jobs) {
  return Compiler(sources, calendar, jobs).run();
}

}  // namespace goalie::driver
