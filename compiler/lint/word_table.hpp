// Word tables as they are made: of a language while Goalie is built, and with a team's own words when it
// runs.
#pragma once

#include <vector>

#include "compiler/lint/word_forms.hpp"
#include "compiler/lint/words.hpp"

namespace goalie::lint {

/// A table that owns its words.
class OwnTable {
 public:
  /// Words beside those of another table, which must outlive this one.
  explicit OwnTable(WordClasses words, const WordTable& beside = {});
  OwnTable(OwnTable&&) = default;  // what its views look into stays where it is

  const WordTable& table() const { return table_; }

 private:
  void put(const WordEntry& entry);
  void look_for_pay();

  WordClasses words_;
  std::vector<WordEntry> places_;
  WordTable table_;
};

}  // namespace goalie::lint
