// A target in words: see target.hpp.
#include "compiler/lint/target.hpp"

#include <fmt/format.h>
#include <vector>

#include "compiler/lint/deadline.hpp"
#include "compiler/lint/level.hpp"
#include "compiler/lint/value.hpp"

namespace goalie::lint {
namespace {

class TargetReader {
 public:
  TargetReader(const Title& title, model::Period period)
      : title_(title), period_(period), cut_(title.size(), 0) {}

  std::optional<WrittenTarget> read() {
    if (const auto deadline = deadline_in(title_, period_)) {
      target_.deadline = deadline->clause;
      cut(deadline->begin, deadline->end);
    }
    if (is_denied()) {
      if (!find_any_number()) return std::nullopt;
    } else if (!read_change() && !read_factor() && !read_zero() && !read_relative()) {
      read_baseline();
      if (!read_level() && !find_any_number()) return std::nullopt;
    }
    if (!target_.measure.empty()) {
      if (!baseline_.empty()) add_baseline();
      target_.title = what_is_left();
    }
    if (!names_something()) target_.measure.clear();
    return target_;
  }

 private:
  struct Value {
    std::string text;
    std::size_t end = 0;
  };

  /// The value that begins at a token: a number, or a currency's code before one.
  Value value(std::size_t i) const {
    Value read;
    const bool has_code = title_.has(i, WordClass::currency) && i + 1 < title_.size();
    if (has_code) ++i;
    if (i >= title_.size() || cut_[i] != 0 || title_[i].form == NumberForm::none) return {};
    read.text = value_at(title_, i, read.end);
    if (title_.is(read.end, ":") && is_number(read.end + 1)) return {};  // 4:1
    if (has_code && !read.text.empty()) read.text = fmt::format("{} {}", title_.written(i - 1, i), read.text);
    return read.text.empty() ? Value{} : read;
  }

  void cut(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) cut_[i] = 1;
  }

  /// `joined`: whether the word behind, such as "of", held the number to the rest and goes with it.
  void found(std::size_t begin, std::size_t end, std::string measure, bool joined = false) {
    target_.begin = begin;
    target_.end = end;
    target_.measure = std::move(measure);
    cut(begin, end + joined);
  }

  /// "from 25 minutes to under 6 minutes", "28% → 45%": from one value to another.
  bool read_change() {
    for (std::size_t i = 0; i < title_.size(); ++i) {
      const bool says_from = title_[i].is("from");
      const Value first = value(says_from ? i + 1 : i);
      if (first.text.empty() || (!says_from && title_[i].form == NumberForm::none)) continue;
      std::size_t next = first.end;
      if (!title_.is(next, "to") && !title_.is(next, "->")) continue;
      while (next < title_.size() && !is_number(next) && next < first.end + 5) ++next;
      const Value second = value(next);
      if (second.text.empty() || (!says_from && !is_measure(i))) continue;
      const Comparison compared = comparison_before(title_, next);
      std::string target = fmt::format("to {}", second.text);
      if (compared.at_most && compared.place > first.end - 1)
        target = fmt::format("{} {}", *compared.at_most ? "at most" : "at least", second.text);
      const bool has_way = says_from && i > 0 && (title_[i - 1].is("up") || title_[i - 1].is("down"));
      if (title_.is(second.end, "of") && is_share(next)) share_of_ = second.end;
      found(i - has_way, second.end, fmt::format("from {} {}", first.text, target));
      return true;
    }
    return false;
  }

  /// "Double the visits", "Cut the cost in half": a change by a factor in words.
  bool read_factor() {
    const std::size_t first = title_.first();
    if (first >= title_.size()) return false;
    struct Factor {
      std::string_view word, measure;
    };
    constexpr Factor factors[] = {{"double", "up 100%"},   {"triple", "up 200%"},   {"halve", "down 50%"},
                                  {"doubling", "up 100%"}, {"halving", "down 50%"}, {"quadruple", "up 300%"}};
    for (const Factor& factor : factors) {
      if (!title_[first].is(factor.word)) continue;
      found(first, first + 1, std::string(factor.measure));
      return true;
    }
    const std::size_t half = title_.find("half", first);
    const bool in_half =
        half > first && half < title_.size() && (title_[half - 1].is("in") || title_[half - 1].is("by"));
    if (!in_half || !title_[first].has(WordClass::lower)) return false;
    found(half - 1, half + 1, "down 50%");
    return true;
  }

