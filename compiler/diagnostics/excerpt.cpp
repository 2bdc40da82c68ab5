// Excerpts: see excerpt.hpp.
#include "compiler/diagnostics/excerpt.hpp"

#include <algorithm>

#include "compiler/diagnostics/safe_text.hpp"
#include "compiler/source/unicode.hpp"

namespace goalie {
namespace {

constexpr std::uint32_t longest =
    160;  // columns of a line that is shown whole, and about those of one that is not
constexpr std::uint32_t least_around = 24, most_of_a_mark = 80;
constexpr std::uint32_t smallest_gap = 8;  // bytes that are worth leaving out

bool is_short(std::string_view line) {
  constexpr std::size_t most_bytes = 4 * longest;
  return line.size() <= longest || (line.size() <= most_bytes && unicode::width(line) <= longest);
}

bool is_inside_character(std::string_view line, std::uint32_t byte) {
  return byte < line.size() && (line[byte] & 0xC0) == 0x80;
}

/// A place of the line and what stands around it, by whole characters.
Span around(std::string_view line, Span place, std::uint32_t distance) {
  const auto size = static_cast<std::uint32_t>(line.size());
  Span wide{place.begin - std::min(place.begin, distance), std::min(place.end + distance, size)};
  while (is_inside_character(line, wide.begin)) --wide.begin;
  while (is_inside_character(line, wide.end)) ++wide.end;
  return wide;
}

}  // namespace

Excerpt::Excerpt(std::string_view line, const std::vector<Span>& marked) {
  choose(line, marked);
  show(line);
}

/// Chooses what is shown: all of it, or the marks with what is around them; of long marks their ends.
void Excerpt::choose(std::string_view line, const std::vector<Span>& marked) {
  const auto size = static_cast<std::uint32_t>(line.size());
  std::vector<Span> shown;
  if (is_short(line)) shown.push_back({0, size});
  if (shown.empty()) {
    const std::uint32_t share = longest / static_cast<std::uint32_t>(marked.size() + 1) / 2;
    const std::uint32_t distance = std::max(least_around, marked.size() == 1 ? longest * 2 / 5 : share);
    for (const Span mark : marked) {
      if (mark.size() <= most_of_a_mark) {
        shown.push_back(around(line, mark, distance));
      } else {
        shown.push_back(around(line, {mark.begin, mark.begin}, distance));
        shown.push_back(around(line, {mark.end, mark.end}, distance));
      }
    }
    if (shown.empty()) shown.push_back(around(line, {0, 0}, longest));
  }
  std::sort(shown.begin(), shown.end(), [](Span a, Span b) { return a.begin < b.begin; });
  for (const Span one : shown) {
    if (stretches_.empty() || one.begin > stretches_.back().bytes.end + smallest_gap) {
      stretches_.push_back({one, {}});
    } else {
      stretches_.back().bytes = join(stretches_.back().bytes, one);
    }
  }
}

void Excerpt::show(std::string_view line) {
  std::uint32_t column = 0;
  std::uint32_t end = 0;
  for (Stretch& stretch : stretches_) {
    if (stretch.bytes.begin > end) {
      text_ += "…";
      ++column;
    }
    ShownLine shown = show_line(stretch.bytes.in(line), column);
    text_ += shown.text;
    stretch.columns = std::move(shown.columns);
    column = stretch.columns.back();
    end = stretch.bytes.end;
  }
  if (end < line.size()) text_ += "…";
}

std::uint32_t Excerpt::column(std::uint32_t byte) const {
  for (const Stretch& stretch : stretches_) {
    if (byte <= stretch.bytes.end)
      return stretch.columns[std::max(byte, stretch.bytes.begin) - stretch.bytes.begin];
  }
  return stretches_.back().columns.back();
}

}  // namespace goalie
