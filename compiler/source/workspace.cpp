// Workspaces on disk: see workspace.hpp.
#include "compiler/source/workspace.hpp"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <string_view>
#include <sys/stat.h>

#include "compiler/source/files.hpp"
#include "compiler/source/glob.hpp"

namespace goalie {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view usual = "**/*.goal";

bool is_goal_name(std::string_view name) {
  return name.size() > 5 && name.substr(name.size() - 5) == ".goal";
}

/// What is chosen by patterns; the usual one is answered without running it.
class Choice {
 public:
  Choice(const std::vector<std::string>& include, const std::vector<std::string>& exclude)
      : include_(include.begin(), include.end()), exclude_(exclude.begin(), exclude.end()) {
    is_usual_ = include.size() == 1 && include.front() == usual;
    for (const std::string& pattern : exclude) {
      const bool takes_all_below =
          pattern == "**" || (pattern.size() > 3 && pattern.substr(pattern.size() - 3) == "/**");
      if (takes_all_below && pattern.find_first_of("{[\\") == std::string::npos)
        whole_folders_.emplace_back(pattern);
    }
  }

  bool has(std::string_view path) const {
    return (is_usual_ ? is_goal_name(path) : fits(include_, path)) && !fits(exclude_, path);
  }
  /// Whether nothing below a folder (with its `/`) can be chosen: a name that no pattern spells stands for
  /// all.
  bool leaves_out(const std::string& folder) const { return fits(whole_folders_, folder + '\x01'); }

 private:
  static bool fits(const std::vector<Glob>& patterns, std::string_view path) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const Glob& one) { return one.matches(path); });
  }

  std::vector<Glob> include_, exclude_, whole_folders_;
  bool is_usual_;
};

class Lister {
 public:
  Lister(const std::string& root, const Choice& choice)
      : choice_(choice), root_(::opendir(root.c_str()), ::closedir) {}

  void list() {
    if (root_) return list("");
    if (errno != ENOENT) found.push_back(".");  // reading it as a file will say why
  }

  std::vector<std::string> found;

 private:
  using Directory = std::unique_ptr<DIR, int (*)(DIR*)>;

  /// Lists what is in and below a folder; its path is empty for the root and ends with `/` below.
  void list(const std::string& folder) {
    std::vector<std::string> files, folders;
    if (!read(folder, files, folders)) return;
    found.insert(found.end(), std::make_move_iterator(files.begin()), std::make_move_iterator(files.end()));
    for (const std::string& below : folders) {
      if (!choice_.leaves_out(below)) list(below);
    }
  }

  /// False where the folder is none of this workspace. It is closed before those below it are opened.
  bool read(const std::string& folder, std::vector<std::string>& files, std::vector<std::string>& folders) {
    const Directory directory = open(folder);
    if (!directory) {
      // Reading it as a file will say why.
      if (errno != ENOENT && !folder.empty()) found.push_back(folder.substr(0, folder.size() - 1));
      return false;
    }
    while (const dirent* entry = ::readdir(directory.get())) {
      const std::string_view name = entry->d_name;
      // A workspace of its own, or a repository: a submodule, a worktree, a clone.
      if ((name == "goalie.toml" || name == ".git") && !folder.empty()) return false;
      if (name.front() == '.') continue;
      const unsigned char type =
          entry->d_type != DT_UNKNOWN ? entry->d_type : type_of(::dirfd(directory.get()), entry->d_name);
      std::string path = folder + std::string(name);
      // A folder that is named like a goal file is listed too, so that reading it says what it is.
      const bool may_be_listed = type == DT_REG || (type == DT_DIR && is_goal_name(name));
      if (may_be_listed && choice_.has(path)) files.push_back(path);
      if (type == DT_DIR) folders.push_back(path + "/");
    }
    return true;
  }

  Directory open(const std::string& folder) const {
    const std::string path = folder.empty() ? "." : folder.substr(0, folder.size() - 1);
    const int number =
        ::openat(::dirfd(root_.get()), path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    return {number < 0 ? nullptr : ::fdopendir(number), ::closedir};
  }

  static unsigned char type_of(int directory, const char* name) {
    struct stat status {};
    if (::fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
    return S_ISDIR(status.st_mode) ? DT_DIR : S_ISREG(status.st_mode) ? DT_REG : DT_UNKNOWN;
  }

  const Choice& choice_;
  const Directory root_;  // opened last, so that `errno` is its own
};

}  // namespace

FoundWorkspace find_workspace(const std::string& path) {
  std::error_code failure;
  const fs::path absolute = fs::weakly_canonical(fs::absolute(path, failure), failure);
  if (failure) return {"", "", "cannot read " + path + ": " + failure.message()};
  const bool is_folder = fs::is_directory(absolute, failure);
  const fs::path own = is_folder ? absolute : absolute.parent_path();
  if (!is_folder && !file_exists(path) && !fs::is_directory(own, failure))
    return {"", "", "cannot read " + path + ": it is not there"};
  fs::path root = own;
  for (fs::path folder = own;; folder = folder.parent_path()) {
    if (is_file((folder / "goalie.toml").string())) {
      root = folder;
      break;
    }
    const bool is_repository = file_exists((folder / ".git").string());
    if (is_repository || folder == folder.parent_path()) break;
  }
  std::string relative = absolute.lexically_relative(root).generic_string();
  if (relative == ".") relative.clear();
  return {root.string(), relative, ""};
}

std::vector<std::string> list_goal_files(const std::string& root, const std::vector<std::string>& include,
                                         const std::vector<std::string>& exclude) {
  const Choice choice(include, exclude);
  Lister lister(root, choice);
  lister.list();
  std::sort(lister.found.begin(), lister.found.end());
  return std::move(lister.found);
}

std::vector<std::string> choose_goal_files(const std::vector<std::string>& paths,
                                           const std::vector<std::string>& include,
                                           const std::vector<std::string>& exclude) {
  constexpr std::string_view configuration = "/goalie.toml";
  std::vector<std::string> others;  // the folders of other workspaces
  for (const std::string& path : paths)
    if (path.size() > configuration.size() && path.ends_with(configuration))
      others.push_back(path.substr(0, path.size() - configuration.size() + 1));
  const Choice choice(include, exclude);
  std::vector<std::string> chosen;
  for (const std::string& path : paths) {
    const bool is_hidden = path.front() == '.' || path.find("/.") != std::string::npos;
    const auto holds = [&](const std::string& folder) { return path.starts_with(folder); };
    if (!is_hidden && choice.has(path) && std::none_of(others.begin(), others.end(), holds))
      chosen.push_back(path);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

std::string resolved(const std::string& path) {
  std::error_code failure;
  const fs::path absolute = fs::weakly_canonical(fs::absolute(path, failure), failure);
  return failure ? path : absolute.string();
}

std::string repository_of(const std::string& folder) {
  for (fs::path here = folder;; here = here.parent_path()) {
    if (file_exists((here / ".git").string())) return here.string();
    if (here == here.parent_path()) return {};
  }
}

std::string link_outside(const std::string& path, const std::string& folder) {
  const std::string repository = repository_of(folder), target = resolved(path);
  const std::string& home = repository.empty() ? folder : repository;
  if (home == "/" || target.starts_with(home + "/")) return {};
  return "cannot read " + path + ": it leads outside of this " +
         (repository.empty() ? "folder" : "repository");
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
