// The program as the house tests run it: a line of the shell, in a folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace goalie::house {

/// A folder that lasts as long as a test.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, std::string_view text) const;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Ran {
  int status = -1;
  std::string out;
};

/// Runs a line of the shell in a folder; `goalie` is the program that was just built.
Ran run(const std::filesystem::path& folder, const std::string& line);

}  // namespace goalie::house
