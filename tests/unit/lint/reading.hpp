// Titles for tests.
#pragma once

#include <list>
#include <string>

#include "compiler/lint/title.hpp"

namespace goalie::lint {

/// A title as it is read. A title is a view, so the texts are kept.
inline Title read_title(std::string_view text, const WordTable& words = english) {
  static std::list<std::string> texts;
  texts.emplace_back(text);
  Title title;
  title.read(texts.back(), 0, words);
  return title;
}

}  // namespace goalie::lint