  /// "No donor makes up more than 20%": what a number behind a "no" says, only a reader can tell.
  bool is_denied() const {
    const std::size_t first = title_.first();
    if (title_.is(title_.find("+") + 1, "/")) return true;  // "within +/- 3%"
    const bool denies = title_.is(first, "no") || title_.is(first, "not") || title_.is(first, "nobody");
    return denies && !title_.is(first + 1, "more") && !title_.is(first + 1, "less") &&
           !title_.is(first + 1, "fewer");
  }

  /// "Zero stoppages after an upgrade".
  bool read_zero() {
    const std::size_t first = title_.first();
    if (!title_.is(first, "zero") && !title_.is(first, "0")) return false;
    if (first + 1 >= title_.size()) return false;
    found(first, first + 1, "at most 0");
    return true;
  }

  /// "25% decrease in refunds", "tip pool up 15%", "NPS +10": a change that is said without a verb.
  bool read_relative() {
    for (std::size_t i = 0; i < title_.size(); ++i) {
      if (cut_[i] != 0 || !is_measure(i)) continue;
      const Value change = value(i);
      if (change.text.empty()) continue;
      if (i > 0 && (title_[i - 1].is("up") || title_[i - 1].is("down"))) {
        found(i - 1, change.end, fmt::format("{} {}", title_[i - 1].text, change.text));
        return true;
      }
      const bool has_sign = title_[i].text[0] == '+';
      if (has_sign && change.end == title_.size()) {
        found(i, change.end, "up " + change.text);
        return true;
      }
      if (!is_share(i)) continue;
      const std::size_t noun = change.end + title_.is(change.end, "relative");
      const bool is_up = title_.is(noun, "increase") || title_.is(noun, "growth") || title_.is(noun, "rise");
      const bool is_down =
          title_.is(noun, "decrease") || title_.is(noun, "reduction") || title_.is(noun, "drop");
      if ((!is_up && !is_down) || !(title_.is(noun + 1, "in") || title_.is(noun + 1, "of"))) continue;
      found(i, noun + 1, fmt::format("{} {}", is_up ? "up" : "down", change.text), true);
      return true;
    }
    return false;
  }

  /// "(currently 64)", "up from 42", "(baseline: 3)": where it starts.
  void read_baseline() {
    for (std::size_t i = 1; i < title_.size(); ++i) {
      const bool says = title_[i].has(WordClass::baseline) ||
                        (title_[i].is("from") && (title_[i - 1].is("up") || title_[i - 1].is("down")));
      if (!says) continue;
      std::size_t number = i + 1;
      while (number < title_.size() && number < i + 4 && !is_number(number)) ++number;
      const Value start = value(number);
      if (start.text.empty()) continue;
      std::size_t begin = title_[i].is("from") ? i - 1 : i;
      std::size_t end = start.end;
      while (begin > 1 &&
             (title_[begin - 1].is("(") || title_[begin - 1].is(",") || title_[begin - 1].is("from")))
        --begin;
      if (title_[begin].is("(")) end = title_.find(")", end) + 1;
      cut(begin, std::min(end, title_.size()));
      baseline_ = start.text;
      return;
    }
  }

  /// "NPS of 65 (up from 42)" is a way from one to the other; "80+ (currently 64)" says the way itself.
  void add_baseline() {
    const bool is_plain = !way_is_said_ && target_.measure.starts_with("at ");
    const std::string target =
        is_plain ? "to" + target_.measure.substr(target_.measure.find(' ', 3)) : target_.measure;
    target_.measure = fmt::format("from {} {}", baseline_, target);
  }

  /// One number, and the words that say which way it is meant.
  bool read_level() {
    for (std::size_t i = 0; i < title_.size(); ++i) {
      if (!is_number(i) || cut_[i] != 0) continue;
      if (read_difference(i) || read_comparison(i) || read_share(i) || read_count(i)) return true;
    }
    return false;
  }

  /// "Reduce churn by 20%": what the verb says of its way.
  bool read_difference(std::size_t i) {
    const std::size_t by = before_currency(i);
    if (by == 0 || !title_[by - 1].is("by") || !is_measure(i)) return false;
    const bool down = title_.has(title_.first(), WordClass::lower);
    if (!down && !title_.has(title_.first(), WordClass::raise | WordClass::improve)) return false;
    Value change = value(by);
    if (change.text.empty()) return false;
    if (title_.is(change.end, "points") || title_.is(change.end, "point"))
      change = {change.text + " points", change.end + 1};
    found(by - 1, change.end, fmt::format("{} {}", down ? "down" : "up", change.text));
    return true;
  }

