// Faults explained: what is wrong in a stretch that could not be read, where exactly, and what to write.
#include "compiler/syntax/fault.hpp"

#include <algorithm>
#include <optional>

#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/source/similar.hpp"
#include "compiler/syntax/habit.hpp"
#include "grammar/characters.hpp"

namespace goalie::syntax {
namespace {

using grammar::ends_word;
using grammar::Expected;
using grammar::is_blank;
using grammar::Place;

/// One fault with the text around it.
class Explainer {
 public:
  Explainer(const Fault& fault, const Tree& tree, const File& file, FileId id)
      : fault_(fault), tree_(tree), text_(file.text()), id_(id) {}

  Diagnostic explain() const {
    switch (fault_.kind) {
      case FaultKind::clause: return clause();
      case FaultKind::head: return head();
      case FaultKind::rest: return keyword_due(fault_.span.begin, true);
      case FaultKind::line: return keyword_due(fault_.span.begin, false);
      case FaultKind::unknown_declaration: return unknown_declaration();
      case FaultKind::behind_block: {
        const std::uint32_t begin = skip_blanks(fault_.span.begin);
        return at<Message::behind_block>(token(begin), token_text(begin));
      }
      case FaultKind::loose_block: return at<Message::block_loose>(first_byte());
      case FaultKind::header_block: return at<Message::block_of_header>(first_byte());
      case FaultKind::too_deep: return at<Message::block_too_deep>(first_byte());
      case FaultKind::stray_close: return at<Message::close_stray>(first_byte());
      case FaultKind::missing_close:
        return at<Message::close_missing>(fault_.span, grammar::text(fault_.keyword));
      case FaultKind::missing_open:
      case FaultKind::missing_braces: return missing_braces();
      case FaultKind::conflict: break;
    }
    Diagnostic diagnostic = at<Message::habit>(token(fault_.span.begin), "a merge left its marker here",
                                               "choose what stays, and delete the lines of the markers");
    return diagnostic;
  }

 private:
  template <Message M, typename... Words>
  Diagnostic at(Span span, const Words&... words) const {
    return error_at<M>(Location{id_, span}, words...);
  }

  Span first_byte() const { return {fault_.span.begin, fault_.span.begin + 1}; }

  std::uint32_t skip_blanks(std::uint32_t offset) const {
    while (offset < text_.size() && is_blank(text_[offset])) ++offset;
    return offset;
  }

  /// The word at a place, or the one sign there; a text with its quotes.
  Span token(std::uint32_t offset) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    std::uint32_t end = offset;
    if (end < size && text_[end] == '"') {
      const std::size_t line = std::min(text_.find('\n', end), text_.size());
      std::size_t close = end + 1;
      while (close < line && text_[close] != '"') close += text_[close] == '\\' ? 2 : 1;
      return {offset, static_cast<std::uint32_t>(std::min(close + 1, line))};
    }
    while (end < size && !ends_word(text_[end])) ++end;
    return {offset, std::min(std::max(end, offset + 1), std::max(size, offset))};
  }

  /// The token's text, short enough for a sentence.
  std::string token_text(std::uint32_t offset) const {
    const std::string_view text = token(offset).in(text_);
    if (text.size() <= 40) return std::string(text);
    std::size_t end = 37;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "…";
  }

  bool line_is_over(std::uint32_t offset) const {
    return offset >= text_.size() || text_[offset] == '\n' || text_[offset] == '#' || text_[offset] == '{' ||
           text_[offset] == '}';
  }

  std::optional<Diagnostic> habit(Place place, std::uint32_t offset) const {
    const auto [found, length] = grammar::find_habit(place, text_.substr(offset));
    if (found == nullptr || (found->reach == grammar::Reach::direction && !follows_direction())) {
      return std::nullopt;
    }
    const Span span{offset, offset + static_cast<std::uint32_t>(length)};
    Diagnostic diagnostic = say(*found, {id_, span}, span.in(text_));
    if (auto fix = far_reaching(*found, span, diagnostic.help)) diagnostic.fixes.push_back(std::move(*fix));
    for (Fix& fix : diagnostic.fixes) close_up(fix.edits[0]);
    return diagnostic;
  }

  /// What is taken out takes the blank behind it along; what joins the words before it takes theirs.
  void close_up(Edit& edit) const {
    constexpr std::string_view joins = "/, ";
    if (edit.replacement.empty()) {
      if (skip_blanks(edit.where.span.end) > edit.where.span.end) edit.where.span.end += 1;
    } else if (joins.find(edit.replacement[0]) != std::string_view::npos) {
      edit.where.span.begin = end_of_code(edit.where.span.begin).begin;
    }
  }

  /// The fix of a habit that changes the keyword before it, or the title above it.
  std::optional<Fix> far_reaching(const grammar::Habit& habit, Span span, const std::string& help) const {
    using grammar::Reach;
    if (habit.reach == Reach::typed) return std::nullopt;
    const std::optional<std::string> mended = habit.mend(span.in(text_));
    if (!mended) return std::nullopt;
    if (habit.reach == Reach::title) return into_title(span, *mended, help);
    if (habit.reach == Reach::target && fault_.keyword != Keyword::to) return std::nullopt;
    return Fix{help, Applicability::suggested, {{{id_, {fault_.keyword_span.begin, span.end}}, *mended}}};
  }

