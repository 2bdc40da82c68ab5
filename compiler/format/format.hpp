// The formatter: a file in, the same plan in the one style out. See "Layout" in the language reference.
#pragma once

#include <string>
#include <string_view>

#include "compiler/source/sources.hpp"
#include "compiler/syntax/parser.hpp"

namespace goalie::format {

/// A parsed file without errors in the one style.
std::string in_style(const syntax::Tree& tree, std::string_view text);

enum class Outcome : std::uint8_t {
  in_style,  // nothing to do
  changed,
  broken,    // it cannot be read: `errors` of what was parsed say why
  unproven,  // a fault of ours: what came out does not say the same, or would change again
};

struct Formatted {
  Outcome outcome;
  std::string text;  // where it is `changed`, and for a report where it is `unproven`
};

/// Whether a text may take a file's place: it has the same meaning, the same comments at the same things, and
/// would be left as it is.
Formatted prove(const File& file, const syntax::Tree& tree, std::string text);

/// Formats a file and proves the result. `parsed` holds the file's tree and errors afterwards.
Formatted format(const File& file, FileId id, syntax::Parsed& parsed);

}  // namespace goalie::format
