// The writer: see writer.hpp.
#include "compiler/format/writer.hpp"

#include <algorithm>
#include <list>

#include "compiler/format/tokens.hpp"
#include "compiler/syntax/texts.hpp"
#include "grammar/characters.hpp"

namespace goalie::format {
namespace {

using grammar::Keyword;
using grammar::Shape;
using syntax::Argument;
using syntax::ArgumentKind;
using syntax::Clause;
using syntax::Declaration;
using syntax::Tree;

constexpr std::size_t step = 2;
constexpr std::size_t widest = 100;

/// The measure, the cadence and the deadline: they stay on the head where all else goes into the block.
bool belongs_on_head(Keyword keyword) {
  switch (keyword) {
    case Keyword::from:
    case Keyword::to:
    case Keyword::up:
    case Keyword::down:
    case Keyword::at_least:
    case Keyword::at_most:
    case Keyword::between:
    case Keyword::milestone:
    case Keyword::measured:
    case Keyword::by: return true;
    default: return false;
  }
}

bool is_list(Shape shape) {
  return shape == Shape::handles || shape == Shape::references || shape == Shape::words;
}

/// The word that joins an argument to those before it, if one does.
std::string_view joint_before(Shape shape, ArgumentKind kind, bool first) {
  if (first) return "";
  switch (shape) {
    case Shape::band: return "and ";
    case Shape::references:
    case Shape::reference: return kind == ArgumentKind::date ? "for " : "";
    case Shape::checkin: return kind == ArgumentKind::confidence ? "confidence " : "";
    case Shape::allow: return kind == ArgumentKind::date ? "until " : "";
    default: return "";
  }
}

}  // namespace

Writer::Writer(const Tree& tree, std::string_view text)
    : tree_(tree), text_(text), bodies_(arrange(tree, text)) {
  out_.reserve(text.size() + text.size() / 8);
}

std::string Writer::run() {
  write_pieces(Tree::document, 0);
  return std::move(out_);
}

void Writer::write_pieces(std::uint32_t declaration, std::size_t indent) {
  const Body& body = bodies_[declaration];
  bool first = true, apart = false, behind_clause = false;
  const auto separate = [&](bool wanted) {
    if (!first && (wanted || apart)) out_ += '\n';
    first = apart = false;
  };
  for (const Piece& piece : body.pieces) {
    if (stands_on_head(piece, tree_.declarations[declaration])) continue;
    const Form form = piece.is_clause ? Form{} : form_of(piece, indent);
    const bool stands_apart =
        form.block || (!piece.is_clause && tree_.declarations[piece.index].keyword == Keyword::goals);
    const std::uint32_t top =
        piece.before.empty() ? piece.span.begin : tree_.comments[piece.before.begin].begin;
    separate(stands_apart || (behind_clause && !piece.is_clause) || has_blank_above(top));
    write_above(piece.before, indent);
    if (!piece.before.empty() && has_blank_above(piece.span.begin)) out_ += '\n';
    if (piece.is_clause) {
      write_clause(piece, indent);
    } else {
      write_declaration(piece, form, indent);
    }
    apart = stands_apart;
    behind_clause = piece.is_clause;
  }
  if (body.last.empty()) return;
  separate(has_blank_above(tree_.comments[body.last.begin].begin));
  write_above(body.last, indent);
}

void Writer::write_declaration(const Piece& piece, const Form& form, std::size_t indent) {
  const Body& body = bodies_[piece.index];
  out_.append(indent, ' ').append(form.head);
  if (form.block) {
    out_ += " {";
    write_behind(body.behind);
    write_pieces(piece.index, indent + step);
    out_.append(indent, ' ').append("}");
    write_behind(piece.behind);
    return;
  }
  if (!body.pieces.empty()) write_text_block(tree_.clauses[body.pieces.back().index], indent);  // of a header
  write_behind(body.behind != nil ? body.behind : piece.behind);
}

void Writer::write_clause(const Piece& piece, std::size_t indent) {
  const Clause& clause = tree_.clauses[piece.index];
  out_.append(indent, ' ');
  if (is_list(grammar::facts(clause.keyword).shape)) {
    write_list(piece, elements_of(clause), indent);
  } else {
    out_ += text_of(clause);
    write_text_block(clause, indent);
  }
  write_behind(piece.behind);
}

/// A list breaks behind a comma that has a comment, and where it would be too wide.
void Writer::write_list(const Piece& piece, const std::vector<Element>& elements, std::size_t indent) {
  std::size_t line = out_.size() - indent;
  std::uint32_t comment = piece.inside.begin;
  out_ += grammar::text(tree_.clauses[piece.index].keyword);
  const auto go_on = [&](bool same_line) {
    if (!same_line) {
      line = out_.size();
      out_.append(indent + step, ' ');
    } else {
      out_ += ' ';
    }
  };
  for (std::size_t i = 0; i < elements.size(); ++i) {
    bool same_line = true;
    for (bool first = true;
         comment < piece.inside.end && tree_.comments[comment].begin < elements[i].span.begin;
         ++comment, first = false, same_line = false) {
      const bool behind = first && share_a_line(elements[i - 1].span.end, tree_.comments[comment].begin);
      if (first && !behind) out_ += '\n';
      if (!behind) out_.append(indent + step, ' ').append(tree_.comments[comment].in(text_)).append("\n");
      if (behind) write_behind(comment);
    }
    const std::size_t wide = columns(std::string_view(out_).substr(line)) + 1 + columns(elements[i].text) +
                             (i + 1 < elements.size() ? 1 : 0);
    if (same_line && i > 0 && wide > widest) {
      out_ += '\n';
      same_line = false;
    }
    go_on(same_line);
    out_ += elements[i].text;
    if (i + 1 < elements.size()) out_ += ',';
  }
}

/// The lines of a clause's `"""`, whose opening quotes are written already.
void Writer::write_text_block(const Clause& clause, std::size_t indent) {
  if (clause.arguments_begin == clause.arguments_end) return;
  const Argument& argument = tree_.arguments[clause.arguments_end - 1];
  if (argument.kind != ArgumentKind::block) return;
  std::list<std::string> store;
  std::string_view lines = syntax::lower_text(text_, argument.span, store);
  out_ += '\n';
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (end > 0) out_.append(indent + step, ' ').append(lines.substr(0, end));
    out_ += '\n';
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  out_.append(indent + step, ' ').append(R"(""")");
}

void Writer::write_above(Comments comments, std::size_t indent) {
  for (std::uint32_t i = comments.begin; i < comments.end; ++i) {
    const Span comment = tree_.comments[i];
    if (i != comments.begin && has_blank_above(comment.begin)) out_ += '\n';
    out_.append(indent, ' ').append(comment.in(text_)).append("\n");
  }
}

/// The comment of a line, if it has one, and the line's end.
void Writer::write_behind(std::uint32_t comment) {
  if (comment != nil) out_.append("  ").append(tree_.comments[comment].in(text_));
  out_ += '\n';
}

Writer::Form Writer::form_of(const Piece& piece, std::size_t indent) const {
  const Declaration& declaration = tree_.declarations[piece.index];
  const Body& body = bodies_[piece.index];
  Form form{!body.last.empty() || (body.behind != nil && piece.behind != nil), head_of(declaration)};
  std::string line = form.head;
  bool has_more = false;  // that leaves the head once there is a block
  for (const Piece& inner : body.pieces) {
    form.block |= !inner.is_clause || needs_own_line(inner);
    if (!inner.is_clause) continue;
    const std::string clause = text_of(tree_.clauses[inner.index]);
    line.append(" ").append(clause);
    if (stands_on_head(inner, declaration)) {
      form.head.append(" ").append(clause);
    } else {
      has_more = true;
    }
  }
  if (declaration.keyword == Keyword::goals) return {false, std::move(line)};
  if (!form.block && has_more) form.block = indent + columns(line) > widest;
  if (!form.block) form.head = std::move(line);
  return form;
}

bool Writer::stands_on_head(const Piece& piece, const Declaration& declaration) const {
  if (!piece.is_clause || needs_own_line(piece)) return false;
  const Keyword keyword = tree_.clauses[piece.index].keyword;
  return belongs_on_head(keyword) && grammar::belongs(keyword, declaration.keyword);
}

bool Writer::needs_own_line(const Piece& clause) const {
  return grammar::facts(tree_.clauses[clause.index].keyword).block_only || !clause.before.empty() ||
         !clause.inside.empty() || clause.behind != nil;
}

std::string Writer::head_of(const Declaration& declaration) const {
  std::string head(grammar::text(declaration.keyword));
  const bool is_header = declaration.keyword == Keyword::goals;
  if (!declaration.id.empty()) head.append(is_header ? " of " : " ").append(declaration.id.in(text_));
  if (!declaration.title.empty()) head.append(is_header ? " for " : " ").append(declaration.title.in(text_));
  return head;
}

std::string Writer::text_of(const Clause& clause) const {
  std::string text(grammar::text(clause.keyword));
  bool first = true;
  for (const Element& element : elements_of(clause)) {
    text.append(first ? " " : ", ").append(element.text);
    first = false;
  }
  return text;
}

std::vector<Writer::Element> Writer::elements_of(const Clause& clause) const {
  const Shape shape = grammar::facts(clause.keyword).shape;
  std::vector<Element> elements;
  for (std::uint32_t i = clause.arguments_begin; i < clause.arguments_end; ++i) {
    const Argument& argument = tree_.arguments[i];
    const std::string_view joint = joint_before(shape, argument.kind, i == clause.arguments_begin);
    const bool begins = elements.empty() || (is_list(shape) && joint.empty());
    if (begins) elements.push_back({{}, argument.span});
    Element& element = elements.back();
    if (!begins) element.text.append(" ").append(joint);
    element.text += argument.kind == ArgumentKind::block ? R"(""")" : spaced_once(argument.span.in(text_));
    element.span.end = argument.span.end;
  }
  return elements;
}

/// Whether an empty line stands above the line of an offset, and nothing else between them.
bool Writer::has_blank_above(std::uint32_t offset) const {
  int ends = 0;
  while (offset > 0 && grammar::is_space(text_[offset - 1])) ends += text_[--offset] == '\n';
  return ends > 1;
}

bool Writer::share_a_line(std::uint32_t begin, std::uint32_t end) const {
  return text_.substr(begin, end - begin).find('\n') == std::string_view::npos;
}

}  // namespace goalie::format
