// Values: currency, number, magnitude, unit and rate; and the words of dates.
#pragma once

#include "grammar/dispatch.hpp"

namespace goalie::grammar {

struct value_start : pegtl::success {};
struct sign : pegtl::one<'+', '-'> {};
struct currency_symbol : pegtl::sor<pegtl::one<'$'>, pegtl::utf8::one<U'€', U'£', U'¥'>> {};
struct currency_code : pegtl::seq<pegtl::rep<3, pegtl::upper>, gap, pegtl::at<pegtl::digit>> {};
struct currency : pegtl::sor<currency_symbol, currency_code> {};
struct digits : pegtl::plus<pegtl::digit> {};
struct grouped : pegtl::list<digits, pegtl::one<',', '_'>> {};
struct number : pegtl::seq<grouped, pegtl::opt<pegtl::one<'.'>, digits>> {};
struct letter : pegtl::sor<pegtl::alpha, foreign_letter> {};
constexpr bool continues_unit(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '\'';
}
struct magnitude : pegtl::seq<pegtl::one<'k', 'K', 'M', 'B'>, pegtl::not_at<letter>> {};

struct percent : pegtl::one<'%'> {};
struct points : pegtl::seq<pegtl::string<'p', 'p'>, word_end> {};
struct scale : pegtl::seq<digits, pegtl::opt<pegtl::one<'.'>, digits>> {};
struct rating : pegtl::seq<pegtl::one<'/'>, scale> {};
struct counted_word
    : pegtl::seq<letter, run<continues_unit>, pegtl::star<foreign_letter, run<continues_unit>>> {};
struct unit_word : counted_word {};
struct quoted_unit : short_text {};
struct per_word : counted_word {};
struct rate : pegtl::seq<pegtl::one<'/'>, per_word> {};
/// A word behind a blank is a unit unless the next clause begins with it, or most likely was to.
struct unit_apart : pegtl::seq<blanks, pegtl::not_at<clause_key>, pegtl::not_at<any_joint>,
                               pegtl::not_at<keyword_slip>, pegtl::sor<percent, points, unit_word>> {};
struct unit : pegtl::sor<percent, points, rating, unit_word, unit_apart> {};
struct tail : pegtl::seq<pegtl::opt<unit>, pegtl::opt<rate>, word_end> {};
struct tail_or_quoted : pegtl::sor<pegtl::seq<gap, quoted_unit, pegtl::opt<rate>, word_end>, tail> {};

struct unknown : pegtl::one<'?'> {};
struct amount : pegtl::seq<pegtl::opt<sign>, pegtl::opt<currency>, number, pegtl::opt<magnitude>> {};
/// `$1.2M`, `42%`, `4.5/5`, `9 days`, `500 "paying customers"`, `?`.
struct value : pegtl::seq<value_start, pegtl::sor<unknown, amount>, tail_or_quoted> {};
/// In a check-in a string is always the note.
struct reading : pegtl::seq<value_start, pegtl::sor<unknown, amount>, tail> {};

/// A grade or a confidence: `0.7`, `70%`.
struct share : pegtl::seq<digits, pegtl::opt<pegtl::one<'.'>, digits>, pegtl::opt<percent>, word_end> {};
struct grade_number : share {};
struct confidence_number : share {};

/// `Q3 2026`: two words, and no date.
struct part_before_year : pegtl::seq<pegtl::one<'Q', 'q', 'H', 'h'>, pegtl::digit, blanks,
                                     pegtl::rep<4, pegtl::digit>, word_end> {};
constexpr bool is_before_digit(char c) { return is_in_word(c) && !is_digit(c); }
struct has_digit : pegtl::seq<run<is_before_digit>, pegtl::digit> {};
/// Any word with a digit; the checker knows whether the calendar has it.
struct date : pegtl::seq<pegtl::not_at<part_before_year>, pegtl::at<has_digit>, word> {};

struct cadence_word : pegtl::seq<pegtl::sor<TAO_PEGTL_STRING("daily"), TAO_PEGTL_STRING("weekly"),
                                            TAO_PEGTL_STRING("biweekly"), TAO_PEGTL_STRING("monthly"),
                                            TAO_PEGTL_STRING("quarterly"), TAO_PEGTL_STRING("annually")>,
                                 word_end> {};

}  // namespace goalie::grammar
