// Globs: `**/*.goal`, as a configuration names files.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace goalie {

/// A pattern of `*`, `?`, `[…]`, `{a,b}` and `**`, read once. `*` and `?` stay within a folder; `**` between
/// slashes is any number of folders, and at the end everything below. What is left open (`[`, `{`) stands for
/// itself.
class Glob {
 public:
  explicit Glob(std::string_view pattern);

  /// Whether a path (relative, with `/`) fits. No pattern takes longer than its length times that of the
  /// path.
  bool matches(std::string_view path) const;

 private:
  enum class Kind : std::uint8_t { character, any, one_of, none_of, within_folder, everything, fork, end };
  struct Step {
    Kind kind;
    char32_t character = 0;
    std::uint32_t next = 0, other = 0;              // where to go on; a fork goes on at both
    std::uint32_t first_range = 0, last_range = 0;  // of a class
  };
  struct Run;
  class Reader;

  std::vector<Step> steps_;
  std::vector<std::pair<char32_t, char32_t>> ranges_;
};

/// For a pattern that is asked once.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace goalie
