// The arrangement: see arrangement.hpp.
#include "compiler/format/arrangement.hpp"

#include <algorithm>

namespace goalie::format {
namespace {

using syntax::Clause;
using syntax::Declaration;
using syntax::Tree;

/// The place of a clause in its declaration's row; what does not belong there comes last.
std::size_t rank(const Clause& clause, const Declaration& declaration) {
  const auto row = grammar::clauses_of(declaration.keyword);
  return static_cast<std::size_t>(std::find(row.begin(), row.end(), clause.keyword) - row.begin());
}

/// Goes through a tree in the order of the text, and gives each comment to what it stands above or behind.
class Arranger {
 public:
  Arranger(const Tree& tree, std::string_view text)
      : tree_(tree), text_(text), bodies_(tree.declarations.size()) {}

  std::vector<Body> run() {
    arrange(Tree::document);
    return std::move(bodies_);
  }

 private:
  void arrange(std::uint32_t index) {
    const Declaration& declaration = tree_.declarations[index];
    Body& body = bodies_[index];
    body.pieces = pieces_of(declaration);
    std::uint32_t* line = index == Tree::document ? nullptr : &body.behind;  // whose comment may come next
    if (line != nullptr) end_ = head_end(declaration);
    bool is_open = declaration.brace == nil;
    const auto open = [&] {
      // What stands on the lines between a head and its brace comes first in the block.
      if (!is_open) take_behind(line, declaration.brace);
      if (!is_open && !comes_before(declaration.brace)) end_ = declaration.brace + 1;
      is_open = true;
    };
    for (Piece& piece : body.pieces) {
      if (piece.span.begin > declaration.brace) open();
      piece.before = take(line, piece.span.begin);
      end_ = piece.span.end;
      if (piece.is_clause) {
        piece.inside = take(nullptr, piece.span.end);
        if (is_open || piece.span.begin > declaration.brace) line = &piece.behind;
      } else {
        arrange(piece.index);
        end_ = piece.span.end;
        const bool is_line = tree_.declarations[piece.index].brace == nil;
        line = is_line ? &bodies_[piece.index].behind : &piece.behind;
      }
    }
    open();
    body.last = take(line, index == Tree::document ? nil : declaration.span.end);
    if (index != Tree::document) sort(body, declaration);
  }

  /// In the order of the text.
  std::vector<Piece> pieces_of(const Declaration& declaration) const {
    std::vector<Piece> pieces;
    std::uint32_t clause = declaration.first_clause, child = declaration.first_child;
    while (clause != nil || child != nil) {
      const std::uint32_t clause_begin = clause == nil ? nil : tree_.clauses[clause].span.begin;
      const std::uint32_t child_begin = child == nil ? nil : tree_.declarations[child].span.begin;
      if (clause_begin < child_begin) {
        pieces.push_back({true, clause, tree_.clauses[clause].span, {}, {}});
        clause = tree_.clauses[clause].next;
      } else {
        pieces.push_back({false, child, tree_.declarations[child].span, {}, {}});
        child = tree_.declarations[child].next_sibling;
      }
    }
    return pieces;
  }

  static std::uint32_t head_end(const Declaration& declaration) {
    return std::max({declaration.keyword_span.end, declaration.id.end, declaration.title.end});
  }

  bool comes_before(std::uint32_t offset) const {
    return next_ < tree_.comments.size() && tree_.comments[next_].begin < offset;
  }

  /// The next comment, if it stands on the line of what was read last: it is what that line may have.
  void take_behind(std::uint32_t*& line, std::uint32_t before) {
    if (line == nullptr || *line != nil || !comes_before(before)) return;
    const std::uint32_t begin = tree_.comments[next_].begin;
    if (text_.substr(end_, begin - end_).find('\n') != std::string_view::npos) return;
    *line = next_++;
  }

  /// The comments up to an offset; the first of them is that of the line before where it stands there.
  Comments take(std::uint32_t* line, std::uint32_t before) {
    take_behind(line, before);
    const std::uint32_t first = next_;
    while (comes_before(before)) ++next_;
    return {first, next_};
  }

  void sort(Body& body, const Declaration& declaration) const {
    const auto place = [&](const Piece& piece) {
      return piece.is_clause ? rank(tree_.clauses[piece.index], declaration) : grammar::keyword_count;
    };
    std::stable_sort(body.pieces.begin(), body.pieces.end(),
                     [&](const Piece& a, const Piece& b) { return place(a) < place(b); });
  }

  const Tree& tree_;
  std::string_view text_;
  std::vector<Body> bodies_;
  std::uint32_t next_ = 0;  // the first comment that nobody has yet
  std::uint32_t end_ = 0;   // of what was read last
};

}  // namespace

std::vector<Body> arrange(const Tree& tree, std::string_view text) { return Arranger(tree, text).run(); }

}  // namespace goalie::format
