// Pay: see pay.hpp.
#include "compiler/lint/pay.hpp"

#include "compiler/lint/title.hpp"

namespace goalie::lint {
namespace {

constexpr bool is_letter(char c) { return ('a' <= (c | 0x20) && (c | 0x20) <= 'z'); }

/// Whether any word of a text may be one of pay: most texts hold none, and are only looked through.
bool may_speak_of_pay(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_letter(text[i])) continue;
    const std::size_t begin = i;
    while (i < text.size() && is_letter(text[i])) ++i;
    if (i - begin < 3) continue;
    switch (text[begin] | 0x20) {  // what the first letters of the list are, is held by a test
      case 'a':
      case 'b':
      case 'c':
      case 'e':
      case 'i':
      case 'p':
      case 'r':
      case 's':
      case 'w': break;
      default: continue;
    }
    char lower[16];
    const std::size_t size = std::min<std::size_t>(i - begin, sizeof lower);
    for (std::size_t k = 0; k < size; ++k) lower[k] = static_cast<char>(text[begin + k] | 0x20);
    if (classes_of({lower, size}).has(WordClass::pay)) return true;
  }
  return false;
}

/// "performance rating", "pay rise": these words are of pay only behind another.
bool is_pay(const Title& title, std::size_t i) {
  if (!title[i].has(WordClass::pay)) return false;
  if (!title[i].has(WordClass::pay_behind)) return true;
  return i > 0 && title[i - 1].has(WordClass::pay_before);
}

/// Where the sentence with this word begins and ends.
std::pair<std::size_t, std::size_t> sentence_of(const Title& title, std::size_t word) {
  std::size_t begin = word, end = word;
  while (begin > 0 && !title[begin - 1].is(".") && !title[begin - 1].is(";")) --begin;
  while (end < title.size() && !title[end].is(".") && !title[end].is(";")) ++end;
  return {begin, end};
}

/// The tokens that tie within a sentence: "depends on", "linked to", "based on", "if we hit".
std::optional<std::pair<std::size_t, std::size_t>> tie_in(const Title& title, std::size_t begin,
                                                          std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (title[i].has(WordClass::tie)) return std::pair{i, i + 1};
    const bool needs_partner = title[i].has(WordClass::tie_with);
    if (needs_partner &&
        (title.is(i + 1, "to") || title.is(i + 1, "on") || title.is(i + 1, "upon") || title.is(i + 1, "by")))
      return std::pair{i, i + 2};
    const bool is_condition =
        title[i].is("if") || title[i].is("when") || title[i].is("unless") || title[i].is("once");
    for (std::size_t k = i + 1; is_condition && k < end && k < i + 4; ++k)
      if (title[k].has(WordClass::reach) || title[k].is("meet") || title[k].is("miss") || title[k].is("make"))
        return std::pair{i, k + 1};
  }
  return std::nullopt;
}

}  // namespace

std::optional<TieToPay> tie_to_pay(std::string_view text, std::uint32_t offset) {
  if (!may_speak_of_pay(text)) return std::nullopt;
  Title title;
  title.read(text, offset);
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (!is_pay(title, i)) continue;
    const auto [begin, end] = sentence_of(title, i);
    if (const auto tie = tie_in(title, begin, end))
      return TieToPay{title[i].span, title.span(tie->first, tie->second)};
  }
  return std::nullopt;
}

}  // namespace goalie::lint
