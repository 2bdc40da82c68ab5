// The checked plan: units, people and goals with every reference resolved, in tables with typed ids.
#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>

#include "compiler/model/date.hpp"
#include "compiler/model/quantity.hpp"
#include "compiler/model/symbols.hpp"
#include "compiler/model/table.hpp"
#include "compiler/source/span.hpp"
#include "grammar/keywords.hpp"

namespace goalie::model {

using grammar::Keyword;

struct Unit;
struct Person;
struct Section;
struct Objective;
struct KeyResult;
struct Kpi;
struct Initiative;
struct Reference;
struct Remark;
struct Checkin;
struct Mention;
struct Allow;

using UnitId = Id<Unit>;
using PersonId = Id<Person>;
using SectionId = Id<Section>;
using ObjectiveId = Id<Objective>;
using KeyResultId = Id<KeyResult>;
using KpiId = Id<Kpi>;
using InitiativeId = Id<Initiative>;

/// A goal of any kind, or nothing.
struct GoalRef {
  enum class Kind : std::uint8_t { none, objective, key_result, kpi };
  Kind kind = Kind::none;
  std::uint32_t index = 0xFFFFFFFF;

  constexpr GoalRef() = default;
  constexpr GoalRef(ObjectiveId id) : kind(Kind::objective), index(id.index) {}
  constexpr GoalRef(KeyResultId id) : kind(Kind::key_result), index(id.index) {}
  constexpr GoalRef(KpiId id) : kind(Kind::kpi), index(id.index) {}
  constexpr explicit operator bool() const { return kind != Kind::none; }
  constexpr ObjectiveId objective() const {
    return kind == Kind::objective ? ObjectiveId{index} : ObjectiveId{};
  }
  constexpr KeyResultId key_result() const {
    return kind == Kind::key_result ? KeyResultId{index} : KeyResultId{};
  }
  constexpr KpiId kpi() const { return kind == Kind::kpi ? KpiId{index} : KpiId{}; }
  friend constexpr bool operator==(GoalRef a, GoalRef b) { return a.kind == b.kind && a.index == b.index; }
};

/// A unit by its name; `id` where it is declared. `span` is where it was written.
struct UnitName {
  Symbol name;
  Span span;
  UnitId id;
};

/// A person by handle (without the `@`); `id` where declared. A handle with `/` names a group.
struct Mention {
  Symbol handle;
  Span span;
  PersonId id;
  bool group = false;

  constexpr explicit operator bool() const { return static_cast<bool>(handle); }
};

struct Unit {
  Keyword keyword = Keyword::team;  // company, department or team
  FileId file = no_file;
  Span span;  // the whole declaration
  Span head;  // its keyword
  Symbol id;
  Span id_span;
  std::string_view name;
  UnitName parent;  // `in`
  Mention lead;
  Range<Reference> formerly;  // the names that it had; they resolve to nothing
  Range<Remark> remarks;
};

struct Person {
  FileId file = no_file;
  Span span;
  Span head;
  Symbol handle;
  Span handle_span;
  std::string_view name;
  UnitName unit;  // `in`
};

/// `goals of UNIT [for PERIOD]`, and the goals up to the next header. Goals before the first header of a
/// file are in a section with no owner.
struct Section {
  FileId file = no_file;
  Span head;      // the keyword; empty for goals before the first header
  Span span;      // the header's line
  UnitName unit;  // one of these two is there, or neither
  Mention person;
  Period period;  // if any
  Span period_span;
  Range<Allow> allows;
  bool unreadable = false;  // its header has an error: nothing says what it would have said
};

/// `supports`, `keep` or `formerly`, resolved.
struct Reference {
  Keyword keyword = Keyword::supports;
  Span span;        // as written, without the period
  Period period;    // `for PERIOD`
  Symbol parts[3];  // the names between the dots, from the left; unused ones are none
  std::uint8_t part_count = 0;
  GoalRef target;  // none where it does not resolve
};

/// A clause of text: why, how, source, link, tag (one each word), diagnosis, amended, dropped, grade.
struct Remark {
  Keyword keyword = Keyword::why;
  Span span;       // the clause
  Span text_span;  // the text with its quotes
  std::string_view text;
  Date date;      // diagnosis, amended, dropped
  Decimal score;  // grade, 0–1
};

/// One reading.
struct Checkin {
  Date date;
  Span span;
  Quantity value;                            // none for a status
  [[no_unique_address]] Decimal confidence;  // 0–1
  bool has_confidence = false;
  bool done = false;  // a milestone's
  std::string_view note;
};

/// `allow RULE "reason" [until DATE]`.
struct Allow {
  Span span;
  Span rule_span;
  std::string_view rule;
  std::string_view reason;
  Date until;  // if any
};

/// What objectives, key results and KPIs have in common.
struct Goal {
  FileId file = no_file;
  SectionId section;
  Span span;        // the whole declaration
  Span head;        // its keyword: where what is missing is reported
  Span title_span;  // within the quotes
  std::string_view title;
  Symbol id;  // if written
  Span id_span;
  Mention owner;  // as written; see Plan::owner_of
  Range<Reference> references;
  Range<Mention> informed;
  Range<Remark> remarks;
  Range<Checkin> checkins;  // in the order of the file
  Range<Initiative> initiatives;
  Range<Allow> allows;
  std::uint64_t clauses = 0;  // one bit a keyword that stands here, also where it could not be read
  bool unreadable = false;    // a syntax error in it: it counts and resolves, and no rule judges it
  bool duplicate = false;     // the later of two with one id: likewise

