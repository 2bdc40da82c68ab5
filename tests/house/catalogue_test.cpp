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
    message.name.erase(std::remove(message.name.begin(), message.name.end(), '"'), message.name.end());
    at = std::min(def.find_first_not_of(" \t\n", second + 1), def.size());
    message.text = read_text(def, at);
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

/// Lines of the golden tests' expectations, by which a message is known.
std::vector<std::string_view> golden_lines() {
  std::vector<std::string_view> lines;
  for (const TreeFile& file : tree())
    if (file.path.starts_with("tests/golden/") && !file.path.ends_with(".goal"))
      for (const std::string_view line : lines_of(file.text)) lines.push_back(line);
  return lines;
}

TEST(Catalogue, EveryMessageIsProducedByAGoldenTest) {
  const TreeFile* def = find("compiler/diagnostics/catalogue.def");
  ASSERT_NE(def, nullptr);
  const std::vector<Message> messages = read_catalogue(def->text);
  ASSERT_FALSE(messages.empty());
  const std::vector<std::string_view> lines = golden_lines();
  for (const Message& message : messages) {
    const std::vector<std::string> pieces = pieces_of(message.text);
    const bool produced = std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
      return line.find(message.name) != line.npos && shows(line, pieces);
    });
    EXPECT_TRUE(produced) << message.id << " (" << message.name << "): no golden test shows \""
                          << message.text << "\"";
  }
}

}  // namespace
}  // namespace goalie::house
