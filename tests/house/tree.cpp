// Reads the tree once, and what its Markdown holds.
#include "tests/house/tree.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace goalie::house {
namespace {

namespace fs = std::filesystem;

bool skipped(const fs::path& path) {
  constexpr std::array<std::string_view, 4> names{".git", "build", "node_modules", ".cache"};
  return std::find(names.begin(), names.end(), path.filename().string()) != names.end();
}

std::vector<TreeFile> read_tree() {
  const fs::path root = GOALIE_ROOT;
  std::vector<TreeFile> files;
  for (fs::recursive_directory_iterator it(root), end; it != end; ++it) {
    if (skipped(it->path())) {
      if (it->is_directory()) it.disable_recursion_pending();
      continue;
    }
    if (!it->is_regular_file()) continue;
    std::ifstream in(it->path(), std::ios::binary);
    files.push_back({it->path().lexically_relative(root).generic_string(),
                     std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(), [](const TreeFile& a, const TreeFile& b) { return a.path < b.path; });
  return files;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t`");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t`") - first + 1);
}

}  // namespace

const std::vector<TreeFile>& tree() {
  static const std::vector<TreeFile> files = read_tree();
  return files;
}

const TreeFile* find(std::string_view path) {
  const auto found =
      std::find_if(tree().begin(), tree().end(), [&](const TreeFile& f) { return f.path == path; });
  return found == tree().end() ? nullptr : &*found;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view{} : path.substr(0, slash);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  if (!row.starts_with('|')) return cells;
  row.remove_prefix(1);
  for (std::size_t bar = row.find('|'); bar != row.npos; bar = row.find('|')) {
    cells.emplace_back(trimmed(row.substr(0, bar)));
    row.remove_prefix(bar + 1);
  }
  return cells;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  constexpr std::string_view between = " ,`";
  for (std::size_t at = text.find_first_not_of(between); at != text.npos;
       at = text.find_first_not_of(between, at)) {
    const std::size_t end = std::min(text.find_first_of(between, at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::vector<Snippet> snippets_of(const TreeFile& file) {
  std::vector<Snippet> snippets;
  bool inside = false;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    if (line.starts_with("```")) {
      if (!inside) snippets.push_back({std::string(trimmed(line)), {}, number});
      inside = !inside;
    } else if (inside) {
      snippets.back().text.append(line).append("\n");
    }
  }
  return snippets;
}

}  // namespace goalie::house
