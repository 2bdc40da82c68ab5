// The grammar itself: PEGTL's analysis finds no rule that loops without reading.
#include <gtest/gtest.h>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/document.hpp"

namespace g = goalie::grammar;

namespace tao::pegtl {

template <typename Name, g::Keyword K>
struct analyze_traits<Name, g::key<K>> : analyze_any_traits<> {};
template <typename Name, bool (*Holds)(char), std::size_t Least>
struct analyze_traits<Name, g::run<Holds, Least>>
    : std::conditional_t<Least == 0, analyze_opt_traits<>, analyze_any_traits<>> {};
template <typename Name, bool (*Holds)(char)>
struct analyze_traits<Name, g::byte<Holds>> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::quoted> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::keyword_slip> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::open_long_text> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::skipped_block> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::conflict> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::block_is_over> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::brace_is_missing> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::may_nest_deeper> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::resembles_clause> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::block_without_brace> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, g::own_close> : analyze_opt_traits<> {};

template <template <g::Keyword> class Rule, std::size_t First, std::size_t... I>
analyze_sor_traits<Rule<static_cast<g::Keyword>(First + I)>...> choice_of(std::index_sequence<I...>);
template <typename Name, template <g::Keyword> class Rule, std::size_t First, std::size_t Last>
struct analyze_traits<Name, g::dispatch<Rule, First, Last>>
    : decltype(choice_of<Rule, First>(std::make_index_sequence<Last - First>())) {};

}  // namespace tao::pegtl

TEST(Grammar, HasNoRuleThatLoopsWithoutReading) { EXPECT_EQ(tao::pegtl::analyze<g::document>(1), 0U); }
