// What a rule can ask, and how it reports.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/model/names.hpp"
#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::lint {

struct Rule;

/// One finding being written. Every call returns the same report, so that they chain.
class Finding {
 public:
  Finding(Diagnostic& diagnostic, Level configured) : diagnostic_(diagnostic), configured_(configured) {}
  /// A few words at the finding's own place.
  Finding& note_here(std::string text);
  /// Another place in the same file, or in another.
  Finding& label(Span where, std::string text);
  Finding& label(Location where, std::string text);
  Finding& note(std::string text);
  /// What to write instead.
  Finding& help(std::string text);
  /// One mechanical change, in the finding's own file.
  Finding& fix(std::string title, Applicability applicability, Span where, std::string replacement);
  /// A change of several places.
  Finding& fix(Fix fix);
  /// Another level than the rule's default for this case; a configured level wins over it.
  Finding& level(Level level);

 private:
  Diagnostic& diagnostic_;
  Level configured_;  // `off` where the configuration says nothing
};

/// The plan, the clock and the options, for one rule at one goal.
class Context {
 public:
  const model::Plan& plan;
  const Sources& sources;
  model::Date today;  // none: rules that depend on it are silent

  /// The value of one of the rule's options: the configured one, else its default.
  int option(std::string_view name) const;
  /// A finding at a place in the file of the goal (or section) that is being judged.
  Finding report(Span where, std::string message);
  /// The text of a span in the file being judged.
  std::string_view text(Span where) const;
  /// The file being judged.
  FileId file() const;

  Context(const model::Plan& plan, const Sources& sources, model::Date today);

 private:
  friend class Engine;
  struct State;
  State* state_ = nullptr;
};

}  // namespace goalie::lint
