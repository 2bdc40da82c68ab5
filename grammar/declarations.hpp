// Declarations: the heads, and those that cannot be read.
#pragma once

#include "grammar/clauses.hpp"

namespace goalie::grammar {

/// An objective, key result, KPI or initiative: an id if there is one, and a title.
template <Keyword K>
struct head_of : pegtl::seq<key<K>, gap, where<id, id, gap>, title> {};

template <Keyword K>
struct unit_head : pegtl::seq<key<K>, gap, id, gap, title> {};
template <>
struct head_of<Keyword::company> : unit_head<Keyword::company> {};
template <>
struct head_of<Keyword::department> : unit_head<Keyword::department> {};
template <>
struct head_of<Keyword::team> : unit_head<Keyword::team> {};
template <>
struct head_of<Keyword::person> : pegtl::seq<key<Keyword::person>, gap, handle, gap, title> {};
template <>
struct head_of<Keyword::goals>
    : pegtl::seq<key<Keyword::goals>, gap, header_of, gap, pegtl::sor<handle, header_unit>,
                 where<pegtl::seq<gap, for_>, gap, for_, gap, date>> {};

/// Any head that reads well.
struct head : dispatch<head_of, 0, declaration_count> {};
/// A head that cannot be read, up to its first clause.
struct bad_head : pegtl::seq<declaration_key, more_scraps> {};
/// A head that can be read, or one that cannot: the keyword is looked up once.
template <Keyword K>
struct good_or_bad_head : pegtl::sor<head_of<K>, bad_head> {};
struct head_here : dispatch<good_or_bad_head, 0, declaration_count> {};

}  // namespace goalie::grammar
