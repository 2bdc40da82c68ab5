// The formatter: see format.hpp.
#include "compiler/format/format.hpp"

#include "compiler/format/meaning.hpp"
#include "compiler/format/writer.hpp"

namespace goalie::format {
namespace {

/// Whether a formatted text says what its file says, and would be left as it is.
bool is_proven(const File& file, const syntax::Tree& tree, const std::string& text) {
  const File written(file.path(), text);
  const syntax::Parsed again = syntax::parse(written, FileId{0});
  return again.errors.empty() && meaning(tree, file.text()) == meaning(again.tree, written.text()) &&
         in_style(again.tree, written.text()) == text;
}

}  // namespace

std::string in_style(const syntax::Tree& tree, std::string_view text) { return Writer(tree, text).run(); }

Formatted format(const File& file, FileId id, syntax::Parsed& parsed) {
  syntax::parse(file, id, parsed);
  if (!parsed.errors.empty() || file.had_bad_bytes()) return {Outcome::broken, {}};
  std::string text = in_style(parsed.tree, file.text());
  if (text == file.text()) return {Outcome::in_style, {}};
  const bool proven = is_proven(file, parsed.tree, text);
  return {proven ? Outcome::changed : Outcome::unproven, std::move(text)};
}

}  // namespace goalie::format
