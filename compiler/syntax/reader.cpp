// The reader: see reader.hpp.
#include "compiler/syntax/reader.hpp"

#include <algorithm>

#include "compiler/source/similar.hpp"
#include "grammar/characters.hpp"
#include "grammar/lookup.hpp"

namespace goalie::syntax {
namespace {

constexpr std::size_t deepest = 32;

using grammar::is_blank;

std::string_view word_at(const char* at, const char* end) {
  const char* stop = std::find_if(at, end, grammar::ends_word);
  return {at, static_cast<std::size_t>(stop - at)};
}

const char* line_end(const char* at, const char* end) { return std::find(at, end, '\n'); }

/// The first sign of the next line that says something; null where this one goes on, or none follows.
const char* next_line_with_code(const char* at, const char* end) {
  at = std::find_if_not(at, end, is_blank);
  if (at != end && *at == '#') at = line_end(at, end);
  if (at == end || *at != '\n') return nullptr;
  do {
    at = line_end(at, end);
    at = std::find_if_not(at, end, grammar::is_space);
  } while (at != end && *at == '#');
  return at == end ? nullptr : at;
}

}  // namespace

Reader::Reader(std::string_view text, Tree& tree, std::vector<Fault>& faults, Trust trust)
    : text_(text), tree_(tree), faults_(faults), trust_(trust) {
  tree_.declarations.clear();
  tree_.clauses.clear();
  tree_.arguments.clear();
  tree_.values.clear();
  tree_.comments.clear();
  Declaration document{};
  document.keyword = Keyword::goals;
  document.span = {0, static_cast<std::uint32_t>(text.size())};
  tree_.declarations.push_back(document);
  open_.push_back({Tree::document, 0});
}

void Reader::commit_broken_clause(Span span) {
  begin_clause(keyword_, keyword_span_);
  tree_.clauses.push_back({keyword_, true, keyword_span_, span});
  link_clause(static_cast<std::uint32_t>(tree_.clauses.size() - 1));
  faults_.push_back({FaultKind::clause, keyword_, keyword_span_, span, open_.back().declaration});
}

void Reader::begin_head(Keyword keyword, Span span) { begin_clause(keyword, span); }

std::uint32_t Reader::start_declaration(Keyword keyword, Span keyword_span) {
  const auto index = static_cast<std::uint32_t>(tree_.declarations.size());
  Declaration declaration{};
  declaration.keyword = keyword;
  declaration.keyword_span = keyword_span;
  declaration.span = keyword_span;
  declaration.parent = open_.back().declaration;
  tree_.declarations.push_back(declaration);
  Declaration& parent = tree_.declarations[declaration.parent];
  (parent.last_child == nil ? parent.first_child : tree_.declarations[parent.last_child].next_sibling) =
      index;
  parent.last_child = index;
  open_.push_back({index, indentation(text_.data() + keyword_span.begin)});
  return index;
}

void Reader::commit_head(Span) {
  Declaration& declaration = tree_.declarations[start_declaration(keyword_, keyword_span_)];
  for (std::size_t i = kept_arguments_; i < tree_.arguments.size(); ++i) {
    const Argument& argument = tree_.arguments[i];
    const bool last = argument.kind == ArgumentKind::text || argument.kind == ArgumentKind::date;
    (last ? declaration.title : declaration.id) = argument.span;
  }
  tree_.arguments.resize(kept_arguments_);
}

void Reader::commit_broken_head(Span span) {
  Declaration& declaration = tree_.declarations[start_declaration(keyword_, keyword_span_)];
  declaration.broken = true;
  faults_.push_back({FaultKind::head, keyword_, keyword_span_, span, open_.back().declaration});
  // Its id still resolves: a first word that is one, as far as can be told.
  const char* const end = text_.data() + span.end;
  const char* at = std::find_if_not(text_.data() + keyword_span_.end, end, is_blank);
  const std::string_view word = word_at(at, end);
  const auto begins_id = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '@';
  };
  const auto in_id = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '@' || c == '.' || c == '/';
  };
  if (!word.empty() && begins_id(word.front()) && std::all_of(word.begin(), word.end(), in_id)) {
    declaration.id = this->span(word.data(), word.data() + word.size());
  }
}

