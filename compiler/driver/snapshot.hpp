// Snapshots: the files of a revision or of the index, seen from a workspace.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/driver/git.hpp"
#include "compiler/source/files.hpp"

namespace goalie::driver {

class Snapshot {
 public:
  /// Of the workspace at or above a folder, which is named from the top of the repository: "" or "plans/".
  Snapshot(Git& git, std::vector<GitFile> files, const std::string& folder);

  /// From the top of the repository to the workspace.
  const std::string& prefix() const { return prefix_; }
  bool has_configuration() const { return blobs_.count(prefix_ + "goalie.toml") != 0; }
  /// The files of the workspace, in the order of their bytes.
  std::vector<std::string> paths() const;
  /// The name of the content of a file of the workspace.
  const std::string& blob(const std::string& path) const { return blobs_.at(prefix_ + path); }
  /// A file by its path from the top of the repository.
  ReadResult read_at_top(const std::string& path) const;

 private:
  Git& git_;
  std::map<std::string, std::string> blobs_;  // by path
  std::string prefix_;
};

}  // namespace goalie::driver
