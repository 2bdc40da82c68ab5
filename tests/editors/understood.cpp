// Paints the tree's spans over a text, so that no second description of the language is needed.
#include "tests/editors/understood.hpp"

#include <algorithm>

#include "compiler/syntax/parser.hpp"
#include "grammar/characters.hpp"

namespace goalie::editors {
namespace {

using grammar::Keyword;
using syntax::ArgumentKind;

class Painter {
 public:
  Painter(std::string_view text, const syntax::Tree& tree) : text_(text), tree_(tree) {
    mask_.assign(text.size(), static_cast<char>(Part::nothing));
  }

  std::string paint() {
    for (std::size_t i = 1; i < tree_.declarations.size(); ++i) declaration(tree_.declarations[i]);
    for (const syntax::Clause& clause : tree_.clauses) this->clause(clause);
    connectives();
    for (const Span comment : tree_.comments) fill(comment, Part::comment);
    blanks();
    return mask_;
  }

 private:
  void fill(Span span, Part part) {
    std::fill(mask_.begin() + span.begin, mask_.begin() + span.end, static_cast<char>(part));
  }

  void name(Span span, Part part) { fill(span, span.in(text_).starts_with('@') ? Part::handle : part); }

  void date(Span span) {
    constexpr std::string_view form = "2026-09-30";
    fill(span, span.size() == form.size() ? Part::date : Part::period);
  }

  void declaration(const syntax::Declaration& one) {
    const bool header = one.keyword == Keyword::goals;
    fill(one.keyword_span, Part::declaration);
    name(one.id, header ? Part::reference : Part::id);
    if (!header)
      fill(one.title, Part::text);
    else if (!one.title.empty())
      date(one.title);
  }

  void clause(const syntax::Clause& one) {
    fill(one.keyword_span, Part::clause);
    for (std::uint32_t i = one.arguments_begin; i < one.arguments_end; ++i)
      argument(one.keyword, tree_.arguments[i]);
  }

  void argument(Keyword of, const syntax::Argument& one) {
    switch (one.kind) {
      case ArgumentKind::handle: fill(one.span, Part::handle); break;
      case ArgumentKind::name: fill(one.span, named_by(of)); break;
      case ArgumentKind::reference: fill(one.span, Part::reference); break;
      case ArgumentKind::value: value(tree_.values[one.value]); break;
      case ArgumentKind::date: date(one.span); break;
      case ArgumentKind::number:
      case ArgumentKind::confidence: share(one.span); break;
      case ArgumentKind::done: fill(one.span, Part::constant); break;
      case ArgumentKind::text:
      case ArgumentKind::block: fill(one.span, Part::text); break;
    }
  }

  static Part named_by(Keyword clause) {
    switch (grammar::facts(clause).shape) {
      case grammar::Shape::words: return Part::tag;
      case grammar::Shape::allow: return Part::rule;
      case grammar::Shape::cadence: return Part::constant;
      default: return Part::reference;
    }
  }

  void value(const syntax::Value& one) {
    fill(one.span, Part::unit);
    const std::uint32_t end =
        one.unknown ? one.span.begin + 1 : one.number.end + (one.magnitude != 0 ? 1 : 0);
    fill({one.span.begin, end}, one.unknown ? Part::constant : Part::number);
  }

  void share(Span span) {
    const std::uint32_t percent = span.in(text_).ends_with('%') ? 1 : 0;
    fill({span.begin, span.end - percent}, Part::number);
    fill({span.end - percent, span.end}, Part::unit);
  }

  /// The tree does not keep them: they are the words that nothing else took.
  void connectives() {
    for (std::uint32_t begin = 0; begin < text_.size(); ++begin) {
      std::uint32_t end = begin;
      while (end < text_.size() && !grammar::ends_word(text_[end]) && mask_[end] == '.') ++end;
      const Span word{begin, end};
      const auto& all = grammar::connectives;
      if (std::find(all.begin(), all.end(), word.in(text_)) != all.end()) fill(word, Part::connective);
      begin = std::max(begin, end);
    }
  }

  void blanks() {
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (grammar::is_space(text_[i])) mask_[i] = text_[i] == '\n' ? '\n' : static_cast<char>(Part::blank);
  }

  std::string_view text_;
  const syntax::Tree& tree_;
  std::string mask_;
};

}  // namespace

std::string understood(std::string_view text) {
  const File file("plan.goal", std::string(text));
  const syntax::Parsed parsed = syntax::parse(file, FileId{0});
  return parsed.errors.empty() ? Painter(file.text(), parsed.tree).paint() : std::string{};
}

}  // namespace goalie::editors
