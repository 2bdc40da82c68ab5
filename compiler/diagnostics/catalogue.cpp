// The catalogue: see catalogue.def for its rows.
#include "compiler/diagnostics/catalogue.hpp"

namespace goalie {
namespace {

constexpr Facts table[] = {
#define GOALIE_ERROR(id, name, summary, why, bad, good) \
  {name, "language", Level::error, summary, why, bad, good, "", {}, false, {}},
#include "compiler/diagnostics/catalogue.def"
};

std::string fill(std::string_view text, std::span<const std::string_view>& words) {
  std::string filled;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 1 < text.size() && text[i + 1] == '}') {
      filled += words.front();
      words = words.subspan(1);
      ++i;
    } else {
      filled += text[i];
    }
  }
  return filled;
}

}  // namespace

std::span<const Facts> language_errors() { return table; }

std::string_view name_of(Error error) { return table[static_cast<std::size_t>(error)].name; }

Diagnostic detail::write(const MessageFacts& facts, Location where, std::span<const std::string_view> words) {
  Diagnostic diagnostic;
  diagnostic.rule = name_of(facts.error);
  diagnostic.where = where;
  diagnostic.message = fill(facts.text, words);
  diagnostic.help = fill(facts.help, words);
  return diagnostic;
}

}  // namespace goalie
