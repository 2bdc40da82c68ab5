// Snippets: see snippet.hpp.
#include "compiler/diagnostics/snippet.hpp"

#include <algorithm>
#include <map>

#include "compiler/diagnostics/safe_text.hpp"
#include "compiler/source/unicode.hpp"

namespace goalie {
namespace {

/// A mark on one line, in columns of the screen.
struct Placed {
  std::uint32_t begin, end;
  const Mark* mark;
};

/// The part of a line that is shown: all of it, or a stretch around what is marked.
struct Window {
  std::string_view text;
  std::uint32_t offset;  // of its first byte in the line
  bool cut_before = false, cut_behind = false;
};

bool is_continuation(char c) { return (c & 0xC0) == 0x80; }

Window window_of(std::string_view line, std::uint32_t begin, std::uint32_t end) {
  constexpr std::size_t most = 160, before = 48;
  if (line.size() <= most) return {line, 0};
  std::size_t from = begin > before && end > most - before ? begin - before : 0;
  while (from > 0 && is_continuation(line[from])) --from;
  std::size_t to = std::min<std::size_t>(from + most, line.size());
  while (to < line.size() && is_continuation(line[to])) ++to;
  return {line.substr(from, to - from), static_cast<std::uint32_t>(from), from > 0, to < line.size()};
}

/// A row of the screen, written cell by cell; a cell may hold any character.
class Row {
 public:
  void put(std::size_t column, std::string_view cell) {
    if (cells_.size() <= column) cells_.resize(column + 1, " ");
    cells_[column] = cell;
  }
  std::string text() const {
    std::string out;
    for (const std::string& cell : cells_) out += cell;
    return out;
  }
  std::size_t size() const { return cells_.size(); }

 private:
  std::vector<std::string> cells_;
};

class Drawer {
 public:
  Drawer(std::size_t gutter, Level level, const Paint& paint, std::string& out) : gutter_(gutter), level_(level), paint_(paint), out_(out) {}

  void draw(const LineIndex& lines, std::uint32_t number, const std::vector<const Mark*>& marks) {
    const std::string_view line = lines.line(number);
    const std::uint32_t start = lines.start(number);
    const auto in_line = [&](std::uint32_t offset) { return std::min<std::uint32_t>(offset - start, static_cast<std::uint32_t>(line.size())); };
    std::uint32_t first = in_line(marks.front()->span.begin);
    std::uint32_t last = first;
    for (const Mark* mark : marks) {
      first = std::min(first, in_line(mark->span.begin));
      last = std::max(last, in_line(mark->span.end));
    }
    const Window window = window_of(line, first, last);
    const ShownLine shown = show_line(window.text);
    const std::uint32_t shift = window.cut_before ? 1 : 0;
    const auto column = [&](std::uint32_t offset) {
      const std::uint32_t inside = std::min<std::uint32_t>(offset < window.offset ? 0 : offset - window.offset, static_cast<std::uint32_t>(window.text.size()));
      return shown.columns[inside] + shift;
    };
    std::vector<Placed> placed;
    for (const Mark* mark : marks) {
      const std::uint32_t begin = column(in_line(mark->span.begin));
      placed.push_back({begin, std::max(column(in_line(mark->span.end)), begin + 1), mark});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.begin < b.begin; });
    const std::string digits = std::to_string(number);
    write(std::string(gutter_ - digits.size(), ' ') + digits, (window.cut_before ? "…" : "") + shown.text + (window.cut_behind ? "…" : ""));
    underline(placed);
  }

  void gap() { out_ += paint_.gutter(std::string(gutter_, ' ') + " ·") + "\n"; }

 private:
  void write(std::string_view number, std::string_view text) {
    out_ += paint_.gutter(std::string(number) + " │");
    if (!text.empty()) out_ += " " + std::string(text);
    out_ += '\n';
  }

  std::string tint(const Placed& placed, std::string_view text) const {
    return placed.mark->is_main ? paint_.level(level_, text) : paint_.gutter(text);
  }

  void underline(const std::vector<Placed>& placed) {
    Row row;
    for (const bool main : {false, true}) {  // the finding's own carets win where marks overlap
      for (const Placed& one : placed) {
        if (one.mark->is_main != main) continue;
        for (std::uint32_t i = one.begin; i < one.end; ++i) row.put(i, tint(one, main ? "^" : "-"));
      }
    }
    // The words of the last mark stand behind it; those of the others hang below, the last first.
    std::vector<const Placed*> hanging;
    for (const Placed& one : placed) {
      if (!one.mark->text.empty()) hanging.push_back(&one);
    }
    std::string behind;
    if (!hanging.empty() && hanging.back()->end == row.size()) {
      behind = " " + tint(*hanging.back(), safe_text(hanging.back()->mark->text));
      hanging.pop_back();
    }
    const std::string blank(gutter_, ' ');
    write(blank, row.text() + behind);
    bool first = true;
    while (!hanging.empty()) {
      if (first) write(blank, stems(hanging, hanging.size()));
      first = false;
      const Placed& one = *hanging.back();
      Row words;
      words.put(one.begin, tint(one, safe_text(one.mark->text)));
      for (std::size_t i = 0; i + 1 < hanging.size(); ++i) {
        if (hanging[i]->begin < one.begin) words.put(hanging[i]->begin, tint(*hanging[i], "│"));
      }
      write(blank, words.text());
      hanging.pop_back();
    }
  }

  std::string stems(const std::vector<const Placed*>& hanging, std::size_t count) const {
    Row row;
    for (std::size_t i = 0; i < count; ++i) row.put(hanging[i]->begin, tint(*hanging[i], "│"));
    return row.text();
  }

  std::size_t gutter_;
  Level level_;
  const Paint& paint_;
  std::string& out_;
};

}  // namespace

void draw_snippet(const LineIndex& lines, std::vector<Mark> marks, std::size_t gutter, Level level, const Paint& paint, std::string& out) {
  std::map<std::uint32_t, std::vector<const Mark*>> by_line;
  for (const Mark& mark : marks) by_line[lines.position(mark.span.begin).line].push_back(&mark);
  Drawer drawer(gutter, level, paint, out);
  std::uint32_t before = 0;
  for (const auto& [number, on_line] : by_line) {
    if (before != 0 && number > before + 1) drawer.gap();
    drawer.draw(lines, number, on_line);
    before = number;
  }
}

}  // namespace goalie
