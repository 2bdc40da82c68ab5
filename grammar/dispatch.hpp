// Dispatch: which rule of many a keyword chooses. One look at the word, where an ordered choice would try them all.
#pragma once

#include <array>
#include <cstdint>
#include <utility>

#include "grammar/lexical.hpp"

namespace goalie::grammar {

namespace detail {

/// For each small letter the keywords that begin with it, as [begins[letter], begins[letter + 1]) of `order`.
struct ByLetter {
  std::array<std::uint8_t, 27> begins{};
  std::array<Keyword, keyword_count> order{};
};

constexpr ByLetter by_letter() {
  ByLetter table;
  std::uint8_t next = 0;
  for (std::uint8_t letter = 0; letter < 26; ++letter) {
    table.begins[letter] = next;
    for (const KeywordFacts& row : keywords) {
      if (row.text[0] == 'a' + letter) table.order[next++] = row.keyword;
    }
  }
  table.begins[26] = next;
  return table;
}
inline constexpr ByLetter letters = by_letter();

}  // namespace detail

/// The keyword that the text begins with as a whole word; keyword_count if it is none.
inline std::size_t keyword_at(const char* at, const char* end) {
  if (at == end || *at < 'a' || *at > 'z') return keyword_count;
  const auto letter = static_cast<std::size_t>(*at - 'a');
  for (std::uint8_t i = detail::letters.begins[letter]; i != detail::letters.begins[letter + 1]; ++i) {
    const Keyword keyword = detail::letters.order[i];
    if (keyword_length(keyword, at, end) != 0) return static_cast<std::size_t>(keyword);
  }
  return keyword_count;
}

/// Rule<K> for the keyword K that stands here, among [First, Last).
template <template <Keyword> class Rule, std::size_t First, std::size_t Last>
struct dispatch {
  using rule_t = dispatch;
  using subs_t = pegtl::empty_list;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input, typename... States>
  static bool match(Input& in, States&&... states) {
    using Match = bool (*)(Input&, States&...);
    static constexpr auto table = []<std::size_t... I>(std::index_sequence<I...>) {
      return std::array<Match, Last - First>{[](Input& input, States&... each) {
        return Control<Rule<static_cast<Keyword>(First + I)>>::template match<A, M, Action, Control>(input, each...);
      }...};
    }(std::make_index_sequence<Last - First>());
    const std::size_t keyword = keyword_at(in.current(), in.end());
    return keyword >= First && keyword < Last && table[keyword - First](in, states...);
  }
};

struct clause_key : dispatch<key, declaration_count, keyword_count> {};
struct declaration_key : dispatch<key, 0, declaration_count> {};

}  // namespace goalie::grammar
