// The habits table: a pattern, a sentence and a fix a row.
#include "grammar/habits.hpp"

#include <algorithm>
#include <tao/pegtl.hpp>

#include "grammar/values.hpp"

namespace goalie::grammar {
namespace {

namespace p = tao::pegtl;
using Mended = std::optional<std::string>;

// Patterns.
struct bare_name : p::seq<p::not_at<clause_key>, name, word_end> {};
struct keyword_colon : p::seq<p::plus<p::lower>, p::one<':', '='>, word_end> {};
struct equals : p::seq<p::one<'=', ':'>, p::opt<p::one<'='>>> {};
struct odd_space : p::utf8::ranges<0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x202F, 0x202F, 0x205F, 0x205F,
                                   0x3000, 0x3000> {};
struct holds_odd_space : p::seq<p::star<p::not_at<word_end>, p::not_at<odd_space>, p::any>, odd_space> {};
struct baseline
    : p::seq<p::sor<TAO_PEGTL_STRING("baseline"), TAO_PEGTL_STRING("start"), TAO_PEGTL_STRING("current")>,
             word_end> {};
struct target : p::seq<p::sor<TAO_PEGTL_STRING("target"), TAO_PEGTL_STRING("goal")>, word_end> {};
struct due : p::seq<p::sor<TAO_PEGTL_STRING("due"), TAO_PEGTL_STRING("deadline"), TAO_PEGTL_STRING("until")>,
                    word_end> {};
struct dri : p::seq<p::sor<TAO_PEGTL_STRING("dri"), TAO_PEGTL_STRING("DRI"), TAO_PEGTL_STRING("assignee")>,
                    word_end> {};
struct status : p::seq<p::sor<TAO_PEGTL_STRING("status"), TAO_PEGTL_STRING("progress")>, word_end> {};
struct is_done : p::seq<status, blanks, p::opt<p::one<'"'>>,
                        p::sor<TAO_PEGTL_ISTRING("done"), TAO_PEGTL_ISTRING("completed"),
                               TAO_PEGTL_ISTRING("complete"), TAO_PEGTL_ISTRING("finished")>,
                        p::opt<p::one<'"'>>, word_end> {};
struct line_over : p::seq<gap, p::at<p::sor<p::eolf, p::one<'#'>>>> {};
struct status_to_the_end : p::seq<status, p::until<p::at<line_over>, p::not_one<'\n', '{', '}'>>> {};
struct most_sign
    : p::seq<p::sor<p::utf8::one<U'≤'>, p::seq<p::one<'<'>, p::opt<p::one<'='>>>>, gap, p::at<amount>> {};
struct least_sign
    : p::seq<p::sor<p::utf8::one<U'≥'>, p::seq<p::one<'>'>, p::opt<p::one<'='>>>>, gap, p::at<amount>> {};
struct any_sign : p::seq<p::sor<most_sign, least_sign>, amount, p::opt<percent>, p::star<p::alpha>> {};
struct open_end : p::seq<amount, p::opt<percent>, p::one<'+'>, word_end> {};
struct proportion : p::seq<p::plus<p::digit>, p::one<':'>, p::plus<p::digit>, word_end> {};
struct thing_first
    : p::seq<p::not_at<clause_key>, p::plus<p::alpha>, blanks, amount, p::opt<percent>, word_end> {};
struct arrow : p::sor<TAO_PEGTL_STRING("->"), TAO_PEGTL_STRING("=>"), TAO_PEGTL_STRING("-->"),
                      p::utf8::one<U'→', U'⇒'>> {};
struct first_amount : p::seq<amount, p::opt<percent>> {};
struct from_to : p::seq<first_amount, gap, arrow, gap, p::at<amount>> {};
struct arrow_to : p::seq<arrow, gap, p::at<amount>> {};
struct limit_behind : p::seq<TAO_PEGTL_STRING("at"), blanks,
                             p::sor<TAO_PEGTL_STRING("least"), TAO_PEGTL_STRING("most")>, word_end> {};
struct from_behind : p::seq<TAO_PEGTL_STRING("from"), word_end> {};
struct per : p::seq<TAO_PEGTL_STRING("per"), blanks, counted_word> {};
struct up_to : p::seq<TAO_PEGTL_STRING("to"), word_end> {};
struct and_sign : p::sor<p::one<',', '&', '/', '+'>, p::seq<TAO_PEGTL_STRING("and"), blanks>> {};
struct another_person : p::seq<p::opt<and_sign>, gap, handle> {};
struct more_people : p::list<another_person, gap> {};
struct share_of : p::seq<of, p::plus<blanks, p::not_at<clause_key>, word>> {};
struct thousands : p::seq<p::digit, p::rep_opt<2, p::digit>, p::plus<TAO_PEGTL_STRING(".000")>, p::eof> {};
struct year : p::seq<p::rep<4, p::digit>, word_end> {};
struct part
    : p::sor<p::seq<p::one<'Q', 'q'>, p::range<'1', '4'>>, p::seq<p::one<'H', 'h'>, p::range<'1', '2'>>> {};
struct part_first : p::seq<part, p::sor<blanks, p::one<'-', '/'>>, year> {};
struct part_alone : p::seq<part, word_end> {};
struct small_letter : p::seq<p::one<'-'>, p::one<'q', 'h'>, p::range<'1', '4'>> {};
struct small_part : p::seq<p::opt<TAO_PEGTL_STRING("FY")>, p::rep<4, p::digit>,
                           p::sor<small_letter, p::seq<p::opt<p::one<'/', ' '>>, part>>, word_end> {};
struct slashed : p::seq<p::rep_min_max<1, 2, p::digit>, p::one<'/', '.'>, p::rep_min_max<1, 2, p::digit>,
                        p::one<'/', '.'>, p::rep<4, p::digit>, word_end> {};
struct curly : p::utf8::one<U'“', U'”', U'„', U'«'> {};
struct curly_text
    : p::seq<curly, p::star<p::not_at<p::utf8::one<U'“', U'”', U'»'>>, p::not_one<'\n', '"', '{'>>,
             p::opt<p::utf8::one<U'“', U'”', U'»'>>> {};
struct single_text : p::seq<p::one<'\''>, p::star<p::not_one<'\n', '\''>>, p::one<'\''>> {};
struct million
    : p::seq<p::sor<TAO_PEGTL_ISTRING("million"), TAO_PEGTL_ISTRING("mn"), TAO_PEGTL_ISTRING("mio")>,
             p::opt<p::one<'s'>>, p::eof> {};
struct billion
    : p::seq<p::sor<TAO_PEGTL_ISTRING("billion"), TAO_PEGTL_ISTRING("bn")>, p::opt<p::one<'s'>>, p::eof> {};
struct thousand : p::seq<TAO_PEGTL_ISTRING("thousand"), p::opt<p::one<'s'>>, p::eof> {};
struct percent_word : p::seq<p::sor<TAO_PEGTL_ISTRING("percent"), TAO_PEGTL_ISTRING("pct")>, p::eof> {};
struct currency_behind : p::seq<p::rep<3, p::upper>, p::eof> {};

template <typename Rule>
std::size_t matches(std::string_view text) {
  p::memory_input<p::tracking_mode::lazy, p::eol::lf, const char*> in(text.data(), text.data() + text.size(),
                                                                      "");
  return p::parse<Rule>(in) ? static_cast<std::size_t>(in.current() - text.data()) : 0;
}

// Fixes.
Mended only_the_author(std::string_view) { return std::nullopt; }
Mended nothing(std::string_view) { return ""; }
template <char... Cs>
Mended instead(std::string_view) {
  return std::string{Cs...};
}
Mended with_at(std::string_view matched) { return "@" + std::string(matched); }
Mended without_colon(std::string_view matched) { return std::string(matched.substr(0, matched.size() - 1)); }

Mended plain_spaces(std::string_view matched) {
  std::string mended;
  for (std::size_t i = 0; i < matched.size();) {
    const std::size_t odd = matches<odd_space>(matched.substr(i));
    mended += odd != 0 ? ' ' : matched[i];
    i += odd != 0 ? odd : 1;
  }
  return mended;
}

Mended number_first(std::string_view matched) {
  const std::size_t blank_at = matched.find_first_of(" \t");
  const std::size_t number_at = matched.find_first_not_of(" \t", blank_at);
  return std::string(matched.substr(number_at)) + " " + std::string(matched.substr(0, blank_at));
}

/// `42% -> ` becomes `from 42% to `.
Mended in_words(std::string_view matched) {
  return "from " + std::string(matched.substr(0, matches<first_amount>(matched))) + " to ";
}

/// `@omar and @sam` becomes `@omar, @sam`.
std::string with_commas(std::string_view people) {
  std::string list;
  for (std::size_t at = people.find('@'); at != std::string_view::npos; at = people.find('@', at)) {
    const std::size_t length = matches<handle>(people.substr(at));
    list += (list.empty() ? "" : ", ") + std::string(people.substr(at, length));
    at += length;
  }
  return list;
}

Mended informed(std::string_view matched) { return " inform " + with_commas(matched); }
Mended comma_first(std::string_view matched) { return ", " + with_commas(matched); }
Mended as_comment(std::string_view matched) { return "# " + std::string(matched); }
Mended in_brackets(std::string_view matched) { return " (" + std::string(matched) + ")"; }

/// `<300ms` becomes `at most 300ms`.
Mended limit_in_words(std::string_view matched) {
  const std::size_t most = matches<most_sign>(matched), least = matches<least_sign>(matched);
  return (most != 0 ? "at most " : "at least ") + std::string(matched.substr(std::max(most, least)));
}

Mended as_typed(std::string_view matched) { return std::string(matched); }
Mended at_least(std::string_view matched) {
  return "at least " + std::string(matched.substr(0, matched.size() - 1));
}

Mended behind_measured(std::string_view matched) { return "measured " + std::string(matched); }

Mended as_rate(std::string_view matched) {
  return "/" + std::string(matched.substr(matched.find_last_of(" \t") + 1));
}

Mended without_points(std::string_view matched) {
  std::string mended;
  for (const char c : matched) mended += c == '.' ? ',' : c;
  return mended;
}

Mended year_first(std::string_view matched) {
  return std::string(matched.substr(matched.size() - 4)) + "-" + static_cast<char>(matched[0] & ~0x20) +
         matched[1];
}

Mended large_letter(std::string_view matched) {
  std::string mended(matched);
  char& letter = mended[mended.size() - 2];
  letter = static_cast<char>(letter & ~0x20);
  const std::size_t before = mended.size() - 3;
  if (mended[before] == '/' || mended[before] == ' ') mended[before] = '-';
  if (mended[before] >= '0' && mended[before] <= '9') mended.insert(before + 1, "-");
  return mended;
}

/// 30/09/2026: the day cannot be a month. Where it could, only the author knows.
Mended iso_date(std::string_view matched) {
  const std::size_t one = matched.find_first_of("/."), two = matched.find_first_of("/.", one + 1);
  const auto two_digits = [](std::string_view part) {
    return (part.size() == 1 ? "0" : "") + std::string(part);
  };
  const std::string first = two_digits(matched.substr(0, one)),
                    second = two_digits(matched.substr(one + 1, two - one - 1));
  const std::string tail(matched.substr(two + 1));
  if (first > "12" && second <= "12") return tail + "-" + second + "-" + first;
  if (second > "12" && first <= "12") return tail + "-" + first + "-" + second;
  return std::nullopt;
}

Mended straight_quotes(std::string_view matched) {
  std::string mended = "\"";
  for (std::size_t i = 0; i < matched.size();) {
    const std::size_t mark = matches<p::utf8::one<U'“', U'”', U'„', U'«', U'»'>>(matched.substr(i));
    if (mark == 0) mended += matched[i];
    i += mark == 0 ? 1 : mark;
  }
  return mended + "\"";
}

Mended double_quotes(std::string_view matched) {
  return "\"" + std::string(matched.substr(1, matched.size() - 2)) + "\"";
}

constexpr Habit table[] = {
    {"owner maya", "syntax", Place::handle, "a person is written as a handle, and `{}` has no `@`",
     "write `@` before it", matches<bare_name>, with_at},
    {"a no-break space", "syntax", Place::keyword, "a blank here is no plain space",
     "replace it with a space", matches<holds_odd_space>, plain_spaces},
    {"a no-break space", "syntax", Place::argument, "a blank here is no plain space",
     "replace it with a space", matches<holds_odd_space>, plain_spaces},
    {"owner: @maya, kr:", "unknown-keyword", Place::keyword,
     "no colon or equals sign follows a keyword: `{}`", "delete the sign", matches<keyword_colon>,
     without_colon},
    {"owner = @maya", "syntax", Place::argument, "nothing stands between a keyword and its argument",
     "delete `{}`", matches<equals>, nothing},
    {"42% -> 60%", "syntax", Place::keyword, "where it starts and where it should get to are said in words",
     "write `from` and `to`", matches<from_to>, in_words},
    {"from 42% -> 60%", "syntax", Place::keyword, "where it should get to is said in words", "write `to`",
     matches<arrow_to>, instead<'t', 'o', ' '>},
    {"kr \"…\" = 5", "syntax", Place::keyword, "nothing is assigned in a goal file",
     "a target follows `to`, `at least` or `at most`", matches<equals>, only_the_author},
    {"baseline 42%", "unknown-keyword", Place::keyword, "`{}` is no clause: a baseline follows `from`",
     "write `from`", matches<baseline>, instead<'f', 'r', 'o', 'm'>},
    {"target 60%", "unknown-keyword", Place::keyword, "`{}` is no clause: a target follows `to`",
     "write `to`", matches<target>, instead<'t', 'o'>},
    {"due 2026-09-30", "unknown-keyword", Place::keyword, "`{}` is no clause: a deadline follows `by`",
     "write `by`", matches<due>, instead<'b', 'y'>},
    {"dri @maya", "unknown-keyword", Place::keyword,
     "`{}` is no clause: the directly responsible individual follows `owner`", "write `owner`", matches<dri>,
     instead<'o', 'w', 'n', 'e', 'r'>},
    {"status done", "unknown-keyword", Place::keyword, "`{}` is no clause: one word says it", "write `done`",
     matches<is_done>, instead<'d', 'o', 'n', 'e'>},
    {"status \"on track\"", "unknown-keyword", Place::keyword,
     "`{}` is no clause: how it goes follows `checkin` and a date",
     "write `checkin 2026-08-15 …`; as a comment it is kept until then", matches<status_to_the_end>,
     as_comment},
    {"status \"on track\" by 2026-Q4", "unknown-keyword", Place::keyword,
     "`{}` is no clause: how it goes follows `checkin` and a date", "write `checkin 2026-08-15 …`",
     matches<status>, only_the_author},
    {"<300ms", "syntax", Place::keyword, "a limit is written in words", "write `at most`", matches<most_sign>,
     instead<'a', 't', ' ', 'm', 'o', 's', 't', ' '>},
    {"≥ 90%", "syntax", Place::keyword, "a limit is written in words", "write `at least`",
     matches<least_sign>, instead<'a', 't', ' ', 'l', 'e', 'a', 's', 't', ' '>},
    {"9 tickets per day", "unknown-keyword", Place::keyword, "a rate has a slash, not `{}`",
     "write the slash behind the value, with no blank", matches<per>, as_rate},
    {"owner @maya, @omar", "syntax", Place::keyword, "a goal has one owner",
     "name the one who answers for it; who else must know stands behind `inform`", matches<more_people>,
     informed},
    {"inform @maya @omar", "syntax", Place::listed, "between two people stands a comma", "write a comma",
     matches<more_people>, comma_first},
    {"weekly", "unknown-keyword", Place::keyword,
     "`{}` is no clause: how often a KPI is read follows `measured`", "write `measured weekly`",
     matches<cadence_word>, behind_measured},
    {"28% of churn", "unknown-keyword", Place::keyword, "what a value is a share of does not stand behind it",
     "say it in the title", matches<share_of>, in_brackets, Reach::title},
    {"to <300ms", "invalid-value", Place::value, "a limit is written in words, not as `{}`",
     "write `at most` or `at least` in place of the keyword and the sign", matches<any_sign>, limit_in_words,
     Reach::target},
    {"to at least 90%", "invalid-value", Place::value, "`{}` is a target of its own",
     "delete the keyword before it", matches<limit_behind>, as_typed, Reach::target},
    {"down from 14% to 7%", "invalid-value", Place::value,
     "`{}` and `to` say it all: the direction shows in the numbers", "delete the keyword before it",
     matches<from_behind>, as_typed, Reach::direction},
    {"from 14% down to 7%", "invalid-value", Place::value,
     "`from` and `{}` say it all: the direction shows in the numbers", "delete the keyword before it",
     matches<up_to>, as_typed, Reach::direction},
    {"80+", "invalid-value", Place::value, "`{}` is no value: a limit is written in words",
     "write `at least` and the number", matches<open_end>, at_least, Reach::target},
    {"3:1", "invalid-value", Place::value, "`{}` is two numbers",
     "write a factor, such as `3x`, or a percentage", matches<proportion>, only_the_author},
    {"to NPS 70", "invalid-value", Place::value, "the number comes before its unit, not as in `{}`",
     "turn them round", matches<thing_first>, number_first},
    {"12.000", "invalid-value", Place::amount, "`{}` has a decimal point, and looks like thousands",
     "group digits with `,` or `_`", matches<thousands>, without_points},
    {"500 EUR", "invalid-value", Place::unit, "a currency stands before its number",
     "write `{}` before the number, or use its symbol", matches<currency_behind>, only_the_author},
    {"3 million", "invalid-value", Place::unit, "`{}` is one letter behind the number", "write `M`",
     matches<million>, instead<'M'>},
    {"3 billion", "invalid-value", Place::unit, "`{}` is one letter behind the number", "write `B`",
     matches<billion>, instead<'B'>},
    {"3 thousand", "invalid-value", Place::unit, "`{}` is one letter behind the number", "write `k`",
     matches<thousand>, instead<'k'>},
    {"80 percent", "invalid-value", Place::unit, "`{}` is a sign behind the number", "write `%`",
     matches<percent_word>, instead<'%'>},
    {"Q3 2026", "invalid-date", Place::date, "the year comes first, not as in `{}`", "write `2026-Q3`",
     matches<part_first>, year_first},
    {"Q3", "invalid-date", Place::date, "`{}` is of no year", "write `2026-Q3`", matches<part_alone>,
     only_the_author},
    {"2026-q3", "invalid-date", Place::date,
     "a quarter or half has a capital letter behind a `-`, not as in `{}`", "write `2026-Q3`",
     matches<small_part>, large_letter},
    {"30/09/2026", "invalid-date", Place::date, "a date is year, month and day, not as in `{}`",
     "write `2026-09-30`", matches<slashed>, iso_date},
    {"“curly quotes”", "syntax", Place::text, "a text stands in plain double quotes",
     "write `\"` for the quotes", matches<curly_text>, straight_quotes},
    {"'single quotes'", "syntax", Place::text, "a text stands in double quotes", "write `\"` for the quotes",
     matches<single_text>, double_quotes},
};

}  // namespace

std::span<const Habit> habits() { return table; }

FoundHabit find_habit(Place place, std::string_view text) {
  for (const Habit& habit : table) {
    if (habit.place != place) continue;
    if (const std::size_t length = habit.match(text)) return {&habit, length};
  }
  return {};
}

}  // namespace goalie::grammar
