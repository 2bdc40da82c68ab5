// The word lists' compiler: reads TOML, and writes a table of the words and all their forms as C++.
//
// usage: compile_words LIST.toml OUT.cpp
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <utility>
#include <vector>

#include "compiler/lint/word_forms.hpp"
#include "compiler/lint/word_table.hpp"

namespace {

using goalie::lint::group_names;
using goalie::lint::list_names;
using goalie::lint::OwnTable;
using goalie::lint::WordClass;
using goalie::lint::WordEntry;
using goalie::lint::WordKind;
using goalie::lint::WordList;
using goalie::lint::WordTable;

/// What stands in a comment right above each group. Empty where there is none.
std::vector<std::string> read_meanings(const std::string& text) {
  std::vector<std::string> meanings(group_names.size());
  std::istringstream lines(text);
  std::string comment;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) {
      comment += (comment.empty() ? "" : " ") + line.substr(2);
      continue;
    }
    for (std::size_t i = 0; i < group_names.size(); ++i)
      if (line == "[" + std::string(group_names[i]) + "]") meanings[i] = comment;
    comment.clear();
  }
  return meanings;
}

class Lists {
 public:
  /// Returns what is wrong with the file, or nothing.
  std::string read(const std::string& text, const toml::table& file) {
    meanings_ = read_meanings(text);
    for (std::size_t i = 0; i < group_names.size(); ++i) {
      const std::string name = "[" + std::string(group_names[i]) + "]";
      const toml::table* group = file[group_names[i]].as_table();
      if (group == nullptr) return "the group " + name + " is missing";
      if (meanings_[i].empty()) return "no comment says what the words of " + name + " have in common";
      if (const std::string twice = read_group(*group, static_cast<WordClass>(i)); !twice.empty())
        return "\"" + twice + "\" stands twice in the group " + name;
    }
    for (const auto& [name, group] : file)
      if (std::find(group_names.begin(), group_names.end(), name.str()) == group_names.end())
        return "no rule reads the group [" + std::string(name.str()) + "]";
    return {};
  }

  void write(std::ostream& out) const {
    const OwnTable words(goalie::lint::forms_of(lists_));
    out << "// Written from the word lists in lint-rules/words/.\n#include \"compiler/lint/words.hpp\"\n\n"
           "namespace goalie::lint {\nnamespace {\nconstexpr WordEntry places[] = {\n";
    for (const WordEntry& entry : words.table().places) {
      if (entry.word.empty()) {
        out << "    {},\n";
      } else {
        out << "    {\"" << entry.word << "\", {" << entry.classes.low << "U, " << entry.classes.high
            << "U}},\n";
      }
    }
    out << "};\n}  // namespace\n\nconst WordTable english{places, {";
    for (const auto thirds : words.table().begins_pay) out << thirds << "U, ";
    out << "}, " << (words.table().has_odd_pay ? "true" : "false")
        << "};\n\nconst std::array<std::string_view, group_names.size()> group_meanings{\n";
    for (const std::string& meaning : meanings_) out << "    R\"(" << meaning << ")\",\n";
    out << "};\n\n}  // namespace goalie::lint\n";
  }

 private:
  /// Returns a word that stands twice, or nothing.
  std::string read_group(const toml::table& group, WordClass the_class) {
    std::set<std::string> seen;
    std::string twice;
    for (std::size_t kind = 0; kind < list_names.size(); ++kind) {
      const toml::array* const array = group.at_path(list_names[kind]).as_array();
      if (array == nullptr) continue;
      WordList& list = lists_.emplace_back(WordList{the_class, static_cast<WordKind>(kind), {}});
      for (const toml::node& node : *array) {
        const auto word = node.value<std::string>();
        if (!word) continue;
        if (!seen.insert(*word).second) twice = *word;
        list.words.push_back(*word);
      }
    }
    return twice;
  }

  std::vector<WordList> lists_;
  std::vector<std::string> meanings_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  const toml::parse_result file = toml::parse(text);
  if (!in || !file) {
    std::cerr << arguments[1] << ":";
    if (in) std::cerr << file.error().source().begin.line << ": " << file.error().description();
    std::cerr << "\n";
    return 1;
  }
  Lists lists;
  if (const std::string problem = lists.read(text, file.table()); !problem.empty()) {
    std::cerr << arguments[1] << ": " << problem << "\n";
    return 1;
  }
  std::ofstream out(arguments[2]);
  lists.write(out);
  return out.flush() ? 0 : 1;
}
