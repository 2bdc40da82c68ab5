// The word lists' compiler: reads TOML, makes the forms of verbs and nouns, and writes a table of them as
// C++.
//
// usage: compile_words LIST.toml OUT.cpp
#include <algorithm>
#include <bit>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <utility>
#include <vector>

#include "compiler/lint/words.hpp"

namespace {

using goalie::lint::WordClass;
using goalie::lint::WordSet;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string_view without_last(std::string_view word) { return word.substr(0, word.size() - 1); }

bool ends_in(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

/// `carry` has `carries`, `carried`; `play` has `plays`, `played`.
bool changes_y(std::string_view word) {
  return word.size() > 2 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
  if (changes_y(word)) return std::string(without_last(word)) + "ies";
  for (const std::string_view hiss : {"s", "x", "z", "ch", "sh"})
    if (ends_in(word, hiss)) return std::string(word) + "es";
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

class Lists {
 public:
  /// Returns what is wrong with the file, or nothing.
  std::string read(const toml::table& file) {
    for (std::size_t i = 0; i < goalie::lint::group_names.size(); ++i) {
      const std::string_view name = goalie::lint::group_names[i];
      const toml::table* group = file[name].as_table();
      if (group == nullptr) return "the group [" + std::string(name) + "] is missing";
      if (const std::string twice = listed_twice(*group); !twice.empty())
        return "\"" + twice + "\" stands twice in the group [" + std::string(name) + "]";
      read_group(*group, static_cast<WordClass>(i));
    }
    for (const auto& [name, group] : file)
      if (!is_group(name.str())) return "no rule reads the group [" + std::string(name.str()) + "]";
    return {};
  }

  void write(std::ostream& out) const {
    std::vector<const std::pair<const std::string, WordSet>*> places(std::bit_ceil(words_.size() * 2));
    for (const auto& word : words_) {
      std::size_t at = goalie::lint::hash_of(word.first) % places.size();
      while (places[at] != nullptr) at = (at + 1) % places.size();
      places[at] = &word;
    }
    out << "// Written from the word lists in lint-rules/words/.\n#include \"compiler/lint/words.hpp\"\n\n"
           "namespace goalie::lint {\nnamespace {\nconstexpr WordEntry places[] = {\n";
    for (const auto* word : places) {
      if (word == nullptr) {
        out << "    {},\n";
      } else {
        out << "    {\"" << word->first << "\", {" << word->second.low << "U, " << word->second.high
            << "U}},\n";
      }
    }
    out << "};\n}  // namespace\n\nconst WordTable english{places, {";
    for (const std::uint32_t thirds : pay_beginnings()) out << thirds << "U, ";
    out << "}};\n\n}  // namespace goalie::lint\n";
  }

 private:
  static bool is_group(std::string_view name) {
    const auto& names = goalie::lint::group_names;
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  static std::string listed_twice(const toml::table& group) {
    std::set<std::string> seen;
    std::string twice;
    for (const std::string_view list : {"words", "nouns", "verbs"})
      each(group[list], [&](const std::string& word) {
        if (!seen.insert(word).second) twice = word;
      });
    return twice;
  }

  void read_group(const toml::table& group, WordClass the_class) {
    const WordSet gerund = the_class | WordClass::gerund, past = the_class | WordClass::past;
    each(group["words"], [&](const std::string& word) { add(word, the_class); });
    each(group["nouns"], [&](const std::string& word) {
      add(word, the_class);
      add(with_s(word), the_class);
    });
    each(group["verbs"], [&](const std::string& word) {
      add(word, the_class);
      add(with_s(word), the_class);
      add(with_ing(word), gerund);
      add(with_ed(word), past);
    });
    each(group["also"]["gerund"], [&](const std::string& word) { add(word, gerund); });
    each(group["also"]["past"], [&](const std::string& word) { add(word, past); });
  }

  std::array<std::uint32_t, 1024> pay_beginnings() const {
    std::array<std::uint32_t, 1024> thirds{};
    for (const auto& [word, classes] : words_)
      if (classes.has(WordClass::pay))
        thirds[goalie::lint::pair_of(word[0], word[1])] |= 1U << (word[2] & 31U);
    return thirds;
  }

  void add(const std::string& word, WordSet classes) { words_[word] = words_[word] | classes; }

  template <typename View, typename F>
  static void each(const View& list, F f) {
    if (const toml::array* array = list.as_array())
      for (const toml::node& node : *array)
        if (const auto word = node.value<std::string>()) f(*word);
  }

  std::map<std::string, WordSet> words_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const toml::parse_result file = toml::parse_file(arguments[1]);
  if (!file) {
    std::cerr << arguments[1] << ":" << file.error().source().begin.line << ": " << file.error().description()
              << "\n";
    return 1;
  }
  Lists lists;
  if (const std::string problem = lists.read(file.table()); !problem.empty()) {
    std::cerr << arguments[1] << ": " << problem << "\n";
    return 1;
  }
  std::ofstream out(arguments[2]);
  lists.write(out);
  return out.flush() ? 0 : 1;
}
