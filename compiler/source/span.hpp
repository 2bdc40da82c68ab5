// Spans: places in a file as byte offsets; lines and columns are computed only for what is printed.
#pragma once

#include <cstdint>
#include <string_view>

namespace goalie {

/// A file of the workspace, by its place in path order.
enum class FileId : std::uint32_t {};
inline constexpr FileId no_file{0xFFFFFFFF};

/// A half-open range of bytes in one file.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool holds(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  constexpr std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  friend constexpr bool operator==(Span a, Span b) { return a.begin == b.begin && a.end == b.end; }
};

/// The smallest span that holds both.
constexpr Span join(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// A span and the file that it is in.
struct Location {
  FileId file = no_file;
  Span span;

  constexpr bool known() const { return file != no_file; }
  friend constexpr bool operator==(const Location& a, const Location& b) {
    return a.file == b.file && a.span == b.span;
  }
};

}  // namespace goalie
