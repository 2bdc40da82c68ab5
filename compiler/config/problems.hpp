// Problems of a configuration: each with its place, the similar name, and what to write instead.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/config/toml.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace goalie::config {

using Names = std::vector<std::string_view>;

/// `a`, `b` and `c`.
std::string listed(std::span<const std::string_view> names);

/// The problem with a place of a configuration.
Diagnostic problem_at(Location where, std::string message, std::string help = {});

/// Writes the problems of one file.
class Problems {
 public:
  Problems(FileId file, std::vector<Diagnostic>& list) : file_(file), list_(list) {}

  /// A problem, to be added to.
  Diagnostic& add(Span where, std::string message, std::string help = {});
  /// Whether a value is of a kind; a problem if not.
  bool expect(const toml_text::Entry& entry, toml_text::Kind kind, std::string_view wanted,
              std::string help = {});
  /// The place of a text among those that are allowed; a problem if it is none of them.
  std::optional<std::size_t> choose(const toml_text::Entry& entry, std::string_view what,
                                    std::span<const std::string_view> among);
  /// Says the similar name and offers it, or says what there is.
  void suggest(Diagnostic& problem, std::string_view written, std::span<const std::string_view> among,
               std::string_view what, std::string_view otherwise, bool quoted);

  FileId file() const { return file_; }

 private:
  FileId file_;
  std::vector<Diagnostic>& list_;
};

}  // namespace goalie::config
