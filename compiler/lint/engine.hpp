// The engine: every rule over every goal in one pass, with levels, options and `allow` applied.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/word_forms.hpp"

namespace goalie::lint {

/// What the configuration says of one rule.
struct Setting {
  std::optional<Level> level;
  std::map<std::string, int, std::less<>> options;
  bool configured = true;  // the level was chosen for this rule by name: that of one case does not replace it
};
using Settings = std::map<std::string, Setting, std::less<>>;  // by the rule's name

/// What the configuration says, file by file.
struct Policy {
  std::vector<Settings> settings{1};   // each holds for some of the files
  std::vector<std::uint32_t> of_file;  // which of them, by file; empty: the first for all
  std::vector<std::string> forbidden;  // the rules that no `allow` silences
  std::vector<WordList> vocabulary;    // a team's own words, beside those of the language
  /// A report of more is read by nobody, and would take more memory than all the goals.
  std::size_t most_findings = 10'000;
  bool keep_silenced = false;
};

struct Outcome {
  std::vector<Diagnostic> findings;  // in the order of file and offset
  std::size_t suppressed = 0;        // by `allow`
  std::vector<Silenced> silenced;    // which, where the policy keeps them
};

/// Judges a plan. Goals that are unreadable or duplicates are not judged.
Outcome run(std::span<const Rule* const> rules, const Policy& policy, const model::Plan& plan,
            const Sources& sources, model::Date today);

}  // namespace goalie::lint
