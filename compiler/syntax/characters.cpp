// Characters that may stand nowhere: see characters.hpp.
#include "compiler/syntax/characters.hpp"

#include <cstdio>

#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/source/unicode.hpp"

namespace goalie::syntax {
namespace {

std::string code(char32_t c) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(c));
  return text;
}

/// Plain ASCII but for tab and line ends, or the first byte of what lies beyond.
bool is_plain(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' ||
         (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n');
}

/// Where the next block of 64 bytes begins that is not all plain ASCII: a loop that compilers turn into a few
/// wide instructions.
std::size_t skip_plain(std::string_view text, std::size_t i) {
  constexpr std::size_t block = 64;
  for (; i + block <= text.size(); i += block) {
    unsigned char odd = 0;  // as wide as what is looked at, so that one instruction looks at many
    for (std::size_t j = 0; j < block; ++j) {
      const auto c = static_cast<unsigned char>(text[i + j]);
      const bool is_control = (c < 0x20) & (c != '\n') & (c != '\t');
      odd |= static_cast<unsigned char>(is_control | (c >= 0x7F));
    }
    if (odd != 0) return i;
  }
  return i;
}

}  // namespace

void find_bad_characters(const File& file, FileId id, Errors& into) {
  const std::string_view text = file.text();
  if (file.had_bad_bytes()) {
    const std::uint32_t at = file.first_bad_byte();
    into.push_back(error_at<Message::bad_bytes>({id, {at, at + 3}}));
  }
  std::size_t run_end = text.size() + 1;  // where the last bad character ended: one error a run
  for (std::size_t i = skip_plain(text, 0); i < text.size();) {
    if (is_plain(text, i)) {
      if (++i % 64 == 0) i = skip_plain(text, i);
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = unicode::decode(text, i);
    const bool lone_return = c == '\r';
    if (!lone_return && !unicode::is_forbidden(c)) continue;
    const Location where{id, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)}};
    if (begin != run_end) {
      into.push_back(c < 0xA0 ? error_at<Message::control_character>(where, code(c))
                              : error_at<Message::turning_mark>(where, code(c)));
      into.back().fixes.push_back({"delete it", Applicability::safe, {{where, ""}}});
    }
    run_end = i;
  }
}

}  // namespace goalie::syntax
