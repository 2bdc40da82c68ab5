// Dispatch: which rule of many a keyword chooses. One look at the word, where an ordered choice would try
// them all.
#pragma once

#include <array>
#include <cstdint>
#include <utility>

#include "grammar/lexical.hpp"
#include "grammar/lookup.hpp"

namespace goalie::grammar {

/// Rule<K> for the keyword K that stands here, among [First, Last).
template <template <Keyword> class Rule, std::size_t First, std::size_t Last>
struct dispatch {
  using rule_t = dispatch;
  using subs_t = pegtl::empty_list;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input, typename... States>
  static bool match(Input& in, States&&... states) {
    using Match = bool (*)(Input&, States & ...);
    static constexpr auto table = []<std::size_t... I>(std::index_sequence<I...>) {
      return std::array<Match, Last - First>{[](Input& input, States&... each) {
        return Control<Rule<static_cast<Keyword>(First + I)>>::template match<A, M, Action, Control>(input,
                                                                                                     each...);
      }...};
    }
    (std::make_index_sequence<Last - First>());
    const std::size_t keyword = keyword_at(in.current(), in.end());
    return keyword >= First && keyword < Last && table[keyword - First](in, states...);
  }
};

struct clause_key : dispatch<key, declaration_count, keyword_count> {};
struct declaration_key : dispatch<key, 0, declaration_count> {};

}  // namespace goalie::grammar
