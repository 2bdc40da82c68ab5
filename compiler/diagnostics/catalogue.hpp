// The catalogue: every error of the language and every sentence said under it, typed by its holes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/facts.hpp"

namespace goalie {

/// The names of the errors of the language.
enum class Error : std::uint8_t {
#define GOALIE_ERROR(id, ...) id,
#include "compiler/diagnostics/catalogue.def"
};

/// The sentences. Each is said somewhere, and a test sees it said.
enum class Message : std::uint8_t {
#define GOALIE_MESSAGE(id, ...) id,
#include "compiler/diagnostics/catalogue.def"
};

struct MessageFacts {
  std::string_view id;
  Error error;
  std::string_view text;  // a `{}` for each word of the case; the help's come behind the text's
  std::string_view help;
};

inline constexpr MessageFacts message_table[] = {
#define GOALIE_MESSAGE(id, error, text, help) {#id, Error::error, text, help},
#include "compiler/diagnostics/catalogue.def"
};
constexpr const MessageFacts& facts_of(Message message) {
  return message_table[static_cast<std::size_t>(message)];
}

/// The facts of all errors of the language, in the order of the catalogue.
std::span<const Facts> language_errors();
std::string_view name_of(Error error);

namespace detail {
constexpr std::size_t holes(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) count += text[i] == '{' && text[i + 1] == '}';
  return count;
}
Diagnostic write(const MessageFacts& facts, Location where, std::span<const std::string_view> words);
}  // namespace detail

/// A finding of the language: its words fill the holes of the text, then those of the help.
template <Message M, typename... Words>
Diagnostic error_at(Location where, const Words&... words) {
  static_assert(detail::holes(facts_of(M).text) + detail::holes(facts_of(M).help) == sizeof...(Words),
                "a word for each hole of the message");
  const std::string_view list[sizeof...(Words) + 1] = {std::string_view(words)...};
  return detail::write(facts_of(M), where, {list, sizeof...(Words)});
}

}  // namespace goalie
