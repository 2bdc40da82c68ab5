// Fixes as small diffs: see fix_diff.hpp.
#include "compiler/diagnostics/fix_diff.hpp"

#include <algorithm>

namespace goalie {
namespace {

std::vector<Edit> edits_in(const Fix& fix, FileId file) {
  std::vector<Edit> edits;
  for (const Edit& edit : fix.edits) {
    if (edit.where.file == file) edits.push_back(edit);
  }
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.where.span.begin < b.where.span.begin; });
  return edits;
}

std::string with_edits(const std::vector<Edit>& edits, std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::string done;
  std::uint32_t at = begin;
  for (const Edit& edit : edits) {
    done += text.substr(at, edit.where.span.begin - at);
    done += edit.replacement;
    at = edit.where.span.end;
  }
  return done + std::string(text.substr(at, end - at));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  if (text.empty()) return lines;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.emplace_back(line);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string apply(const Fix& fix, FileId file, std::string_view text) {
  return with_edits(edits_in(fix, file), text, 0, static_cast<std::uint32_t>(text.size()));
}

FixDiff diff_of(const Fix& fix, FileId file, std::string_view text) {
  const std::vector<Edit> edits = edits_in(fix, file);
  if (edits.empty()) return {};
  std::uint32_t begin = edits.front().where.span.begin, end = edits.back().where.span.end;
  while (begin > 0 && text[begin - 1] != '\n') --begin;
  while (end < text.size() && text[end] != '\n') ++end;
  FixDiff diff{lines_of(text.substr(begin, end - begin)), lines_of(with_edits(edits, text, begin, end))};
  while (!diff.removed.empty() && !diff.added.empty() && diff.removed.front() == diff.added.front()) {
    diff.removed.erase(diff.removed.begin());
    diff.added.erase(diff.added.begin());
  }
  while (!diff.removed.empty() && !diff.added.empty() && diff.removed.back() == diff.added.back()) {
    diff.removed.pop_back();
    diff.added.pop_back();
  }
  return diff;
}

}  // namespace goalie
