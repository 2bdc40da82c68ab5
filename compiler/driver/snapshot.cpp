// Snapshots: see snapshot.hpp.
#include "compiler/driver/snapshot.hpp"

#include <utility>

namespace goalie::driver {
namespace {

/// The nearest folder at or above one that holds a goalie.toml there, else that folder.
std::string workspace_at(const std::string& folder, const std::map<std::string, std::string>& blobs) {
  for (std::string here = folder;;) {
    if (blobs.count(here + "goalie.toml") != 0) return here;
    if (here.empty()) return folder;
    const std::size_t slash = here.rfind('/', here.size() - 2);
    here = slash == std::string::npos ? "" : here.substr(0, slash + 1);
  }
}

}  // namespace

Snapshot::Snapshot(Git& git, std::vector<GitFile> files, const std::string& folder) : git_(git) {
  for (GitFile& file : files) blobs_.emplace(std::move(file.path), std::move(file.blob));
  prefix_ = workspace_at(folder, blobs_);
}

std::vector<std::string> Snapshot::paths() const {
  std::vector<std::string> paths;
  for (auto each = blobs_.lower_bound(prefix_); each != blobs_.end() && each->first.starts_with(prefix_);
       ++each)
    paths.push_back(each->first.substr(prefix_.size()));
  return paths;
}

ReadResult Snapshot::read_at_top(const std::string& path) const {
  const auto blob = blobs_.find(path);
  if (blob == blobs_.end()) return {"", "cannot read " + path + ": it is not there"};
  auto text = git_.read({blob->second}).front();
  return text ? ReadResult{std::move(*text), ""}
              : ReadResult{"", "cannot read " + path + ": git does not have it"};
}

}  // namespace goalie::driver
