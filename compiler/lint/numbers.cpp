// What each number of a title says: a measure, a rank, a date, a name, a time frame.
#include <algorithm>

#include "compiler/lint/title.hpp"
#include "grammar/characters.hpp"

namespace goalie::lint {
namespace {

using grammar::is_digit;

bool any_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// The number and the words around it.
class Reading {
 public:
  Reading(std::vector<Token>& tokens, std::size_t at) : tokens_(tokens), at_(at), text_(tokens[at].text) {}

  NumberForm form() const {
    if (tokens_[at_].kind == Token::Kind::word) return written_out();
    const NumberForm glued = by_its_letters();
    return glued == NumberForm::none ? by_its_neighbours() : glued;
  }

 private:
  const Token* before(std::size_t steps = 1) const { return at_ >= steps ? &tokens_[at_ - steps] : nullptr; }
  const Token* behind(std::size_t steps = 1) const {
    return at_ + steps < tokens_.size() ? &tokens_[at_ + steps] : nullptr;
  }
  bool before_is(WordSet classes) const { return before() != nullptr && before()->has(classes); }
  bool behind_is(WordSet classes) const { return behind() != nullptr && behind()->has(classes); }

  /// `six` in "six months", "top six", "six new markets".
  NumberForm written_out() const {
    if (behind_is(WordClass::short_time | WordClass::long_time)) return time(*behind());
    if (before() != nullptr && any_of(before()->text, {"top", "number"})) return NumberForm::rank;
    return NumberForm::count;
  }

  /// By what is glued to the digits; none where nothing is.
  NumberForm by_its_letters() const {
    std::string_view rest = text_;
    if (rest[0] == '#') return NumberForm::rank;
    if (!is_digit(rest[0]) && rest[0] != '+' && rest[0] != '-') return NumberForm::money;
    if (rest.find('$') != std::string_view::npos) return NumberForm::money;
    rest.remove_prefix(rest[0] == '+' || rest[0] == '-');
    while (!rest.empty() && (is_digit(rest[0]) || rest[0] == '.' || rest[0] == ',' || rest[0] == '_'))
      rest.remove_prefix(1);
    while (!rest.empty() && rest.back() == '+') rest.remove_suffix(1);
    if (rest.empty()) return NumberForm::none;
    if (rest.find('%') != std::string_view::npos || rest == "pp") return NumberForm::percent;
    if (rest[0] == '/') return fraction(rest.substr(1));
    if (rest[0] == '-') return is_digit(rest[1]) ? range() : NumberForm::name;
    if (any_of(rest, {"k", "m", "b", "mn", "bn"})) return NumberForm::none;
    if (any_of(rest, {"x", "×"})) return NumberForm::multiple;
    if (any_of(rest, {"st", "nd", "rd", "th"})) return NumberForm::rank;
    if (any_of(rest, {"ms", "s", "sec", "secs", "min", "mins", "h", "hr", "hrs", "d"})) return speed();
    constexpr std::size_t longest_unit = 3;  // "from 38t to 12t", "below 90kg"
    const bool is_unit = rest.size() <= longest_unit && std::none_of(rest.begin(), rest.end(), is_digit) &&
                         before_is(WordClass::change_to | WordClass::at_least | WordClass::at_most);
    if (is_unit) return NumberForm::count;
    return NumberForm::name;
  }

  NumberForm fraction(std::string_view scale) const {
    if (text_.substr(0, 3) == "24/" || scale.find('/') != std::string_view::npos) return NumberForm::name;
    return NumberForm::rating;
  }

  /// `3-5` is a count; `2026-09-30` a date.
  NumberForm range() const {
    return text_.size() >= 7 && text_[4] == '-' ? NumberForm::date : NumberForm::none;
  }

