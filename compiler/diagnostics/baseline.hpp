// The baseline: findings that a team has accepted, so that only new ones fail. Text in, text out.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/facts.hpp"
#include "compiler/source/sources.hpp"

namespace goalie {

/// One accepted finding, by its identity.
struct BaselineEntry {
  std::string rule;
  std::string goal;           // its full name; empty where the finding has none
  std::string file;           // then its path
  std::uint32_t ordinal = 1;  // among the findings of its rule and goal, from 1
  Span where;                 // in the text that it was read from
};

struct Baseline {
  std::vector<BaselineEntry> entries;
  std::vector<Diagnostic> problems;  // what is wrong with the text: reading stops at the first
};

/// Reads the text of a baseline, which is `file` of `sources`.
Baseline read_baseline(const Sources& sources, FileId file);

/// The text of a baseline: sorted, an entry a line.
std::string write_baseline(std::vector<BaselineEntry> entries);

/// The findings of rules as entries; errors of the language cannot be accepted. They must have been numbered.
std::vector<BaselineEntry> entries_of(std::span<const Diagnostic> findings, const Sources& sources);

/// Takes the findings out that have an entry; says of each entry whether it had a finding.
std::vector<char> take_out(std::vector<Diagnostic>& findings, std::span<const BaselineEntry> entries,
                           const Sources& sources);

/// The facts of what is said of an entry that matches nothing.
const Facts& stale_baseline();

/// What is said of an entry that matches nothing.
Diagnostic stale_entry(const BaselineEntry& entry, FileId file, Level level);

}  // namespace goalie
