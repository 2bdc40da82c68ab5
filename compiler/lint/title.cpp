// A title taken apart into words, numbers and signs; see title.hpp.
#include "compiler/lint/title.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"

namespace goalie::lint {
namespace {

using grammar::is_digit;
constexpr bool is_small(char c) { return 'a' <= c && c <= 'z'; }
constexpr bool is_capital(char c) { return 'A' <= c && c <= 'Z'; }
constexpr bool is_letter(char c) { return grammar::is_letter_or_foreign(c); }

/// Signs that a title is read by, and what they stand for.
struct Sign {
  std::string_view written, text;
};
constexpr Sign signs[] = {
    {"→", "->"}, {"->", "->"}, {"=>", "->"}, {"≥", ">="}, {">=", ">="}, {"≤", "<="}, {"<=", "<="}, {"×", "x"},
    {"–", "-"},  {"—", "-"},   {"…", "…"},   {"’", "'"},  {"“", "\""},  {"”", "\""}, {" ", " "},
};
constexpr std::string_view currencies[] = {"$", "€", "£", "¥"};

/// The characters that continue a word whatever stands around them: most of a title is read by this alone.
constexpr auto plain_in_words = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = 0; c < 128; ++c)
    plain[c] = is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c)) || c == '_';
  return plain;
}();
constexpr bool is_plain(char c) { return plain_in_words[static_cast<unsigned char>(c)]; }

}  // namespace

class TitleReader {
 public:
  explicit TitleReader(Title& title) : title_(title), text_(title.lower_), words_(*title.words_) {}

  void run() {
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      if (is_small(text_[at_])) {
        read_word();
      } else if (text_[at_] == ' ' || text_[at_] == '\t') {
        ++at_;
      } else if (begins_number()) {
        read_number();
        add(begin, Token::Kind::number);
      } else if (const Sign* sign = sign_here()) {
        at_ += sign->written.size();
        if (sign->text != " ") add(begin, Token::Kind::sign, sign->text);
      } else if (const std::size_t currency = currency_here(); currency != 0) {
        at_ += currency;
        add(begin, Token::Kind::sign);
      } else if (is_letter(text_[at_]) || text_[at_] == '_') {
        read_word();
      } else {
        ++at_;
        add(begin, Token::Kind::sign);
      }
    }
  }

 private:
  void read_word() {
    const std::size_t begin = at_++;
    do {
      while (at_ < text_.size() && is_plain(text_[at_])) ++at_;
    } while (continues_word(at_) && ++at_);
    add(begin, Token::Kind::word);
  }

  char peek(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  const Sign* sign_here() const {
    for (const Sign& sign : signs)
      if (text_.substr(at_, sign.written.size()) == sign.written) return &sign;
    return nullptr;
  }

  std::size_t currency_here() const {
    for (const std::string_view sign : currencies)
      if (text_.substr(at_, sign.size()) == sign) return sign.size();
    return 0;
  }

  /// `40`, `$40`, `-$40`, `#1`, `.5`.
  bool begins_number() const {
    std::size_t i = at_;
    const char before = i == 0 ? ' ' : text_[i - 1];
    if ((peek(i) == '+' || peek(i) == '-' || peek(i) == '#') && (before == ' ' || before == '(')) ++i;
    if (is_digit(peek(i))) return true;
    for (const std::string_view sign : currencies)
      if (text_.substr(i, sign.size()) == sign && is_digit(peek(i + sign.size()))) return true;
    return false;
  }

  /// The number and what is glued to it: `$1.2m`, `20%`, `30ms`, `4.5/5`, `60-day`, `12+`, `24/7`,
  /// `2026-09-30`.
  void read_number() {
    if (peek(at_) == '+' || peek(at_) == '-' || peek(at_) == '#') ++at_;
    at_ += currency_here();
    read_digits();
    if (peek(at_) == ' ' && peek(at_ + 1) == '%') ++at_;
    while (is_letter(peek(at_)) || peek(at_) == '%' || peek(at_) == '+' || is_digit(peek(at_)) ||
           joins(at_)) {
      if (at_ < text_.size() && sign_here() != nullptr && sign_here()->text != "x") break;
      ++at_;
    }
  }

  void read_digits() {
    while (is_digit(peek(at_)) ||
           ((peek(at_) == '.' || peek(at_) == ',' || peek(at_) == '_') && is_digit(peek(at_ + 1))))
      ++at_;
  }

  /// `-` and `/` within a number: `60-day`, `3-5`, `4.5/5`, `0/48`; not `9/week`.
  bool joins(std::size_t i) const {
    if (peek(i) == '-') return is_digit(peek(i + 1)) || is_letter(peek(i + 1));
    if (peek(i) == '.') return is_digit(peek(i + 1));
    return peek(i) == '/' && is_digit(peek(i + 1));
  }

  bool continues_word(std::size_t i) const {
    const char c = peek(i);
    if (c == ' ') return false;
    if (static_cast<unsigned char>(c) >= 0x80) {
      for (const Sign& sign : signs)
        if (text_.substr(i, sign.written.size()) == sign.written)
          return sign.text == "'" && is_letter(peek(i + 3));
      for (const std::string_view sign : currencies)
        if (text_.substr(i, sign.size()) == sign) return false;
      return true;
    }
    return (c == '-' || c == '\'' || c == '.' || c == '&') &&
           (is_letter(peek(i + 1)) || is_digit(peek(i + 1)));
  }

  void add(std::size_t begin, Token::Kind kind, std::string_view sign = {}) {
    Token& token = title_.tokens_.emplace_back();
    token.kind = kind;
    token.span = {title_.offset_ + static_cast<std::uint32_t>(begin),
                  title_.offset_ + static_cast<std::uint32_t>(at_)};
    token.text = sign.empty() ? text_.substr(begin, at_ - begin) : sign;
    if (kind == Token::Kind::word) describe(token, title_.written_.substr(begin, at_ - begin), words_);
    title_.seen_ = title_.seen_ | token.classes;
  }

  /// A compound is of its last word's class where that is the name of a number: `self-checkout rate`.
  static void describe(Token& token, std::string_view written, const WordTable& words) {
    token.classes = words.classes_of(token.text);
    if (const std::size_t hyphen = token.text.rfind('-');
        token.classes.empty() && hyphen != std::string_view::npos) {
      const WordSet last = words.classes_of(token.text.substr(hyphen + 1));
      if (last.has(WordClass::metric | WordClass::metric_head)) token.classes = last;
    }
    token.capital = is_capital(written[0]);
    if (is_small(written[0])) return;
    int capitals = 0, small = 0;
    for (const char c : written) {
      capitals += is_capital(c);
      small += is_small(c);
    }
    token.acronym = capitals >= 2 && small == 0;
  }

  Title& title_;
  std::string_view text_;
  const WordTable& words_;
  std::size_t at_ = 0;
};

