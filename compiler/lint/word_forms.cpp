// Word forms: see word_forms.hpp.
#include "compiler/lint/word_forms.hpp"

#include <algorithm>

namespace goalie::lint {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string_view without_last(std::string_view word) { return word.substr(0, word.size() - 1); }

/// `carry` has `carries`, `carried`; `play` has `plays`, `played`.
bool changes_y(std::string_view word) {
  return word.size() > 2 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
  if (changes_y(word)) return std::string(without_last(word)) + "ies";
  for (const std::string_view hiss : {"s", "x", "z", "ch", "sh"})
    if (word.ends_with(hiss)) return std::string(word) + "es";
  return std::string(word) + "s";
}

std::string with_ing(std::string_view word) {
  const bool silent_e = word.size() > 2 && word.back() == 'e' && word[word.size() - 2] != 'e';
  return std::string(silent_e ? without_last(word) : word) + "ing";
}

std::string with_ed(std::string_view word) {
  if (changes_y(word)) return std::string(without_last(word)) + "ied";
  return std::string(word.back() == 'e' ? without_last(word) : word) + "ed";
}

/// `relocate` has `relocation`, `digitise` has `digitisation`, `certify` has `certification`; empty where the
/// noun is not made by a rule.
std::string with_ation(std::string_view word) {
  const std::string stem(word.substr(0, word.size() - std::min<std::size_t>(word.size(), 3)));
  if (word.ends_with("ate")) return stem + "ation";
  if (word.ends_with("ise")) return stem + "isation";
  if (word.ends_with("ize")) return stem + "ization";
  if (word.ends_with("ify")) return stem + "ification";
  return {};
}

std::string in_lower_case(std::string word) {
  for (char& c : word)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return word;
}

void add_forms(const std::string& word, WordClass group, WordKind kind, WordClasses& words) {
  const auto add = [&](std::string form, WordSet classes) {
    WordSet& known = words[std::move(form)];
    known = known | classes;
  };
  const WordSet gerund = group | WordClass::gerund, past = group | WordClass::past;
  add(word, kind == WordKind::gerund ? gerund : kind == WordKind::past ? past : WordSet(group));
  if (kind == WordKind::noun || kind == WordKind::verb) add(with_s(word), group);
  if (kind != WordKind::verb) return;
  add(with_ing(word), gerund);
  add(with_ed(word), past);
  std::string noun = group == WordClass::output ? with_ation(word) : std::string();
  if (!noun.empty()) add(std::move(noun), WordClass::activity);
}

}  // namespace

WordClasses forms_of(std::span<const WordList> lists) {
  WordClasses words;
  for (const WordList& list : lists)
    for (const std::string& word : list.words)
      if (!word.empty()) add_forms(in_lower_case(word), list.group, list.kind, words);
  return words;
}

}  // namespace goalie::lint
