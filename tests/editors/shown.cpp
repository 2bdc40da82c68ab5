// Masks of both sides, line beside line.
#include "tests/editors/shown.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <gtest/gtest.h>

#include "grammar/characters.hpp"
#include "grammar/keywords.hpp"

namespace goalie::editors {
namespace {

constexpr std::size_t most_lines = 12;  // that a failure shows

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

char letter_of(std::string_view name, const Names& names) {
  for (const auto& [beginning, part] : names)
    if (name.starts_with(beginning)) return static_cast<char>(part);
  return '?';
}

std::string mask_of(const std::vector<Stretch>& shown, const Names& names) {
  std::string mask;
  for (const Stretch& one : shown) {
    const char letter = letter_of(one.name, names);
    for (const char c : one.text) mask += c == '\n' ? '\n' : grammar::is_blank(c) ? ' ' : letter;
  }
  return mask;
}

std::string text_of(const std::vector<Stretch>& shown) {
  std::string text;
  for (const Stretch& one : shown) text += one.text;
  return text;
}

/// Whether the blanks and the letter of a part stand in a mask where a word does.
bool is_part(std::string_view mask, std::string_view word, std::size_t at, Part part) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (word[i] != ' ' && mask[at + i] != static_cast<char>(part)) return false;
  return true;
}

/// Whether a word is shown as a part wherever it is one.
bool is_shown(std::string_view word, Part part, const Plan& plan, std::string_view shown) {
  const std::string_view text = plan.text;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool whole = (at == 0 || grammar::ends_word(text[at - 1])) &&
                       (end == text.size() || grammar::ends_word(text[end]));
    if (whole && is_part(plan.mask, word, at, part) && !is_part(shown, word, at, part)) return false;
  }
  return true;
}

void expect_keywords(std::string_view file, const Plan& plan, std::string_view shown) {
  const auto expect = [&](std::string_view word, Part part, std::string_view kind) {
    EXPECT_TRUE(is_shown(word, part, plan, shown))
        << file << " does not show `" << word << "` of grammar/keywords.hpp as a " << kind << " everywhere";
  };
  for (const grammar::KeywordFacts& row : grammar::keywords) {
    const bool is_declaration = row.shape == grammar::Shape::declaration;
    expect(row.text, is_declaration ? Part::declaration : Part::clause,
           is_declaration ? "declaration" : "clause");
  }
  for (const std::string_view word : grammar::connectives) expect(word, Part::connective, "connective");
  for (const std::string_view word : grammar::cadences) expect(word, Part::constant, "cadence");
}

}  // namespace

std::vector<Stretch> read_dump(std::string_view dump) {
  std::vector<Stretch> stretches;
  for (const std::string_view line : lines_of(dump)) {
    const std::size_t tab = line.find('\t');
    if (tab == line.npos)
      stretches.push_back({"", "\n"});
    else
      stretches.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
  }
  return stretches;
}

std::vector<Stretch> read_colours(std::string_view text) {
  constexpr std::string_view sets_colour = "38;2;";
  std::vector<Stretch> stretches{{".", ""}};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) != "\x1b[") {
      stretches.back().text += text[at];
      continue;
    }
    const std::size_t end = text.find_first_of("mK", at);
    if (end == text.npos) break;
    const std::string_view code = text.substr(at + 2, end - at - 2);
    const std::size_t red = code.find(sets_colour);
    const int letter = red == code.npos ? 0 : std::atoi(code.data() + red + sets_colour.size());
    stretches.push_back({std::string(1, letter == 0 ? '.' : static_cast<char>(letter)), ""});
    at = end;
  }
  return stretches;
}

std::string colour_of(Part part) {
  std::array<char, 8> colour{};
  std::snprintf(colour.data(), colour.size(), "#%02X0000", static_cast<unsigned>(part));
  return colour.data();
}

const Names& scopes() {
  static const Names all{
      {"storage.type.declaration", Part::declaration},
      {"keyword.control.clause", Part::clause},
      {"keyword.control.connective", Part::connective},
      {"constant.language", Part::constant},
      {"entity.name.function", Part::id},
      {"entity.name.type.handle", Part::handle},
      {"variable.other.reference", Part::reference},
      {"support.function.rule", Part::rule},
      {"string.unquoted.tag", Part::tag},
      {"constant.numeric.unit", Part::unit},
      {"constant.numeric.date", Part::date},
      {"constant.numeric.period", Part::period},
      {"constant.numeric", Part::number},
      {"string.quoted", Part::text},
      {"constant.character.escape", Part::text},
      {"comment", Part::comment},
      {"punctuation", Part::nothing},
      {"source.goal", Part::nothing},
  };
  return all;
}

const Names& letters() {
  static const std::string all = [] {
    std::string every;
    for (const auto& [scope, part] : scopes()) every += static_cast<char>(part);
    return every;
  }();
  static const Names names = [] {
    Names each;
    for (const char& letter : all) each.emplace_back(std::string_view(&letter, 1), static_cast<Part>(letter));
    return each;
  }();
  return names;
}

void expect_shown(std::string_view file, const Plan& plan, const std::vector<Stretch>& shown,
                  const Names& names) {
  ASSERT_EQ(text_of(shown), plan.text) << "the engine did not give the text back";
  const std::string mask = mask_of(shown, names);
  expect_keywords(file, plan, mask);
  const std::vector<std::string_view> lines = lines_of(plan.text), wanted = lines_of(plan.mask),
                                      got = lines_of(mask);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (wanted[i] == got[i] || ++wrong > most_lines) continue;
    ADD_FAILURE() << file << " is wrong about line " << i + 1 << ":\n  " << lines[i] << "\n  " << wanted[i]
                  << "  it is\n  " << got[i] << "  it shows\n";
  }
  EXPECT_EQ(wrong, 0U) << "lines that " << file << " is wrong about, of " << lines.size();
}

}  // namespace goalie::editors
