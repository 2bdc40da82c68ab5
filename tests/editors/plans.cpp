// Puts the texts together: one from the keyword table, one from the files of the tree.
#include "tests/editors/plans.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "grammar/keywords.hpp"
#include "tests/editors/understood.hpp"

namespace goalie::editors {
namespace {

namespace fs = std::filesystem;
using grammar::Keyword;
using grammar::Shape;
using Texts = std::vector<std::string>;

Texts cadences() { return {grammar::cadences.begin(), grammar::cadences.end()}; }

Texts arguments_of(Shape shape) {
  switch (shape) {
    case Shape::declaration:
    case Shape::nothing: return {""};
    case Shape::handle: return {"@maya", "@sam.ortiz", "@acme/growth"};
    case Shape::handles: return {"@maya", "@maya, @sam", "@maya, # but\n\n    # not\n    @sam,\n  @kim"};
    case Shape::unit: return {"growth"};
    case Shape::references:
      return {"csat",
              "acme.delight, first for 2026, acme.a.b for 2026-07-01..2026-09-15,\n    # more\n    fast",
              "easy-start for 2026-Q3 , fast"};
    case Shape::reference: return {"csat", "growth.easy-start.activation for FY2026-H1"};
    case Shape::value:
      return {"42%",
              "$1.2M",
              "-€200k",
              "+35 points",
              "USD 65.50",
              "12_000",
              "1,200.5",
              "4.5/5",
              "2.5x",
              "300ms",
              "9 days",
              "12pp",
              "12 pp",
              "500 \"paying customers\"",
              "9 \"a \\\"b\\\"\"/week",
              "$83k/month",
              "9 tickets/week",
              "4.4%/month",
              "?",
              "1K",
              "8 km",
              "3 Übungen",
              "7 leads"};
    case Shape::band:
      return {"5 and 30 minutes", "3.5/5 and 5/5", "1 \"a b\" and 2 \"a b\"", "? and $3/month"};
    case Shape::deadline:
      return {"2026-09-30", "2026-Q3", "2026-H2", "2026", "2026-09", "FY2026-Q1", "FY2026"};
    case Shape::cadence: return cadences();
    case Shape::text:
      return {"\"text\"", "\"\"", "\"a \\\"b\\\" \\\\\"", "\"\"\"\n    a \"b\" \\\n    \"\"\""};
    case Shape::words: return {"onboarding", "first-week, 12, 2026-09-30,\n    last"};
    case Shape::checkin:
      return {"2026-08-01",
              "2026-08-01 45%",
              "2026-08-01 done",
              "2026-08-01 $4k confidence 60% \"note\"",
              "2026-08-01 9 days \"note\"",
              "2026-08-01 confidence 0.6",
              "2026-08-01 12 \"note\"",
              "2026-08-01 ?"};
    case Shape::dated_text: return {"2026-08-01 \"reason\""};
    case Shape::grade: return {"0.7", "70%", "0.7 \"learned\""};
    case Shape::optional_date: return {"", "2026-08-01"};
    case Shape::allow: return {"kr-count \"reason\"", "kr-count \"reason\" until 2026-09-30"};
  }
  return {};
}

/// A head of a declaration, with a word in every place that is free.
std::string head(Keyword declaration, const std::string& word) {
  const std::string key(grammar::text(declaration));
  if (declaration == Keyword::goals) return key + " of " + word + " for 2026-Q3";
  const std::string name = declaration == Keyword::person ? "@" + word : word;
  return key + " " + name + " \"" + word + "\"";
}

/// A word where it is none of the language's: id, title, tag, reference, unit, comment, part of another.
std::string places_of_words(const std::string& word) {
  std::string text;
  for (std::size_t i = 0; i < grammar::declaration_count; ++i)
    text += head(static_cast<Keyword>(i), word) + " # " + word + "\n";
  text += "objective \"" + word + " " + word + "\" {\n  tag " + word + ", " + word + ",\n    " + word + "\n";
  text += "  keep " + word + ", " + word + ".b for 2026 in " + word + " owner @" + word + "\n";
  text += "  formerly " + word + " why \"\"\"\n    " + word + "\n    \"\"\"\n  in " + word + "-a tag b-" +
          word + "\n";
  text += "  allow " + word + " \"" + word + "\"\n}\n";
  return text;
}

std::string clause_lines(const grammar::KeywordFacts& row) {
  std::string text = "kr \"A\" {\n";
  const std::string key(row.text);
  for (const std::string& argument : arguments_of(row.shape)) {
    const bool block = argument.find("\"\"\"") != argument.npos;
    const std::string clause = key + (argument.empty() ? "" : " ") + argument;
    text += "  " + clause + " # " + key + "\n";
    text += "  committed " + clause + (block ? "" : " lagging why \"" + key + "\"") + "\n";
    text += "  to 9 " + clause + "\n  at \t most 9 days " + clause + "\n";
    text += "  kr \"A\" {" + clause + "}\n";
  }
  return text + "}\n";
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string every_keyword() {
  std::string text;
  for (const grammar::KeywordFacts& row : grammar::keywords) {
    const bool is_word = row.text.find(' ') == row.text.npos;
    if (is_word) text += places_of_words(std::string(row.text));
    if (row.shape == Shape::declaration)
      text += "kr \"A\" from 1 " + std::string(row.text) + " to 8 " + std::string(row.text) + "\n";
    else
      text += clause_lines(row);
  }
  return text;
}

// What is being typed colours nothing behind its line.
constexpr std::string_view unfinished = R"(goals of growth for
objective "never closed
  owner
  inform
  tag
kr "A" from 42% to
  keep
  owner @maya # "never closed
kr easy
  tag a,
}
kpi "B" between 5 and
  why "never closed { # to
  by 2026-09-30
)";
constexpr std::string_view unfinished_mask = R"(DDDDD cc RRRRRR ccc
DDDDDDDDD """""" """"""
  KKKKK
  KKKKKK
  KKK
DD """ KKKK NNU KK
  KKKK
  KKKKK @@@@@ # ###### ######
DD ....
  KKK T.
.
DDD """ KKKKKKK N ccc
  KKK """""" """""" " " ""
  KK dddddddddd
)";

