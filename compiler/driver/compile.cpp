// Compiling: all threads parse pieces of the files; each lowers what it has parsed when it is its turn, in
// the order of the files.
#include "compiler/driver/compile.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
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
  /// What a thread has parsed and not lowered yet.
  struct Held {
    std::size_t piece;
    Trees trees;
  };

  /// A thread lowers what it has parsed itself: its trees are still at hand. While it is another's turn it
  /// goes on parsing, up to a few pieces, since to sleep and be woken costs more than they do.
  void work() {
    constexpr std::size_t most_held = 4;
    std::deque<Held> held;
    std::vector<Trees> used;  // whose lists have grown already
    bool has_more = true;
    while (has_more || !held.empty()) {
      if (has_more && held.size() < most_held) {
        const std::size_t piece = take();
        has_more = piece < pieces_.size();
        if (has_more) hold(piece, held, used);
      }
      bool may_wait = !has_more || held.size() == most_held;
      while (!held.empty() && is_turn(held.front().piece, may_wait)) {
        guarded([&] { lower(pieces_[held.front().piece], held.front().trees); });
        end_turn();
        used.push_back(std::move(held.front().trees));
        held.pop_front();
        may_wait = false;
      }
      if (has_failed()) return;
    }
  }

  void hold(std::size_t piece, std::deque<Held>& held, std::vector<Trees>& used) {
    guarded([&] {
      Trees trees;
      if (!used.empty()) {
        trees = std::move(used.back());
        used.pop_back();
      }
      parse(pieces_[piece], trees);
      held.push_back({piece, std::move(trees)});
    });
  }

  std::size_t take() {
    const std::lock_guard lock(mutex_);
    return next_++;
  }

  /// Whether it is a piece's turn to be lowered; if need be once it is, or a thread has failed.
  bool is_turn(std::size_t piece, bool may_wait) {
    std::unique_lock lock(mutex_);
    if (may_wait && piece != lowered_ && !failed_) {
      ++waiting_;
      lowered_one_.wait(lock, [&] { return piece == lowered_ || failed_; });
      --waiting_;
    }
    return piece == lowered_ && !failed_;
  }

  void end_turn() {
    const std::lock_guard lock(mutex_);
    ++lowered_;
    if (waiting_ != 0) lowered_one_.notify_all();
  }

  bool has_failed() {
    const std::lock_guard lock(mutex_);
    return failed_;
  }

  /// Where work fails, no thread waits for a piece that will never be lowered.
  template <typename Work>
  void guarded(Work work) {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failed_ = true;
      lowered_one_.notify_all();
      throw;
    }
  }

  void parse(Piece piece, Trees& trees) const {
    trees.resize(std::max<std::size_t>(trees.size(), piece.end - piece.begin));
    for (std::uint32_t i = piece.begin; i < piece.end; ++i)
      syntax::parse(sources_[FileId{i}], FileId{i}, trees[i - piece.begin]);
  }

  void lower(Piece piece, Trees& trees) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      syntax::Parsed& parsed = trees[i - piece.begin];
      check::lower(parsed.tree, sources_[FileId{i}], FileId{i}, calendar_, whole_.plan, parsed.errors);
      parsed.errors.move_to(whole_.errors);
    }
  }

  const Sources& sources_;
  const model::Calendar& calendar_;
  const std::vector<Piece> pieces_;
  const std::size_t jobs_;
  std::mutex mutex_;  // guards what follows, but for the plan: that is the thread's whose turn it is
  std::condition_variable lowered_one_;
  std::size_t next_ = 0, lowered_ = 0, waiting_ = 0;
  bool failed_ = false;
  Compilation whole_;
};

}  // namespace

Compilation compile(const Sources& sources, const model::Calendar& calendar, unsigned jobs) {
  return Compiler(sources, calendar, jobs).run();
}

}  // namespace goalie::driver
