// Workspaces on disk: see workspace.hpp.
#include "compiler/source/workspace.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string_view>

#include "compiler/source/files.hpp"
#include "compiler/source/glob.hpp"

namespace goalie {
namespace {

namespace fs = std::filesystem;

class Lister {
 public:
  Lister(const std::vector<std::string>& include, const std::vector<std::string>& exclude) : include_(include), exclude_(exclude) {
    plain_ = include_.size() == 1 && include_[0] == "**/*.goal";
  }

  void list(int parent, const char* name, std::string folder) {
    const int descriptor = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return;
    const std::unique_ptr<DIR, int (*)(DIR*)> directory(::fdopendir(descriptor), ::closedir);
    if (!directory) return;
    std::vector<std::string> folders;
    bool first_level = folder.empty();
    std::vector<std::string> files;
    while (const dirent* entry = ::readdir(directory.get())) {
      const std::string_view child = entry->d_name;
      if (child == "goalie.toml" && !first_level) return;  // a workspace of its own
      if (child.front() == '.') continue;
      const unsigned char type = entry->d_type != DT_UNKNOWN ? entry->d_type : type_of(descriptor, entry->d_name);
      if (type == DT_DIR) {
        // A folder that is named like a goal file is listed, so that reading it says what it is.
        if (child.size() > 5 && child.substr(child.size() - 5) == ".goal") files.push_back(folder + std::string(child));
        folders.emplace_back(child);
      } else if (type == DT_REG) {
        std::string path = folder + std::string(child);
        if (is_included(path)) files.push_back(std::move(path));
      }
    }
    found.insert(found.end(), std::make_move_iterator(files.begin()), std::make_move_iterator(files.end()));
    for (const std::string& child : folders) list(descriptor, child.c_str(), folder + child + "/");
  }

  std::vector<std::string> found;

 private:
  static unsigned char type_of(int directory, const char* name) {
    struct stat status {};
    if (::fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
    return S_ISDIR(status.st_mode) ? DT_DIR : S_ISREG(status.st_mode) ? DT_REG : DT_UNKNOWN;
  }

  bool is_included(std::string_view path) const {
    const auto fits = [&](const std::string& pattern) { return glob_matches(pattern, path); };
    const bool included = plain_ ? path.size() > 5 && path.substr(path.size() - 5) == ".goal"
                                 : std::any_of(include_.begin(), include_.end(), fits);
    return included && std::none_of(exclude_.begin(), exclude_.end(), fits);
  }

  const std::vector<std::string>& include_;
  const std::vector<std::string>& exclude_;
  bool plain_;
};

}  // namespace

FoundWorkspace find_workspace(const std::string& path) {
  std::error_code failure;
  const fs::path absolute = fs::weakly_canonical(path, failure);
  if (failure) return {"", "", "cannot read " + path + ": " + failure.message()};
  const bool is_folder = fs::is_directory(absolute, failure);
  const fs::path own = is_folder ? absolute : absolute.parent_path();
  if (!is_folder && !file_exists(path) && !fs::is_directory(own)) return {"", "", "cannot read " + path + ": it is not there"};
  fs::path root = own;
  for (fs::path folder = own;; folder = folder.parent_path()) {
    if (is_file((folder / "goalie.toml").string())) {
      root = folder;
      break;
    }
    if (folder == folder.parent_path()) break;
  }
  std::string relative = absolute.lexically_relative(root).generic_string();
  if (relative == ".") relative.clear();
  return {root.string(), relative, ""};
}

std::vector<std::string> list_goal_files(const std::string& root, const std::vector<std::string>& include,
                                         const std::vector<std::string>& exclude) {
  Lister lister(include, exclude);
  lister.list(AT_FDCWD, root.c_str(), "");
  std::sort(lister.found.begin(), lister.found.end());
  return std::move(lister.found);
}

std::string prefix_of(const std::string& root) {
  std::error_code failure;
  const fs::path here = fs::current_path(failure);
  if (failure) return root + "/";
  const std::string relative = fs::path(root).lexically_relative(here).generic_string();
  if (relative == ".") return "";
  return (relative.empty() ? root : relative) + "/";
}

}  // namespace goalie
