// Placeholders: see placeholders.hpp.
#include "compiler/lint/placeholders.hpp"

namespace goalie::lint {
namespace {

bool is(const Title& title, std::size_t i, std::string_view text) {
  return i < title.size() && title[i].is(text);
}

/// `X`, `N`, `XX`: a letter that stands for a number.
bool is_unknown(const Title& title, std::size_t i) {
  if (i >= title.size() || title[i].kind != Token::Kind::word || title[i].text.size() > 2) return false;
  for (const char c : title[i].text)
    if (c != 'x' && c != 'y' && c != 'n' && c != 'z') return false;
  return title[i].capital || title[i].text == "x" || title[i].text == "n";
}

bool is_currency(const Title& title, std::size_t i) {
  return is(title, i, "$") || is(title, i, "€") || is(title, i, "£") || is(title, i, "¥");
}

bool is_blank(const Token& token) {  // "___", "??"
  return token.text.size() >= 2 && token.text.find_first_not_of('_') == std::string_view::npos;
}

/// Words between brackets, from the opening one; the token behind the closing one, or `open`.
std::size_t end_of_brackets(const Title& title, std::size_t open, std::string_view close, bool small_only) {
  std::size_t i = open + 1;
  for (; i < title.size() && !title[i].is(close); ++i)
    if (title[i].kind != Token::Kind::word || (small_only && title[i].capital)) return open;
  return i < title.size() && i > open + 1 ? i + 1 : open;
}

/// With a blank before it: a question mark that ends no question.
bool stands_apart(const Title& title, std::size_t i) {
  return i > 0 && title[i - 1].span.end < title[i].span.begin;
}

/// Where the placeholder that begins at a token ends, or `i`.
std::size_t end_of_placeholder(const Title& title, std::size_t i) {
  const Token& token = title[i];
  if (token.kind == Token::Kind::word && (token.has(WordClass::placeholder) || is_blank(token))) return i + 1;
  if (token.is("[")) return end_of_brackets(title, i, "]", true);
  if (token.is("<")) return end_of_brackets(title, i, ">", false);
  if (token.is("?")) return stands_apart(title, i) || is(title, i + 1, "%") ? i + 1 : i;
  if (is_currency(title, i) && is_unknown(title, i + 1)) return i + 2;
  if (!is_unknown(title, i)) return i;
  if (is(title, i + 1, "%")) return i + 2;
  const bool is_amount =
      is(title, i + 1, "percent") || is(title, i + 1, "amount") || is(title, i + 1, "number");
  if (is_amount) return i + 2;
  if (i > 0 && title[i - 1].is("from") && is(title, i + 1, "to") && is_unknown(title, i + 2)) return i + 3;
  return i;
}

}  // namespace

std::optional<Span> find_placeholder(const Title& title) {
  for (std::size_t i = 0; i < title.size(); ++i) {
    const std::size_t end = end_of_placeholder(title, i);
    if (end > i) return title.span(i, end);
  }
  return std::nullopt;
}

}  // namespace goalie::lint
