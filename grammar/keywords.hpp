// The keyword table: every word that the language reserves, said once.
//
// The parser, the checker, the formatter, completion and the editors' highlighting draw from it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace goalie::grammar {

/// Every keyword: the declarations first, then the clauses.
enum class Keyword : std::uint8_t {
  company,
  department,
  team,
  person,
  goals,
  objective,
  kr,
  kpi,
  initiative,  // declarations
  owner,
  lead,
  in,
  inform,
  supports,
  keep,
  committed,
  from,
  to,
  up,
  down,
  at_least,
  at_most,
  between,
  milestone,
  by,
  measured,
  leading,
  lagging,
  why,
  how,
  source,
  link,
  tag,
  checkin,
  diagnosis,
  grade,
  amended,
  dropped,
  formerly,
  done,
  allow,
};
inline constexpr std::size_t keyword_count = static_cast<std::size_t>(Keyword::allow) + 1;
inline constexpr std::size_t declaration_count = static_cast<std::size_t>(Keyword::initiative) + 1;

/// What a clause expects behind its keyword. The parser has one rule for each of these shapes.
enum class Shape : std::uint8_t {
  declaration,    // not a clause
  nothing,        // committed
  handle,         // owner @maya
  handles,        // inform @maya, @sam
  unit,           // in growth
  references,     // supports acme.delight for 2026, easy-start
  reference,      // formerly growth.easy-start
  value,          // from 42%
  band,           // between 5 and 10 days
  deadline,       // by 2026-09-30, by 2026-Q3
  cadence,        // measured weekly
  text,           // why "…"
  words,          // tag a, b
  checkin,        // checkin DATE [V] [confidence N] ["note"]
  dated_text,     // amended DATE "reason"
  grade,          // grade N ["text"]
  optional_date,  // done [DATE]
  allow,          // allow RULE "reason" [until DATE]
};

/// One row of the table.
struct KeywordFacts {
  Keyword keyword;
  std::string_view text;  // as it is written; two words stand one blank apart
  Shape shape;
  bool repeats;               // may stand more than once on one goal
  bool block_only;            // the formatter puts it into the block, never on the head
  std::string_view argument;  // as the reference writes it: "@handle", "V", "DATE \"text\""
  std::string_view meaning;   // one line for completion, hover and help
};

