// Snippets: see snippet.hpp.
#include "compiler/diagnostics/snippet.hpp"

#include <algorithm>
#include <map>

#include "compiler/diagnostics/excerpt.hpp"
#include "compiler/diagnostics/row.hpp"
#include "compiler/diagnostics/safe_text.hpp"

namespace goalie {
namespace {

/// A mark on one line, in bytes of the line, then in columns of the screen.
struct Placed {
  Span bytes;
  std::uint32_t begin = 0, end = 0;
  std::string_view text;
  Ink ink = Ink::main;
};

class Drawer {
 public:
  Drawer(std::size_t gutter, Level level, const Paint& paint, std::string& out)
      : blank_(gutter, ' '), level_(level), paint_(paint), out_(out) {}

  void draw(std::uint32_t number, std::string_view line, std::vector<Placed> marks) {
    std::vector<Span> marked;
    for (const Placed& mark : marks) marked.push_back(mark.bytes);
    const Excerpt excerpt(line, marked);
    for (Placed& mark : marks) {
      mark.begin = excerpt.column(mark.bytes.begin);
      mark.end = std::max(excerpt.column(mark.bytes.end), mark.begin + 1);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Placed& a, const Placed& b) { return a.begin < b.begin; });
    const std::string digits = std::to_string(number);
    write(blank_.substr(std::min(digits.size(), blank_.size())) + digits, excerpt.text());
    if (!marks.empty()) underline(marks);
  }

  void gap() { out_ += paint_.gutter(blank_ + " ·") + "\n"; }

 private:
  void write(std::string_view number, std::string_view text) {
    out_ += paint_.gutter(std::string(number) + " │");
    if (!text.empty()) out_ += " " + std::string(text);
    out_ += '\n';
  }
  void write(const Row& row, const std::string& behind = "") {
    write(blank_, row.text([&](Ink ink, std::string_view text) { return tinted(ink, text); }) + behind);
  }

  std::string tinted(Ink ink, std::string_view text) const {
    if (ink == Ink::none) return std::string(text);
    return ink == Ink::main ? paint_.level(level_, text) : paint_.gutter(text);
  }

  /// Carets and dashes. Where marks overlap the shorter is seen, and of equal ones the finding's own.
  static Row strokes(std::vector<Placed> marks) {
    std::stable_sort(marks.begin(), marks.end(), [](const Placed& a, const Placed& b) {
      const std::uint32_t wide = a.end - a.begin, other = b.end - b.begin;
      return wide != other ? wide > other : a.ink > b.ink;
    });
    Row row;
    for (const Placed& mark : marks) {
      for (std::uint32_t i = mark.begin; i < mark.end; ++i)
        row.put(i, mark.ink == Ink::main ? "^" : "-", mark.ink);
    }
    return row;
  }

  /// The words of the last mark stand behind it; those of the others hang below, the last first.
  void underline(const std::vector<Placed>& marks) {
    const Row row = strokes(marks);
    std::vector<const Placed*> hanging;
    for (const Placed& mark : marks) {
      if (!mark.text.empty()) hanging.push_back(&mark);
    }
    std::string behind;
    if (!hanging.empty() && hanging.back()->end == row.size()) {
      behind = " " + tinted(hanging.back()->ink, safe_text(hanging.back()->text));
      hanging.pop_back();
    }
    write(row, behind);
    if (!hanging.empty()) write(stems(hanging));
    while (!hanging.empty()) {
      const Placed& last = *hanging.back();
      hanging.pop_back();
      Row words = stems(hanging);
      words.put(last.begin, safe_text(last.text), last.ink);
      write(words);
    }
  }

  static Row stems(const std::vector<const Placed*>& hanging) {
    Row row;
    for (const Placed* mark : hanging) row.put(mark->begin, "│", mark->ink);
    return row;
  }

  const std::string blank_;
  Level level_;
  const Paint& paint_;
  std::string& out_;
};

/// The marks by the lines they are drawn on. One that spans lines is drawn on its first, to the end, and on
/// its last, from the first word, where its own words stand too.
class Lines {
 public:
  Lines(const LineIndex& lines, const std::vector<Mark>& marks) : lines_(lines) {
    for (const Mark& mark : marks) place(mark);
  }
  std::map<std::uint32_t, std::vector<Placed>> by_number;

 private:
  void place(const Mark& mark) {
    const std::uint32_t first = lines_.position(mark.span.begin).line;
    const std::uint32_t last = last_line_of(lines_, mark.span);
    if (first == last) return add(first, mark.span, mark);
    add(first, {mark.span.begin, lines_.start(first + 1)}, {mark.span, "", mark.is_main});
    const auto blanks = lines_.line(last).find_first_not_of(" \t");
    const std::uint32_t start = lines_.start(last);
    const std::uint32_t word =
        blanks == std::string_view::npos ? start : start + static_cast<std::uint32_t>(blanks);
    add(last, {std::min(word, mark.span.end), mark.span.end}, mark);
  }

  void add(std::uint32_t number, Span span, const Mark& mark) {
    const std::uint32_t start = lines_.start(number);
    const auto size = static_cast<std::uint32_t>(lines_.line(number).size());
    const auto inside = [&](std::uint32_t offset) {
      return std::min(offset - std::min(offset, start), size);
    };
    const Span bytes{inside(span.begin), inside(span.end)};
    by_number[number].push_back({bytes, 0, 0, mark.text, mark.is_main ? Ink::main : Ink::other});
  }

  const LineIndex& lines_;
};

}  // namespace

std::uint32_t last_line_of(const LineIndex& lines, Span span) {
  const std::uint32_t last = lines.position(span.end).line;
  // A span that ends with a line's end does not reach into the next line.
  if (span.end > span.begin && lines.start(last) == span.end) return std::max(last, 2U) - 1;
  return last;
}

void draw_snippet(const LineIndex& lines, const std::vector<Mark>& marks, std::size_t gutter, Level level,
                  const Paint& paint, std::string& out) {
  Drawer drawer(gutter, level, paint, out);
  std::uint32_t before = 0;
  Lines drawn(lines, marks);
  for (auto& [number, on_line] : drawn.by_number) {
    // One line between is shown, as it takes no more room than saying that it is not.
    if (before != 0 && number == before + 2) drawer.draw(before + 1, lines.line(before + 1), {});
    if (before != 0 && number > before + 2) drawer.gap();
    drawer.draw(number, lines.line(number), std::move(on_line));
    before = number;
  }
}

}  // namespace goalie
