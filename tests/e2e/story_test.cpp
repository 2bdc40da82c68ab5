// The story of a quarter, story.md: its commits are made again, and the guard says of each what stands there.
//
// The fenced blocks, by their first word:
//   goal file=PATH            a whole file
//   edit file=PATH            lines of a file, as below
//   move from=PATH to=PATH    a file that moves
//   delete file=PATH          a file that goes
//   guard exit=N [against=N]  what `goalie guard` prints; `against` is a section, else the one before
//   diff [against=N]          what `goalie diff` prints
//   fmt exit=1                what `goalie fmt --check` prints, where a file is not in the one style
//
// In an edit `- ` begins a line that goes, `+ ` one that comes, and two blanks one that stays. An empty line
// ends a change. The lines that go or stay must stand in the file one behind the other, and only once.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;

struct Block {
  std::string before;  // the prose
  std::string info;    // such as `goal file=plan.goal`
  std::string body;

  std::string kind() const { return info.substr(0, info.find(' ')); }
  bool judges() const { return kind() == "guard" || kind() == "diff" || kind() == "fmt"; }

  std::string value(const std::string& name) const {
    const std::size_t at = info.find(" " + name + "=");
    if (at == std::string::npos) return {};
    const std::size_t begin = at + name.size() + 2;
    return info.substr(begin, info.find(' ', begin) - begin);
  }
  std::string text() const { return "```" + info + "\n" + body + "```\n"; }
  void set(const std::string& name, const std::string& value) {
    const std::string key = " " + name + "=";
    if (info.find(key) == std::string::npos) info += key;
    info.replace(info.find(key) + key.size(), this->value(name).size(), value);
  }
};

struct Section {
  std::string heading;
  std::vector<Block> blocks;
  std::string rest;

  bool has(const std::string& kind) const {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const Block& block) { return block.kind() == kind; });
  }
  std::string text() const {
    std::string text = heading + "\n";
    for (const Block& block : blocks) text += block.before + block.text();
    return text + rest;
  }
};

std::vector<Section> sections_of(const std::string& document) {
  constexpr std::string_view fence = "```";
  std::vector<Section> sections;
  bool is_inside = false;
  std::istringstream lines(document);
  for (std::string line; std::getline(lines, line);) {
    if (is_inside) {
      is_inside = line != fence;
      if (is_inside) sections.back().blocks.back().body += line + "\n";
    } else if (line.starts_with("# ") || line.starts_with("## ")) {
      sections.push_back({line, {}, {}});
    } else if (line.starts_with(fence)) {
      is_inside = true;
      sections.back().blocks.push_back({std::move(sections.back().rest), line.substr(fence.size()), {}});
      sections.back().rest.clear();
    } else {
      sections.back().rest += line + "\n";
    }
  }
  return sections;
}

/// Puts whole lines in the place of others, which stand there exactly once.
void replace_lines(std::string& text, const std::string& was, const std::string& is) {
  const std::string lines = "\n" + text;
  const std::size_t at = lines.find("\n" + was);
  if (was.empty() || at == std::string::npos || lines.find("\n" + was, at + 1) != std::string::npos) {
    ADD_FAILURE() << "these lines do not stand there exactly once:\n" << was;
    return;
  }
  text.replace(at, was.size(), is);
}

std::string edited(std::string text, const std::string& edits) {
  std::string was, is;
  std::istringstream lines(edits + "\n");
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) {
      replace_lines(text, was, is);
      was.clear();
      is.clear();
      continue;
    }
    const std::string content = line.substr(std::min<std::size_t>(2, line.size())) + "\n";
    if (line[0] != '+') was += content;
    if (line[0] != '-') is += content;
  }
  return text;
}

/// A repository in which the story happens. Each section is one commit; the title is the empty first one.
class Team {
 public:
  Team() {
    git({"init", "-q", "-b", "main"});
    git({"config", "user.name", "Maya"});
    git({"config", "user.email", "maya@example.com"});
    git({"config", "commit.gpgsign", "false"});
    git({"commit", "-q", "--allow-empty", "-m", "an empty folder"});
  }

