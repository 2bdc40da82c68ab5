// Pay: see pay.hpp.
#include "compiler/lint/pay.hpp"

#include "compiler/lint/title.hpp"

namespace goalie::lint {
namespace {

constexpr bool is_letter(char c) { return ('a' <= (c | 0x20) && (c | 0x20) <= 'z'); }

/// Whether a word of pay may begin with these letters or hold them behind its first, case aside.
bool is_in_pay(char one, char next) {
  return (english.letters_of_pay[static_cast<unsigned char>(one) & 31U] >>
              (static_cast<unsigned char>(next) & 31U) &
          1U) != 0;
}

/// Whether a word begins at a place, and is of pay.
bool is_word_of_pay(std::string_view text, std::size_t begin) {
  if (begin > 0 && is_letter(text[begin - 1])) return false;
  char lower[16];
  std::size_t size = 0;
  while (size < sizeof lower && begin + size < text.size() && is_letter(text[begin + size])) {
    lower[size] = static_cast<char>(text[begin + size] | 0x20);
    ++size;
  }
  return classes_of({lower, size}).has(WordClass::pay);
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

bool may_speak_of_pay(std::string_view text) {
  // Words of pay have three letters or more, so that every second pair of letters is enough to look at.
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    if (!is_in_pay(text[i], text[i + 1])) continue;
    if (is_word_of_pay(text, i) || (i > 0 && is_word_of_pay(text, i - 1))) return true;
  }
  return false;
}

std::optional<TieToPay> tie_to_pay(std::string_view text, std::uint32_t offset) {
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
