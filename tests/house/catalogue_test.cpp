// Every message of the catalogue is produced by some golden case, word for word.
#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/house/program.hpp"
#include "tests/house/tree.hpp"

namespace goalie::house {
namespace {

struct Message {
  std::string id;
  std::string name;
  std::string text;  // with {} where a word of the goal file stands
  std::string help;
};

/// Reads one C++ text from behind a quote, and the texts that continue it.
std::string read_text(std::string_view def, std::size_t& at) {
  std::string text;
  while (at < def.size() && def[at] == '"') {
    for (++at; at < def.size() && def[at] != '"'; ++at) {
      if (def[at] == '\\') ++at;
      text += def[at];
    }
    at = std::min(def.find_first_not_of(" \t\n", at + 1), def.size());
  }
  return text;
}

std::vector<Message> read_catalogue(std::string_view def) {
  std::vector<Message> messages;
  constexpr std::string_view macro = "\nGOALIE_MESSAGE(";
  for (std::size_t at = def.find(macro); at != def.npos; at = def.find(macro, at)) {
    at += macro.size();
    Message message;
    const std::size_t comma = def.find(',', at);
    message.id = std::string(def.substr(at, comma - at));
    const std::size_t next = def.find_first_not_of(" \t\n", comma + 1);
    const std::size_t second = def.find(',', next);
    message.name = std::string(def.substr(next, second - next));
    std::replace(message.name.begin(), message.name.end(), '_', '-');
    at = std::min(def.find_first_not_of(" \t\n", second + 1), def.size());
    message.text = read_text(def, at);
    at = std::min(def.find_first_not_of(", \t\n", at), def.size());
    message.help = read_text(def, at);
    messages.push_back(std::move(message));
  }
  return messages;
}

/// The parts of a text between its holes.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool doubled = i + 1 < text.size() && text[i + 1] == text[i];
    if ((text[i] == '{' || text[i] == '}') && doubled) {
      pieces.back() += text[i++];
    } else if (text[i] == '{') {
      i = std::min(text.find('}', i), text.size() - 1);
      pieces.emplace_back();
    } else {
      pieces.back() += text[i];
    }
  }
  return pieces;
}

/// Whether a text is the pieces with anything between them.
bool fits(std::string_view text, const std::vector<std::string>& pieces) {
  if (!text.starts_with(pieces.front()) || !text.ends_with(pieces.back())) return false;
  std::size_t at = 0;
  for (const std::string& piece : pieces) {
    at = text.find(piece, at);
    if (at == text.npos) return false;
    at += piece.size();
  }
  return true;
}

/// The folders of tests/golden/ that hold goal files: each is a workspace of its own.
std::set<std::string> golden_folders() {
  std::set<std::string> folders;
  for (const TreeFile& file : tree())
    if (file.path.starts_with("tests/golden/") && file.path.ends_with(".goal"))
      folders.insert(std::string(folder_of(file.path)));
  return folders;
}

/// Everything that is found in the golden cases.
nlohmann::json golden_findings() {
  std::string line = "goalie check --output json --today 2026-08-15";
  for (const std::string& folder : golden_folders()) line += " '" + folder + "'";
  const auto json = nlohmann::json::parse(run(GOALIE_ROOT, line).out, nullptr, false);
  return json.is_discarded() ? nlohmann::json::array() : json.at("diagnostics");
}

/// What only thousands of lines bring about is seen by the test of sizes, which writes them.
bool is_seen_with_sizes(const Message& message) {
  constexpr std::size_t telling = 20;  // shorter ends stand anywhere
  const TreeFile* test = find("tests/e2e/size_test.cpp");
  const std::string end = pieces_of(message.text).back();
  return test != nullptr && end.size() > telling && test->text.find(end) != std::string::npos;
}

TEST(Catalogue, EveryMessageIsProducedByAGoldenCase) {
  const TreeFile* def = find("compiler/diagnostics/catalogue.def");
  ASSERT_NE(def, nullptr);
  const std::vector<Message> messages = read_catalogue(def->text);
  ASSERT_FALSE(messages.empty());
  const nlohmann::json findings = golden_findings();
  ASSERT_FALSE(findings.empty());
  for (const Message& message : messages) {
    const auto text = pieces_of(message.text);
    const auto help = pieces_of(message.help);
    const bool produced = std::any_of(findings.begin(), findings.end(), [&](const nlohmann::json& finding) {
      const std::string found_help =
          finding.contains("help") && finding["help"].is_string() ? finding["help"] : "";
      return finding.at("rule") == message.name && fits(finding.at("message").get<std::string>(), text) &&
             fits(found_help, help);
    });
    EXPECT_TRUE(produced || is_seen_with_sizes(message))
        << message.id << " (" << message.name << "): no golden case produces \"" << message.text
        << "\" with \"" << message.help << "\"";
  }
}

}  // namespace
}  // namespace goalie::house
