// Configuring: see configure.hpp.
#include "compiler/driver/configure.hpp"

#include <fmt/format.h>
#include <map>

#include "compiler/driver/driver.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/workspace.hpp"

namespace goalie::driver {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

bool is_within(const std::string& path, const std::string& folder) {
  return folder == "/" || path == folder || path.starts_with(folder + "/");
}

/// The files that a configuration brings in, each read once.
class Files {
 public:
  Files(const std::string& path, FileId file, Sources& sources,
        std::function<ReadResult(const std::string& path)> read)
      : sources_(sources), read_(std::move(read)), home_(folder_of(path)), repository_(repository_of(home_)) {
    files_.emplace(path, file);
    paths_.emplace(file, path);
  }

  config::Brought bring(FileId from, const std::string& written) {
    const std::string path = resolved(folder_of(paths_.at(from)) + "/" + written);
    if (const auto known = files_.find(path); known != files_.end()) return {known->second, "", ""};
    if (!may_be_read(path, folder_of(paths_.at(from))))
      return {
          no_file,
          fmt::format("`{}` is outside of this {}", written,
                      repository_.empty() ? "folder and those above it" : "repository"),
          "a configuration names files of its own git repository, or without one, of its folder and those "
          "above it"};
    const std::string shown = prefix_of(folder_of(path)) + path.substr(path.rfind('/') + 1);
    ReadResult read = read_(path);
    if (!read.error.empty())
      return {no_file, fmt::format("`{}` cannot be read: {}", written, reason_of(read.error)),
              "a path is relative to the folder of the file that names it"};
    const FileId file = sources_.add(shown, std::move(read.text));
    files_.emplace(path, file);
    paths_.emplace(file, path);
    return {file, "", ""};
  }

 private:
  /// In the repository of the configuration that is read first. Without one, in a folder at or above its own,
  /// or below that of the file which names it.
  bool may_be_read(const std::string& path, const std::string& naming) const {
    if (!repository_.empty()) return is_within(path, repository_);
    return is_within(home_, folder_of(path)) || is_within(path, naming);
  }

  static std::string reason_of(const std::string& error) { return error.substr(error.rfind(": ") + 2); }

  Sources& sources_;
  std::function<ReadResult(const std::string& path)> read_;
  std::string home_, repository_;
  std::map<std::string, FileId> files_;  // by absolute path
  std::map<FileId, std::string> paths_;
};

}  // namespace

Configured configure(const ConfigureRequest& request, Sources& sources) {
  Configured configured;
  if (request.isolated) return configured;
  const bool is_named = !request.config_path.empty();
  const std::string path = is_named ? request.config_path : request.root + "/goalie.toml";
  if (!is_named && !request.read && !file_exists(path)) return configured;
  if (!is_named && !request.read) configured.failure = link_outside(path, request.root);
  if (!configured.failure.empty()) return configured;
  const auto read_one = [&](const std::string& file) {
    return request.read ? request.read(file) : read_file(file);
  };
  ReadResult read = is_named ? read_file(path) : read_one(path);
  configured.failure = std::move(read.error);
  if (!configured.failure.empty()) return configured;
  const FileId file =
      sources.add(is_named ? path : prefix_of(request.root) + "goalie.toml", std::move(read.text));
  Files files(resolved(path), file, sources, read_one);
  config::Loaded loaded = config::load(sources, file, known(), [&](FileId from, const std::string& named) {
    return files.bring(from, named);
  });
  configured.configuration = std::move(loaded.configuration);
  configured.problems = std::move(loaded.problems);
  return configured;
}

}  // namespace goalie::driver
