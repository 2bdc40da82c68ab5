// A value in words: see value.hpp.
#include "compiler/lint/value.hpp"

#include <algorithm>

#include "compiler/model/decimal.hpp"
#include "grammar/characters.hpp"

namespace goalie::lint {
namespace {

using grammar::is_digit;

/// What a lone number of the language may look like: a currency, grouped digits, a magnitude, a known unit.
bool is_value(std::string_view text, const WordTable& words) {
  if (text[0] == '-') text.remove_prefix(1);
  for (const std::string_view sign : {"$", "€", "£", "¥"})
    if (text.substr(0, sign.size()) == sign) text.remove_prefix(sign.size());
  const std::size_t digits = std::min(text.find_first_not_of("0123456789.,"), text.size());
  if (!model::Decimal::parse(text.substr(0, digits))) return false;
  // "$250.000" has a decimal point, and looks like thousands
  if (const std::size_t point = text.find('.'); point < digits && digits - point == 4) return false;
  text.remove_prefix(digits);
  if (!text.empty() && std::string_view("kKMB").find(text[0]) != std::string_view::npos)
    text.remove_prefix(1);
  if (text.empty() || text == "%" || text == "pp" || text == "x") return true;
  if (text[0] == '/')
    return text.size() > 1 && text.find_first_not_of("0123456789.", 1) == std::string_view::npos;
  return words.classes_of(text).has(WordClass::short_time);
}

/// The digits of a number with what is glued to them, as the language writes them; empty for what it cannot.
std::string digits_of(const Title& title, std::size_t number) {
  std::string value(title.written(number, number + 1));
  if (!value.empty() && value.back() == '+') value.pop_back();
  if (!value.empty() && value.front() == '+') value.erase(0, 1);
  value.erase(std::remove(value.begin(), value.end(), ' '), value.end());
  return !value.empty() && is_value(value, title.words()) ? value : std::string();
}

std::string written_out(std::string_view word) {
  constexpr std::string_view words[] = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  const auto found = std::find(std::begin(words), std::end(words), word);
  return found == std::end(words) ? std::string() : std::to_string(found - std::begin(words));
}

/// `90 percent`, `3 million`, `4.2 out of 5`, `9 days`: what belongs to the number behind it. False where the
/// language has no such value.
bool read_unit(const Title& title, std::string& value, std::size_t& end) {
  const Token& next = title[end];
  const bool is_plain = is_digit(value[0]) && value.find('/') == std::string::npos;
  if (next.has(WordClass::scale)) {
    const std::string_view magnitude = next.is("thousand")                   ? "k"
                                       : next.is("million") || next.is("mn") ? "M"
                                       : next.is("billion") || next.is("bn") ? "B"
                                                                             : "";
    value += magnitude;
    ++end;
    return !magnitude.empty();
  }
  if (is_plain && next.is("out") && title.is(end + 1, "of") && end + 2 < title.size() &&
      title[end + 2].kind == Token::Kind::number) {
    value += "/" + std::string(title[end + 2].text);
    end += title.is(end + 3, "points") || title.is(end + 3, "stars") ? 4 : 3;
  } else if (is_plain && next.has(WordClass::percent)) {
    value += next.is("pp") ? "pp" : "%";
    end += next.is("percentage") && (title.is(end + 1, "points") || title.is(end + 1, "point")) ? 2 : 1;
    if (next.is("percentage")) value.replace(value.size() - 1, 1, "pp");
  } else if (is_plain && next.has(WordClass::short_time | WordClass::long_time)) {
    value += " " + std::string(next.text);
    ++end;
  }
  return true;
}

}  // namespace

std::string value_at(const Title& title, std::size_t number, std::size_t& end) {
  end = number + 1;
  std::string value =
      title[number].kind == Token::Kind::number ? digits_of(title, number) : written_out(title[number].text);
  if (value.empty() || end == title.size()) return value;
  if (is_digit(value.back()) && !read_unit(title, value, end)) return {};
  const bool has_rate = title.is(end, "/") && end + 1 < title.size() &&
                        title[end + 1].kind == Token::Kind::word &&
                        title[end + 1].span.begin == title[end].span.end;
  if (has_rate) {
    value += "/" + std::string(title[end + 1].text);
    end += 2;
  }
  return value;
}

}  // namespace goalie::lint