inline constexpr std::array<KeywordFacts, keyword_count> keywords{{
    {Keyword::company, "company", Shape::declaration, true, false, "ID \"Name\"",
     "the root of the organisation"},
    {Keyword::department, "department", Shape::declaration, true, false, "ID \"Name\"",
     "a part of the organisation"},
    {Keyword::team, "team", Shape::declaration, true, false, "ID \"Name\"", "a team"},
    {Keyword::person, "person", Shape::declaration, true, false, "@handle \"Name\"",
     "somebody who can own goals"},
    {Keyword::goals, "goals", Shape::declaration, true, false, "of UNIT [for PERIOD]",
     "whose goals follow, and for when"},
    {Keyword::objective, "objective", Shape::declaration, true, false, "[ID] \"Title\"",
     "where we want to go: qualitative, ambitious, owned by one person"},
    {Keyword::kr, "kr", Shape::declaration, true, false, "[ID] \"Title\"",
     "a key result: how we know that we got there"},
    {Keyword::kpi, "kpi", Shape::declaration, true, false, "[ID] \"Title\"",
     "what must stay healthy; it does not expire"},
    {Keyword::initiative, "initiative", Shape::declaration, true, false, "[ID] \"Title\"",
     "work that we bet on; not a key result"},
    {Keyword::owner, "owner", Shape::handle, false, false, "@handle",
     "the one directly responsible individual"},
    {Keyword::lead, "lead", Shape::handle, false, false, "@handle", "who leads the unit"},
    {Keyword::in, "in", Shape::unit, false, false, "UNIT", "the unit above"},
    {Keyword::inform, "inform", Shape::handles, false, false, "@handle, …", "who needs to be in the know"},
    {Keyword::supports, "supports", Shape::references, false, false, "REF, …",
     "the objectives or key results that this serves"},
    {Keyword::keep, "keep", Shape::references, false, false, "REF, …",
     "the KPIs that must stay healthy while we push"},
    {Keyword::committed, "committed", Shape::nothing, false, false, "", "expected to score 1.0"},
    {Keyword::from, "from", Shape::value, false, false, "V", "where we start: the baseline"},
    {Keyword::to, "to", Shape::value, false, false, "V", "a target to reach"},
    {Keyword::up, "up", Shape::value, false, false, "V", "a change upwards"},
    {Keyword::down, "down", Shape::value, false, false, "V", "a change downwards"},
    {Keyword::at_least, "at least", Shape::value, false, false, "V", "not below"},
    {Keyword::at_most, "at most", Shape::value, false, false, "V", "not above"},
    {Keyword::between, "between", Shape::band, false, false, "V and V", "within a band"},
    {Keyword::milestone, "milestone", Shape::nothing, false, false, "", "it happens or it does not"},
    {Keyword::by, "by", Shape::deadline, false, false, "DATE", "the deadline; a period means its last day"},
    {Keyword::measured, "measured", Shape::cadence, false, false, "CADENCE", "how often it is read"},
    {Keyword::leading, "leading", Shape::nothing, false, false, "", "it moves before the outcome does"},
    {Keyword::lagging, "lagging", Shape::nothing, false, false, "", "it moves after the outcome did"},
    {Keyword::why, "why", Shape::text, false, true, "\"text\"", "the reason"},
    {Keyword::how, "how", Shape::text, false, true, "\"text\"", "the plan to reach it"},
    {Keyword::source, "source", Shape::text, false, true, "\"text\"", "where the number comes from"},
    {Keyword::link, "link", Shape::text, false, false, "\"URL\"", "a related page"},
    {Keyword::tag, "tag", Shape::words, false, false, "WORD, …", "labels"},
    {Keyword::checkin, "checkin", Shape::checkin, true, true, "DATE [V] [confidence N] [\"note\"]",
     "one reading"},
    {Keyword::diagnosis, "diagnosis", Shape::dated_text, true, true, "DATE \"text\"",
     "why a KPI left its range, and the fix"},
    {Keyword::grade, "grade", Shape::grade, false, true, "N [\"text\"]",
     "the score at the end, and what was learned"},
    {Keyword::amended, "amended", Shape::dated_text, true, true, "DATE \"reason\"",
     "why the plan changed after it began"},
    {Keyword::dropped, "dropped", Shape::dated_text, false, true, "DATE \"reason\"",
     "given up, and kept so that history stays readable"},
    {Keyword::formerly, "formerly", Shape::reference, true, false, "REF", "the id it had before"},
    {Keyword::done, "done", Shape::optional_date, false, false, "[DATE]", "an initiative that is finished"},
    {Keyword::allow, "allow", Shape::allow, true, true, "RULE \"reason\" [until DATE]",
     "this rule is silenced here, for this reason"},
}};

/// Words that join the parts of one construct. They are reserved only there.
inline constexpr std::array<std::string_view, 5> connectives{"of", "for", "and", "confidence", "until"};

/// What `measured` takes.
inline constexpr std::array<std::string_view, 6> cadences{"daily",   "weekly",    "biweekly",
                                                          "monthly", "quarterly", "annually"};

constexpr const KeywordFacts& facts(Keyword keyword) { return keywords[static_cast<std::size_t>(keyword)]; }
constexpr std::string_view text(Keyword keyword) { return facts(keyword).text; }
constexpr bool is_declaration(Keyword keyword) { return facts(keyword).shape == Shape::declaration; }