  bool follows_direction() const { return fault_.keyword == Keyword::up || fault_.keyword == Keyword::down; }

  std::optional<Fix> into_title(Span span, const std::string& words, const std::string& help) const {
    const Span title = tree_.declarations[fault_.declaration].title;
    if (title.size() < 2 || text_[title.end - 1] != '"') return std::nullopt;
    const Span close{title.end - 1, title.end - 1};
    return Fix{help, Applicability::suggested, {{{id_, span}, ""}, {{id_, close}, words}}};
  }

  /// The braces belong to the end of the head, and below the last line of the block.
  Diagnostic missing_braces() const {
    const bool closed = fault_.kind == FaultKind::missing_open;
    const std::string_view keyword = grammar::text(fault_.keyword);
    Diagnostic diagnostic = closed ? at<Message::open_missing>(fault_.keyword_span, keyword)
                                   : at<Message::braces_missing>(fault_.keyword_span, keyword);
    const Span head_end = end_of_code(fault_.span.begin);
    Fix fix{"put the block into braces", Applicability::safe, {{{id_, head_end}, " {"}}};
    if (!closed) {
      std::uint32_t last = fault_.span.end;
      while (last > fault_.span.begin && (is_blank(text_[last - 1]) || text_[last - 1] == '\n')) --last;
      fix.edits.push_back({{id_, {last, last}}, "\n" + std::string(indent(fault_.keyword_span.begin)) + "}"});
    }
    diagnostic.fixes.push_back(std::move(fix));
    return diagnostic;
  }

  /// The place behind the last sign before here.
  Span end_of_code(std::uint32_t offset) const {
    while (offset > 0 && is_blank(text_[offset - 1])) --offset;
    return {offset, offset};
  }

  /// The blanks before the first sign of a line.
  std::string_view indent(std::uint32_t offset) const {
    const std::size_t before = text_.rfind('\n', offset);
    const std::size_t line = offset == 0 || before == std::string_view::npos ? 0 : before + 1;
    return text_.substr(line, skip_blanks(static_cast<std::uint32_t>(line)) - line);
  }

  /// A long text that begins here: what stands behind its closing quotes, or that there are none.
  Diagnostic open_long_text(std::uint32_t offset) const {
    const std::string_view stretch = text_.substr(offset, fault_.span.end - offset);
    for (std::size_t line = stretch.find('\n'); line != std::string_view::npos;
         line = stretch.find('\n', line + 1)) {
      const auto begin = skip_blanks(offset + static_cast<std::uint32_t>(line) + 1);
      if (text_.substr(begin, 3) != "\"\"\"") continue;
      const std::uint32_t behind = skip_blanks(begin + 3);
      return at<Message::behind_long_text>(token(behind), token_text(behind));
    }
    return at<Message::long_text_open>({offset, offset + 3});
  }

  /// A text that begins here and does not end.
  std::optional<Diagnostic> open_text(std::uint32_t offset) const {
    if (offset >= text_.size() || text_[offset] != '"') return std::nullopt;
    if (text_.substr(offset, 3) == "\"\"\"") return open_long_text(offset);
    const Span span = token(offset);
    if (span.size() > 1 && text_[span.end - 1] == '"') return std::nullopt;
    return at<Message::text_open>({offset, offset + 1});
  }

  Diagnostic clause() const {
    const Farthest far = farthest(text_, fault_);
    const std::uint32_t offset = std::min(skip_blanks(far.offset), static_cast<std::uint32_t>(text_.size()));
    const std::string_view keyword = grammar::text(fault_.keyword);
    const bool day =
        far.expected == Expected::date && fault_.keyword != Keyword::by && fault_.keyword != Keyword::allow;
    const std::string_view wanted = grammar::phrase(day ? Expected::day : far.expected);
    if (far.expected == Expected::text || far.expected == Expected::nothing) {
      if (auto open = open_text(offset)) return *open;
    }
    if (line_is_over(offset)) {
      Diagnostic diagnostic = at<Message::argument_missing>(fault_.keyword_span, keyword, keyword, wanted);
      if (offset < text_.size() && text_[offset] == '#') diagnostic.help += "; `#` starts a comment";
      return diagnostic;
    }
    if (auto found = habit(Place::argument, offset)) return *found;
    switch (far.expected) {
      case Expected::handle:
        if (auto found = habit(Place::handle, offset)) return *found;
        break;
      case Expected::value:
      case Expected::number:
        if (auto found = habit(Place::value, offset)) return *found;
        if (text_[offset] == '"' || text_[offset] == ',') break;
        return at<Message::value_wrong>(token(offset), token_text(offset), keyword, wanted);
      case Expected::date:
        if (auto found = habit(Place::date, offset)) return *found;
        break;
      case Expected::cadence:
        if (text_[offset] == '"' || text_[offset] == ',') break;
        return at<Message::cadence_wrong>(token(offset), token_text(offset), keyword, wanted);
      case Expected::text:
        if (auto found = habit(Place::text, offset)) return *found;
        break;
      default: break;
    }
    return at<Message::argument_wrong>(token(offset), token_text(offset), keyword, wanted);
  }

