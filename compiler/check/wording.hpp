// Wording: how sentences name a declaration.
#pragma once

#include <string>

#include "grammar/keywords.hpp"

namespace goalie::check {

/// "an objective", "a kr", "a header".
inline std::string with_article(grammar::Keyword declaration) {
  if (declaration == grammar::Keyword::goals) return "a header";
  const std::string_view text = grammar::text(declaration);
  const bool vowel = text.front() == 'o' || text.front() == 'i';
  return std::string(vowel ? "an " : "a ") + std::string(text);
}

}  // namespace goalie::check