  /// "under 4%", "80 or more", "to 70%", "of 65".
  bool read_comparison(std::size_t i) {
    if (!is_measure(i) && title_[i].form != NumberForm::promise && title_[i].form != NumberForm::frame)
      return false;
    const std::size_t begin = before_currency(i);
    const Value level = value(begin);
    if (level.text.empty()) return false;
    const Comparison before = comparison_before(title_, begin);
    const Comparison behind = comparison_behind(title_, level.end);
    if (before.place == begin && behind.place == level.end) {
      if (title_[i].text.back() != '+') return false;
      found(begin, level.end, fmt::format("at least {}", level.text));
      return true;
    }
    if (title_[i].form == NumberForm::frame && !before.at_most) return false;
    if (has_other_measure(begin, level.end) || (!before.at_most && !behind.at_most && !is_end(level.end)))
      return false;
    std::size_t from = before.place;
    if (from > 0 && title_[from - 1].is("by")) return false;
    if (from > 0 && before.at_most && (title_[from - 1].is("to") || title_[from - 1].is("at"))) --from;
    const std::optional<bool> at_most = behind.at_most ? behind.at_most : before.at_most;
    const bool plus = title_[i].text.back() == '+';
    const std::string_view how = at_most                         ? *at_most ? "at most" : "at least"
                                 : plus                          ? "at least"
                                 : title_.is(before.place, "to") ? "to"
                                 : low_is_good(title_)           ? "at most"
                                                                 : "at least";
    const bool of_them = is_share(i) && title_.is(behind.place, "of");
    way_is_said_ = at_most || plus;
    found(from, behind.place, fmt::format("{} {}", how, level.text), of_them);
    return true;
  }

  /// "90% of shoppers pay at once": a share of those that the words go on to name.
  bool read_share(std::size_t i) {
    if (!is_share(i) || has_promise(i) || (i > 0 && title_[i - 1].has(any_verb) && i - 1 != title_.first()))
      return false;
    const Value share = value(i);
    if (share.text.empty() || !title_.is(share.end, "of") || has_other_measure(i, share.end)) return false;
    found(i, share.end, fmt::format("{} {}", share.text == "100%" ? "to" : "at least", share.text), true);
    return true;
  }

  /// "Reach 8,000 loans", "Sign 8 distributors", "Zero stoppages", "Rebooking rate 88%".
  bool read_count(std::size_t i) {
    const std::size_t begin = before_currency(i);
    const Value count = value(begin);
    if (!is_measure(i) || count.text.empty() || has_other_measure(begin, count.end) ||
        has_promise(title_.size()))
      return false;
    const std::size_t first = title_.first();
    const bool opens = begin <= first;
    const bool is_reached =
        begin > 0 &&
        (title_[begin - 1].has(WordClass::article) ||
         (begin - 1 == first && title_[first].has(WordClass::reach | WordClass::win | WordClass::make)));
    const bool closes = count.end == title_.size() || title_.is(count.end, ".");
    if (!opens && !is_reached && !closes) return false;
    // "Close $1.5M in new business": what is left is the business
    const bool is_of = title_[i].form == NumberForm::money && title_.is(count.end, "in");
    if (is_of && title_.has(first, WordClass::win)) cut(first, first + 1);
    found(begin, count.end, fmt::format("{} {}", low_is_good(title_) ? "at most" : "at least", count.text),
          is_of);
    return true;
  }

  /// A number that only a reader can take apart: the finding stands, without a fix.
  bool find_any_number() {
    for (std::size_t i = 0; i < title_.size(); ++i) {
      if (cut_[i] != 0 || !is_measure(i)) continue;
      target_.begin = i;
      target_.end = i + 1;
      return true;
    }
    return false;
  }

