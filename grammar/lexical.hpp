// Lexical rules: blanks, comments, words, names, handles and texts.
#pragma once

#include <tao/pegtl.hpp>

#include "grammar/characters.hpp"
#include "grammar/keywords.hpp"
#include "grammar/slips.hpp"

namespace goalie::grammar {

namespace pegtl = tao::pegtl;

// A carriage return and stray control characters read as blanks; the latter have an error of their own.
struct blank : pegtl::sor<pegtl::ranges<'\x00', '\x09', '\x0B', '\x20'>, pegtl::one<'\x7F'>> {};
struct gap : pegtl::star<blank> {};
struct line_break : pegtl::one<'\n'> {};
struct line_end : pegtl::sor<line_break, pegtl::eof> {};
struct comment : pegtl::seq<pegtl::one<'#'>, pegtl::star<pegtl::not_one<'\n'>>> {};
struct trivia : pegtl::star<pegtl::sor<blank, line_break, comment>> {};
/// Behind a comma: the line may end here and the list goes on below.
struct list_gap : trivia {};

struct delimiter : pegtl::sor<blank, pegtl::one<'\n', '"', '{', '}', '#', ','>> {};
struct word_end : pegtl::sor<pegtl::at<delimiter>, pegtl::eof> {};
struct word : pegtl::plus<pegtl::not_at<delimiter>, pegtl::any> {};

/// What is no letter anywhere: signs of Latin-1, general punctuation, ideographic blanks, marks of order.
struct foreign_sign
    : pegtl::utf8::ranges<0x80, 0xA9, 0xAB, 0xB4, 0xB6, 0xB6, 0xB8, 0xB9, 0xBB, 0xBF, 0xD7, 0xD7, 0xF7, 0xF7,
                          0x2000, 0x206F, 0x20A0, 0x20CF, 0x2190, 0x23FF, 0x3000, 0x3003, 0xFEFF, 0xFEFF, 0xFFFC,
                          0xFFFF> {};
/// Beyond ASCII the grammar takes what may be a letter; the checker knows.
struct foreign_letter : pegtl::seq<pegtl::not_at<foreign_sign>, pegtl::utf8::range<0x80, 0x10FFFF>> {};

struct name_first : pegtl::sor<pegtl::alpha, pegtl::one<'_'>, foreign_letter> {};
struct name_char : pegtl::sor<pegtl::alnum, pegtl::one<'_', '-'>, foreign_letter> {};
struct name : pegtl::seq<name_first, pegtl::star<name_char>> {};
struct handle_part : pegtl::list<pegtl::plus<name_char>, pegtl::one<'.'>> {};

/// A unit's or goal's own id.
struct id : pegtl::seq<name, word_end> {};
/// The unit of a header or of `in`.
struct unit_name : pegtl::seq<name, word_end> {};
struct handle
    : pegtl::seq<pegtl::one<'@'>, handle_part, pegtl::opt<pegtl::one<'/'>, handle_part>, word_end> {};
/// `id`, `unit.id`, `unit.id.kr`.
struct reference
    : pegtl::seq<name, pegtl::rep_max<2, pegtl::one<'.'>, name>, word_end> {};
struct rule_name : pegtl::seq<name, word_end> {};
struct tag_word : word {};

struct quotes : pegtl::string<'"', '"', '"'> {};
struct escaped : pegtl::seq<pegtl::one<'\\'>, pegtl::one<'"', '\\'>> {};
struct quoted_char : pegtl::sor<escaped, pegtl::not_one<'"', '\n'>> {};
struct quoted : pegtl::seq<pegtl::one<'"'>, pegtl::star<quoted_char>, pegtl::one<'"'>> {};
struct short_text : pegtl::seq<pegtl::not_at<quotes>, quoted> {};

/// A text of several lines. No line of it ends in the quotes but the last, which holds nothing else.
struct last_line
    : pegtl::seq<gap, quotes, gap, pegtl::at<pegtl::sor<pegtl::one<'#', '}'>, line_end>>> {};
struct body_char : pegtl::seq<pegtl::not_at<quotes, gap, line_end>, pegtl::not_one<'\n'>> {};
struct body_line : pegtl::seq<pegtl::star<body_char>, line_break> {};
struct long_text : pegtl::seq<quotes, gap, line_break, pegtl::until<last_line, body_line>> {};

struct title : pegtl::seq<pegtl::not_at<pegtl::string<'"', '"'>>, quoted> {};

/// The bytes of a keyword where the text begins with it as a whole word, else 0. "at least" may have any blanks
/// between its words.
inline std::size_t keyword_length(Keyword keyword, const char* at, const char* end) {
  const char* const begin = at;
  for (const char c : text(keyword)) {
    if (c == ' ') {
      if (at == end || (*at != ' ' && *at != '\t')) return 0;
      while (at != end && (*at == ' ' || *at == '\t')) ++at;
    } else {
      if (at == end || *at != c) return 0;
      ++at;
    }
  }
  return at == end || ends_word(*at) ? static_cast<std::size_t>(at - begin) : 0;
}

/// The word of a keyword, whole.
template <Keyword K>
struct key {
  using rule_t = key;
  using subs_t = pegtl::empty_list;

  template <typename Input>
  static bool match(Input& in) {
    const std::size_t length = keyword_length(K, in.current(), in.end());
    in.bump_in_this_line(length);
    return length != 0;
  }
};

/// A word that is one slip away from a clause's keyword, and stands as one would: see slips.hpp.
struct keyword_slip {
  using rule_t = keyword_slip;
  using subs_t = pegtl::empty_list;

  template <typename Input>
  static bool match(Input& in) {
    const std::size_t length = slip_length({in.current(), static_cast<std::size_t>(in.end() - in.current())});
    in.bump_in_this_line(length);
    return length != 0;
  }
};

/// A connective: a whole word that joins the parts of one construct.
template <char... Cs>
struct joint : pegtl::seq<pegtl::string<Cs...>, word_end> {};
struct of : joint<'o', 'f'> {};
struct for_ : joint<'f', 'o', 'r'> {};
struct and_ : joint<'a', 'n', 'd'> {};
struct confidence_ : joint<'c', 'o', 'n', 'f', 'i', 'd', 'e', 'n', 'c', 'e'> {};
struct until_ : joint<'u', 'n', 't', 'i', 'l'> {};
/// The same where nothing else may stand.
struct header_of : pegtl::sor<of> {};
struct band_and : pegtl::sor<and_> {};
struct any_joint : pegtl::sor<of, for_, and_, confidence_, until_> {};

}  // namespace goalie::grammar
