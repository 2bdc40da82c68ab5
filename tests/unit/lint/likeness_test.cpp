// Likeness: which titles say the same, and that finding them costs no pairs.
#include "compiler/lint/likeness.hpp"

#include <gtest/gtest.h>
#include <string>
#include <utility>

namespace goalie::lint {
namespace {

constexpr WordSet small = WordClass::article | WordClass::filler;

bool alike(std::string_view a, std::string_view b, Likeness likeness) {
  const Gist gists[] = {Gist(a, small, english), Gist(b, small, english)};
  const Gist turned[] = {gists[1], gists[0]};
  const bool result = earlier_twins(gists, likeness)[1] == 0;
  EXPECT_EQ(result, earlier_twins(turned, likeness)[1] == 0) << a << " / " << b;
  return result;
}

TEST(Likeness, SmallWordsAndEndingsMakeNoDifference) {
  for (const auto& [a, b] : {
           std::pair("Make the first week feel effortless", "Making our first weeks feel effortless!"),
           std::pair("Win companies", "win the company"),
           std::pair("Price of boxes", "pricing a box"),
           std::pair("Become the best bank in Spain", "Be the best bank in Spain"),
       })
    EXPECT_TRUE(alike(a, b, Likeness::same)) << a;
}

TEST(Likeness, OtherWordsNumbersAndOrdersDo) {
  for (const auto& [a, b] : {
           std::pair("Grow in Spain", "Grow in Portugal"),
           std::pair("Active after 30 days", "Active after 60 days"),
           std::pair("Time from a call to a contract", "Time from a contract to a call"),
           std::pair("Tickets before the launch", "Tickets after the launch"),
           std::pair("C in every school", "C++ in every school"),
           std::pair("Grow sales", "Cut sales"),
           std::pair("", ""),
           std::pair("!", "→"),
       })
    EXPECT_FALSE(alike(a, b, Likeness::same)) << a;
}

TEST(Likeness, NearlyLetsOneWordBeMore) {
  EXPECT_TRUE(alike("Earn the trust of clinic managers in billing",
                    "Earn the lasting trust of clinic managers in billing", Likeness::nearly));
  EXPECT_FALSE(alike("Earn the trust of clinic managers in billing",
                     "Earn the lasting trust of clinic managers in billing", Likeness::same));
}

TEST(Likeness, AFewWordsANameANumberOrANotMakeADirectionOfItsOwn) {
  for (const auto& [a, b] : {
           std::pair("Let partners sign contracts", "Let partners sign contracts faster"),
           std::pair("Win the trust of small clinic managers",
                     "Win the trust of small clinic managers in Poland"),
           std::pair("Give every one of our partners a reason", "Give every one of our 40 partners a reason"),
           std::pair("Win new customers from every trade fair",
                     "Win new customers not from every trade fair"),
       })
    EXPECT_FALSE(alike(a, b, Likeness::nearly)) << a;
}

TEST(Likeness, OfManyTheFirstIsTheTwin) {
  std::vector<Gist> gists;
  for (int i = 0; i < 20'000; ++i)
    gists.emplace_back("Make the same week feel effortless again", small, english);
  const std::vector<std::uint32_t> twins = earlier_twins(gists, Likeness::nearly);
  EXPECT_EQ(twins.front(), 0U);
  EXPECT_EQ(twins.back(), 0U);
}

TEST(Likeness, LongTitlesAreComparedWhole) {
  std::string title = "Keep";
  for (int i = 0; i < 40; ++i) title += " word" + std::string(1, static_cast<char>('a' + i % 26)) + "x";
  EXPECT_TRUE(alike(title, title, Likeness::nearly));
  EXPECT_FALSE(alike(title, title + " more", Likeness::nearly));
}

TEST(LastLetters, AreThoseOfTheLastWordThatSaysSomething) {
  constexpr WordSet small = WordClass::article | WordClass::filler;
  EXPECT_EQ(last_letters("Price of the tickets", small, english),
            last_letters("price for a ticket", small, english));
  EXPECT_EQ(last_letters("Pricing", small, english), last_letters("Prices", small, english));
  EXPECT_EQ(last_letters("What we stand for", small, english), last_letters("what we stand", small, english));
  EXPECT_EQ(last_letters("a, the!", small, english), last_letters("", small, english));
  EXPECT_NE(last_letters("Grow in Spain", small, english), last_letters("Grow in Portugal", small, english));
}

}  // namespace
}  // namespace goalie::lint
