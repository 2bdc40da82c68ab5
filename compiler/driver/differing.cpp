// Differing: see differing.hpp.
#include "compiler/driver/differing.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <map>

#include "compiler/driver/configure.hpp"
#include "compiler/driver/git.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/workspace.hpp"

namespace goalie::driver {
namespace {

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The files of a revision or of the index, seen from a workspace.
class Snapshot {
 public:
  Snapshot(Git& git, std::vector<GitFile> files, const std::string& prefix) : git_(git) {
    for (GitFile& file : files) blobs_.emplace(std::move(file.path), std::move(file.blob));
    prefix_ = workspace_at(prefix);
  }

  /// From the top of the repository to the workspace.
  const std::string& prefix() const { return prefix_; }
  bool has_configuration() const { return blobs_.count(prefix_ + "goalie.toml") != 0; }

  std::vector<std::string> paths() const {
    std::vector<std::string> paths;
    for (const auto& [path, blob] : blobs_)
      if (path.starts_with(prefix_)) paths.push_back(path.substr(prefix_.size()));
    return paths;
  }

  /// The texts of files of the workspace, in their order; nothing for one that cannot be had.
  std::vector<std::optional<std::string>> read(const std::vector<std::string>& paths) const {
    std::vector<std::string> blobs;
    for (const std::string& path : paths) blobs.push_back(blobs_.at(prefix_ + path));
    return git_.read(blobs);
  }

  /// A file by its path from the top of the repository.
  ReadResult read_at_top(const std::string& path) const {
    const auto blob = blobs_.find(path);
    if (blob == blobs_.end()) return {"", "cannot read " + path + ": it is not there"};
    auto text = git_.read({blob->second}).front();
    return text ? ReadResult{std::move(*text), ""}
                : ReadResult{"", "cannot read " + path + ": git does not have it"};
  }

 private:
  /// The nearest folder at or above one that holds a goalie.toml here, else that folder.
  std::string workspace_at(std::string folder) const {
    for (std::string here = folder;;) {
      if (blobs_.count(here + "goalie.toml") != 0) return here;
      if (here.empty()) return folder;
      const std::size_t slash = here.rfind('/', here.size() - 2);
      here = slash == std::string::npos ? "" : here.substr(0, slash + 1);
    }
  }

  Git& git_;
  std::map<std::string, std::string> blobs_;  // by path
  std::string prefix_;
};

class Differ {
 public:
  explicit Differ(const DiffRequest& request) : request_(request) {}

  std::unique_ptr<Difference> run() {
    if (find() && choose_head() && choose_base() && load()) {
      const Workspace &before = *difference_->from.workspace, &after = *difference_->to.workspace;
      difference_->changes =
          compare::compare({before.plan, before.sources}, {after.plan, after.sources}, request_.today);
    }
    return std::move(difference_);
  }

 private:
  bool fail(std::string failure, std::string help = {}) {
    difference_->failure = std::move(failure);
    difference_->help = std::move(help);
    return false;
  }

  bool find() {
    const FoundWorkspace found = find_workspace(request_.path);
    if (!found.error.empty()) return fail(found.error);
    root_ = found.root;
    git_ = std::make_unique<Git>(root_);
    if (const std::string failure = git_->failure(); !failure.empty())
      return fail(fmt::format("{}: {}", root_, failure),
                  "changes are read from the history of a git repository");
    prefix_ = git_->prefix();
    return true;
  }

  bool choose_head() {
    const std::string head = request_.head.empty() && git_->is_bare() ? "HEAD" : request_.head;
    if (head.empty()) {
      difference_->to.revision = request_.staged ? "the index" : "the working tree";
      return true;
    }
    const auto commit = git_->commit(head);
    if (!commit) return fail_unknown(head);
    difference_->to.revision = head;
    difference_->to.commit = *commit;
    return true;
  }

  bool fail_unknown(const std::string& revision) {
    const std::string message = fmt::format("there is no revision `{}`", revision);
    return git_->is_shallow()
               ? fail(message, "this clone is shallow: `git fetch --unshallow` brings the rest")
               : fail(message, "`git log` and `git branch --all` list what there is");
  }

  /// Where the changes branched off: from what the runner or the user names, else from the default branch.
  bool choose_base() {
    DiffSide& from = difference_->from;
    if (!request_.against.empty()) {
      const auto commit = git_->commit(request_.against);
      if (!commit) return fail_unknown(request_.against);
      from.revision = request_.against;
      from.commit = *commit;
      return true;
    }
    const std::string head = difference_->to.commit.empty() ? "HEAD" : difference_->to.commit;
    if (!git_->commit(head)) {  // no commit yet: everything is new
      from.revision = "no commit yet";
      return true;
    }
    // A runner that names a branch means that one: another would be another gate.
    const std::string named = branch_of_the_runner();
    if (!named.empty() && !git_->commit(named))
      return fail(fmt::format("this clone does not have `{}`, which the runner merges into", named),
                  "bring it first: `git fetch origin`; for a checkout action, `fetch-depth: 0`");
    const std::string branch = named.empty() ? default_branch() : named;
    if (branch.empty())
      return fail("there is no default branch to compare with", "name a revision: `--against main`");
    const auto base = git_->merge_base(branch, head);
    if (!base) {
      const std::string message = fmt::format("`{}` and what is here have no commit in common", branch);
      return git_->is_shallow()
                 ? fail(message, "this clone is shallow: `git fetch --unshallow` brings the rest")
                 : fail(message, "name a revision: `--against REVISION`");
    }
    from.revision = branch;
    from.commit = *base;
    return true;
  }

