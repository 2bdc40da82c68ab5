// Similar names: optimal string alignment, and the nearest of many.
#include "compiler/source/similar.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace goalie {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<std::size_t> before(a.size() + 1), above(a.size() + 1), row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) above[i] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    row[0] = j;
    std::size_t least = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      row[i] = std::min({above[i] + 1, row[i - 1] + 1, above[i - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[i] = std::min(row[i], before[i - 2] + 1);
      least = std::min(least, row[i]);
    }
    if (least > limit) return limit + 1;
    before.swap(above);
    above.swap(row);
  }
  return above[a.size()];
}

std::optional<std::string_view> most_similar(std::string_view name,
                                             std::span<const std::string_view> candidates) {
  constexpr std::size_t longest = 128;  // nobody mistypes one letter in more
  if (name.size() > longest) return std::nullopt;
  std::size_t limit = std::max<std::size_t>(name.size() / 3, 1);
  std::optional<std::string_view> nearest;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(name, candidate, limit);
    if (distance > limit || distance == 0) continue;
    nearest = candidate;
    if (distance == 1) break;
    limit = distance - 1;
  }
  return nearest;
}

}  // namespace goalie