namespace detail {
inline constexpr Keyword unit_clauses[] = {Keyword::in, Keyword::lead, Keyword::why, Keyword::formerly};
inline constexpr Keyword company_clauses[] = {Keyword::lead, Keyword::why, Keyword::formerly};
inline constexpr Keyword person_clauses[] = {Keyword::in};
inline constexpr Keyword header_clauses[] = {Keyword::allow};
inline constexpr Keyword objective_clauses[] = {
    Keyword::owner,   Keyword::supports, Keyword::keep,     Keyword::committed, Keyword::why,
    Keyword::inform,  Keyword::link,     Keyword::tag,      Keyword::checkin,   Keyword::grade,
    Keyword::amended, Keyword::dropped,  Keyword::formerly, Keyword::allow};
inline constexpr Keyword kr_clauses[] = {
    Keyword::from,     Keyword::to,      Keyword::up,        Keyword::down,    Keyword::at_least,
    Keyword::at_most,  Keyword::between, Keyword::milestone, Keyword::by,      Keyword::owner,
    Keyword::supports, Keyword::source,  Keyword::why,       Keyword::link,    Keyword::tag,
    Keyword::checkin,  Keyword::grade,   Keyword::amended,   Keyword::dropped, Keyword::formerly,
    Keyword::allow};
inline constexpr Keyword kpi_clauses[] = {
    Keyword::at_least, Keyword::at_most,   Keyword::between, Keyword::measured, Keyword::by,
    Keyword::owner,    Keyword::supports,  Keyword::leading, Keyword::lagging,  Keyword::inform,
    Keyword::why,      Keyword::how,       Keyword::source,  Keyword::link,     Keyword::tag,
    Keyword::checkin,  Keyword::diagnosis, Keyword::amended, Keyword::dropped,  Keyword::formerly,
    Keyword::allow};
inline constexpr Keyword initiative_clauses[] = {Keyword::owner, Keyword::by,   Keyword::link,   Keyword::why,
                                                 Keyword::tag,   Keyword::done, Keyword::dropped};
inline constexpr Keyword objective_nests[] = {Keyword::kr, Keyword::initiative};
inline constexpr Keyword goal_nests[] = {Keyword::initiative};
}  // namespace detail

/// The clauses that a declaration takes, in the order in which the one style writes them.
constexpr std::span<const Keyword> clauses_of(Keyword declaration) {
  switch (declaration) {
    case Keyword::company: return detail::company_clauses;
    case Keyword::department:
    case Keyword::team: return detail::unit_clauses;
    case Keyword::person: return detail::person_clauses;
    case Keyword::goals: return detail::header_clauses;
    case Keyword::objective: return detail::objective_clauses;
    case Keyword::kr: return detail::kr_clauses;
    case Keyword::kpi: return detail::kpi_clauses;
    case Keyword::initiative: return detail::initiative_clauses;
    default: return {};
  }
}

/// The declarations that nest in a declaration's block.
constexpr std::span<const Keyword> nests_in(Keyword declaration) {
  switch (declaration) {
    case Keyword::objective: return detail::objective_nests;
    case Keyword::kr:
    case Keyword::kpi: return detail::goal_nests;
    default: return {};
  }
}

namespace detail {
constexpr std::uint64_t mask_of(std::span<const Keyword> list) {
  std::uint64_t mask = 0;
  for (const Keyword keyword : list) mask |= std::uint64_t{1} << static_cast<unsigned>(keyword);
  return mask;
}
}  // namespace detail

namespace detail {
inline constexpr auto clause_masks = [] {
  std::array<std::uint64_t, declaration_count> masks{};
  for (std::size_t i = 0; i < declaration_count; ++i) masks[i] = mask_of(clauses_of(static_cast<Keyword>(i)));
  return masks;
}();
}  // namespace detail

/// Whether a clause belongs on a declaration.
constexpr bool belongs(Keyword clause, Keyword declaration) {
  return (detail::clause_masks[static_cast<std::size_t>(declaration)] >> static_cast<unsigned>(clause) &
          1U) != 0;
}

/// Whether a declaration may stand in another's block.
constexpr bool nests(Keyword inner, Keyword outer) {
  return (detail::mask_of(nests_in(outer)) >> static_cast<unsigned>(inner) & 1U) != 0;
}

namespace detail {
constexpr bool keywords_in_order() {
  for (std::size_t i = 0; i < keyword_count; ++i)
    if (keywords[i].keyword != static_cast<Keyword>(i)) return false;
  return true;
}
static_assert(keywords_in_order(), "the table's rows stand in the order of the enumeration");
}  // namespace detail

/// The clause or declaration whose text is exactly this word ("at least" is two words and one keyword).
constexpr std::optional<Keyword> find_keyword(std::string_view word) {
  for (const KeywordFacts& row : keywords)
    if (row.text == word) return row.keyword;
  return std::nullopt;
}

}  // namespace goalie::grammar
