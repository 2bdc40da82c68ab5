// Fixes as small diffs: see fix_diff.hpp.
#include "compiler/diagnostics/fix_diff.hpp"

#include <algorithm>
#include <deque>

namespace goalie {
namespace {

constexpr std::uint32_t around = 60;  // bytes on either side of a change in a line that is too long to show

/// The edits of one file in order, without what overlaps or lies outside.
std::vector<const Edit*> edits_in(const Fix& fix, FileId file, std::string_view text) {
  std::vector<const Edit*> sorted, edits;
  for (const Edit& edit : fix.edits) {
    if (edit.where.file == file) sorted.push_back(&edit);
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Edit* a, const Edit* b) { return a->where.span.begin < b->where.span.begin; });
  std::uint32_t end = 0;
  for (const Edit* edit : sorted) {
    const Span span = edit->where.span;
    if (span.begin < end || span.end < span.begin || span.end > text.size()) continue;
    edits.push_back(edit);
    end = span.end;
  }
  return edits;
}

using Edits = std::vector<const Edit*>;

std::string with_edits(Edits::const_iterator first, Edits::const_iterator last, std::string_view text,
                       Span part) {
  std::string done;
  std::uint32_t at = part.begin;
  for (; first != last; ++first) {
    done += text.substr(at, (*first)->where.span.begin - at);
    done += (*first)->replacement;
    at = (*first)->where.span.end;
  }
  return done + std::string(text.substr(at, part.end - at));
}

bool is_inside_character(std::string_view text, std::uint32_t offset) {
  return offset < text.size() && (text[offset] & 0xC0) == 0x80;
}

/// Part of a text, and whether its first and last line go on outside of it.
struct Part {
  Span span;
  bool is_cut_before = false, is_cut_behind = false;
};

/// The lines of a change; where they are long, what is around it.
Part part_around(std::string_view text, Span change) {
  constexpr std::uint32_t longest = 160;
  const auto size = static_cast<std::uint32_t>(text.size());
  Part part{change};
  std::uint32_t& begin = part.span.begin;
  std::uint32_t& end = part.span.end;
  while (begin > 0 && text[begin - 1] != '\n' && change.begin - begin < longest) --begin;
  while (end < size && text[end] != '\n' && end - change.end < longest) ++end;
  if (begin > 0 && text[begin - 1] != '\n') {
    part.is_cut_before = true;
    begin = change.begin - around;
    while (is_inside_character(text, begin)) --begin;
  }
  if (end < size && text[end] != '\n') {
    part.is_cut_behind = true;
    end = change.end + around;
    while (is_inside_character(text, end)) ++end;
  }
  return part;
}

std::deque<std::string> lines_of(std::string text, const Part& part) {
  std::deque<std::string> lines;
  if (text.empty()) return lines;
  if (part.is_cut_before) text.insert(0, "…");
  if (part.is_cut_behind) text += "…";
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(std::move(line));
    begin = end + 1;
  }
  return lines;
}

void drop_what_stays(std::deque<std::string>& removed, std::deque<std::string>& added) {
  while (!removed.empty() && !added.empty() && removed.front() == added.front()) {
    removed.pop_front();
    added.pop_front();
  }
  while (!removed.empty() && !added.empty() && removed.back() == added.back()) {
    removed.pop_back();
    added.pop_back();
  }
}

void drop_common_blanks(std::vector<DiffLine>& diff) {
  std::string common;
  bool is_first = true;
  for (const DiffLine& line : diff) {
    if (line.text.empty()) continue;
    if (is_first) common = line.text.substr(0, line.text.find_first_not_of(" \t"));
    is_first = false;
    const auto size = static_cast<std::ptrdiff_t>(std::min(common.size(), line.text.size()));
    common.erase(std::mismatch(common.begin(), common.begin() + size, line.text.begin()).first, common.end());
  }
  for (DiffLine& line : diff) line.text.erase(0, std::min(common.size(), line.text.size()));
}

}  // namespace

std::string apply(const Fix& fix, FileId file, std::string_view text) {
  const Edits edits = edits_in(fix, file, text);
  return with_edits(edits.begin(), edits.end(), text, {0, static_cast<std::uint32_t>(text.size())});
}

std::vector<Span> written_by(const Fix& fix, FileId file, std::string_view text) {
  std::vector<Span> spans;
  std::size_t added = 0, removed = 0;
  for (const Edit* edit : edits_in(fix, file, text)) {
    const auto begin = static_cast<std::uint32_t>(edit->where.span.begin + added - removed);
    spans.push_back({begin, begin + static_cast<std::uint32_t>(edit->replacement.size())});
    added += edit->replacement.size();
    removed += edit->where.span.size();
  }
  return spans;
}

std::vector<FileId> files_of(const Fix& fix) {
  std::vector<FileId> files;
  for (const Edit& edit : fix.edits) {
    if (std::find(files.begin(), files.end(), edit.where.file) == files.end())
      files.push_back(edit.where.file);
  }
  return files;
}

std::vector<DiffLine> diff_of(const Fix& fix, FileId file, std::string_view text) {
  const Edits edits = edits_in(fix, file, text);
  std::vector<DiffLine> diff;
  for (auto first = edits.begin(); first != edits.end();) {
    // Edits whose lines touch are one change.
    Part part = part_around(text, (*first)->where.span);
    auto last = first + 1;
    for (; last != edits.end() && (*last)->where.span.begin <= part.span.end + 1; ++last) {
      part = part_around(text, join((*first)->where.span, (*last)->where.span));
    }
    auto removed = lines_of(std::string(part.span.in(text)), part);
    auto added = lines_of(with_edits(first, last, text, part.span), part);
    drop_what_stays(removed, added);
    const std::size_t before = diff.size();
    for (std::string& line : removed) diff.push_back({false, std::move(line)});
    for (std::string& line : added) diff.push_back({true, std::move(line)});
    if (before > 0 && diff.size() > before) diff[before].apart = true;
    first = last;
  }
  drop_common_blanks(diff);
  return diff;
}

}  // namespace goalie
