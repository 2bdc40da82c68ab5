// goalie.toml: what a workspace chooses, and where each choice stands.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/config/presets.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/facts.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::config {

/// The newest edition; a workspace without one has it.
inline constexpr std::string_view newest_edition = "2026";

/// What is said of one rule.
struct RuleSetting {
  std::optional<Level> level;
  std::map<std::string, int, std::less<>> options;
  Location where;  // its name
};
using RuleSettings = std::map<std::string, RuleSetting, std::less<>>;

/// `[[lint.overrides]]`: other settings for some files.
struct Override {
  std::vector<std::string> include;
  RuleSettings rules;
};

/// A file that a configuration names.
struct NamedFile {
  std::string path;  // as it is written
  Location where;
};

/// Words that a vocabulary adds to a list of a group; both are places in `WordGroups`.
struct OwnWords {
  std::size_t group, list;
  std::vector<std::string> words;
};

struct Configuration {
  std::string edition{newest_edition};
  std::vector<std::string> extends;
  std::vector<std::string> include{"**/*.goal"};
  std::vector<std::string> exclude;
  unsigned fiscal_start_month = 0;  // 1–12; 0: no fiscal year
  bool fiscal_named_by_end = false;
  std::string preset{standard_preset};
  std::string language{"english"};
  std::vector<NamedFile> vocabulary;
  std::vector<OwnWords> words;  // of those files
  std::string baseline;         // its path in the workspace; empty: none
  RuleSettings rules;
  std::vector<Override> overrides;        // a later one wins
  std::vector<std::string> forbid_allow;  // the rules that nobody may silence
  int grace_days = 0;                     // in which a plan that has begun may still change
  /// Where each key was set, by its full name: `lint.rules.kr-count.min`. What is not here is a default.
  std::map<std::string, Location, std::less<>> set_at;
};

struct Loaded {
  Configuration configuration;
  std::vector<Diagnostic> problems;  // any: exit 2; each with its place and the similar name
};

/// What a vocabulary may hold.
struct WordGroups {
  std::span<const std::string_view> names, meanings;
  std::span<const std::string_view> lists;           // of each group: "nouns", "also.past"
  bool (*is_word)(std::string_view text) = nullptr;  // whether a title reads a text as one word
};

/// What there is that a configuration may speak of.
struct Known {
  std::span<const Facts> rules;
  WordGroups words;
};

/// What came of a file that is named: one of the sources, or why there is none.
struct Brought {
  FileId file = no_file;
  std::string refusal, help;
};
/// Brings the file that another one names; the same file is brought under the same number.
using Bring = std::function<Brought(FileId from, const std::string& path)>;

/// Reads the text of a goalie.toml, which is `file` of `sources`, and of all that it extends: of what several
/// files set, the nearest counts. Then the vocabularies that count.
Loaded load(const Sources& sources, FileId file, const Known& known, const Bring& bring = nullptr);

}  // namespace goalie::config
