// Workspaces on disk: which one a path belongs to, and which goal files are in it.
#pragma once

#include <string>
#include <vector>

namespace goalie {

struct FoundWorkspace {
  std::string root;      // an absolute path
  std::string relative;  // the path within it; empty: all of it
  std::string error;     // empty: it was found
};

/// The nearest folder at or above a path that holds a goalie.toml, up to the top of its repository; else the
/// path's own folder.
FoundWorkspace find_workspace(const std::string& path);

/// The files below the root that fit `include` and not `exclude`, relative, in the order of their bytes.
/// Hidden folders are skipped, links are not followed, and a folder with a goalie.toml or a repository of its
/// own is no part of it.
std::vector<std::string> list_goal_files(const std::string& root, const std::vector<std::string>& include,
                                         const std::vector<std::string>& exclude);

/// Of paths that are on no disk, those that such a listing would have found.
std::vector<std::string> choose_goal_files(const std::vector<std::string>& paths,
                                           const std::vector<std::string>& include,
                                           const std::vector<std::string>& exclude);

/// The absolute path of a file, without links and dots.
std::string resolved(const std::string& path);

/// The nearest folder at or above a folder that holds `.git`; empty where there is none.
std::string repository_of(const std::string& folder);

/// Why a file of a folder is not read: by its links it lies outside of the folder's repository, or without
/// one, of the folder. Empty where it is inside.
std::string link_outside(const std::string& path, const std::string& folder);

/// From the current folder to a workspace, for people to read: "", "samples/company/", "../".
std::string prefix_of(const std::string& root);

}  // namespace goalie
