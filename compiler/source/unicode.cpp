// Unicode: ASCII by hand and at once, the rest by utf8proc.
#include "compiler/source/unicode.hpp"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <utf8proc.h>

namespace goalie::unicode {
namespace {

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t chunk;
    std::memcpy(&chunk, text.data() + i, 8);
    if ((chunk & 0x8080808080808080U) != 0) return false;
  }
  for (; i < text.size(); ++i) {
    if ((text[i] & 0x80) != 0) return false;
  }
  return true;
}

/// The length of the character at i, or 0 for a bad byte.
std::size_t sound_length(std::string_view text, std::size_t i) {
  utf8proc_int32_t c = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i);
  const utf8proc_ssize_t length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - i), &c);
  return length > 0 ? static_cast<std::size_t>(length) : 0;
}

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

}  // namespace

char32_t decode(std::string_view text, std::size_t& offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return text[offset++] & 0x7F;
  utf8proc_int32_t c = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset);
  const utf8proc_ssize_t length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - offset), &c);
  if (length <= 0) {
    ++offset;
    return 0xFFFD;
  }
  offset += static_cast<std::size_t>(length);
  return static_cast<char32_t>(c);
}

void encode(char32_t code_point, std::string& out) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::size_t find_invalid(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (i + 64 <= text.size() && is_ascii(text.substr(i, 64))) {
      i += 64;
      continue;
    }
    if ((text[i] & 0x80) == 0) {
      ++i;
      continue;
    }
    const std::size_t length = sound_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

std::string repair(std::string_view text) {
  std::string sound;
  sound.reserve(text.size() + 16);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = (text[i] & 0x80) == 0 ? 1 : sound_length(text, i);
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
