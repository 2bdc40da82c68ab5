// Unicode: what is sound, what an identifier holds, and how wide a character stands.
#include "compiler/source/unicode.hpp"

#include <gtest/gtest.h>

namespace goalie::unicode {
namespace {

TEST(Unicode, DecodesAndEncodes) {
  for (const char32_t c : {U'a', U'ä', U'€', U'한', U'🎯', U'\U0010FFFF'}) {
    std::string bytes;
    encode(c, bytes);
    std::size_t offset = 0;
    EXPECT_EQ(decode(bytes, offset), c);
    EXPECT_EQ(offset, bytes.size());
  }
}

TEST(Unicode, FindsTheFirstBadByteWhereverItStands) {
  const std::string bad[] = {"\xFF",    "\x80", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                             "\xE2\x82"};
  for (const std::string& one : bad) {
    for (const std::size_t before : {0U, 1U, 7U, 8U, 63U, 64U, 65U, 1000U}) {
      EXPECT_EQ(find_invalid(std::string(before, 'x') + one), before) << before;
      EXPECT_EQ(find_invalid("ä" + std::string(before, 'x') + one + "rest"), before + 2);
    }
  }
  EXPECT_EQ(find_invalid(""), std::string_view::npos);
  EXPECT_EQ(find_invalid("Zürich 東京 🎯\n" + std::string(200, 'x')), std::string_view::npos);
}

TEST(Unicode, RepairsByteByByte) {
  EXPECT_EQ(repair("a\xFF\xFE z"), "a\uFFFD\uFFFD z");
  EXPECT_EQ(repair("M\xFCller"), "M\uFFFDller");
  EXPECT_EQ(repair("\xE2\x82"), "\uFFFD\uFFFD");
  EXPECT_EQ(find_invalid(repair("\xED\xA0\x80\xF5 ä")), std::string_view::npos);
}

/// What the library encodes is read back, and is bad where its last byte is missing.
TEST(Unicode, AgreesOnEveryCharacter) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    encode(c, bytes);
    std::size_t offset = 0;
    ASSERT_EQ(decode(bytes, offset), c);
    ASSERT_EQ(find_invalid(bytes), std::string_view::npos);
    ASSERT_EQ(find_invalid(std::string_view(bytes).substr(0, bytes.size() - 1)) == 0, bytes.size() > 1);
  }
}

TEST(Unicode, ComposesAndLowers) {
  EXPECT_EQ(nfc("Zu\u0308rich"), "Zürich");
  EXPECT_EQ(nfc("plain"), "plain");
  EXPECT_EQ(lower("ÄRGER Straße NPS"), "ärger straße nps");
}

TEST(Unicode, KnowsIdentifiers) {
  for (const char32_t c : {U'a', U'Z', U'_', U'ä', U'東', U'ｱ', U'\u2118', U'\u309B'})
    EXPECT_TRUE(begins_identifier(c)) << static_cast<unsigned>(c);
  for (const char32_t c : {U'1', U'-', U'.', U'@', U' ', U'\u0301', U'·', U'🎯', U'\u2E2F'})
    EXPECT_FALSE(begins_identifier(c)) << static_cast<unsigned>(c);
  for (const char32_t c : {U'1', U'\u0301', U'·', U'\u203F', U'\u0663'})
    EXPECT_TRUE(continues_identifier(c)) << static_cast<unsigned>(c);
  for (const char32_t c : {U'-', U'€', U'🎯', U'\u200B'})
    EXPECT_FALSE(continues_identifier(c)) << static_cast<unsigned>(c);
}

TEST(Unicode, ForbidsControlsAndMarksOfDirection) {
  for (const char32_t c : {U'\0', U'\x1B', U'\x7F', U'\x85', U'\u061C', U'\u200E', U'\u202E', U'\u2066'})
    EXPECT_TRUE(is_forbidden(c)) << static_cast<unsigned>(c);
  for (const char32_t c : {U'\t', U'\n', U'\r', U' ', U'\u00A0', U'\u200B', U'\u200D', U'א'})
    EXPECT_FALSE(is_forbidden(c)) << static_cast<unsigned>(c);
  EXPECT_TRUE(is_odd_space(U'\u00A0'));
  EXPECT_FALSE(is_odd_space(U' '));
}

TEST(Unicode, MeasuresWhatATerminalShows) {
  EXPECT_EQ(width("abc"), 3U);
  EXPECT_EQ(width("東京"), 4U);
  EXPECT_EQ(width("🎯"), 2U);
  EXPECT_EQ(width("e\u0301"), 1U);
  EXPECT_EQ(width("a\u200Bb"), 2U);
  EXPECT_EQ(width(""), 0U);
}

}  // namespace
}  // namespace goalie::unicode
