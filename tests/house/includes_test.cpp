// The architecture is a test: the table of ARCHITECTURE.md says who may include whom.
#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <map>
#include <set>

#include "tests/house/tree.hpp"

namespace goalie::house {
namespace {

using Names = std::set<std::string, std::less<>>;

struct Row {
  Names folders;    // itself among them
  Names libraries;  // in .cpp files
};
using Table = std::map<std::string, Row, std::less<>>;

/// The table behind the heading "Who may include whom".
Table read_table() {
  Table table;
  const TreeFile* document = find("ARCHITECTURE.md");
  if (document == nullptr) return table;
  bool reached = false;
  for (const std::string_view line : lines_of(document->text)) {
    if (line.starts_with("## ")) reached = line == "## Who may include whom";
    const std::vector<std::string> cells = cells_of(line);
    if (!reached || cells.size() != 3 || cells[0] == "folder" || cells[0].starts_with("--")) continue;
    Row& row = table[cells[0]];
    for (const std::string& name : words_of(cells[1])) row.folders.insert(name);
    for (const std::string& name : words_of(cells[2])) row.libraries.insert(name);
    row.folders.insert(cells[0]);
  }
  return table;
}

/// What a header in angle brackets belongs to; nothing for the plain standard library.
std::string library_of(std::string_view header) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> prefixes{{{"tao/pegtl", "pegtl"},
                                                                                   {"fmt/", "fmt"},
                                                                                   {"toml++/", "toml++"},
                                                                                   {"nlohmann/", "nlohmann"},
                                                                                   {"CLI/", "CLI11"},
                                                                                   {"utf8proc", "utf8proc"}}};
  for (const auto& [prefix, name] : prefixes)
    if (header.starts_with(prefix)) return std::string(name);
  // What touches files, the terminal or threads; any other C header is the system's.
  constexpr std::array<std::string_view, 7> edges{"filesystem", "fstream", "iostream",          "thread",
                                                  "mutex",      "future",  "condition_variable"};
  const bool edge = std::find(edges.begin(), edges.end(), header) != edges.end();
  return edge || header.find('.') != header.npos || header.find('/') != header.npos ? "machine" : "";
}

struct Include {
  std::string header;
  bool ours = false;
};

std::vector<Include> includes_of(const TreeFile& file) {
  std::vector<Include> includes;
  for (std::string_view line : lines_of(file.text)) {
    constexpr std::string_view directive = "#include ";
    if (!line.starts_with(directive)) continue;
    line.remove_prefix(directive.size());
    const std::size_t end = line.find_first_of("\">", 1);
    if (end != line.npos) includes.push_back({std::string(line.substr(1, end - 1)), line[0] == '"'});
  }
  return includes;
}

bool is_source(std::string_view path) {
  const bool inside =
      path.starts_with("grammar/") || path.starts_with("compiler/") || path.starts_with("lint-rules/");
  return inside && (path.ends_with(".hpp") || path.ends_with(".cpp") || path.ends_with(".def"));
}

std::vector<TreeFile> sources() {
  std::vector<TreeFile> files;
  std::copy_if(tree().begin(), tree().end(), std::back_inserter(files),
               [](const TreeFile& f) { return is_source(f.path); });
  return files;
}

/// The libraries that a file sees, through our own headers too.
void collect_libraries(const TreeFile& file, Names& libraries, Names& seen) {
  if (!seen.insert(file.path).second) return;
  for (const Include& include : includes_of(file)) {
    if (!include.ours)
      libraries.insert(library_of(include.header));
    else if (const TreeFile* header = find(include.header))
      collect_libraries(*header, libraries, seen);
  }
  libraries.erase("");
}

TEST(Includes, EveryFolderHasARow) {
  const Table table = read_table();
  ASSERT_FALSE(table.empty()) << "ARCHITECTURE.md has no table behind \"## Who may include whom\"";
  for (const TreeFile& file : sources())
    EXPECT_TRUE(table.contains(folder_of(file.path))) << file.path << ": its folder is not in the table";
}

TEST(Includes, AFolderIncludesOnlyWhatItsRowAllows) {
  const Table table = read_table();
  for (const TreeFile& file : sources()) {
    const auto row = table.find(folder_of(file.path));
    if (row == table.end()) continue;
    for (const Include& include : includes_of(file)) {
      if (!include.ours) continue;
      EXPECT_TRUE(row->second.folders.contains(folder_of(include.header)))
          << file.path << " includes " << include.header << ", which the table does not allow";
      EXPECT_NE(find(include.header), nullptr)
          << file.path << " includes " << include.header << " not by its full path";
    }
  }
}

TEST(Includes, LibrariesStopAtTheFoldersThatMayUseThem) {
  const Table table = read_table();
  for (const TreeFile& file : sources()) {
    const auto row = table.find(folder_of(file.path));
    if (row == table.end()) continue;
    Names libraries;
    Names seen;
    collect_libraries(file, libraries, seen);
    for (const std::string& library : libraries)
      EXPECT_TRUE(row->second.libraries.contains(library))
          << file.path << " sees " << library << ", which the table does not give to its folder";
  }
}

/// Whether a row other than its own allows a folder.
bool is_open_to_others(const Table& table, std::string_view folder) {
  return std::any_of(table.begin(), table.end(), [&](const auto& row) {
    return row.first != folder && row.second.folders.contains(folder);
  });
}

TEST(Includes, HeadersForOthersAreFreeOfLibraries) {
  const Table table = read_table();
  for (const TreeFile& file : sources()) {
    if (!file.path.ends_with(".hpp") || !is_open_to_others(table, folder_of(file.path))) continue;
    for (const Include& include : includes_of(file)) {
      const std::string library = include.ours ? "" : library_of(include.header);
      const bool is_the_grammar = library == "pegtl" && file.path.starts_with("grammar/");
      EXPECT_TRUE(library.empty() || is_the_grammar) << file.path << " includes <" << include.header << ">";
    }
  }
}

/// `goalie_library(check compiler/check USES syntax model PRIVATE …)`: the folders that a folder links.
std::map<std::string, Names, std::less<>> read_links() {
  std::map<std::string, Names, std::less<>> links;
  const TreeFile* cmake = find("CMakeLists.txt");
  for (std::string_view line :
       lines_of(cmake == nullptr ? std::string_view{} : std::string_view(cmake->text))) {
    constexpr std::string_view call = "goalie_library(";
    if (!line.starts_with(call)) continue;
    line = line.substr(call.size(), line.find(')') - call.size());
    const std::vector<std::string> words = words_of(line);
    bool uses = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i] == "USES" || words[i] == "PRIVATE")
        uses = words[i] == "USES";
      else if (uses)
        links[words[0]].insert(words[i]);
    }
  }
  links["lint_rules"] = {"lint"};
  return links;
}

void reach(const std::map<std::string, Names, std::less<>>& links, const std::string& from, Names& reached) {
  if (!reached.insert(from).second) return;
  const auto row = links.find(from);
  if (row == links.end()) return;
  for (const std::string& next : row->second) reach(links, next, reached);
}

/// `lint_rules` of `lint-rules`, `check` of `compiler/check`.
std::string target_of(std::string_view folder) {
  std::string name(folder.substr(folder.rfind('/') + 1));
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

TEST(Includes, TheLinksOfTheBuildSayTheSame) {
  const auto links = read_links();
  for (const auto& [folder, row] : read_table()) {
    if (folder == "compiler/cli" || folder == "lint-rules/words") continue;  // programs link what they need
    Names reached;
    reach(links, target_of(folder), reached);
    for (const std::string& allowed : row.folders)
      EXPECT_TRUE(reached.contains(target_of(allowed)))
          << folder << " may include " << allowed << " but does not link it";
  }
}

}  // namespace
}  // namespace goalie::house