  Diagnostic head() const {
    const Farthest far = farthest(text_, fault_);
    const std::uint32_t offset = skip_blanks(far.offset);
    const std::string_view keyword = grammar::text(fault_.keyword);
    if (auto open = open_text(offset)) {
      return *open;
    }
    if (text_.substr(offset, 2) == "\"\"" && fault_.keyword != Keyword::goals) {
      return at<Message::title_empty>({offset, offset + 2});
    }
    if (line_is_over(offset)) {
      if (fault_.keyword == Keyword::goals) {
        return at<Message::argument_missing>(fault_.keyword_span, keyword, keyword,
                                             grammar::phrase(Expected::of));
      }
      return at<Message::title_missing>(fault_.keyword_span, keyword, keyword);
    }
    if (auto found = habit(Place::argument, offset)) return *found;
    if (auto found = habit(Place::text, offset)) return *found;
    if (far.expected == Expected::date) {
      if (auto found = habit(Place::date, offset)) return *found;
    }
    if (far.expected == Expected::handle && fault_.keyword == Keyword::person) {
      if (auto found = habit(Place::handle, offset)) return *found;
    }
    return at<Message::head_wrong>(token(offset), token_text(offset), keyword,
                                   grammar::facts(fault_.keyword).argument);
  }

  Diagnostic keyword_due(std::uint32_t offset, bool on_a_head) const {
    if (auto open = open_text(offset)) return *open;
    if (auto found = habit(is_listed(offset) ? Place::listed : Place::keyword, offset)) return *found;
    const Span span = token(offset);
    const std::string_view word = span.in(text_);
    if (const auto keyword = grammar::find_keyword(word); keyword && grammar::is_declaration(*keyword)) {
      return at<Message::declaration_inline>(span, word, word);
    }
    if (!grammar::is_letter_or_foreign(word.front())) {
      return on_a_head ? at<Message::rest_wrong>(span, token_text(offset))
                       : at<Message::line_wrong>(span, token_text(offset));
    }
    if (const auto similar = similar_keyword(word, on_a_head)) {
      const bool is_declaration = grammar::is_declaration(*grammar::find_keyword(*similar));
      Diagnostic diagnostic =
          is_declaration ? at<Message::declaration_unknown_similar>(span, token_text(offset), *similar)
                         : at<Message::word_unknown_similar>(span, token_text(offset), *similar);
      diagnostic.fixes.push_back({"write `" + std::string(*similar) + "`",
                                  Applicability::suggested,
                                  {{{id_, span}, std::string(*similar)}}});
      return diagnostic;
    }
    return on_a_head ? at<Message::word_unknown>(span, token_text(offset))
                     : at<Message::line_unknown>(span, token_text(offset));
  }

  /// Whether this stands behind the people of an `inform`. The clauses are in the order of the text.
  bool is_listed(std::uint32_t offset) const {
    const auto behind =
        std::partition_point(tree_.clauses.begin(), tree_.clauses.end(),
                             [&](const Clause& clause) { return clause.span.begin < offset; });
    if (behind == tree_.clauses.begin()) return false;
    const Clause& last = *(behind - 1);
    return last.keyword == Keyword::inform && last.span.end == end_of_code(offset).begin;
  }

  std::optional<std::string_view> similar_keyword(std::string_view word, bool only_clauses) const {
    std::vector<std::string_view> candidates;
    for (std::size_t i = only_clauses ? grammar::declaration_count : 0; i < grammar::keyword_count; ++i) {
      candidates.push_back(grammar::keywords[i].text);
    }
    return most_similar(word, candidates);
  }

  Diagnostic unknown_declaration() const {
    const std::uint32_t offset = fault_.span.begin;
    if (auto found = habit(Place::keyword, offset)) return *found;
    const Span span = token(offset);
    std::vector<std::string_view> candidates;
    for (std::size_t i = 0; i < grammar::declaration_count; ++i)
      candidates.push_back(grammar::keywords[i].text);
    const auto similar = most_similar(span.in(text_), candidates);
    if (!similar) return at<Message::declaration_unknown>(span, token_text(offset));
    Diagnostic diagnostic = at<Message::declaration_unknown_similar>(span, token_text(offset), *similar);
    diagnostic.fixes.push_back({"write `" + std::string(*similar) + "`",
                                Applicability::suggested,
                                {{{id_, span}, std::string(*similar)}}});
    return diagnostic;
  }

  const Fault& fault_;
  const Tree& tree_;
  std::string_view text_;
  FileId id_;
};

}  // namespace

Diagnostic explain(const Fault& fault, const Tree& tree, const File& file, FileId id) {
  return Explainer(fault, tree, file, id).explain();
}

}  // namespace goalie::syntax
