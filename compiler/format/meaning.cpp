// The meaning of a file: see meaning.hpp.
#include "compiler/format/meaning.hpp"

#include <list>

#include "compiler/format/arrangement.hpp"
#include "compiler/format/tokens.hpp"
#include "compiler/syntax/texts.hpp"

namespace goalie::format {
namespace {

using syntax::Argument;
using syntax::ArgumentKind;
using syntax::Tree;

class Teller {
 public:
  Teller(const Tree& tree, std::string_view text) : tree_(tree), text_(text), bodies_(arrange(tree, text)) {}

  std::string run() {
    tell_body(Tree::document);
    return std::move(out_);
  }

 private:
  void tell_body(std::uint32_t index) {
    const Body& body = bodies_[index];
    for (const Piece& piece : body.pieces) {
      tell(piece.before);
      if (piece.is_clause) {
        tell_clause(tree_.clauses[piece.index]);
        tell(piece.inside);
      } else {
        tell_declaration(piece.index);
      }
      tell_comment(piece.behind);
    }
    tell(body.last);
  }

  void tell_declaration(std::uint32_t index) {
    const syntax::Declaration& declaration = tree_.declarations[index];
    tell("declaration", grammar::text(declaration.keyword));
    tell("id", declaration.id.in(text_));
    tell("title", declaration.title.in(text_));
    tell_body(index);
    tell_comment(bodies_[index].behind);  // where a block goes, this becomes the comment behind all of it
  }

  void tell_clause(const syntax::Clause& clause) {
    tell("clause", grammar::text(clause.keyword));
    for (std::uint32_t i = clause.arguments_begin; i < clause.arguments_end; ++i) {
      const Argument& argument = tree_.arguments[i];
      std::list<std::string> store;
      if (argument.kind == ArgumentKind::block) {
        tell("block", syntax::lower_text(text_, argument.span, store));
      } else {
        tell("argument", spaced_once(argument.span.in(text_)));
      }
    }
  }

  void tell(Comments comments) {
    for (std::uint32_t i = comments.begin; i < comments.end; ++i) tell_comment(i);
  }

  void tell_comment(std::uint32_t index) {
    if (index != nil) tell("comment", tree_.comments[index].in(text_));
  }

  /// With its length, so that no text can pass for two.
  void tell(std::string_view what, std::string_view said) {
    out_.append(what).append(" ").append(std::to_string(said.size())).append(" ").append(said).append("\n");
  }

  const Tree& tree_;
  std::string_view text_;
  std::vector<Body> bodies_;
  std::string out_;
};

}  // namespace

std::string meaning(const Tree& tree, std::string_view text) { return Teller(tree, text).run(); }

}  // namespace goalie::format
