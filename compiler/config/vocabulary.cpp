// Vocabularies: see vocabulary.hpp.
#include "compiler/config/vocabulary.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>

namespace goalie::config {
namespace {

using toml_text::Entry;
using toml_text::Kind;
using toml_text::Value;

class VocabularyReader {
 public:
  VocabularyReader(const WordGroups& known, Problems problems, std::vector<OwnWords>& into)
      : known_(known), problems_(problems), out_(into) {}

  void read_groups(const Value& root) {
    for (const Entry& entry : root.entries) {
      const auto group = std::find(known_.names.begin(), known_.names.end(), entry.key);
      if (group == known_.names.end()) {
        Diagnostic& unknown =
            problems_.add(entry.where, fmt::format("there is no group of words `{}`", entry.key));
        problems_.suggest(unknown, entry.key, known_.names, "a group",
                          "`goalie config explain lint.vocabulary` lists them all", false);
        continue;
      }
      group_ = static_cast<std::size_t>(group - known_.names.begin());
      const std::string help = fmt::format("write `[{}]`, and below it `nouns = [\"signup\"]`", entry.key);
      if (problems_.expect(entry, Kind::table, "a table of words", help)) read_lists(entry.value, "");
    }
  }

 private:
  /// The lists of a group whose names begin with a prefix: `also = { past = ["grew"] }` is `also.past`.
  void read_lists(const Value& table, const std::string& prefix) {
    for (const Entry& entry : table.entries) {
      const std::string name = prefix + entry.key;
      const auto list = std::find(known_.lists.begin(), known_.lists.end(), name);
      if (list != known_.lists.end()) {
        read_words(entry, static_cast<std::size_t>(list - known_.lists.begin()));
      } else if (!lists_behind(name + ".").empty()) {
        if (problems_.expect(entry, Kind::table, "a table of words", "write `also = { past = [\"grew\"] }`"))
          read_lists(entry.value, name + ".");
      } else {
        const Names known = lists_behind(prefix);
        Diagnostic& unknown = problems_.add(
            entry.where,
            fmt::format("a group of words has no list `{}`{}", entry.key,
                        prefix.empty() ? "" : fmt::format(" in `{}`", prefix.substr(0, prefix.size() - 1))));
        problems_.suggest(unknown, entry.key, known, "a list", fmt::format("the lists are {}", listed(known)),
                          false);
      }
    }
  }

  /// What can stand next behind a prefix.
  Names lists_behind(std::string_view prefix) const {
    Names names;
    for (std::string_view list : known_.lists) {
      if (!list.starts_with(prefix)) continue;
      list.remove_prefix(prefix.size());
      list = list.substr(0, list.find('.'));
      if (names.empty() || names.back() != list) names.push_back(list);
    }
    return names;
  }

  void read_words(const Entry& entry, std::size_t list) {
    const std::string help = fmt::format("write `{} = [\"signup\"]`", entry.key);
    if (!problems_.expect(entry, Kind::list, "a list of words", help)) return;
    OwnWords own{group_, list, {}};
    for (const Value& item : entry.value.items)
      if (judge_word(item)) own.words.push_back(item.text);
    out_.push_back(std::move(own));
  }

  bool judge_word(const Value& item) {
    if (item.kind != Kind::text) {
      problems_.add(item.where, fmt::format("a word is a text in quotes, not {}", name_of(item.kind)));
      return false;
    }
    if (item.text.empty()) {
      problems_.add(item.where, "this word is empty, and stands in no title");
      return false;
    }
    if (known_.is_word(item.text)) return true;
    problems_.add(
        item.where, fmt::format("no title holds `{}` as one word", item.text),
        "titles are read word by word, and numbers are no words: name the one that says it, such as "
        "`signups` of \"paid signups\"");
    return false;
  }

  const WordGroups& known_;
  Problems problems_;
  std::vector<OwnWords>& out_;
  std::size_t group_ = 0;
};

}  // namespace

void read_vocabulary(const Value& root, const WordGroups& groups, Problems problems,
                     std::vector<OwnWords>& into) {
  VocabularyReader(groups, problems, into).read_groups(root);
}

}  // namespace goalie::config