  NumberForm by_its_neighbours() const {
    if (is_rank()) return NumberForm::rank;
    if (behind_is(WordClass::percent)) return NumberForm::percent;
    if (before_is(WordClass::currency) || behind_is(WordClass::currency)) return NumberForm::money;
    if (behind() != nullptr && behind()->is("out") && behind(2) != nullptr && behind(2)->is("of"))
      return NumberForm::rating;
    if (behind() != nullptr && any_of(behind()->text, {"times", "x", "-fold"})) return NumberForm::multiple;
    if (is_date()) return NumberForm::date;
    if (behind_is(WordClass::short_time | WordClass::long_time)) return time(*behind());
    if (behind_is(WordClass::scale)) return NumberForm::count;
    return is_name() ? NumberForm::name : NumberForm::count;
  }

  bool is_rank() const {
    return before() != nullptr && (any_of(before()->text, {"top", "no", "no.", "rank"}) ||
                                   (before()->is("number") && text_.size() <= 2));
  }

  /// A year, or a day beside its month.
  bool is_date() const {
    const bool is_year = text_.size() == 4 && (text_.substr(0, 2) == "19" || text_.substr(0, 2) == "20") &&
                         is_digit(text_[2]) && is_digit(text_[3]);
    const bool has_month = (before_is(WordClass::month) || behind_is(WordClass::month)) && text_.size() <= 2;
    return has_month || is_year;
  }

  /// `ISO 27001`, `Stage 2`, `Windows 11`: behind what bears a number, or a name with a capital inside a
  /// sentence. In `floors 2 and 3` both are names.
  bool is_name() const {
    if (before(2) != nullptr && before()->is("and") && before(2)->form == NumberForm::name) return true;
    if (before() == nullptr || before()->kind != Token::Kind::word) return false;
    if (before()->has(WordClass::metric | WordClass::metric_head | WordClass::change_to)) return false;
    if (before()->has(WordClass::numbered)) return true;
    return at_ >= 2 && (before()->capital || before()->acronym) && before()->classes.empty();
  }

  NumberForm time(const Token& unit) const {
    const bool slow = unit.has(WordClass::long_time);
    return slow ? long_time() : speed();
  }

  /// The word that governs the number: the nearest before it that is no qualifier.
  const Token* governor() const {
    for (std::size_t steps = 1; before(steps) != nullptr; ++steps) {
      const Token& token = *before(steps);
      if (token.kind != Token::Kind::word || !token.has(WordClass::qualifier)) return &token;
    }
    return nullptr;
  }

  const Token* governor_of(const Token* token) const {
    return token == nullptr || token == tokens_.data() ? nullptr : token - 1;
  }

  /// "cut lag by 30ms", "to under 2 hours" measure; "in under 4 minutes", "within 30 seconds" promise.
  NumberForm speed() const {
    const Token* word = governor();
    while (word != nullptr && word->kind == Token::Kind::word && word->has(WordClass::promise) &&
           governor_of(word) != nullptr &&
           governor_of(word)->has(WordClass::change_to | WordClass::frame | WordClass::qualifier))
      word = governor_of(word);
    if (word != nullptr && word->has(WordClass::change_to)) return NumberForm::duration;
    return NumberForm::promise;
  }

  /// "to 9 days" measures; "in the next six months", "within four months" frame; "under 3 days" promises.
  NumberForm long_time() const {
    const Token* word = governor();
    if (word == nullptr || text_.ends_with("+")) return NumberForm::duration;
    if (word->is("within") || word->has(WordClass::frame)) return NumberForm::frame;
    if (word->has(WordClass::promise)) return speed();
    return word->has(WordClass::change_to) || word->kind == Token::Kind::sign ? NumberForm::duration
                                                                              : NumberForm::frame;
  }

  std::vector<Token>& tokens_;
  std::size_t at_;
  std::string_view text_;
};

}  // namespace

void sort_numbers(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.kind == Token::Kind::number ||
        (token.kind == Token::Kind::word && token.has(WordClass::number)))
      token.form = Reading(tokens, i).form();
  }
}

}  // namespace goalie::lint