  /// Makes the commit of a section, and writes what was said of it into its blocks.
  void play(Section& section, std::size_t number) {
    static const std::regex form("## ([0-9]+)[.] ([0-9]{4}-[0-9]{2}-[0-9]{2}) — (\\w+): (.+)");
    std::smatch parts;
    ASSERT_TRUE(std::regex_match(section.heading, parts, form)) << "not `## 1. DATE — NAME: message`";
    ASSERT_EQ(parts[1], std::to_string(number));
    ASSERT_TRUE(section.has("guard"));
    const std::string day = parts[2], who = parts[3], message = parts[4];
    for (const Block& block : section.blocks)
      if (!block.judges()) change(block);
    git({"add", "-A"});
    git({"commit", "-q", "--author", who + " <" + who + "@example.com>", "--date", day + "T09:00:00Z", "-m",
         message});
    for (Block& block : section.blocks)
      if (block.judges()) judge(block, number, day);
    check(day, section.has("fmt"));
  }

 private:
  void change(const Block& block) const {
    const std::string kind = block.kind(), file = block.value("file");
    if (kind == "goal") {
      folder_.write(file, block.body);
    } else if (kind == "edit") {
      folder_.write(file, edited(folder_.read(file), block.body));
    } else if (kind == "move") {
      const fs::path to = folder_.path() / block.value("to");
      fs::create_directories(to.parent_path());
      fs::rename(folder_.path() / block.value("from"), to);
    } else if (kind == "delete") {
      EXPECT_TRUE(fs::remove(folder_.path() / file)) << file;
    } else {
      ADD_FAILURE() << "a block of no known kind: " << block.info;
    }
  }

  void judge(Block& block, std::size_t number, const std::string& day) const {
    const std::string against = block.value("against");
    const std::size_t older = against.empty() ? number - 1 : std::stoul(against);
    ASSERT_LT(older, number) << block.info;
    const std::string kind = block.kind(), revision = "HEAD~" + std::to_string(number - older);
    const Ran ran = kind == "fmt" ? goalie({"fmt", "--check"})
                                  : goalie({kind, "--against", revision, "--head", "HEAD", "--today", day});
    ASSERT_TRUE(ran.status == 0 || ran.status == 1) << block.info << "\n" << ran.err;
    if (kind != "diff") block.set("exit", std::to_string(ran.status));
    block.body = ran.out;
  }

  /// The plan is sound all along, and in the one style unless the section shows how it is not.
  void check(const std::string& day, bool may_be_unformatted) const {
    const Ran checked = goalie({"check", "--today", day});
    EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
    if (may_be_unformatted) return;
    const Ran formatted = goalie({"fmt", "--diff"});
    EXPECT_EQ(formatted.out, "") << formatted.err;
  }

  Ran goalie(const std::vector<std::string>& arguments) const {
    return run(arguments, {.folder = folder_.path()});
  }
  void git(const std::vector<std::string>& arguments) const {
    const Ran ran = run(arguments, {.program = "git", .folder = folder_.path()});
    EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  }

  Folder folder_;
};

TEST(Story, TheGuardSaysWhatIsTold) {
  const fs::path path = fs::path(GOALIE_ROOT) / "tests/e2e/story.md";
  std::ifstream file(path, std::ios::binary);
  std::vector<Section> sections = sections_of(std::string(std::istreambuf_iterator<char>(file), {}));
  ASSERT_GT(sections.size(), 20U);
  Team team;
  std::string happened = sections[0].text();
  for (std::size_t number = 1; number < sections.size(); ++number) {
    SCOPED_TRACE(sections[number].heading);
    team.play(sections[number], number);
    if (HasFailure()) return;
    happened += sections[number].text();
  }
  const std::vector<Section> told = sections_of(expected(path, happened));
  for (std::size_t number = 0; number < told.size(); ++number)
    for (std::size_t i = 0; i < told[number].blocks.size(); ++i)
      EXPECT_EQ(told[number].blocks[i].text(), sections[number].blocks[i].text()) << told[number].heading;
}

}  // namespace
}  // namespace goalie::e2e