  static std::string branch_of_the_runner() {
    for (const char* name : {"GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"})
      if (const std::string base = variable(name); !base.empty()) return "origin/" + base;
    return variable("PRE_COMMIT_FROM_REF");
  }

  std::string default_branch() {
    for (const char* name : {"origin/HEAD", "origin/main", "main", "origin/master", "master"})
      if (git_->commit(name)) return name;
    return {};
  }

  bool load() {
    DiffSide &from = difference_->from, &to = difference_->to;
    if (from.commit.empty()) {
      from.workspace = std::make_unique<Workspace>();
    } else if (!load_snapshot(from, from.commit)) {
      return false;
    }
    const bool is_snapshot = !to.commit.empty() || request_.staged;
    const auto commit = to.commit.empty() ? std::nullopt : std::optional(to.commit);
    return (is_snapshot ? load_snapshot(to, commit) : load_disk(to)) && compile(from) && compile(to);
  }

  bool configure(DiffSide& side, const ConfigureRequest& request) {
    Configured configured = driver::configure(request, difference_->configuration_sources);
    if (!configured.failure.empty()) return fail(configured.failure);
    difference_->configuration_problems = std::move(configured.problems);
    side.workspace->configuration = std::move(configured.configuration);
    // What the plan is, the older side says, where it has one: a change cannot take its goals out of sight.
    if (&side == &difference_->to && difference_->from.workspace->sources.size() != 0) {
      side.workspace->configuration.include = difference_->from.workspace->configuration.include;
      side.workspace->configuration.exclude = difference_->from.workspace->configuration.exclude;
    }
    return difference_->configuration_problems.empty();
  }

  bool load_snapshot(DiffSide& side, const std::optional<std::string>& commit) {
    auto files = git_->files(commit);
    if (!files)
      return fail(fmt::format("git cannot list the files of {}", side.revision),
                  "`git fsck` says what is missing");
    const Snapshot snapshot(*git_, std::move(*files), prefix_);
    side.workspace = std::make_unique<Workspace>();
    Workspace& workspace = *side.workspace;
    const bool has_own = snapshot.has_configuration() && request_.config_path.empty();
    const std::string top = root_.substr(0, root_.size() - std::min(root_.size(), prefix_.size()));
    ConfigureRequest wanted{top + "/" + snapshot.prefix(),
                            request_.config_path,
                            request_.isolated || (!has_own && request_.config_path.empty()),
                            {}};
    if (has_own)
      wanted.read = [&](const std::string& path) {
        const std::string absolute = resolved(path);
        return snapshot.read_at_top(absolute.substr(std::min(absolute.size(), top.size() + 1)));
      };
    if (!configure(side, wanted)) return false;
    const std::vector<std::string> paths =
        choose_goal_files(snapshot.paths(), workspace.configuration.include, workspace.configuration.exclude);
    std::vector<std::optional<std::string>> texts = snapshot.read(paths);
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (!texts[i])
        return fail(
            fmt::format("git does not have {} of {}", paths[i], side.revision),
            "in a partial clone, `git fetch --refetch --filter=blob:none` and `git checkout` bring it");
      workspace.sources.add(paths[i], std::move(*texts[i]));
    }
    return true;
  }

  bool load_disk(DiffSide& side) {
    side.workspace = std::make_unique<Workspace>();
    Workspace& workspace = *side.workspace;
    workspace.root = root_;
    workspace.prefix = prefix_of(root_);
    if (!configure(side, {root_, request_.config_path, request_.isolated, {}})) return false;
    for (const std::string& path :
         list_goal_files(root_, workspace.configuration.include, workspace.configuration.exclude)) {
      ReadResult read = read_file(root_ + "/" + path);
      if (!read.error.empty()) return fail(read.error);
      workspace.sources.add(path, std::move(read.text));
    }
    return true;
  }

  bool compile(DiffSide& side) {
    Request request;
    request.lint = false;
    request.jobs = request_.jobs;
    judge(*side.workspace, request);
    if (side.workspace->language_errors == 0) return true;
    difference_->broken = &side;
    return false;
  }

  const DiffRequest& request_;
  std::string root_, prefix_;
  std::unique_ptr<Git> git_;
  std::unique_ptr<Difference> difference_ = std::make_unique<Difference>();
};

}  // namespace

std::unique_ptr<Difference> diff(const DiffRequest& request) { return Differ(request).run(); }

}  // namespace goalie::driver