namespace {

/// "dramatically", "successfully": how, before a verb that says what.
bool is_adverb(const Token& token) {
  return token.kind == Token::Kind::word && token.text.size() > 4 && token.text.ends_with("ly");
}

/// "Our lawyers will review …": where the verb stands behind a few words for those who work here, or 0.
std::size_t behind_ourselves(const std::vector<Token>& tokens) {
  constexpr std::size_t longest_subject = 5;
  constexpr WordSet other = WordClass::relative | WordClass::preposition | WordClass::whole |
                            WordClass::outsider | WordClass::anyone;
  const std::size_t end = std::min(tokens.size(), longest_subject + 1);
  for (std::size_t i = 0; i + 1 < end; ++i) {
    const Token& token = tokens[i];
    if (token.has(WordClass::intent)) {
      const std::size_t verb = i + 1 + (token.is("going") && tokens[i + 1].is("to"));
      return i > 0 && verb < tokens.size() && tokens[verb].has(any_verb) ? verb : 0;
    }
    const bool is_verb = i == 0 && token.has(any_verb) && !token.has(WordClass::noun_too);
    if (token.kind != Token::Kind::word || is_verb || (token.has(other) && !token.has(WordClass::ourselves)))
      return 0;
  }
  return 0;
}

std::size_t first_of(const std::vector<Token>& tokens, WordSet seen) {
  const auto is_opening = [&](std::size_t i) {
    const Token& token = tokens[i];
    if (token.kind == Token::Kind::sign || token.is("to") || token.is("we") || token.is("will")) return true;
    return is_adverb(token) && i + 1 < tokens.size() && tokens[i + 1].has(any_verb);
  };
  std::size_t i = seen.has(WordClass::intent) ? behind_ourselves(tokens) : 0;
  while (i < tokens.size() && is_opening(i)) ++i;
  return i;
}

}  // namespace

void Title::read(std::string_view written, std::uint32_t offset, const WordTable& words) {
  written_ = written;
  offset_ = offset;
  words_ = &words;
  lower_.assign(written);
  for (char& c : lower_)
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  tokens_.clear();
  seen_ = {};
  TitleReader(*this).run();
  sort_numbers(tokens_);
  first_ = first_of(tokens_, seen_);
}

std::size_t Title::look_for(WordSet classes, std::size_t begin) const {
  while (begin < size() && !tokens_[begin].has(classes)) ++begin;
  return begin;
}

bool Title::is_time(std::size_t i) const {
  while (is(i, "the") || is(i, "this") || is(i, "next")) ++i;
  if (i >= size()) return false;
  const std::string_view text = tokens_[i].text;
  const bool is_part =
      text.size() == 2 && (text[0] == 'q' || text[0] == 'h') && '1' <= text[1] && text[1] <= '4';
  return is_part || tokens_[i].form == NumberForm::date || text.starts_with("mid-") ||
         tokens_[i].has(WordClass::month | WordClass::season);
}

std::size_t Title::find(std::string_view text, std::size_t begin) const {
  while (begin < size() && tokens_[begin].text != text) ++begin;
  return begin;
}

Span Title::span(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  return {tokens_[begin].span.begin, tokens_[end - 1].span.end};
}

std::string_view Title::written(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  const Span place = span(begin, end);
  return written_.substr(place.begin - offset_, place.size());
}

}  // namespace goalie::lint
