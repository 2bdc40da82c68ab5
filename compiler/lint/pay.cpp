// Pay: see pay.hpp.
#include "compiler/lint/pay.hpp"

#include <bit>
#include <cstring>

#include "compiler/lint/title.hpp"
#include "grammar/characters.hpp"

namespace goalie::lint {
namespace {

using grammar::is_letter;

/// Whether a word of pay may begin with these three letters, case aside.
bool begins_pay(const char* letters, const WordTable& words) {
  const std::uint32_t thirds = words.begins_pay[pair_of(letters[0], letters[1])];
  return (thirds >> (static_cast<unsigned char>(letters[2]) & 31U) & 1U) != 0;
}

/// For eight bytes at once: the highest bit of each that is a blank, a quote or another sign below `)`.
std::uint64_t signs_in(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word - ones * ')') & ~word & (ones << 7U);
}

/// Whether a word begins at a place, and is of pay.
bool is_word_of_pay(std::string_view text, std::size_t begin, const WordTable& words) {
  if (begin > 0 && is_letter(text[begin - 1])) return false;
  char lower[longest_of_pay];
  std::size_t size = 0;
  while (size < sizeof lower && begin + size < text.size() && is_letter(text[begin + size])) {
    lower[size] = static_cast<char>(text[begin + size] | 0x20);
    ++size;
  }
  return words.classes_of({lower, size}).has(WordClass::pay);
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

bool may_speak_of_pay(std::string_view text, const WordTable& words) {
  if (words.has_odd_pay) return true;
  const auto is_pay_at = [&](std::size_t i) {
    return i + 2 < text.size() && begins_pay(text.data() + i, words) && is_word_of_pay(text, i, words);
  };
  const auto is_pay_behind_a_sign = [&](std::size_t i) {
    for (std::uint64_t signs = signs_in(text.data() + i); signs != 0; signs &= signs - 1)
      if (is_pay_at(i + static_cast<std::size_t>(std::countr_zero(signs)) / 8 + 1)) return true;
    return false;
  };
  if (is_pay_at(0)) return true;
  if (text.size() < 8) {
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] < ')' && is_pay_at(i + 1)) return true;
    return false;
  }
  for (std::size_t i = 0; i + 8 < text.size(); i += 8)
    if (is_pay_behind_a_sign(i)) return true;
  return is_pay_behind_a_sign(text.size() - 8);  // some of these for the second time
}

std::optional<TieToPay> tie_to_pay(std::string_view text, std::uint32_t offset, const WordTable& words) {
  Title title;
  title.read(text, offset, words);
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (!is_pay(title, i)) continue;
    const auto [begin, end] = sentence_of(title, i);
    if (const auto tie = tie_in(title, begin, end))
      return TieToPay{title[i].span, title.span(tie->first, tie->second)};
  }
  return std::nullopt;
}

}  // namespace goalie::lint
