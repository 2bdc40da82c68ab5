// Excerpts: a source line as it is shown, cut around what is marked where it is long.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.hpp"

namespace goalie {

class Excerpt {
 public:
  /// `marked` are stretches of bytes of the line. A line of a usual length is shown whole.
  Excerpt(std::string_view line, const std::vector<Span>& marked);

  const std::string& text() const { return text_; }
  /// The column of the screen, from 0, where a byte of the line comes to stand.
  std::uint32_t column(std::uint32_t byte) const;

 private:
  struct Stretch {
    Span bytes;
    std::vector<std::uint32_t> columns;  // by byte; one more for the end
  };
  void choose(std::string_view line, const std::vector<Span>& marked);
  void show(std::string_view line);

  std::string text_;
  std::vector<Stretch> stretches_;
};

}  // namespace goalie
