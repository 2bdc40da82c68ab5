// The formatter: see format.hpp.
#include "compiler/format/format.hpp"

#include "compiler/format/meaning.hpp"
#include "compiler/format/writer.hpp"

namespace goalie::format {
std::string in_style(const syntax::Tree& tree, std::string_view text) { return Writer(tree, text).run(); }

Formatted prove(const File& file, const syntax::Tree& tree, std::string text) {
  if (text == file.text()) return {Outcome::in_style, {}};
  const File written(file.path(), std::move(text));
  const syntax::Parsed again = syntax::parse(written, FileId{0});
  const bool proven = again.errors.empty() &&
                      meaning(tree, file.text()) == meaning(again.tree, written.text()) &&
                      in_style(again.tree, written.text()) == written.text();
  return {proven ? Outcome::changed : Outcome::unproven, std::string(written.text())};
}

Formatted format(const File& file, FileId id, syntax::Parsed& parsed) {
  syntax::parse(file, id, parsed);
  if (!parsed.errors.empty() || file.had_bad_bytes()) return {Outcome::broken, {}};
  return prove(file, parsed.tree, in_style(parsed.tree, file.text()));
}

}  // namespace goalie::format
