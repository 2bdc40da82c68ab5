// Problems of a configuration: see problems.hpp.
#include "compiler/config/problems.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "compiler/source/similar.hpp"

namespace goalie::config {

using toml_text::Entry;
using toml_text::Kind;

std::string listed(std::span<const std::string_view> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == names.size() ? " and " : ", ", names[i]);
  return text;
}

Diagnostic problem_at(Location where, std::string message, std::string help) {
  Diagnostic problem;
  problem.rule = "configuration";
  problem.message = std::move(message);
  problem.where = where;
  problem.help = std::move(help);
  return problem;
}

Diagnostic& Problems::add(Span where, std::string message, std::string help) {
  return list_.emplace_back(problem_at({file_, where}, std::move(message), std::move(help)));
}

void Problems::suggest(Diagnostic& problem, std::string_view written, std::span<const std::string_view> among,
                       std::string_view what, std::string_view otherwise, bool quoted) {
  const auto similar = most_similar(written, among);
  if (!similar) {
    problem.help = otherwise;
    return;
  }
  problem.help = fmt::format("there is {} with a similar name: `{}`", what, *similar);
  std::string replacement = quoted ? fmt::format("\"{}\"", *similar) : std::string(*similar);
  problem.fixes.push_back({fmt::format("write `{}`", *similar),
                           Applicability::suggested,
                           {{problem.where, std::move(replacement)}}});
}

bool Problems::expect(const Entry& entry, Kind kind, std::string_view wanted, std::string help) {
  if (entry.value.kind == kind) return true;
  add(entry.value.where, fmt::format("`{}` takes {}, not {}", entry.key, wanted, name_of(entry.value.kind)),
      std::move(help));
  return false;
}

std::optional<std::size_t> Problems::choose(const Entry& entry, std::string_view what,
                                            std::span<const std::string_view> among) {
  if (!expect(entry, Kind::text, "a text in quotes", fmt::format("it takes {}", listed(among))))
    return std::nullopt;
  const auto found = std::find(among.begin(), among.end(), entry.value.text);
  if (found != among.end()) return static_cast<std::size_t>(found - among.begin());
  Diagnostic& unknown = add(entry.value.where, fmt::format("there is no {} `{}`", what, entry.value.text));
  const std::string article =
      std::string_view("aeiou").find(what.front()) != std::string_view::npos ? "an" : "a";
  suggest(unknown, entry.value.text, among, fmt::format("{} {}", article, what),
          fmt::format("`{}` takes {}", entry.key, listed(among)), true);
  return std::nullopt;
}

}  // namespace goalie::config
