// The tree: what a goal file says, as spans of its text in flat lists. Comments stand beside it.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/source/span.hpp"
#include "grammar/keywords.hpp"

namespace goalie::syntax {

using grammar::Keyword;

/// No clause, no declaration: the end of a list.
inline constexpr std::uint32_t nil = 0xFFFFFFFF;

enum class UnitForm : std::uint8_t { none, percent, points, rating, word, quoted };

/// `[sign][currency]number[magnitude][unit][/word]`, taken apart.
struct Value {
  Span span;
  Span currency;  // `$` or `USD`; empty if there is none
  Span number;    // the digits, without the sign
  Span unit;      // the word, the words within the quotes, or the scale of a rating
  Span per;       // the word behind the slash
  char sign = 0;
  char magnitude = 0;  // k K M B
  UnitForm form = UnitForm::none;
  bool unknown = false;  // `?`
};

enum class ArgumentKind : std::uint8_t {
  handle,      // @maya
  name,        // growth; the rule of an `allow`; the word of a tag; a cadence
  reference,   // acme.delight
  value,       // 42%: `value` is its index
  date,        // a date or period, not yet looked at
  number,      // of a grade
  confidence,  // of a check-in
  done,        // of a check-in
  text,        // "…" with its quotes
  block,       // """…""" with its quotes
};

struct Argument {
  ArgumentKind kind;
  Span span;
  std::uint32_t value = nil;
};

/// A keyword and its arguments. A broken one could not be read: it stands with no arguments.
struct Clause {
  Keyword keyword;
  bool broken = false;
  Span keyword_span;
  Span span;
  std::uint32_t arguments_begin = 0;
  std::uint32_t arguments_end = 0;
  std::uint32_t next = nil;  // on the same declaration
};

/// A declaration, its clauses and what is nested in it, in the order of the text.
struct Declaration {
  Keyword keyword;
  bool broken = false;   // its head could not be read, or something in it that belongs to nothing else
  bool skipped = false;  // nobody knows what its block held
  Span keyword_span;
  Span id;     // empty if none; of a person the handle, of a header the unit or handle
  Span title;  // with its quotes; of a header the period
  Span span;
  std::uint32_t brace = nil;  // where its block opens, if it has one
  std::uint32_t parent = nil;
  std::uint32_t first_clause = nil, last_clause = nil;
  std::uint32_t first_child = nil, last_child = nil, next_sibling = nil;
};

/// One file. Declaration 0 is the document itself: it holds the top level, and clauses that are nowhere.
struct Tree {
  std::vector<Declaration> declarations;
  std::vector<Clause> clauses;
  std::vector<Argument> arguments;
  std::vector<Value> values;
  std::vector<Span> comments;  // from `#` to before the line's end

  static constexpr std::uint32_t document = 0;

  /// Calls f(clause) for each clause of a declaration.
  template <typename F>
  void each_clause(const Declaration& of, F f) const {
    for (std::uint32_t i = of.first_clause; i != nil; i = clauses[i].next) f(clauses[i]);
  }
  /// Calls f(declaration) for each declaration directly inside another.
  template <typename F>
  void each_child(const Declaration& of, F f) const {
    for (std::uint32_t i = of.first_child; i != nil; i = declarations[i].next_sibling) f(declarations[i]);
  }
};

}  // namespace goalie::syntax
