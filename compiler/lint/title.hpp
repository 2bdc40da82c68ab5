// A title as it reads: its words and numbers in order, and what the word lists know of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lint/words.hpp"
#include "compiler/source/span.hpp"

namespace goalie::lint {

/// What a number says. Only some measure something.
enum class NumberForm : std::uint8_t {
  none,      // no number
  count,     // 40, 12,000, 3M
  percent,   // 20%, 5 pp
  money,     // $3M
  rating,    // 4.5/5, 4.6 out of 5
  duration,  // to 9 days, by 30ms: a time that something takes
  promise,   // within 30 seconds: a speed that somebody is promised
  frame,     // in the next six months
  multiple,  // 10x
  rank,      // #1, top 3, number one
  date,      // 2026, Nov 30
  name,      // 24/7, ISO 27001, 60-day
};

/// One word, number or sign.
struct Token {
  enum class Kind : std::uint8_t { word, number, sign };
  Span span;              // in the file
  std::string_view text;  // in lower case
  WordSet classes;
  Kind kind = Kind::word;
  NumberForm form = NumberForm::none;
  bool capital = false;  // begins with a capital letter
  bool acronym = false;  // two capitals or more, and no small letter

  bool is(std::string_view word) const { return text == word; }
  bool has(WordSet any) const { return classes.has(any); }
};

class Title {
 public:
  /// Reads a title as it is written, which begins at an offset of its file. Its lists are used again.
  void read(std::string_view written, std::uint32_t offset, const WordTable& words);

  const std::vector<Token>& tokens() const { return tokens_; }
  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }
  bool empty() const { return tokens_.empty(); }
  /// Whether any word is of a class.
  bool any(WordSet classes, std::size_t begin = 0) const { return find(classes, begin) < size(); }
  /// The first word of a class from `begin` on, or size().
  std::size_t find(WordSet classes, std::size_t begin = 0) const {
    return seen_.has(classes) ? look_for(classes, begin) : size();
  }
  /// The first token that reads so from `begin` on, or size().
  std::size_t find(std::string_view text, std::size_t begin = 0) const;
  /// The first word that says something: behind "to", "we will", "dramatically". size() if there is none.
  std::size_t first() const { return first_; }
  bool is(std::size_t i, std::string_view text) const { return i < size() && tokens_[i].text == text; }
  bool is_count(std::size_t i) const { return i < size() && tokens_[i].form == NumberForm::count; }
  bool has(std::size_t i, WordSet classes) const { return i < size() && tokens_[i].has(classes); }
  /// Whether a token says when: "Q2", "March", "2027", "the end of summer".
  bool is_time(std::size_t i) const;
  /// As it is written: from the first of these tokens to behind the last.
  std::string_view written(std::size_t begin, std::size_t end) const;
  Span span(std::size_t begin, std::size_t end) const;
  /// The words that it was read by.
  const WordTable& words() const { return *words_; }
  Span span() const { return {offset_, offset_ + static_cast<std::uint32_t>(written_.size())}; }

 private:
  friend class TitleReader;
  std::size_t look_for(WordSet classes, std::size_t begin) const;

  std::string_view written_;
  std::uint32_t offset_ = 0;
  const WordTable* words_ = &english;
  std::string lower_;
  std::vector<Token> tokens_;
  WordSet seen_;  // of all words together, so that most questions are answered without a look at any
  std::size_t first_ = 0;
};

/// Every verb that the lists know.
inline constexpr WordSet any_verb = WordClass::keep | WordClass::hold | WordClass::improve |
                                    WordClass::raise | WordClass::lower | WordClass::reach | WordClass::make |
                                    WordClass::output | WordClass::craft | WordClass::effect |
                                    WordClass::win | WordClass::feeble;
/// Verbs by which a number moves.
inline constexpr WordSet moving_verb =
    WordClass::improve | WordClass::raise | WordClass::lower | WordClass::reach;
/// Names of numbers and their heads.
inline constexpr WordSet number_name = WordClass::metric | WordClass::metric_head;

/// Numbers that measure a thing, whoever reads them.
constexpr bool measures(NumberForm form) { return NumberForm::count <= form && form <= NumberForm::duration; }

/// Says of each number of a title what it says; part of reading it.
void sort_numbers(std::vector<Token>& tokens);

}  // namespace goalie::lint
