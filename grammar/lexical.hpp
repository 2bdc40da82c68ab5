// Lexical rules: blanks, comments, words, names, handles and texts.
#pragma once

#include <cstring>
#include <tao/pegtl.hpp>

#include "grammar/characters.hpp"
#include "grammar/lookup.hpp"
#include "grammar/slips.hpp"

namespace goalie::grammar {

namespace pegtl = tao::pegtl;

// The rules that most bytes pass through are loops: a rule for each byte would take several times as long.

/// The bytes from here on that are all of one sort; it fails where they are fewer than `Least`.
template <bool (*Holds)(char), std::size_t Least = 0>
struct run {
  using rule_t = run;
  using subs_t = pegtl::empty_list;

  template <typename Input>
  static bool match(Input& in) {
    const char* at = in.current();
    while (at != in.end() && Holds(*at)) ++at;
    const auto length = static_cast<std::size_t>(at - in.current());
    if (length < Least) return false;
    in.bump(length);
    return true;
  }
};

/// One byte of a sort.
template <bool (*Holds)(char)>
struct byte {
  using rule_t = byte;
  using subs_t = pegtl::empty_list;

  template <typename Input>
  static bool match(Input& in) {
    if (in.current() == in.end() || !Holds(*in.current())) return false;
    in.bump(1);
    return true;
  }
};

struct gap : run<is_blank> {};
struct line_break : pegtl::one<'\n'> {};
struct line_end : pegtl::sor<line_break, pegtl::eof> {};
constexpr bool is_in_line(char c) { return c != '\n'; }
struct comment : pegtl::seq<pegtl::one<'#'>, run<is_in_line>> {};
struct trivia : pegtl::seq<run<is_space>, pegtl::star<comment, run<is_space>>> {};
/// Behind a comma: the line may end here and the list goes on below.
struct list_gap : trivia {};

constexpr bool is_in_word(char c) { return !ends_word(c); }
struct word_end : pegtl::not_at<byte<is_in_word>> {};
struct word : run<is_in_word, 1> {};
struct blanks : run<is_blank, 1> {};

/// What is no letter anywhere: signs of Latin-1, general punctuation, ideographic blanks, marks of order.
struct foreign_sign : pegtl::utf8::ranges<0x80, 0xA9, 0xAB, 0xB4, 0xB6, 0xB6, 0xB8, 0xB9, 0xBB, 0xBF, 0xD7,
                                          0xD7, 0xF7, 0xF7, 0x2000, 0x206F, 0x20A0, 0x20CF, 0x2190, 0x23FF,
                                          0x3000, 0x3003, 0xFEFF, 0xFEFF, 0xFFFC, 0xFFFF> {};
/// Beyond ASCII the grammar takes what may be a letter; the checker knows.
struct foreign_letter : pegtl::seq<pegtl::not_at<foreign_sign>, pegtl::utf8::range<0x80, 0x10FFFF>> {};

constexpr bool begins_name(char c) { return is_letter(c) || c == '_'; }
constexpr bool continues_name(char c) { return begins_name(c) || is_digit(c) || c == '-'; }
struct name_rest : pegtl::seq<run<continues_name>, pegtl::star<foreign_letter, run<continues_name>>> {};
struct name : pegtl::seq<pegtl::sor<byte<begins_name>, foreign_letter>, name_rest> {};
struct handle_part
    : pegtl::list<pegtl::seq<pegtl::sor<byte<continues_name>, foreign_letter>, name_rest>, pegtl::one<'.'>> {
};

/// A unit's or goal's own id.
struct id : pegtl::seq<name, word_end> {};
/// The unit of a header or of `in`.
struct unit_name : pegtl::seq<name, word_end> {};
struct for_;
/// The same in a header, where `for` can only begin the period.
struct header_unit : pegtl::seq<pegtl::not_at<for_>, name, word_end> {};
struct handle : pegtl::seq<pegtl::one<'@'>, handle_part, pegtl::opt<pegtl::one<'/'>, handle_part>, word_end> {
};
/// `id`, `unit.id`, `unit.id.kr`.
struct reference : pegtl::seq<name, pegtl::rep_max<2, pegtl::one<'.'>, name>, word_end> {};
struct rule_name : pegtl::seq<name, word_end> {};
struct tag_word : word {};

struct quotes : pegtl::string<'"', '"', '"'> {};
/// `"…"` on one line; `\"` and `\\` stand for a quote and a backslash.
struct quoted {
  using rule_t = quoted;
  using subs_t = pegtl::empty_list;

  template <typename Input>
  static bool match(Input& in) {
    const char* const begin = in.current();
    const char* const end = in.end();
    if (begin == end || *begin != '"') return false;
    const auto* close =
        static_cast<const char*>(std::memchr(begin + 1, '"', static_cast<std::size_t>(end - begin - 1)));
    if (close == nullptr) return false;
    const auto holds = [&](char c) {
      return std::memchr(begin + 1, c, static_cast<std::size_t>(close - begin - 1)) != nullptr;
    };
    if (holds('\n')) return false;
    if (holds('\\') && (close = behind_escapes(begin + 1, end)) == nullptr) return false;
    in.bump(static_cast<std::size_t>(close + 1 - begin));
    return true;
  }

  /// The quote that no backslash stands for; null where the line or the text ends first.
  static const char* behind_escapes(const char* at, const char* end) {
    for (; at != end && *at != '\n' && *at != '"'; ++at) {
      if (*at == '\\' && at + 1 != end && (at[1] == '"' || at[1] == '\\')) ++at;
    }
    return at != end && *at == '"' ? at : nullptr;
  }
};
struct short_text : pegtl::seq<pegtl::not_at<quotes>, quoted> {};

/// A text of several lines. No line of it ends in the quotes but the last, which holds nothing else.
struct last_line : pegtl::seq<gap, quotes, gap, pegtl::at<pegtl::sor<pegtl::one<'#', '}'>, line_end>>> {};
struct body_char : pegtl::seq<pegtl::not_at<quotes, gap, line_end>, pegtl::not_one<'\n'>> {};
struct body_line : pegtl::seq<pegtl::star<body_char>, line_break> {};
struct long_text : pegtl::seq<quotes, gap, line_break, pegtl::until<last_line, body_line>> {};

struct title : pegtl::seq<pegtl::not_at<pegtl::string<'"', '"'>>, quoted> {};

/// The word of a keyword, whole.
template <Keyword K>
struct key {
  using rule_t = key;
  using subs_t = pegtl::empty_list;

  template <typename Input>
  static bool match(Input& in) {
    const std::size_t length = length_at(in.current(), in.end());
    in.bump_in_this_line(length);
    return length != 0;
  }

 private:
  static std::size_t length_at(const char* at, const char* end) {
    constexpr std::string_view word = text(K);
    if constexpr (word.find(' ') == std::string_view::npos) {  // the compiler knows what it compares
      const auto left = static_cast<std::size_t>(end - at);
      const bool found = left >= word.size() && std::memcmp(at, word.data(), word.size()) == 0;
      return found && (left == word.size() || ends_word(at[word.size()])) ? word.size() : 0;
    } else {
      return keyword_length(K, at, end);
    }
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
