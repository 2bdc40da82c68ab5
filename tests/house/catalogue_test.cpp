// Every message of the catalogue is produced by some golden test, word for word.
#include <algorithm>
#include <gtest/gtest.h>

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

bool shows(std::string_view line, const std::vector<std::string>& pieces) {
  std::size_t at = 0;
  for (const std::string& piece : pieces) {
    at = line.find(piece, at);
    if (at == line.npos) return false;
    at += piece.size();
  }
  return true;
}

/// Whether a golden expectation shows the message, and its help in the lines that follow.
bool shows(const TreeFile& golden, const Message& message) {
  constexpr std::size_t lines_of_a_finding = 40;
  const std::vector<std::string> text = pieces_of(message.text);
  const std::vector<std::string> help = pieces_of(message.help);
  const std::vector<std::string_view> lines = lines_of(golden.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].find(message.name) == std::string_view::npos || !shows(lines[i], text)) continue;
    const auto end =
        lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), i + lines_of_a_finding));
    if (std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i), end,
                    [&](std::string_view line) { return shows(line, help); }))
      return true;
  }
  return false;
}

TEST(Catalogue, EveryMessageIsProducedByAGoldenTest) {
  const TreeFile* def = find("compiler/diagnostics/catalogue.def");
  ASSERT_NE(def, nullptr);
  const std::vector<Message> messages = read_catalogue(def->text);
  ASSERT_FALSE(messages.empty());
  for (const Message& message : messages) {
    const bool produced = std::any_of(tree().begin(), tree().end(), [&](const TreeFile& file) {
      return file.path.starts_with("tests/golden/") && !file.path.ends_with(".goal") && shows(file, message);
    });
    EXPECT_TRUE(produced) << message.id << " (" << message.name << "): no golden test shows \""
                          << message.text << "\" with \"" << message.help << "\"";
  }
}

}  // namespace
}  // namespace goalie::house
