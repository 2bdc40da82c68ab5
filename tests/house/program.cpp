// Runs the program and takes what it prints.
#include "tests/house/program.hpp"

#include <array>
#include <cstdio>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace goalie::house {

namespace fs = std::filesystem;

Folder::Folder() : path_(fs::temp_directory_path() / ("goalie-house-" + std::to_string(getpid()))) {
  fs::remove_all(path_);
  fs::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, std::string_view text) const {
  std::ofstream(path_ / name, std::ios::binary) << text;
}

Ran run(const fs::path& folder, const std::string& line) {
  const std::string command =
      "cd '" + folder.string() + "' && goalie() { '" GOALIE_PROGRAM "' \"$@\"; } && " + line;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {};
  Ran ran;
  std::array<char, 4096> buffer{};
  while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe))
    ran.out.append(buffer.data(), got);
  const int status = pclose(pipe);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

}  // namespace goalie::house
