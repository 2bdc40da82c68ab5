// Every file says what it is in its first line, is one concept and no more, and speaks only of the project.
#include <algorithm>
#include <array>
#include <cctype>
#include <gtest/gtest.h>

#include "tests/house/tree.hpp"

namespace goalie::house {
namespace {

/// Files that are a table of data, which may be longer than a concept.
constexpr std::array<std::string_view, 1> tables{"compiler/diagnostics/catalogue.def"};

bool is_source(std::string_view path) {
  return path.starts_with("grammar/") || path.starts_with("compiler/") || path.starts_with("lint-rules/");
}

bool is_code(std::string_view path) {
  return path.ends_with(".cpp") || path.ends_with(".hpp") || path.ends_with(".def");
}

bool is_script(const TreeFile& file) { return file.text.starts_with("#!"); }

/// The comment of a file's first line; of a script, the second.
std::string_view opening(const TreeFile& file) {
  const std::vector<std::string_view> lines = lines_of(file.text);
  const std::size_t first = is_script(file) ? 1 : 0;
  return lines.size() > first ? lines[first] : std::string_view{};
}

bool says_something(std::string_view line, std::string_view mark) {
  return line.starts_with(mark) && line.size() > mark.size() + 10;
}

TEST(Files, TheFirstLineSaysWhatItIs) {
  for (const TreeFile& file : tree()) {
    if (is_code(file.path)) {
      EXPECT_TRUE(says_something(opening(file), "// ")) << file.path << ": " << opening(file);
    }
    const bool hashed =
        is_script(file) || file.path.ends_with("CMakeLists.txt") || file.path.ends_with(".toml");
    const bool ours = is_source(file.path) || file.path.find('/') == file.path.npos || is_script(file);
    if (hashed && ours && !file.path.ends_with(".js") && !file.path.ends_with(".cjs")) {
      EXPECT_TRUE(says_something(opening(file), "# ")) << file.path << ": " << opening(file);
    }
  }
}

TEST(Files, OneConceptFitsInFourHundredLines) {
  for (const TreeFile& file : tree()) {
    if (!is_source(file.path) || !is_code(file.path)) continue;
    if (std::find(tables.begin(), tables.end(), file.path) != tables.end()) continue;
    EXPECT_LE(lines_of(file.text).size(), 400U) << file.path;
  }
}

TEST(Files, HeadersAreIncludedOnce) {
  for (const TreeFile& file : tree())
    if (file.path.ends_with(".hpp")) {
      EXPECT_NE(file.text.find("#pragma once"), std::string::npos) << file.path;
    }
}

TEST(Files, LinesEndCleanly) {
  for (const TreeFile& file : tree()) {
    if (!is_code(file.path) && !file.path.ends_with(".md")) continue;
    EXPECT_TRUE(file.text.empty() || file.text.back() == '\n') << file.path << " has no line end at its end";
    EXPECT_EQ(file.text.find('\r'), std::string::npos) << file.path;
    for (const std::string_view line : lines_of(file.text))
      EXPECT_FALSE(line.ends_with(' ') || line.ends_with('\t'))
          << file.path << ": blanks at the end of: " << line;
  }
}

/// What belongs to the place where the project is made, not to the project. Each is put together here, so
/// that this file holds none of them.
std::vector<std::string> strangers() {
  const std::string slash = "/";
  return {slash + "work" + slash,   slash + "root" + slash,   slash + "home" + slash,
          slash + "tmp/" + "bash",  "wt" + std::string("-"),  "localhost" + std::string(":"),
          "TO" + std::string("DO"), "FIX" + std::string("ME")};
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0;
}

TEST(Files, SpeakOnlyOfTheProject) {
  for (const TreeFile& file : tree()) {
    if (file.path.starts_with("tests/fuzz/")) continue;
    for (const std::string& stranger : strangers())
      for (std::size_t at = file.text.find(stranger); at != std::string::npos;
           at = file.text.find(stranger, at + 1)) {
        if (!begins_word(file.text, at)) continue;
        ADD_FAILURE() << file.path << " holds `" << stranger << "`";
        break;
      }
  }
}

}  // namespace
}  // namespace goalie::house
