// Globs: a set of positions moves through the pattern, so that no pattern takes longer than pattern × path.
#include "compiler/source/glob.hpp"

#include <string>
#include <vector>

namespace goalie {
namespace {

/// Patterns without braces.
class Matcher {
 public:
  explicit Matcher(std::string_view pattern) : pattern_(pattern) {}

  bool matches(std::string_view path) const {
    std::vector<char> now(pattern_.size() + 1, 0), next(pattern_.size() + 1, 0);
    reach(now, 0);
    for (const char c : path) {
      next.assign(next.size(), 0);
      for (std::size_t i = 0; i < pattern_.size(); ++i) {
        if (now[i] != 0) step(next, i, c);
      }
      now.swap(next);
    }
    return now[pattern_.size()] != 0;
  }

 private:
  bool is_folders(std::size_t i) const {
    return pattern_.substr(i, 2) == "**" && (i == 0 || pattern_[i - 1] == '/') &&
           (i + 2 == pattern_.size() || pattern_[i + 2] == '/');
  }

  /// A position, and those behind it that need no character.
  void reach(std::vector<char>& positions, std::size_t i) const {
    if (positions[i] != 0) return;
    positions[i] = 1;
    if (i == pattern_.size()) return;
    if (is_folders(i)) {
      if (i + 2 == pattern_.size()) reach(positions, i + 2);
      else reach(positions, i + 3);  // no folder at all
    } else if (pattern_[i] == '*') {
      reach(positions, i + 1);
    }
  }

  void step(std::vector<char>& next, std::size_t i, char c) const {
    if (is_folders(i)) {
      next[i] = 1;
      if (i + 2 == pattern_.size()) {
        reach(next, i);
        next[i + 2] = 1;
      } else if (c == '/') {
        reach(next, i + 3);
      }
    } else if (pattern_[i] == '*') {
      if (c != '/') {
        next[i] = 0;
        reach(next, i);
      }
    } else if (pattern_[i] == '?') {
      if (c != '/') reach(next, i + 1);
    } else if (pattern_[i] == '[' && pattern_.find(']', i + 2) != std::string_view::npos) {
      const std::size_t end = pattern_.find(']', i + 2);
      if (c != '/' && in_class(pattern_.substr(i + 1, end - i - 1), c)) reach(next, end + 1);
    } else {
      const std::size_t at = i + (pattern_[i] == '\\' && i + 1 < pattern_.size());
      if (pattern_[at] == c) reach(next, at + 1);
    }
  }

  static bool in_class(std::string_view members, char c) {
    const bool negated = !members.empty() && (members.front() == '!' || members.front() == '^');
    if (negated) members.remove_prefix(1);
    bool found = false;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i + 2 < members.size() && members[i + 1] == '-') {
        found |= members[i] <= c && c <= members[i + 2];
        i += 2;
      } else {
        found |= members[i] == c;
      }
    }
    return found != negated;
  }

  std::string_view pattern_;
};

/// The first brace group's alternatives, each in the place of the group; the pattern itself if it has none.
std::vector<std::string> expand(std::string_view pattern) {
  const std::size_t open = pattern.find('{');
  const std::size_t close = pattern.find('}', open == std::string_view::npos ? 0 : open);
  constexpr std::size_t most = 64;
  std::vector<std::string> expanded;
  if (open == std::string_view::npos || close == std::string_view::npos) return {std::string(pattern)};
  std::string_view rest = pattern.substr(open + 1, close - open - 1);
  for (;;) {
    const std::size_t comma = rest.find(',');
    const std::string one = std::string(pattern.substr(0, open)) + std::string(rest.substr(0, comma)) + std::string(pattern.substr(close + 1));
    for (std::string& each : expand(one)) {
      if (expanded.size() < most) expanded.push_back(std::move(each));
    }
    if (comma == std::string_view::npos || expanded.size() >= most) return expanded;
    rest.remove_prefix(comma + 1);
  }
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  for (const std::string& one : expand(pattern)) {
    if (Matcher(one).matches(path)) return true;
  }
  return false;
}

}  // namespace goalie
