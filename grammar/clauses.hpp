// Clauses: a keyword and what its shape asks for. A row of the keyword table is a clause.
#pragma once

#include "grammar/values.hpp"

namespace goalie::grammar {

/// Where the first rule matches, the second must; else nothing is needed.
template <typename Condition, typename... Rules>
struct where : pegtl::if_then_else<pegtl::at<Condition>, pegtl::seq<Rules...>, pegtl::success> {};
/// One or several with commas between them; a comma promises another.
template <typename Rule>
struct listed : pegtl::seq<Rule, pegtl::star<gap, pegtl::one<','>, list_gap, Rule>,
                           pegtl::not_at<gap, pegtl::one<','>>> {};

struct text_argument : pegtl::sor<short_text, long_text> {};
struct optional_text : where<pegtl::seq<gap, pegtl::one<'"'>>, gap, text_argument> {};
struct period : where<pegtl::seq<gap, for_>, gap, for_, gap, date> {};
struct reference_argument : pegtl::seq<reference, period> {};
struct done_word : key<Keyword::done> {};
struct optional_reading
    : pegtl::sor<
          pegtl::seq<gap, pegtl::sor<done_word, reading>>,
          pegtl::at<gap, pegtl::sor<pegtl::one<'"', '#', '{', '}'>, confidence_, clause_key, line_end>>> {};

template <Shape S>
struct arguments;
template <>
struct arguments<Shape::nothing> : pegtl::success {};
template <>
struct arguments<Shape::handle> : pegtl::seq<gap, handle> {};
template <>
struct arguments<Shape::handles> : pegtl::seq<gap, listed<handle>> {};
template <>
struct arguments<Shape::unit> : pegtl::seq<gap, unit_name> {};
template <>
struct arguments<Shape::references> : pegtl::seq<gap, listed<reference_argument>> {};
template <>
struct arguments<Shape::reference> : pegtl::seq<gap, reference_argument> {};
template <>
struct arguments<Shape::value> : pegtl::seq<gap, value> {};
template <>
struct arguments<Shape::band> : pegtl::seq<gap, value, gap, band_and, gap, value> {};
template <>
struct arguments<Shape::deadline> : pegtl::seq<gap, date> {};
template <>
struct arguments<Shape::cadence> : pegtl::seq<gap, cadence_word> {};
template <>
struct arguments<Shape::text> : pegtl::seq<gap, text_argument> {};
template <>
struct arguments<Shape::words> : pegtl::seq<gap, listed<tag_word>> {};
template <>
struct arguments<Shape::checkin>
    : pegtl::seq<gap, date, optional_reading,
                 where<pegtl::seq<gap, confidence_>, gap, confidence_, gap, confidence_number>,
                 optional_text> {};
template <>
struct arguments<Shape::dated_text> : pegtl::seq<gap, date, gap, text_argument> {};
template <>
struct arguments<Shape::grade> : pegtl::seq<gap, grade_number, optional_text> {};
template <>
struct arguments<Shape::optional_date> : where<pegtl::seq<gap, date>, gap, date> {};
template <>
struct arguments<Shape::allow>
    : pegtl::seq<gap, rule_name, gap, text_argument, where<pegtl::seq<gap, until_>, gap, until_, gap, date>> {
};

template <Keyword K>
struct clause : pegtl::seq<key<K>, arguments<facts(K).shape>> {};

// What cannot be read is taken as a stretch, and looked at again only then.

/// A text whose quote is missing ends before a brace that ends the line.
struct open_text
    : pegtl::seq<pegtl::one<'"'>,
                 pegtl::star<pegtl::not_at<gap, pegtl::one<'{'>, gap, line_end>, pegtl::not_one<'\n'>>> {};
struct stretch_end : pegtl::sor<pegtl::one<'\n', '{', '}', '#'>, pegtl::eof> {};
/// A comma at a line's end takes the next line along, unless that begins with a keyword.
struct comma : pegtl::seq<pegtl::one<','>,
                          pegtl::opt<gap, pegtl::opt<comment>, line_break, gap, pegtl::not_at<clause_key>,
                                     pegtl::not_at<declaration_key>, pegtl::not_at<stretch_end>>> {};
struct open_long_text;  // in document.hpp: it knows how far a line is indented
struct scrap : pegtl::sor<open_long_text, quoted, open_text, comma, word> {};
struct more_scraps : pegtl::star<gap, pegtl::not_at<stretch_end>, pegtl::not_at<clause_key>, scrap> {};

/// A keyword whose arguments cannot be read. The word behind it is its argument, whatever it is.
struct bad_clause : pegtl::seq<clause_key, gap, pegtl::opt<pegtl::not_at<stretch_end>, scrap>, more_scraps> {
};
/// A clause that can be read, or one that cannot: the keyword is looked up once.
template <Keyword K>
struct good_or_bad_clause : pegtl::sor<clause<K>, bad_clause> {};
struct clause_here : dispatch<good_or_bad_clause, declaration_count, keyword_count> {};

/// What stands where a clause is due and is none, up to the next keyword.
struct bad_rest : pegtl::seq<scrap, more_scraps> {};

/// A declaration in the middle of a line: all of it is taken, so that its clauses are nobody else's.
struct inline_declaration : pegtl::seq<pegtl::at<declaration_key, gap, pegtl::opt<id, gap>, quoted>,
                                       pegtl::plus<gap, pegtl::not_at<stretch_end>, scrap>> {};

/// The clauses of a head, or of a line of a block.
struct clauses
    : pegtl::star<gap, pegtl::not_at<stretch_end>, pegtl::sor<clause_here, inline_declaration, bad_rest>> {};

}  // namespace goalie::grammar
