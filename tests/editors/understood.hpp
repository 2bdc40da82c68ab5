// What the compiler takes every byte of a goal file for: what an editor has to show.
#pragma once

#include <string>
#include <string_view>

namespace goalie::editors {

/// What a byte belongs to, as the letter that stands for it in a mask.
enum class Part : char {
  nothing = '.',  // braces, commas
  blank = ' ',
  declaration = 'D',
  clause = 'K',
  connective = 'c',
  constant = '=',  // a cadence, `done` of a check-in, `?`
  id = 'I',
  handle = '@',
  reference = 'R',
  rule = '!',
  tag = 'T',
  number = 'N',
  unit = 'U',
  date = 'd',
  period = 'p',
  text = '"',
  comment = '#',
};

/// A letter for each byte of a text; line ends stay. Empty if the text cannot be read.
std::string understood(std::string_view text);

}  // namespace goalie::editors
