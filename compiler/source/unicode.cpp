// Unicode: ASCII by hand and at once, the rest by utf8proc.
#include "compiler/source/unicode.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utf8proc.h>

namespace goalie::unicode {
namespace {

constexpr std::size_t block = 64;

/// Whether a block is ASCII, in words and without a branch.
bool is_ascii_block(const char* bytes) {
  std::uint64_t words[block / 8];
  std::memcpy(words, bytes, block);
  std::uint64_t all = 0;
  for (const std::uint64_t word : words) all |= word;
  return (all & 0x8080808080808080U) == 0;
}

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  for (; i + block <= text.size(); i += block) {
    if (!is_ascii_block(text.data() + i)) return false;
  }
  unsigned char all = 0;
  for (; i < text.size(); ++i) all |= static_cast<unsigned char>(text[i]);
  return (all & 0x80) == 0;
}

/// The length of the character at i, or 0 for a bad byte: too short, too long a form, or no character.
std::size_t sound_length(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char first = byte(i);
  if (first < 0x80) return 1;
  const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (length == 0 || text.size() - i < length) return 0;
  const unsigned char least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(i + 1) < least || byte(i + 1) > most) return 0;
  for (std::size_t k = 2; k < length; ++k) {
    if ((byte(i + k) & 0xC0) != 0x80) return 0;
  }
  return length;
}

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

}  // namespace

char32_t decode(std::string_view text, std::size_t& offset) {
  const std::size_t length = sound_length(text, offset);
  const auto byte = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at]));
  };
  if (length == 0) {
    ++offset;
    return 0xFFFD;
  }
  char32_t c = length == 1 ? byte(offset) : byte(offset) & (0x7FU >> length);
  for (std::size_t k = 1; k < length; ++k) c = c << 6 | (byte(offset + k) & 0x3F);
  offset += length;
  return c;
}

void encode(char32_t code_point, std::string& out) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::size_t find_invalid(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (i + block <= text.size() && is_ascii_block(text.data() + i)) {
      i += block;
      continue;
    }
    for (const std::size_t end = std::min(i + block, text.size()); i < end;) {
      const std::size_t length = sound_length(text, i);
      if (length == 0) return i;
      i += length;
    }
  }
  return std::string_view::npos;
}

std::string repair(std::string_view text) {
  std::string sound;
  sound.reserve(text.size() + 16);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sound_length(text, i);
    if (length == 0) {
      sound += "\xEF\xBF\xBD";
      ++i;
    } else {
      sound.append(text, i, length);
      i += length;
    }
  }
  return sound;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  utf8proc_uint8_t* composed = nullptr;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t length =
      utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &composed,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)};
}

std::string lower(std::string_view text) {
  std::string small;
  small.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if ((c & 0x80) == 0) {
      small += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      ++i;
    } else {
      encode(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(decode(text, i)))), small);
    }
  }
  return small;
}

bool begins_identifier(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return c != 0x2E2F;  // a letter by category, a mark by use
    default: return c == 0x2118 || c == 0x212E || c == 0x309B || c == 0x309C;  // Other_ID_Start
  }
}

bool continues_identifier(char32_t c) {
  if (begins_identifier(c) || (c >= '0' && c <= '9')) return true;
  if (c < 0x80) return false;
  switch (category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC: return true;
    default:
      return c == 0xB7 || c == 0x387 || (c >= 0x1369 && c <= 0x1371) || c == 0x19DA;  // Other_ID_Continue
  }
}

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return true;
    default: return false;
  }
}

bool is_forbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  if (c < 0x7F) return false;
  if (c < 0xA0) return true;
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_odd_space(char32_t c) { return c >= 0x80 && category(c) == UTF8PROC_CATEGORY_ZS; }

int width(char32_t c) {
  if (c < 0x80) return c < 0x20 || c == 0x7F ? 0 : 1;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
}

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < text.size();) columns += static_cast<std::size_t>(width(decode(text, i)));
  return columns;
}

}  // namespace goalie::unicode
