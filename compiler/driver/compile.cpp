// Compiling: files go in pieces to the threads; the pieces' plans are appended in the order of the files.
#include "compiler/driver/compile.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

#include "compiler/check/check.hpp"
#include "compiler/driver/threads.hpp"
#include "compiler/syntax/parser.hpp"

namespace goalie::driver {
namespace {

/// Files [begin, end).
struct Piece {
  std::uint32_t begin, end;
};

std::vector<Piece> cut(const Sources& sources) {
  constexpr std::size_t bytes = 256 * 1024;
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

class Compiler {
 public:
  Compiler(const Sources& sources, const model::Calendar& calendar) : sources_(sources), calendar_(calendar), pieces_(cut(sources)) {}

  Compilation run(unsigned jobs) {
    on_threads(std::min<std::size_t>(std::max(jobs, 1U), pieces_.size()), [this] { work(); });
    check::link(whole_.plan, whole_.errors);
    std::stable_sort(whole_.errors.begin(), whole_.errors.end(), comes_before);
    return std::move(whole_);
  }

 private:
  void work() {
    syntax::Parsed parsed;  // its lists are used again for each file
    for (std::size_t piece = next_++; piece < pieces_.size(); piece = next_++) finish(piece, lower(pieces_[piece], parsed));
  }

  Compilation lower(Piece piece, syntax::Parsed& parsed) const {
    Compilation part;
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      const FileId id{i};
      syntax::parse(sources_[id], id, parsed);
      part.errors.insert(part.errors.end(), parsed.errors.begin(), parsed.errors.end());
      check::lower(parsed.tree, sources_[id], id, calendar_, part.plan, part.errors);
    }
    return part;
  }

  /// Appends a piece as soon as those before it are there.
  void finish(std::size_t piece, Compilation part) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(piece, std::move(part));
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == appended_; first = waiting_.begin()) {
      std::vector<Diagnostic>& errors = first->second.errors;
      whole_.errors.insert(whole_.errors.end(), std::make_move_iterator(errors.begin()), std::make_move_iterator(errors.end()));
      check::append(whole_.plan, std::move(first->second.plan));
      waiting_.erase(first);
      ++appended_;
    }
  }

  const Sources& sources_;
  const model::Calendar& calendar_;
  std::vector<Piece> pieces_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::map<std::size_t, Compilation> waiting_;
  std::size_t appended_ = 0;
  Compilation whole_;
};

}  // namespace

Compilation compile(const Sources& sources, const model::Calendar& calendar, unsigned jobs) {
  return Compiler(sources, calendar).run(jobs);
}

}  // namespace goalie::driver