  bool is_number(std::size_t i) const { return i < title_.size() && title_[i].form != NumberForm::none; }
  bool is_measure(std::size_t i) const { return i < title_.size() && measures(title_[i].form); }
  /// The place of the code of a currency before a number, else the number's.
  std::size_t before_currency(std::size_t i) const {
    return i > 0 && title_[i - 1].has(WordClass::currency) ? i - 1 : i;
  }
  bool has_other_measure(std::size_t begin, std::size_t end) const {
    for (std::size_t i = 0; i < title_.size(); ++i)
      if ((i < begin || i >= end) && cut_[i] == 0 && is_measure(i)) return true;
    return false;
  }
  bool has_promise(std::size_t before) const {
    for (std::size_t i = 0; i < before; ++i)
      if (title_[i].form == NumberForm::promise) return true;
    return false;
  }
  bool is_share(std::size_t i) const { return title_[i].form == NumberForm::percent; }
  /// Whether nothing follows that the number could be a number of.
  bool is_end(std::size_t i) const {
    return i >= title_.size() || cut_[i] != 0 || title_[i].kind == Token::Kind::sign ||
           title_[i].has(WordClass::preposition) || title_[i].is("or");
  }

  /// Whether what is left has a word that can be the name of a number: "Earn a month" has none.
  bool names_something() const {
    for (std::size_t i = 0; i < title_.size(); ++i) {
      const bool is_word = cut_[i] == 0 && title_[i].kind == Token::Kind::word;
      if (is_word && !title_[i].has(any_verb | WordClass::article | WordClass::preposition |
                                    WordClass::long_time | WordClass::short_time))
        return true;
      if (is_word && title_[i].has(number_name)) return true;
    }
    return false;
  }

  /// The words that are not cut, without the verb whose way the measure says.
  std::string what_is_left() {
    const std::size_t first = title_.first();
    if (title_.has(first, moving_verb)) cut(0, first + 1);
    cut_empty_brackets();
    std::string text;
    for (std::size_t i = 0; i < title_.size();) {
      if (cut_[i] != 0) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < title_.size() && cut_[end] == 0) ++end;
      add_piece(text, i, end);
      i = end;
    }
    return capitalised(text);
  }

  /// "(target: 3%)" without its number.
  void cut_empty_brackets() {
    for (std::size_t open = title_.find("("); open < title_.size(); open = title_.find("(", open + 1)) {
      const std::size_t close = title_.find(")", open);
      bool has_words = close == title_.size(), had_number = false;
      for (std::size_t i = open + 1; i < close && !has_words; ++i) {
        had_number |= cut_[i] != 0;
        has_words = cut_[i] == 0 && !title_[i].is("target") && !title_[i].is("goal") && !is_loose(i);
      }
      if (!has_words && had_number) cut(open, close + 1);
    }
  }

  void add_piece(std::string& text, std::size_t begin, std::size_t end) const {
    const bool opens = text.empty();
    while (begin < end && (is_loose(begin) || (opens && title_[begin].has(WordClass::article)) ||
                           (opens && title_[begin].is("of"))))
      ++begin;
    while (end > begin &&
           (is_loose(end - 1) || is_stump(end - 1) || title_[end - 1].has(WordClass::article) ||
            title_.is(end - 1, "a") || title_.is(end - 1, "to") || title_.is(end - 1, "at")))
      --end;
    if (begin == end) return;
    if (!text.empty()) text += begin == share_of_ ? " as a share " : " ";
    text += title_.written(begin, end);
  }

  /// A verb whose number was cut: "response time falls", "visits are down".
  bool is_stump(std::size_t i) const {
    const Token& word = title_[i];
    if (word.has(moving_verb | WordClass::keep) && word.text.ends_with("s")) return true;
    for (const std::string_view verb : {"goes", "falls", "rises", "is", "are", "reaches", "up", "down", "or"})
      if (word.is(verb)) return true;
    return false;
  }

  /// Signs that only held together what was cut.
  bool is_loose(std::size_t i) const {
    for (const std::string_view sign : {",", ":", ".", ";", "-", "->"})
      if (title_[i].is(sign)) return true;
    return false;
  }

  const Title& title_;
  model::Period period_;
  std::vector<char> cut_;
  std::string baseline_;
  bool way_is_said_ = false;                             // "above", "80+"
  std::size_t share_of_ = static_cast<std::size_t>(-1);  // the "of" behind a change of a share
  WrittenTarget target_;
};

}  // namespace

std::optional<WrittenTarget> target_in(const Title& title, model::Period period) {
  return TargetReader(title, period).read();
}

}  // namespace goalie::lint
