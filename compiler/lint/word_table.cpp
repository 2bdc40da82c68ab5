// Word tables as they are made: see word_table.hpp.
#include "compiler/lint/word_table.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace goalie::lint {
namespace {

bool is_plain(std::string_view word) {
  const auto is_small = [](char c) { return 'a' <= c && c <= 'z'; };
  return 2 < word.size() && word.size() <= longest_of_pay && std::all_of(word.begin(), word.end(), is_small);
}

}  // namespace

OwnTable::OwnTable(WordClasses words, const WordTable& beside) : words_(std::move(words)), table_(beside) {
  const auto others = std::count_if(beside.places.begin(), beside.places.end(),
                                    [](const WordEntry& entry) { return !entry.word.empty(); });
  places_.resize(std::bit_ceil((words_.size() + static_cast<std::size_t>(others)) * 2));
  for (const auto& [word, classes] : words_) put({word, classes});
  for (const WordEntry& entry : beside.places)
    if (!entry.word.empty()) put(entry);
  table_.places = places_;
  look_for_pay();
}

void OwnTable::put(const WordEntry& entry) {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash_of(entry.word) & mask;
  while (!places_[at].word.empty() && places_[at].word != entry.word) at = (at + 1) & mask;
  places_[at] = {entry.word, places_[at].classes | entry.classes};
}

void OwnTable::look_for_pay() {
  for (const auto& [word, classes] : words_) {
    if (!classes.has(WordClass::pay)) continue;
    if (is_plain(word))
      table_.begins_pay[pair_of(word[0], word[1])] |= 1U << (word[2] & 31U);
    else
      table_.has_odd_pay = true;
  }
}

}  // namespace goalie::lint
