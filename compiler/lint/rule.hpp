// A rule: its facts and one function, as data. Whoever has read one can write the next.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "compiler/diagnostics/facts.hpp"
#include "compiler/lint/allow.hpp"
#include "compiler/lint/context.hpp"
#include "compiler/model/plan.hpp"

namespace goalie::lint {

using model::KeyResult;
using model::Kpi;
using model::Objective;
using model::Plan;
using model::Section;

enum class Group : std::uint8_t { objective, count, key_result, kpi, alignment, allow };
std::string_view name_of(Group group);

/// Who says so. One rule may have several sources: `Source::evalio | Source::planview`.
enum class Source : std::uint8_t {
  evalio = 1,     // Evalio, "OKRs vs KPIs"
  planview = 2,   // Planview, "OKRs vs KPIs"
  card = 4,       // the design card
  google = 8,     // Google's OKR guide (re:Work)
  wodtke = 16,    // Wodtke, Radical Focus
  practice = 32,  // common practice
};
constexpr Source operator|(Source a, Source b) {
  return static_cast<Source>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
/// "Evalio, Planview".
std::string_view name_of(Source source);

/// The functions of a rule, one for each kind of thing that it judges.
struct Check {
  void (*objective)(const Objective&, Context&) = nullptr;
  void (*key_result)(const KeyResult&, Context&) = nullptr;
  void (*kpi)(const Kpi&, Context&) = nullptr;
  void (*section)(const Section&, Context&) = nullptr;
  void (*plan)(const Plan&, Context&) = nullptr;
  void (*exception)(const Exception&, Context&) = nullptr;  // each `allow`, behind everything else
};

namespace detail {
constexpr void set(Check& check, void (*f)(const Objective&, Context&)) { check.objective = f; }
constexpr void set(Check& check, void (*f)(const KeyResult&, Context&)) { check.key_result = f; }
constexpr void set(Check& check, void (*f)(const Kpi&, Context&)) { check.kpi = f; }
constexpr void set(Check& check, void (*f)(const Section&, Context&)) { check.section = f; }
constexpr void set(Check& check, void (*f)(const Plan&, Context&)) { check.plan = f; }
constexpr void set(Check& check, void (*f)(const Exception&, Context&)) { check.exception = f; }
template <auto... Functions>
constexpr Check make_check() {
  Check check;
  (set(check, Functions), ...);
  return check;
}
}  // namespace detail

/// The check that calls each function for everything of its parameter's kind.
template <auto... Functions>
inline constexpr Check each = detail::make_check<Functions...>();

struct Rule {
  std::string_view name;  // kebab case; it states the fault
  Group group;
  Level level;               // by default
  std::string_view summary;  // one line: what it finds
  std::string_view why;      // one line: why that matters
  std::string_view bad;      // a goal file that it flags
  std::string_view good;     // the same, mended
  Source source;
  Option options[3] = {};            // those with a name
  bool wording = false;              // it reads English: goals that are dropped or past are not judged
  std::optional<Level> strict = {};  // its level under the preset `strict`, where it states one
  Check check;
};

/// The facts of a rule for explain, reports and configuration.
Facts facts(const Rule& rule);

/// Every rule, sorted by name. The table is written at configure time from the files in lint-rules/.
std::span<const Rule* const> all_rules();

}  // namespace goalie::lint
