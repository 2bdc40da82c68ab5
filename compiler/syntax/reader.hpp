// The reader: what the grammar's actions build, and what the grammar asks while it reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/syntax/fault.hpp"
#include "compiler/syntax/tree.hpp"

namespace goalie::syntax {

/// Which braces count: all of them, or, where they do not balance, those that the indentation agrees with.
enum class Trust : std::uint8_t { braces, indentation };

class Reader {
 public:
  Reader(std::string_view text, Tree& tree, std::vector<Fault>& faults, Trust trust);

  // What is built. A clause's arguments are kept only when the whole clause was read. What sound clauses call
  // is defined here, so that it melts into the grammar's rules.
  void begin_clause(Keyword keyword, Span span) {
    keyword_ = keyword;
    keyword_span_ = span;
    tree_.arguments.resize(kept_arguments_);
    tree_.values.resize(kept_values_);
  }
  void add_argument(ArgumentKind kind, Span span) { tree_.arguments.push_back({kind, span}); }
  void add_value(Span span) {
    value.span = span;
    tree_.arguments.push_back({ArgumentKind::value, span, static_cast<std::uint32_t>(tree_.values.size())});
    tree_.values.push_back(value);
  }
  void commit_clause(Span span) {
    Clause& clause = tree_.clauses.emplace_back(Clause{keyword_, false, keyword_span_, span});
    clause.arguments_begin = static_cast<std::uint32_t>(kept_arguments_);
    clause.arguments_end = static_cast<std::uint32_t>(tree_.arguments.size());
    kept_arguments_ = tree_.arguments.size();
    kept_values_ = tree_.values.size();
    link_clause(static_cast<std::uint32_t>(tree_.clauses.size() - 1));
  }
  void commit_broken_clause(Span span);
  void begin_head(Keyword keyword, Span span);
  void commit_head(Span span);
  void commit_broken_head(Span span);
  void commit_unknown_head(Span span);
  void open_block(Span span);
  void miss_brace();
  void end_declaration(Span span);
  void add_comment(Span span);
  void add_fault(FaultKind kind, Span span);
  void miss_braces(Span span);
  Value value;  // the one being read

  Span span(const char* begin, const char* end) const {
    return {static_cast<std::uint32_t>(begin - text_.data()), static_cast<std::uint32_t>(end - text_.data())};
  }
  bool braces_balance() const { return balanced_; }

  // What the grammar asks.
  bool block_is_over(const char* at, const char* end) const;
  bool brace_is_missing(const char* at, const char* end) const;
  bool may_nest_deeper(const char* at, const char* end) const;
  bool resembles_clause(const char* at, const char* end) const;
  bool begins_block_without_brace(const char* at, const char* end);
  bool closes_block_without_brace(const char* at, const char* end);
  std::size_t open_long_text(const char* at, const char* end) const;
  std::size_t skipped_block(const char* at, const char* end) const;
  std::size_t conflict(const char* at, const char* end) const;

 private:
  struct Open {
    std::uint32_t declaration;
    std::uint32_t column;      // how far its head's line is indented
    mutable int trusted = -1;  // whether its first line was indented deeper: not known, no, yes
    bool braced = true;   // whether its block was opened; where not, the indentation says how far it goes
    bool closed = false;  // by a brace that closes what was not opened
  };
  std::uint32_t start_declaration(Keyword keyword, Span keyword_span);
  void link_clause(std::uint32_t index) {
    Declaration& declaration = tree_.declarations[open_.back().declaration];
    (declaration.last_clause == nil ? declaration.first_clause
                                    : tree_.clauses[declaration.last_clause].next) = index;
    declaration.last_clause = index;
  }
  std::uint32_t indentation(const char* at) const;
  bool first_on_line(const char* at) const;
  bool leaves_block(const char* at) const;

  std::string_view text_;
  Tree& tree_;
  std::vector<Fault>& faults_;
  Trust trust_;
  bool balanced_ = true;
  bool conflict_is_open_ = false;
  std::vector<Open> open_;
  Keyword keyword_ = Keyword::company;
  Span keyword_span_;
  std::size_t kept_arguments_ = 0, kept_values_ = 0;
};

}  // namespace goalie::syntax
