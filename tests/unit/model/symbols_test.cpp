// Symbols: one name, one number, whatever its spelling in Unicode.
#include "compiler/model/symbols.hpp"

#include <gtest/gtest.h>
#include <utility>

namespace goalie::model {
namespace {

TEST(Symbols, HoldEachNameOnce) {
  Symbols symbols;
  const Symbol growth = symbols.intern("growth");
  EXPECT_TRUE(growth);
  EXPECT_EQ(symbols.intern("growth"), growth);
  EXPECT_NE(symbols.intern("Growth"), growth) << "case is kept";
  EXPECT_EQ(symbols.text(growth), "growth");
  EXPECT_EQ(symbols.size(), 3U);
}

TEST(Symbols, FindWithoutMaking) {
  Symbols symbols;
  EXPECT_FALSE(symbols.find("growth"));
  const Symbol growth = symbols.intern("growth");
  EXPECT_EQ(symbols.find("growth"), growth);
  EXPECT_FALSE(symbols.find(""));
}

TEST(Symbols, NoNameIsNone) {
  Symbols symbols;
  EXPECT_FALSE(symbols.intern(""));
  EXPECT_EQ(symbols.size(), 1U);
  EXPECT_EQ(symbols.text({}), "");
}

TEST(Symbols, AreOneInNormalForm) {
  Symbols symbols;
  const Symbol composed = symbols.intern("caf\u00e9");
  EXPECT_EQ(symbols.intern("cafe\u0301"), composed);
  EXPECT_EQ(symbols.find("cafe\u0301"), composed);
  EXPECT_EQ(symbols.text(composed), "caf\u00e9");
}

TEST(Symbols, KeepTheirTextsWhenTheyGrowAndMove) {
  Symbols symbols;
  const std::string_view first = symbols.text(symbols.intern("a-name-that-is-too-long-for-a-small-string"));
  const std::string_view small = symbols.text(symbols.intern("a"));
  for (int i = 0; i < 10'000; ++i) symbols.intern("name-" + std::to_string(i));
  const Symbols moved = std::move(symbols);
  EXPECT_EQ(moved.text(moved.find("a-name-that-is-too-long-for-a-small-string")).data(), first.data());
  EXPECT_EQ(moved.text(moved.find("a")).data(), small.data());
  EXPECT_EQ(moved.text(moved.find("name-9999")), "name-9999");
}

}  // namespace
}  // namespace goalie::model