void Reader::commit_unknown_head(Span span) {
  const char* const at = text_.data() + span.begin;
  const char* const end = text_.data() + span.end;
  const std::string_view word = word_at(at, end);
  Keyword likely = Keyword::goals;
  for (std::size_t i = 0; i < grammar::declaration_count; ++i) {
    if (edit_distance(word, grammar::keywords[i].text, 2) <= (word.size() > 4 ? 2U : 1U))
      likely = static_cast<Keyword>(i);
  }
  const Span word_span = this->span(word.data(), word.data() + word.size());
  faults_.push_back({FaultKind::unknown_declaration, likely, word_span, span, open_.back().declaration});
  Declaration& declaration = tree_.declarations[start_declaration(likely, word_span)];
  declaration.broken = true;
  declaration.skipped = true;
  const char* next = std::find_if_not(at + word.size(), end, is_blank);
  const std::string_view id = word_at(next, end);
  if (!id.empty()) declaration.id = this->span(id.data(), id.data() + id.size());
}

void Reader::open_block(Span span) {
  Declaration& declaration = tree_.declarations[open_.back().declaration];
  declaration.brace = span.begin;
  if (declaration.keyword == Keyword::goals) add_fault(FaultKind::header_block, span);
}

void Reader::miss_brace() {
  balanced_ = false;
  Declaration& declaration = tree_.declarations[open_.back().declaration];
  declaration.broken = true;
  faults_.push_back({FaultKind::missing_close, declaration.keyword, declaration.keyword_span,
                     declaration.keyword_span, open_.back().declaration});
}

void Reader::miss_braces(Span span) {
  const Open& open = open_.back();
  Declaration& declaration = tree_.declarations[open.declaration];
  declaration.broken = true;
  faults_.push_back({open.closed ? FaultKind::missing_open : FaultKind::missing_braces, declaration.keyword,
                     declaration.keyword_span, span, open.declaration});
}

void Reader::end_declaration(Span span) {
  // The clauses were read to a line's end: its blanks do not belong to the declaration.
  while (span.end > span.begin && (is_blank(text_[span.end - 1]) || text_[span.end - 1] == '\n')) --span.end;
  tree_.declarations[open_.back().declaration].span = span;
  open_.pop_back();
}

void Reader::add_comment(Span span) {
  while (span.end > span.begin && is_blank(text_[span.end - 1])) --span.end;
  // A look ahead may come by twice.
  if (tree_.comments.empty() || tree_.comments.back().begin < span.begin) tree_.comments.push_back(span);
}

void Reader::add_fault(FaultKind kind, Span span) {
  if (kind == FaultKind::stray_close) balanced_ = false;
  if (kind == FaultKind::conflict) {
    if (conflict_is_open_) return;  // one conflict, one fault, however many markers it has
    conflict_is_open_ = text_[span.begin] == '<';
  }
  faults_.push_back({kind, Keyword::company, {}, span, open_.back().declaration});
}

std::uint32_t Reader::indentation(const char* at) const {
  const char* start = at;
  while (start != text_.data() && start[-1] != '\n') --start;
  return static_cast<std::uint32_t>(std::find_if_not(start, at, is_blank) - start);
}

bool Reader::first_on_line(const char* at) const {
  while (at != text_.data() && is_blank(at[-1])) --at;
  return at == text_.data() || at[-1] == '\n';
}

/// Whether a line that begins here is indented so little that it stands outside the open block.
bool Reader::leaves_block(const char* at) const {
  const Open& open = open_.back();
  if (open.declaration == Tree::document || (trust_ == Trust::braces && open.braced) || !first_on_line(at))
    return false;
  const std::uint32_t column = indentation(at);
  if (open.trusted < 0) open.trusted = column > open.column ? 1 : 0;
  return open.trusted == 1 && column <= open.column;
}

bool Reader::block_is_over(const char* at, const char*) const {
  if (trust_ == Trust::indentation && *at == '}' && first_on_line(at) && open_.back().trusted == 1 &&
      indentation(at) > open_.back().column) {
    return false;  // it closes something that was never opened
  }
  return *at == '}' || leaves_block(at);
}

bool Reader::brace_is_missing(const char* at, const char* end) const {
  if (at == end || *at != '}') return true;
  return trust_ == Trust::indentation && first_on_line(at) && open_.back().trusted == 1 &&
         indentation(at) < open_.back().column;
}

