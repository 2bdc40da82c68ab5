// Similar names: one edit or swap away for slips, a little more for suggestions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace goalie {

/// Edits (insert, delete, replace, swap of neighbours) between two names, up to `limit` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The nearest of the candidates within a third of the name's length (at least one edit); nothing for none.
std::optional<std::string_view> most_similar(std::string_view name,
                                             std::span<const std::string_view> candidates);

}  // namespace goalie
