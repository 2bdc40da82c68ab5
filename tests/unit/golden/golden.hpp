// Golden tests: folders of input and expectation. GOALIE_ACCEPT=1 writes what came out as what is expected.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace goalie::golden {

inline std::filesystem::path root() { return std::filesystem::path(GOALIE_ROOT); }

inline std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline bool accepting() {
  const char* const accept = std::getenv("GOALIE_ACCEPT");
  return accept != nullptr && std::string_view(accept) == "1";
}

/// What is expected; where expectations are being accepted, what came out, which is written there.
inline std::string expected(const std::filesystem::path& path, const std::string& actual) {
  if (!accepting()) return read(path);
  std::ofstream(path, std::ios::binary) << actual;
  return actual;
}

/// The folders of a folder, by name.
inline std::vector<std::string> cases(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(root() / folder)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// A name that GoogleTest's filters take: `-` and `:` are syntax there.
inline std::string test_name(std::string name) {
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
}

}  // namespace goalie::golden
