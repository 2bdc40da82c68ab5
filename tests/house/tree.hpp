// The tree as the house tests see it: the project's own files, and their lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace goalie::house {

struct TreeFile {
  std::string path;  // from the root, with `/`
  std::string text;
};

/// Every text of the project that is not built, in the order of the paths.
const std::vector<TreeFile>& tree();

/// The file at a path; none if there is none.
const TreeFile* find(std::string_view path);

/// `compiler/lint` of `compiler/lint/rule.hpp`.
std::string_view folder_of(std::string_view path);

std::vector<std::string_view> lines_of(std::string_view text);

/// The cells of a row of a Markdown table, without blanks and backticks around them.
std::vector<std::string> cells_of(std::string_view row);

/// The words of a text, divided by blanks and commas, without backticks.
std::vector<std::string> words_of(std::string_view text);

/// One fenced piece of a Markdown file: what stands behind the fence, and the lines within.
struct Snippet {
  std::string kind;  // "goal", "goal-broken duplicate-id", "sh"
  std::string text;
  std::size_t line = 0;  // of the fence, from 1
};
std::vector<Snippet> snippets_of(const TreeFile& file);

}  // namespace goalie::house
