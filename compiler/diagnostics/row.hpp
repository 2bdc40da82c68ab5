// Rows: one row of the screen, filled cell by cell, and painted in runs of one colour.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace goalie {

/// What a cell belongs to: nothing, the finding's own place, or another that it speaks of.
enum class Ink { none, main, other };

class Row {
 public:
  void put(std::size_t column, std::string_view text, Ink ink) {
    if (cells_.size() <= column) cells_.resize(column + 1);
    cells_[column] = {std::string(text), ink};
  }
  std::size_t size() const { return cells_.size(); }

  /// The row's text, each run of one ink as `paint(ink, text)` gives it.
  template <typename Paint>
  std::string text(const Paint& paint) const {
    std::string out, run;
    Ink ink = Ink::none;
    for (const Cell& cell : cells_) {
      if (cell.ink != ink) {
        out += paint(ink, run);
        run.clear();
        ink = cell.ink;
      }
      run += cell.text;
    }
    return out + paint(ink, run);
  }

 private:
  struct Cell {
    std::string text = " ";
    Ink ink = Ink::none;
  };
  std::vector<Cell> cells_;
};

}  // namespace goalie
