// Unified diffs: see unified_diff.hpp.
#include "compiler/source/unified_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "compiler/source/unicode.hpp"

namespace goalie {
namespace {

using Lines = std::vector<std::string_view>;

/// With their ends, so that a missing one at the end of a file makes a difference.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// Which lines of each text have no partner in the other.
struct Marks {
  std::vector<char> gone, added;
};

/// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): the shortest way through the edit graph,
/// with the furthest point of each diagonal kept for each length of way.
class Comparison {
 public:
  Comparison(const Lines& before, const Lines& after)
      : before_(before),
        after_(after),
        marks_{std::vector<char>(before.size()), std::vector<char>(after.size())} {}

  Marks run() {
    const auto differ = std::mismatch(before_.begin(), before_.end(), after_.begin(), after_.end());
    begin_ = differ.first - before_.begin();
    before_end_ = static_cast<Place>(before_.size());
    after_end_ = static_cast<Place>(after_.size());
    while (before_end_ > begin_ && after_end_ > begin_ &&
           at(before_, before_end_ - 1) == at(after_, after_end_ - 1)) {
      --before_end_;
      --after_end_;
    }
    if (const Place length = search(); length >= 0) {
      trace(length);
    } else {  // so different that nobody reads it line by line
      std::fill(marks_.gone.begin() + begin_, marks_.gone.begin() + before_end_, 1);
      std::fill(marks_.added.begin() + begin_, marks_.added.begin() + after_end_, 1);
    }
    return std::move(marks_);
  }

 private:
  using Place = std::ptrdiff_t;
  static constexpr Place longest = 2'000;  // changed lines

  static std::string_view at(const Lines& lines, Place i) { return lines[static_cast<std::size_t>(i)]; }

  Place& furthest(std::vector<Place>& ends, Place diagonal) const {
    return ends[static_cast<std::size_t>(diagonal + static_cast<Place>(ends.size()) / 2)];
  }

  /// Whether the furthest way on a diagonal comes from the one above: a line was added.
  bool comes_from_above(std::vector<Place>& ends, Place diagonal, Place length) const {
    return diagonal == -length ||
           (diagonal != length && furthest(ends, diagonal - 1) < furthest(ends, diagonal + 1));
  }

  /// The length of the shortest way, with `ways_` on it; -1 where it is too long.
  Place search() {
    std::vector<Place> ends(2 * static_cast<std::size_t>(std::min(longest, before_end_ + after_end_)) + 3);
    furthest(ends, 1) = begin_;
    for (Place length = 0; length <= std::min(longest, before_end_ + after_end_); ++length) {
      ways_.push_back(ends);
      for (Place diagonal = -length; diagonal <= length; diagonal += 2) {
        Place x = comes_from_above(ends, diagonal, length) ? furthest(ends, diagonal + 1)
                                                           : furthest(ends, diagonal - 1) + 1;
        while (x < before_end_ && x - diagonal < after_end_ && at(before_, x) == at(after_, x - diagonal))
          ++x;
        furthest(ends, diagonal) = x;
        if (x >= before_end_ && x - diagonal >= after_end_) return length;
      }
    }
    return -1;
  }

  void trace(Place length) {
    Place x = before_end_, y = after_end_;
    for (; length > 0; --length) {
      std::vector<Place>& ends = ways_[static_cast<std::size_t>(length)];
      const Place diagonal = x - y;
      const bool above = comes_from_above(ends, diagonal, length);
      const Place from = above ? diagonal + 1 : diagonal - 1;
      x = furthest(ends, from);
      y = x - from;
      if (above) {
        marks_.added[static_cast<std::size_t>(y)] = 1;
      } else {
        marks_.gone[static_cast<std::size_t>(x)] = 1;
      }
    }
  }

  const Lines& before_;
  const Lines& after_;
  Marks marks_;
  Place begin_ = 0, before_end_ = 0, after_end_ = 0;
  std::vector<std::vector<Place>> ways_;
};

/// Writes the marked lines with what stands around them.
class Hunks {
 public:
  Hunks(const Lines& before, const Lines& after, const Marks& marks)
      : before_(before), after_(after), marks_(marks) {}

  std::string run() {
    while (skip_equal()) write_hunk();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t context = 3;

  bool gone() const { return x_ < before_.size() && marks_.gone[x_] != 0; }
  bool added() const { return y_ < after_.size() && marks_.added[y_] != 0; }

  bool skip_equal() {
    while (x_ < before_.size() && !gone() && !added()) {
      ++x_;
      ++y_;
    }
    return gone() || added();
  }

  void write_hunk() {
    const std::size_t lead = std::min(x_, context);
    const std::size_t first_x = x_ - lead, first_y = y_ - lead;
    std::string lines;
    for (std::size_t i = first_x; i < x_; ++i) put(lines, ' ', before_[i]);
    std::size_t quiet = 0;  // equal lines since the last change
    while (quiet < 2 * context && (x_ < before_.size() || y_ < after_.size())) {
      quiet = gone() || added() ? 0 : quiet + 1;
      while (gone()) put(lines, '-', before_[x_++]);
      while (added()) put(lines, '+', after_[y_++]);
      if (quiet == 0) continue;
      put(lines, ' ', before_[x_++]);
      ++y_;
    }
    if (quiet > context) take_back(lines, quiet - context);
    out_ += "@@ -" + range(first_x, x_) + " +" + range(first_y, y_) + " @@\n" + lines;
  }

  void take_back(std::string& lines, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      --y_;
      lines.resize(lines.size() - before_[--x_].size() - 1);
      if (before_[x_].back() != '\n') lines.resize(lines.rfind('\n', lines.size() - 2) + 1);
    }
  }

  static void put(std::string& out, char sign, std::string_view line) {
    out += sign;
    out += line;
    if (line.back() != '\n') out += "\n\\ No newline at end of file\n";
  }

  /// "first,count" as a hunk's head has it.
  static std::string range(std::size_t begin, std::size_t end) {
    const std::size_t count = end - begin;
    const std::string first = std::to_string(count == 0 ? begin : begin + 1);
    return count == 1 ? first : first + "," + std::to_string(count);
  }

  const Lines& before_;
  const Lines& after_;
  const Marks& marks_;
  std::string out_;
  std::size_t x_ = 0, y_ = 0;
};

bool is_odd(char32_t c) {
  return c < 0x20 || c == '"' || c == '\\' || c == 0xFFFD || unicode::is_forbidden(c);
}

/// A path as git writes it: in quotes where it holds what is odd, and such bytes by their numbers.
std::string quoted(const std::string& path) {
  bool has_odd = false;
  for (std::size_t i = 0; i < path.size();) has_odd |= is_odd(unicode::decode(path, i));
  if (!has_odd) return path;
  std::string out = "\"";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    char number[5];
    std::snprintf(number, sizeof number, "\\%03o", static_cast<unsigned>(byte));
    if (byte >= 0x80 || is_odd(byte)) {
      out += number;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines old_lines = lines_of(before), new_lines = lines_of(after);
  const Marks marks = Comparison(old_lines, new_lines).run();
  const std::string name(path);
  return "--- " + quoted("a/" + name) + "\n+++ " + quoted("b/" + name) + "\n" +
         Hunks(old_lines, new_lines, marks).run();
}

}  // namespace goalie
