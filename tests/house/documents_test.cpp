// Documentation runs: every snippet of goals is checked, every command line is run, every output compared.
#include <algorithm>
#include <array>
#include <filesystem>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/house/program.hpp"
#include "tests/house/tree.hpp"

namespace goalie::house {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view clock_flag = " --today 2026-08-15";
constexpr std::array<std::string_view, 2> documents{"README.md", "grammar/README.md"};

struct Found {
  std::set<std::string> names;
  std::string text;  // the findings as people read them
};

/// Everything that is found in a snippet: an info counts where `infos`.
Found findings_of(const std::string& snippet, bool infos) {
  const Folder folder;
  folder.write("plan.goal", snippet);
  const Ran ran = run(folder.path(), "goalie check plan.goal --output json" + std::string(clock_flag));
  const auto json = nlohmann::json::parse(ran.out, nullptr, false);
  Found found;
  if (json.is_discarded()) {
    found.names.insert("no JSON");
    return found;
  }
  for (const auto& finding : json.at("diagnostics")) {
    if (!infos && finding.at("level") == "info") continue;
    found.names.insert(finding.at("rule").get<std::string>());
    found.text += finding.at("rendered").get<std::string>() + "\n";
  }
  return found;
}

bool is_of_the_language(const std::string& name) {
  const TreeFile* catalogue = find("compiler/diagnostics/catalogue.def");
  return catalogue != nullptr && catalogue->text.find('"' + name + '"') != std::string::npos;
}

/// The reference shows pieces of the language, of which a reviewer would say much.
void keep_errors_of_the_language(Found& found) {
  std::erase_if(found.names,
                [](const std::string& name) { return name != "no JSON" && !is_of_the_language(name); });
}

std::string at(std::string_view document, const Snippet& snippet) {
  return std::string(document) + ":" + std::to_string(snippet.line);
}

TEST(Documents, GoalsAreWhatTheySay) {
  for (const std::string_view document : documents) {
    const TreeFile* file = find(document);
    ASSERT_NE(file, nullptr) << document;
    for (const Snippet& snippet : snippets_of(*file)) {
      if (snippet.kind != "goal") continue;
      Found found = findings_of(snippet.text, false);
      if (document != documents[0]) keep_errors_of_the_language(found);
      EXPECT_TRUE(found.names.empty()) << at(document, snippet) << "\n" << found.text;
    }
  }
}

TEST(Documents, BrokenGoalsGiveTheNamedFindingAlone) {
  for (const std::string_view document : documents) {
    const TreeFile* file = find(document);
    ASSERT_NE(file, nullptr) << document;
    for (const Snippet& snippet : snippets_of(*file)) {
      const std::vector<std::string> words = words_of(snippet.kind);
      if (words.empty() || words[0] != "goal-broken") continue;
      ASSERT_EQ(words.size(), 2U) << at(document, snippet) << " does not name its finding";
      Found found = findings_of(snippet.text, true);
      if (is_of_the_language(words[1])) keep_errors_of_the_language(found);
      EXPECT_EQ(found.names, std::set<std::string>{words[1]}) << at(document, snippet) << "\n" << found.text;
    }
  }
}

/// A `text` snippet directly behind a broken one is what `check` prints for it.
TEST(Documents, PrintedFindingsAreTheRealOnes) {
  for (const std::string_view document : documents) {
    const TreeFile* file = find(document);
    ASSERT_NE(file, nullptr) << document;
    const std::vector<Snippet> snippets = snippets_of(*file);
    for (std::size_t i = 1; i < snippets.size(); ++i) {
      if (snippets[i].kind != "text" || !snippets[i - 1].kind.starts_with("goal-broken")) continue;
      const Folder folder;
      folder.write("plan.goal", snippets[i - 1].text);
      const Ran ran = run(folder.path(), "goalie check plan.goal" + std::string(clock_flag));
      EXPECT_EQ(ran.out, snippets[i].text) << at(document, snippets[i]);
    }
  }
}

TEST(Documents, ConfigurationsAreUnderstood) {
  const TreeFile* file = find("README.md");
  ASSERT_NE(file, nullptr);
  for (const Snippet& snippet : snippets_of(*file)) {
    if (snippet.kind != "toml") continue;
    const Folder folder;
    folder.write("goalie.toml", snippet.text);
    folder.write("plan.goal", "");
    const Ran ran = run(folder.path(), "goalie check 2>&1");
    EXPECT_EQ(ran.status, 0) << at("README.md", snippet) << "\n" << ran.out;
  }
}

TEST(Documents, VocabulariesAreUnderstood) {
  const TreeFile* file = find("README.md");
  ASSERT_NE(file, nullptr);
  int vocabularies = 0;
  for (const Snippet& snippet : snippets_of(*file)) {
    if (snippet.kind != "toml vocabulary") continue;
    ++vocabularies;
    const Folder folder;
    folder.write("words.toml", snippet.text);
    folder.write("goalie.toml", "[lint]\nvocabulary = [\"words.toml\"]\n");
    folder.write("plan.goal", "");
    const Ran ran = run(folder.path(), "goalie check 2>&1");
    EXPECT_EQ(ran.status, 0) << at("README.md", snippet) << "\n" << ran.out;
  }
  EXPECT_GT(vocabularies, 0);
}

/// The command of a line of the shell, if it is one of ours.
std::string command_of(std::string_view line) {
  for (const std::string_view prefix : {"goalie ", "./dev run "})
    if (line.starts_with(prefix))
      return "goalie " + std::string(line.substr(prefix.size(), line.find(" #") - prefix.size()));
  return {};
}

TEST(Documents, CommandsRun) {
  const TreeFile* file = find("README.md");
  ASSERT_NE(file, nullptr);
  const Folder folder;
  fs::copy(fs::path(GOALIE_ROOT) / "samples", folder.path() / "samples", fs::copy_options::recursive);
  const Ran repository = run(folder.path(),
                             "git init -q -b main && git add -A && git -c user.name=Maya -c "
                             "user.email=maya@example.com commit -q -m samples 2>&1");
  ASSERT_EQ(repository.status, 0) << repository.out;
  constexpr std::string_view with_clock[] = {"check", "build", "diff", "guard", "ci"};
  int commands = 0;
  for (const Snippet& snippet : snippets_of(*file)) {
    if (snippet.kind != "sh") continue;
    for (const std::string_view line : lines_of(snippet.text)) {
      std::string command = command_of(line);
      if (command.empty()) continue;
      const bool has_clock = std::any_of(
          std::begin(with_clock), std::end(with_clock),
          [&](std::string_view name) { return command.starts_with("goalie " + std::string(name) + " "); });
      if (has_clock && command.find("--today") == command.npos) command += clock_flag;
      const Ran ran = run(folder.path(), command + " 2>&1");
      const int expected = line.ends_with("# exits with 1") ? 1 : 0;
      EXPECT_EQ(ran.status, expected) << at("README.md", snippet) << ": " << line << "\n" << ran.out;
      ++commands;
    }
  }
  EXPECT_GT(commands, 0);
}

}  // namespace
}  // namespace goalie::house
