// Declarations: the heads, and those that cannot be read.
#pragma once

#include "grammar/clauses.hpp"

namespace goalie::grammar {

template <Keyword K>
struct unit_head : pegtl::seq<key<K>, gap, id, gap, title> {};
struct person_head : pegtl::seq<key<Keyword::person>, gap, pegtl::sor<handle>, gap, title> {};
template <Keyword K>
struct goal_head : pegtl::seq<key<K>, gap, where<id, id, gap>, title> {};
struct header
    : pegtl::seq<key<Keyword::goals>, gap, header_of, gap, pegtl::sor<handle, unit_name>,
                 where<pegtl::seq<gap, for_>, gap, for_, gap, date>> {};

struct head
    : pegtl::sor<goal_head<Keyword::kr>, goal_head<Keyword::objective>, goal_head<Keyword::kpi>,
                 goal_head<Keyword::initiative>, header, unit_head<Keyword::team>, unit_head<Keyword::department>,
                 unit_head<Keyword::company>, person_head> {};
/// A head that cannot be read, up to its first clause.
struct bad_head : pegtl::seq<declaration_key, more_scraps> {};

}  // namespace goalie::grammar
