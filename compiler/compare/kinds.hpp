// The kinds of changes: their names, and what `explain` says of them.
#pragma once

#include <span>

#include "compiler/compare/change.hpp"

namespace goalie::compare {

struct KindFacts {
  ChangeKind kind;
  std::string_view name;
  std::string_view message;  // the beginning of a change's message
  std::string_view summary;  // what it is, and when it is easier, harder or neither
  std::string_view why;      // it matters
};

std::span<const KindFacts> all_kinds();
const KindFacts& facts(ChangeKind kind);
/// The kind with this name, or null.
const KindFacts* find_kind(std::string_view name);

/// Whether a change is of what has happened: a check-in, a diagnosis, a grade, an amendment.
bool is_of_the_record(ChangeKind kind);
/// Whether the change carries its own reason: `dropped` has one.
bool has_its_reason(ChangeKind kind);

}  // namespace goalie::compare
