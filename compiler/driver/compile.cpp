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

/// One text, and which file it is in each edition: in one alone, or in both.
struct Text {
  FileId file[2] = {no_file, no_file};
};

/// Texts [begin, end), about so many that a thread is busy for a moment.
struct Piece {
  std::size_t begin, end;
};

/// What was parsed of one piece, text by text.
using Trees = std::vector<syntax::Parsed>;

std::vector<Text> texts_of(const Sources& sources) {
  std::vector<Text> texts(sources.size());
  for (std::uint32_t i = 0; i < texts.size(); ++i) texts[i].file[0] = FileId{i};
  return texts;
}

/// The texts of both editions in the order of their paths, which is that of the files of each.
std::vector<Text> texts_of(const Sources& before, const Sources& after) {
  std::vector<Text> texts;
  std::uint32_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    const bool has_both = i < before.size() && j < after.size();
    if (has_both && is_shared(before[FileId{i}], after[FileId{j}])) {
      texts.push_back({{FileId{i++}, FileId{j++}}});
    } else if (j == after.size() || (has_both && before[FileId{i}].path() <= after[FileId{j}].path())) {
      texts.push_back({{FileId{i++}, no_file}});
    } else {
      texts.push_back({{no_file, FileId{j++}}});
    }
  }
  return texts;
}

class Compiler {
 public:
  Compiler(std::vector<Edition> editions, std::vector<Text> texts, unsigned jobs)
      : editions_(std::move(editions)),
        texts_(std::move(texts)),
        pieces_(cut()),
        jobs_(std::min<std::size_t>(std::max(jobs, 1U), pieces_.size())) {}

  void run() {
    on_threads(jobs_, [this] { work(); });
    for (std::size_t edition = 0; edition < editions_.size(); ++edition) {
      auto& [plan, errors] = whole_[edition];
      check::link(plan, errors);
      check::name_goals(plan, errors);
      std::stable_sort(errors.begin(), errors.end(), comes_before);
    }
  }
  Compilation take(std::size_t edition) { return std::move(whole_[edition]); }

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

  const File& file_of(const Text& text, std::size_t edition) const {
    return editions_[edition].sources[text.file[edition]];
  }

  std::vector<Piece> cut() const {
    constexpr std::size_t bytes = 64 * 1024;
    std::vector<Piece> pieces;
    std::size_t size = 0, begin = 0;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      size += file_of(texts_[i], first_edition(texts_[i])).text().size();
      if (size < bytes && i + 1 < texts_.size()) continue;
      pieces.push_back({begin, i + 1});
      begin = i + 1;
      size = 0;
    }
    return pieces;
  }

  static std::size_t first_edition(const Text& text) { return text.file[0] == no_file ? 1 : 0; }

  void parse(Piece piece, Trees& trees) const {
    trees.resize(std::max(trees.size(), piece.end - piece.begin));
    for (std::size_t i = piece.begin; i < piece.end; ++i)
      parse(texts_[i], first_edition(texts_[i]), trees[i - piece.begin]);
  }

  void parse(const Text& text, std::size_t edition, syntax::Parsed& into) const {
    syntax::parse(file_of(text, edition), text.file[edition], into);
  }

  void lower(Piece piece, Trees& trees) {
    for (std::size_t i = piece.begin; i < piece.end; ++i) lower(texts_[i], trees[i - piece.begin]);
  }

  void lower(const Text& text, syntax::Parsed& parsed) {
    const std::size_t first = first_edition(text);
    const bool is_whole = parsed.errors.empty();
    lower(text, first, parsed);
    if (first != 0 || text.file[1] == no_file) return;
    if (!is_whole) parse(text, 1, parsed);  // its errors name the file of their edition
    lower(text, 1, parsed);
  }

  void lower(const Text& text, std::size_t edition, syntax::Parsed& parsed) {
    Compilation& whole = whole_[edition];
    check::lower(parsed.tree, file_of(text, edition), text.file[edition], editions_[edition].calendar,
                 whole.plan, parsed.errors);
    parsed.errors.move_to(whole.errors);
  }

  const std::vector<Edition> editions_;
  const std::vector<Text> texts_;
  const std::vector<Piece> pieces_;
  const std::size_t jobs_;
  std::mutex mutex_;  // guards what follows, but for the plan: that is the thread's whose turn it is
  std::condition_variable lowered_one_;
  std::size_t next_ = 0, lowered_ = 0, waiting_ = 0;
  bool failed_ = false;
  Compilation whole_[2];
};

}  // namespace

Compilation compile(const Edition& edition, unsigned jobs) {
  Compiler compiler({edition}, texts_of(edition.sources), jobs);
  compiler.run();
  return compiler.take(0);
}

std::pair<Compilation, Compilation> compile(const Edition& before, const Edition& after, unsigned jobs) {
  Compiler compiler({before, after}, texts_of(before.sources, after.sources), jobs);
  compiler.run();
  return {compiler.take(0), compiler.take(1)};
}

}  // namespace goalie::driver