  bool has(Keyword clause) const { return (clauses >> static_cast<unsigned>(clause) & 1U) != 0; }
  bool judged() const { return !unreadable && !duplicate; }
};

struct Objective : Goal {
  Range<KeyResult> key_results;
  bool committed() const { return has(Keyword::committed); }
};

struct KeyResult : Goal {
  ObjectiveId objective;
  Measure measure;
  Date deadline;  // `by`, if written
  Span deadline_span;
};

enum class Cadence : std::uint8_t { none, daily, weekly, biweekly, monthly, quarterly, annually };
std::string_view name_of(Cadence cadence);
/// Days from one reading to the next.
int days_of(Cadence cadence);

struct Kpi : Goal {
  Measure range;  // at least, at most or between
  Cadence cadence = Cadence::none;
  Date deadline;
  Span deadline_span;
};

struct Initiative {
  FileId file = no_file;
  Span span;
  Span head;
  std::string_view title;
  Span title_span;
  Symbol id;
  GoalRef parent;
  Mention owner;
  Date deadline;
  bool done = false;
  Date done_on;
  Range<Remark> remarks;
};

/// Everything that the goal files say. Texts are views into the sources or into `texts`.
struct Plan {
  Symbols symbols;
  Table<Unit> units;
  Table<Person> people;
  Table<Section> sections;
  Table<Objective> objectives;
  Table<KeyResult> key_results;
  Table<Kpi> kpis;
  Table<Initiative> initiatives;
  Table<Reference> references;
  Table<Mention> mentions;
  Table<Remark> remarks;
  Table<Checkin> checkins;
  Table<Allow> allows;
  std::list<std::string> texts;  // texts that differ from how they were written: escapes, indents

  const Goal& goal(GoalRef ref) const;
  std::string_view name(Symbol symbol) const { return symbols.text(symbol); }
  /// The first remark of a kind on a goal, or null.
  const Remark* remark(const Goal& goal, Keyword keyword) const;

  const Section& section_of(const Goal& goal) const { return sections[goal.section]; }
  /// The period that a goal runs in: its header's, if any. A KPI has none.
  Period period_of(const Objective& objective) const { return section_of(objective).period; }
  Period period_of(const KeyResult& key_result) const { return section_of(key_result).period; }
  /// The unit's name or the person's handle that a goal belongs to, or none.
  Symbol unit_of(const Goal& goal) const;
  /// Who owns a goal: as written; else its objective's; else the person whose goals these are.
  Mention owner_of(const Objective& objective) const;
  Mention owner_of(const KeyResult& key_result) const;
  Mention owner_of(const Kpi& kpi) const;
  /// When a key result is due: `by`, else its period's last day, if any.
  Date due(const KeyResult& key_result) const;
  /// The last check-in in time with a value; of one day the later in the file. Null if none.
  const Checkin* last_reading(const Goal& goal) const;
};

}  // namespace goalie::model