bool Reader::may_nest_deeper(const char*, const char*) const { return open_.size() < deepest; }

/// Whether the next line is indented deeper than the head that ends here, and begins with what its block
/// takes.
bool Reader::begins_block_without_brace(const char* at, const char* end) {
  Open& open = open_.back();
  const Keyword declaration = tree_.declarations[open.declaration].keyword;
  const char* const next = next_line_with_code(at, end);
  if (next == nullptr) return false;
  const std::size_t keyword = grammar::keyword_at(next, end);
  if (keyword == grammar::keyword_count || indentation(next) <= open.column) return false;
  const auto inner = static_cast<Keyword>(keyword);
  const bool fits = grammar::is_declaration(inner) ? grammar::nests(inner, declaration)
                                                   : grammar::belongs(inner, declaration);
  if (!fits || open_.size() >= deepest) return false;
  open.braced = false;
  open.trusted = 1;
  return true;
}

bool Reader::closes_block_without_brace(const char* at, const char* end) {
  Open& open = open_.back();
  open.closed = at != end && *at == '}' && first_on_line(at) && indentation(at) == open.column &&
                (open_.size() == 2 || open_[open_.size() - 2].column < open.column);
  return open.closed;
}

bool Reader::resembles_clause(const char* at, const char* end) const {
  const std::string_view word = word_at(at, end);
  if (word.size() < 3) return false;
  for (std::size_t i = 0; i < grammar::declaration_count; ++i) {
    if (edit_distance(word, grammar::keywords[i].text, 1) <= 1) return false;
  }
  for (std::size_t i = grammar::declaration_count; i < grammar::keyword_count; ++i) {
    if (edit_distance(word, grammar::keywords[i].text, 1) <= 1) return true;
  }
  return false;
}

/// `"""` with no end: as long as lines are blank or indented deeper than the one that it begins on.
std::size_t Reader::open_long_text(const char* at, const char* end) const {
  if (end - at < 3 || std::string_view(at, 3) != "\"\"\"") return 0;
  const std::uint32_t column = indentation(at);
  const char* stop = line_end(at, end);
  while (stop != end) {
    const char* const line = stop + 1;
    const char* const next = line_end(line, end);
    const char* const first = std::find_if_not(line, next, is_blank);
    const bool closes = next - first >= 3 && std::string_view(first, 3) == "\"\"\"";
    if (first != next && static_cast<std::uint32_t>(first - line) <= column && !closes) break;
    stop = next;
    if (closes) break;
  }
  return static_cast<std::size_t>(stop - at);
}

/// From an opening brace to the one that closes it, or to the end.
std::size_t Reader::skipped_block(const char* at, const char* end) const {
  if (at == end || *at != '{') return 0;
  std::size_t depth = 0;
  for (const char* p = at; p != end; ++p) {
    if (*p == '#') {
      p = line_end(p, end);
      if (p == end) break;
    } else if (*p == '"') {
      for (++p; p != end && *p != '\n' && *p != '"'; ++p) p += *p == '\\' && p + 1 != end && p[1] != '\n';
      if (p == end) break;
    } else if (*p == '{') {
      ++depth;
    } else if (*p == '}' && --depth == 0) {
      return static_cast<std::size_t>(p + 1 - at);
    }
  }
  return static_cast<std::size_t>(end - at);
}

/// The marker lines of a merge: the first side is read, the other is not.
std::size_t Reader::conflict(const char* at, const char* end) const {
  const auto starts = [&](const char* p, std::string_view marker) {
    return static_cast<std::size_t>(end - p) >= marker.size() && std::string_view(p, marker.size()) == marker;
  };
  if (!first_on_line(at)) return 0;
  if (starts(at, "<<<<<<<") || starts(at, ">>>>>>>")) return static_cast<std::size_t>(line_end(at, end) - at);
  if (!starts(at, "=======") && !starts(at, "|||||||")) return 0;
  const char* line = line_end(at, end);
  while (line != end && !starts(line + 1, ">>>>>>>")) line = line_end(line + 1, end);
  if (line == end) return static_cast<std::size_t>(line_end(at, end) - at);
  return static_cast<std::size_t>(line_end(line + 1, end) - at);
}

}  // namespace goalie::syntax
