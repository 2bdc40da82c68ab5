// The document: declarations, their blocks, lines of clauses, and how reading goes on behind a fault.
#pragma once

#include "grammar/declarations.hpp"

namespace goalie::grammar {

// Rules that ask the reader (the state of the parse), which knows the open blocks and how the lines are
// indented. Where braces balance they alone count; where they do not, the indentation says which is missing.

/// A rule that is a question to the reader: `bool (Reader::*)(const char* at, const char* end)`.
#define GOALIE_QUESTION(rule, question)                                                   \
  struct rule {                                                                           \
    using rule_t = rule;                                                                  \
    using subs_t = pegtl::empty_list;                                                     \
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class Action, \
              template <typename...> class Control, typename Input, typename Reader>      \
    static bool match(Input& in, Reader& reader) {                                        \
      return reader.question(in.current(), in.end());                                     \
    }                                                                                     \
  }
GOALIE_QUESTION(block_is_over, block_is_over);
GOALIE_QUESTION(brace_is_missing, brace_is_missing);
GOALIE_QUESTION(may_nest_deeper, may_nest_deeper);
GOALIE_QUESTION(resembles_clause, resembles_clause);
GOALIE_QUESTION(block_without_brace, begins_block_without_brace);
GOALIE_QUESTION(own_close, closes_block_without_brace);
#undef GOALIE_QUESTION

/// A stretch whose length the reader finds: `std::size_t (Reader::*)(const char* at, const char* end)`.
#define GOALIE_STRETCH(rule, measure)                                                     \
  struct rule {                                                                           \
    using rule_t = rule;                                                                  \
    using subs_t = pegtl::empty_list;                                                     \
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class Action, \
              template <typename...> class Control, typename Input, typename Reader>      \
    static bool match(Input& in, Reader& reader) {                                        \
      const std::size_t length = reader.measure(in.current(), in.end());                  \
      in.bump(length);                                                                    \
      return length != 0;                                                                 \
    }                                                                                     \
  }
GOALIE_STRETCH(open_long_text, open_long_text);
GOALIE_STRETCH(skipped_block, skipped_block);
GOALIE_STRETCH(conflict, conflict);
#undef GOALIE_STRETCH

struct items;
struct block_open : pegtl::one<'{'> {};
struct block_close : pegtl::one<'}'> {};
struct missing_brace : pegtl::success {};
/// Behind a block its line is over.
struct behind_block : pegtl::seq<gap, pegtl::not_at<stretch_end>, scrap,
                                 pegtl::star<gap, pegtl::not_at<stretch_end>, scrap>> {};
struct block : pegtl::seq<may_nest_deeper, block_open, items, trivia,
                          pegtl::if_then_else<brace_is_missing, missing_brace,
                                              pegtl::seq<block_close, pegtl::opt<behind_block>>>> {};
struct too_deep : skipped_block {};
/// Lines that are indented below a head as if in a block, and perhaps a brace that closes it.
struct unbraced_block
    : pegtl::seq<block_without_brace, items, pegtl::opt<trivia, own_close, pegtl::one<'}'>>> {};
struct body
    : pegtl::if_then_else<pegtl::at<trivia, pegtl::one<'{'>>, pegtl::seq<trivia, pegtl::sor<block, too_deep>>,
                          pegtl::opt<unbraced_block>> {};

struct declaration_end : pegtl::success {};
struct declaration : pegtl::seq<head_here, clauses, body, declaration_end> {};

struct clause_line : pegtl::seq<clause_here, clauses> {};
/// An unknown word, perhaps an id, and a title: a declaration of which only this is known.
struct unknown_head : pegtl::seq<pegtl::not_at<resembles_clause>, pegtl::not_at<pegtl::one<'@'>>, word, gap,
                                 pegtl::opt<word, gap>, quoted> {};
struct unknown_declaration : pegtl::seq<unknown_head, pegtl::star<gap, pegtl::not_at<stretch_end>, scrap>,
                                        pegtl::opt<trivia, skipped_block>> {};
struct bad_line : pegtl::seq<pegtl::not_at<pegtl::one<'{'>>, scrap, more_scraps> {};
struct loose_block : skipped_block {};
struct stray_close : pegtl::one<'}'> {};
struct bad_item
    : pegtl::sor<conflict, unknown_declaration, pegtl::seq<bad_line, clauses, pegtl::opt<gap, skipped_block>>,
                 loose_block, stray_close> {};

struct item : pegtl::sor<clause_line, declaration, bad_item> {};
struct items : pegtl::star<trivia, pegtl::not_at<pegtl::eof>, pegtl::not_at<block_is_over>, item> {};
struct top_items : pegtl::star<trivia, pegtl::not_at<pegtl::eof>, item> {};

/// A whole file.
struct document : pegtl::seq<top_items, trivia, pegtl::eof> {};

}  // namespace goalie::grammar