/// What the goal files below a folder hold, one behind the other.
std::string files_below(const std::string& folder) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(GOALIE_ROOT) / folder))
    if (entry.path().extension() == ".goal" && entry.path().parent_path().filename() != "mistakes")
      paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::string all;
  for (const fs::path& path : paths) {
    const std::string text = text_of(path);
    const bool begins_with_mark = text.starts_with("\xEF\xBB\xBF");
    if (begins_with_mark || text.find('\r') != text.npos) continue;  // an editor takes both away
    all += text;
    if (!all.ends_with('\n')) all += '\n';
  }
  return all;
}

}  // namespace

std::vector<Plan> plans() {
  std::vector<Plan> all;
  for (std::string& text : Texts{every_keyword(), samples() + files_below("tests/golden/sound")}) {
    const std::string mask = understood(text);
    all.push_back({std::move(text), mask});
  }
  all.push_back({std::string(unfinished), std::string(unfinished_mask)});
  return all;
}

std::string samples() { return files_below("samples"); }

std::string without_indentation(std::string_view text) {
  constexpr std::string_view quotes = "\"\"\"", blanks = " \t";
  std::string bare;
  bool in_block = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view code = line.substr(std::min(line.find_first_not_of(blanks), line.size()));
    const bool ends_block = in_block && code.starts_with(quotes);
    bare += in_block && !ends_block ? line : code;
    bare += '\n';
    in_block = in_block ? !ends_block : code.size() > quotes.size() && code.ends_with(quotes);
    begin = end + 1;
  }
  return bare;
}

}  // namespace goalie::editors
