// What a title measures: see measured.hpp.
#include "compiler/lint/measured.hpp"

namespace goalie::lint {
namespace {

constexpr WordSet moves = moving_verb | WordClass::win;
constexpr WordSet names = number_name;

/// A count needs more than a verb of change in the title: a word between them that leads to the number.
bool leads_to(const Title& title, std::size_t number, std::size_t cue) {
  if (number == 0) return title[cue].has(names);
  const Token& before = title[number - 1];
  if (before.has(WordClass::change_to | WordClass::at_least | WordClass::at_most) || before.is("than"))
    return true;
  if (title[cue].has(WordClass::metric)) return true;
  // "Win 3 lighthouse customers" names them; nobody can name 50.
  const bool is_many = title[cue].has(WordClass::win) && title[number].text.size() > 1;
  return number == cue + 1 && (title[cue].has(WordClass::reach) || is_many);
}

/// "RevPAR up 11%", "20% fewer falls", "Waste -12%", "Bring no-shows to 5%": the word that says which way or
/// how far, or size(). A sign is part of the number.
std::size_t way_of(const Title& title, std::size_t number) {
  const Token& token = title[number];
  const bool is_money = token.form == NumberForm::money && number == title.first() + 1;  // "Earn $40,000"
  if (is_money && title[number - 1].has(any_verb)) return number - 1;
  if (number > 1 && title.is(number - 1, "of") && title[number - 2].has(WordClass::trend) &&
      token.form == NumberForm::percent)
    return number - 2;  // "growth of 12%"
  if (number > 1 && title.is(number - 1, "from") &&
      (title.is(number - 2, "up") || title.is(number - 2, "down")))
    return number - 2;
  const bool moves_before = number > 0 && (title.is(number - 1, "up") || title.is(number - 1, "down") ||
                                           title.is(number - 1, "by"));
  if (moves_before && (token.form != NumberForm::count || token.text.size() > 1)) return number - 1;
  if (token.form != NumberForm::percent) return title.size();
  if (token.text[0] == '+' || token.text[0] == '-') return number;
  if (title.has(number + 1, WordClass::way)) return number + 1;
  const bool leads =
      number > 1 && title[number - 1].has(WordClass::change_to | WordClass::at_least | WordClass::at_most);
  return leads && !title.is(number - 1, "of") && token.text != "100%" ? number - 1 : title.size();
}

/// The word beside a number that makes it a measure, or size().
std::size_t cue_of(const Title& title, std::size_t number) {
  const std::size_t verb = title.find(moves);
  const std::size_t name = title.find(names);
  const std::size_t cue = verb < title.size() ? verb : name;
  if (title[number].form != NumberForm::count) {
    const bool share =
        title[number].form == NumberForm::percent && number + 1 < title.size() && title[number + 1].is("of");
    if (cue < title.size()) return cue;
    return share ? number + 1 : way_of(title, number);
  }
  if (verb < title.size() && leads_to(title, number, verb)) return verb;
  if (name < title.size() && leads_to(title, number, name)) return name;
  return way_of(title, number);
}

/// "by half" behind a verb of change, or size().
std::size_t share_of_a_change(const Title& title) {
  if (!title.has(title.first(), WordClass::raise | WordClass::lower)) return title.size();
  const std::size_t share = title.find(WordClass::share, title.first() + 1);
  const bool is_by = share < title.size() &&
                     (title[share - 1].is("by") || title[share - 1].is("in") || title[share - 1].is("a"));
  return is_by ? share : title.size();
}

/// 1,000 and more, 12k, 3M.
bool is_thousands(std::string_view number) {
  std::size_t digits = 0;
  for (const char c : number) digits += '0' <= c && c <= '9';
  const char last = number.back();
  return (digits >= 4 && number.find('.') == std::string_view::npos) || last == 'k' || last == 'm' ||
         last == 'b';
}

/// "… a year", "… each month".
bool ends_in_a_rate(const Title& title) {
  if (title.size() < 3 || !title[title.size() - 1].has(WordClass::long_time)) return false;
  const Token& before = title[title.size() - 2];
  return before.is("a") || before.is("each") || before.is("every");
}

/// "120,000 e-loans a year", "4.7 stars on Booking.com", "99.2% on-time delivery", "Serve 80,000 people": a
/// title that is its number, whatever its words are.
std::size_t bare_number(const Title& title) {
  const std::size_t first = title.first();
  for (std::size_t i = first; i < title.size() && i <= first + 1; ++i) {
    const Token& number = title[i];
    if (!measures(number.form) || number.kind != Token::Kind::number) continue;
    if (title.any(WordClass::relative | WordClass::superlative)) return title.size();
    const bool is_large = number.form == NumberForm::count && is_thousands(number.text);
    const bool is_lost =
        number.form == NumberForm::count && i == first + 1 && title[first].has(WordClass::lower);
    if (i == first + 1)
      return (is_large && title[first].kind == Token::Kind::word) || is_lost ? i : title.size();
    const bool is_rate =
        number.form == NumberForm::count && (title.find("per", i) < title.size() || ends_in_a_rate(title));
    return is_large || is_rate || number.form == NumberForm::percent || title.is(i + 1, "stars")
               ? i
               : title.size();
  }
  return title.size();
}

/// "SAIDI < 30 min", "p95 ≤ 200 ms": a sign compares, and so measures.
std::size_t compared_by_a_sign(const Title& title) {
  for (std::size_t i = 1; i < title.size(); ++i) {
    const bool compares = title[i - 1].is("<") || title[i - 1].is(">") || title[i - 1].is("<=") ||
                          title[i - 1].is(">=") || title[i - 1].is("=");
    if (compares && title[i].kind == Token::Kind::number) return i;
  }
  return title.size();
}

/// "Fit 30 more tyres per week".
std::size_t more_of(const Title& title) {
  for (std::size_t i = title.first(); i + 1 < title.size(); ++i)
    if (title[i].form == NumberForm::count && title[i].kind == Token::Kind::number &&
        (title[i + 1].is("more") || title[i + 1].is("fewer")))
      return i;
  return title.size();
}

}  // namespace

std::optional<WrittenMeasure> measure_of(const Title& title) {
  for (const std::size_t number : {bare_number(title), compared_by_a_sign(title), more_of(title)})
    if (number < title.size()) return WrittenMeasure{number, number};
  if (const std::size_t half = share_of_a_change(title); half < title.size())
    return WrittenMeasure{half, title.first()};
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (!measures(title[i].form) || title[i].kind != Token::Kind::number) continue;
    const std::size_t cue = cue_of(title, i);
    if (cue < title.size()) return WrittenMeasure{i, cue};
  }
  return std::nullopt;
}

bool has_target(const Title& title) {
  for (const Token& token : title.tokens()) {
    switch (token.form) {
      case NumberForm::count:
      case NumberForm::percent:
      case NumberForm::money:
      case NumberForm::rating:
      case NumberForm::duration:
      case NumberForm::promise:
      case NumberForm::multiple:
      case NumberForm::rank: return true;
      default: break;
    }
  }
  if (title.any(WordClass::multiple | WordClass::share)) return true;
  // "At least B2 in the exam", "Not one kilo": a limit that is no number
  const std::size_t least = title.find("least");
  if (least > 0 && least + 1 < title.size() && title[least - 1].is("at")) return true;
  if (title.is(0, "not") && title.is(1, "one")) return true;
  // "Reviews go from "mixed" to "very positive""
  const std::size_t from = title.find("from", 1);
  if (from < title.size() && title.find("to", from) < title.size()) return true;
  const bool vague = !title.empty() && title[0].has(WordClass::improve);
  return !vague && title.any(WordClass::whole);
}

}  // namespace goalie::lint
