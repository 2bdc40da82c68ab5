// Likeness: see likeness.hpp.
#include "compiler/lint/likeness.hpp"

#include <algorithm>
#include <string>

#include "grammar/characters.hpp"

namespace goalie::lint {
namespace {

constexpr std::size_t fewest_shared = 5;  // words, before one more makes no difference

bool is_capital(char c) { return 'A' <= c && c <= 'Z'; }

/// Letters, digits, and the signs that make a name another one: C++, C#, 20%.
bool is_in_word(char c) {
  return grammar::is_letter_or_foreign(c) || grammar::is_digit(c) || c == '+' || c == '#' || c == '%';
}

/// Without the ending of a plural or of "-ing", and the "e" or "y" before it: "prices" and "pricing" are
/// "pric", "company" and "companies" are "compan".
std::string_view stem(std::string_view word) {
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3);
  for (const std::string_view ending : {"ches", "shes", "sses", "xes", "zes"})
    if (word.ends_with(ending)) return word.substr(0, word.size() - 2);
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
    word.remove_suffix(1);
  if (word.size() > 5 && word.ends_with("ing")) word.remove_suffix(3);
  if (word.size() > 3 && (word.ends_with('e') || word.ends_with('y'))) word.remove_suffix(1);
  return word;
}

std::uint64_t mixed(std::uint64_t gist, std::uint64_t word) {
  gist = (gist ^ word) * 0x9E3779B97F4A7C15U;
  return gist ^ gist >> 29U;
}

/// A word in lower case, in a text that is used again.
void assign_lower(std::string& letters, std::string_view word) {
  letters.assign(word);
  for (char& c : letters)
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
}

struct Said {
  std::uint64_t gist;
  std::uint32_t title;
};

/// The first title that says this; there is one only if somebody said it.
const Said* find(const std::vector<Said>& said, std::uint64_t gist) {
  const auto found =
      std::lower_bound(said.begin(), said.end(), gist,
                       [](const Said& one, std::uint64_t sought) { return one.gist < sought; });
  return found != said.end() && found->gist == gist ? &*found : nullptr;
}

/// The first four letters of a word's stem, in one number; zero for a word that is left out.
std::uint32_t letters_of(std::string_view word, WordSet left_out, const WordTable& words,
                         std::string& letters) {
  assign_lower(letters, word);
  if (words.classes_of(letters).has(left_out)) return 0;
  std::uint32_t number = 0;
  for (const char c : stem(letters).substr(0, 4)) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

}  // namespace

std::uint32_t first_letters(std::string_view title, WordSet left_out, const WordTable& words) {
  std::string letters;
  for (std::size_t at = 0; at < title.size(); ++at) {
    const std::size_t begin = at;
    while (at < title.size() && is_in_word(title[at])) ++at;
    if (at == begin) continue;
    if (const std::uint32_t number = letters_of(title.substr(begin, at - begin), left_out, words, letters))
      return number;
  }
  return 0;
}

std::uint32_t last_letters(std::string_view title, WordSet left_out, const WordTable& words) {
  std::string letters;
  for (std::size_t end = title.size(); end > 0;) {
    std::size_t begin = end;
    while (begin > 0 && is_in_word(title[begin - 1])) --begin;
    if (begin == end) {
      --end;
      continue;
    }
    if (const std::uint32_t number = letters_of(title.substr(begin, end - begin), left_out, words, letters))
      return number;
    end = begin;
  }
  return 0;
}

Gist::Gist(std::string_view title, WordSet left_out, const WordTable& words) {
  std::string letters;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t begin = at;
    while (at < title.size() && is_in_word(title[at])) ++at;
    if (at == begin) {
      ++at;
    } else {
      const std::string_view word = title.substr(begin, at - begin);
      assign_lower(letters, word);
      const WordSet classes = words.classes_of(letters);
      if (!classes.has(left_out)) add(word, classes, letters);
    }
  }
}

void Gist::add(std::string_view word, WordSet classes, std::string_view letters) {
  const std::uint64_t number = hash_of(stem(letters));
  whole_ = mixed(whole_, number);
  if (size_ < most_words) {
    words_[size_] = number;
    const bool is_loose =
        size_ > 0 && !is_capital(word[0]) && !grammar::is_digit(word[0]) && !classes.has(WordClass::whole);
    if (is_loose && letters != "not") loose_ |= 1U << size_;
  }
  ++size_;
}

std::uint64_t Gist::without(std::size_t word) const {
  if (size_ > most_words || (loose_ >> word & 1U) == 0) return whole_;
  std::uint64_t gist = 0;
  for (std::size_t i = 0; i < size_; ++i)
    if (i != word) gist = mixed(gist, words_[i]);
  return gist;
}

std::vector<std::uint32_t> earlier_twins(std::span<const Gist> titles, Likeness likeness) {
  std::vector<std::uint32_t> twins(titles.size());
  std::vector<Said> said(titles.size());
  for (std::uint32_t i = 0; i < titles.size(); ++i) {
    twins[i] = i;
    said[i] = {titles[i].whole(), i};
  }
  std::sort(said.begin(), said.end(), [](const Said& a, const Said& b) {
    return a.gist != b.gist ? a.gist < b.gist : a.title < b.title;
  });
  for (std::uint32_t i = 0; i < titles.size(); ++i) {
    const Gist& gist = titles[i];
    if (gist.size() == 0) continue;
    const auto pair_with = [&](std::uint64_t other) {
      const Said* twin = find(said, other);
      if (twin == nullptr || twin->title == i) return;
      std::uint32_t& later = twins[std::max(i, twin->title)];
      later = std::min({later, i, twin->title});
    };
    pair_with(gist.whole());
    if (likeness == Likeness::same || gist.size() <= fewest_shared) continue;
    for (std::size_t word = 1; word < std::min(gist.size(), Gist::most_words); ++word)
      pair_with(gist.without(word));
  }
  return twins;
}

}  // namespace goalie::lint
