// Phrases: see phrase.hpp.
#include "compiler/lint/phrase.hpp"

namespace goalie::lint {
namespace {

/// "SAP S/4HANA", "A/B test": one name.
bool is_slash_within(const Title& title, std::size_t i) {
  return title[i].is("/") && i > 0 && i + 1 < title.size() && title[i - 1].span.end == title[i].span.begin &&
         title[i].span.end == title[i + 1].span.begin;
}

}  // namespace

std::size_t end_of_object(const Title& title, std::size_t begin) {
  std::size_t i = begin;
  while (i < title.size() && (title[i].kind != Token::Kind::sign || is_slash_within(title, i)) &&
         !title[i].has(WordClass::preposition | WordClass::relative))
    ++i;
  return i;
}

bool is_number(const Title& title, std::size_t i) {
  return i < title.size() && title[i].form != NumberForm::none;
}

bool is_participle(const Title& title, std::size_t i) {
  if (i >= title.size()) return false;
  const Token& token = title[i];
  if (token.has(WordClass::past) || token.text.ends_with("ed")) return true;
  for (const std::string_view odd : {"run", "read", "fed", "paid", "met", "held", "kept", "sent", "done",
                                     "made", "lost", "sold", "won", "spent", "found", "built", "taught"})
    if (token.is(odd)) return true;
  return false;
}

}  // namespace goalie::lint
