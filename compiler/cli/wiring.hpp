// Wiring: what `init` writes so that a code host or a hook runs goalie.
#pragma once

#include <string>
#include <string_view>

namespace goalie::cli {

/// A workflow of GitHub for the workspace in a folder, which is named from the top of the repository: "" or
/// "plans".
std::string github_workflow(std::string_view folder);
/// A job of GitLab, likewise.
std::string gitlab_job(std::string_view folder);
/// The configuration of pre-commit, likewise. Its hooks are those of `.pre-commit-hooks.yaml`.
std::string pre_commit_configuration(std::string_view folder);

}  // namespace goalie::cli
