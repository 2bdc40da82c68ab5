// Differing: see differing.hpp.
#include "compiler/driver/differing.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <future>

#include "compiler/driver/reading.hpp"
#include "compiler/driver/snapshot.hpp"
#include "compiler/source/workspace.hpp"

namespace goalie::driver {
namespace {

/// The goal files of one side, and the names of their contents where git knows them.
struct Listed {
  std::vector<std::string> paths, blobs;
};

class Differ {
 public:
  Differ(const DiffRequest& request, const Workspace* newer) : request_(request), newer_(newer) {}

  std::unique_ptr<Difference> run() {
    if (find() && choose() && load() && compile())
      difference_->changes =
          compare::compare(difference_->from.side(), difference_->to.side(), request_.today);
    return std::move(difference_);
  }

 private:
  bool fail(std::string failure, std::string help = {}) {
    difference_->failure = std::move(failure);
    difference_->help = std::move(help);
    return false;
  }

  bool find() {
    const FoundWorkspace found =
        newer_ != nullptr ? FoundWorkspace{newer_->root, {}, {}} : find_workspace(request_.path);
    if (!found.error.empty()) return fail(found.error);
    root_ = found.root;
    git_ = std::make_unique<Git>(root_);
    if (const std::string failure = git_->failure(); !failure.empty())
      return fail(fmt::format("{}: {}", root_, failure),
                  "changes are read from the history of a git repository");
    prefix_ = git_->prefix();
    return true;
  }

  bool choose() {
    RevisionRequest wanted = request_.revisions;
    if (newer_ != nullptr) wanted.occasion.head.clear();  // it is what is on disk
    Revisions chosen = choose_revisions(*git_, wanted);
    static_cast<Revision&>(difference_->from) = std::move(chosen.from);
    static_cast<Revision&>(difference_->to) = std::move(chosen.to);
    return chosen.failure.empty() || fail(std::move(chosen.failure), std::move(chosen.help));
  }

  /// The newer side whole; of the older one only what is another there.
  bool load() {
    DiffSide &from = difference_->from, &to = difference_->to;
    from.own = std::make_unique<Workspace>();
    from.workspace = from.own.get();
    to.own = newer_ == nullptr ? std::make_unique<Workspace>() : nullptr;
    to.workspace = newer_ == nullptr ? to.own.get() : newer_;
    Listed older, newer;
    if (!from.commit.empty() && !list_snapshot(from, from.commit, older)) return false;
    if (!load_newer(newer) || !read_older(older, newer)) return false;
    return to.workspace->sources.size() + from.workspace->sources.size() != 0 || fail_for_no_files();
  }

  bool fail_for_no_files() {
    return fail("no goal file here, and none in " + difference_->from.revision,
                "goal files end in `.goal`; a folder with a goalie.toml is a workspace of its own: name it");
  }

  bool load_newer(Listed& listed) {
    DiffSide& to = difference_->to;
    if (newer_ != nullptr) return list_what_is_there(listed);
    if (!to.commit.empty()) return list_snapshot(to, to.commit, listed) && read(to, listed);
    if (request_.revisions.staged) return list_snapshot(to, std::nullopt, listed) && read(to, listed);
    return read_disk(listed);
  }

  bool list_what_is_there(Listed& listed) {
    for (std::uint32_t i = 0; i < newer_->sources.size(); ++i)
      listed.paths.push_back(newer_->sources[FileId{i}].path());
    listed.blobs = git_->blobs_of(listed.paths);
    // What came from standard input is not what is on the disk.
    if (newer_->stdin_file != no_file) listed.blobs[static_cast<std::size_t>(newer_->stdin_file)].clear();
    return true;
  }

  bool configure(DiffSide& side, const ConfigureRequest& request) {
    Configured configured = driver::configure(request, difference_->configuration_sources);
    if (!configured.failure.empty()) return fail(configured.failure);
    difference_->configuration_problems = std::move(configured.problems);
    side.own->configuration = std::move(configured.configuration);
    return difference_->configuration_problems.empty();
  }

  /// The goal files of a commit, or of the index where there is none, by the configuration that it has.
  bool list_snapshot(DiffSide& side, const std::optional<std::string>& commit, Listed& listed) {
    auto files = git_->files(commit);
    if (!files)
      return fail(fmt::format("git cannot list the files of {}", side.revision),
                  "`git fsck` says what is missing");
    const Snapshot snapshot(*git_, std::move(*files), prefix_);
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
    const config::Configuration& configuration = side.workspace->configuration;
    listed.paths = choose_goal_files(snapshot.paths(), configuration.include, configuration.exclude);
    for (const std::string& path : listed.paths) listed.blobs.push_back(snapshot.blob(path));
    return true;
  }

  bool read(DiffSide& side, const Listed& listed) {
    std::vector<std::optional<std::string>> texts = git_->read(listed.blobs);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (!texts[i]) return fail_to_read(listed.paths[i], side);
      side.own->sources.add(listed.paths[i], std::move(*texts[i]));
    }
    return true;
  }

  bool fail_to_read(const std::string& path, const DiffSide& side) {
    return fail(fmt::format("git does not have {} of {}", path, side.revision),
                "in a partial clone, `git fetch --refetch --no-filter` brings it");
  }

  bool read_disk(Listed& listed) {
    DiffSide& side = difference_->to;
    Workspace& workspace = *side.own;
    workspace.root = root_;
    workspace.prefix = prefix_of(root_);
    if (!configure(side, {root_, request_.config_path, request_.isolated, {}})) return false;
    listed.paths = list_goal_files(root_, workspace.configuration.include, workspace.configuration.exclude);
    auto blobs = std::async([&] { return git_->blobs_of(listed.paths); });
    std::vector<std::string> failures;
    read_files(workspace.prefix, listed.paths, request_.jobs, workspace.sources, failures);
    listed.blobs = blobs.get();
    return failures.empty() || fail(failures.front());
  }

  /// A file with the same content on both sides is read once, and both view it.
  bool read_older(const Listed& older, const Listed& newer) {
    const Sources& shared = difference_->to.workspace->sources;
    std::vector<const File*> same(older.paths.size());
    Listed other;
    for (std::size_t i = 0, j = 0; i < older.paths.size(); ++i) {
      while (j < newer.paths.size() && newer.paths[j] < older.paths[i]) ++j;
      if (j < newer.paths.size() && newer.paths[j] == older.paths[i] && newer.blobs[j] == older.blobs[i])
        same[i] = &shared[FileId{static_cast<std::uint32_t>(j)}];
      if (same[i] != nullptr && same[i]->had_bad_bytes()) same[i] = nullptr;
      if (same[i] != nullptr) continue;
      other.paths.push_back(older.paths[i]);
      other.blobs.push_back(older.blobs[i]);
    }
    std::vector<std::optional<std::string>> texts = git_->read(other.blobs);
    Sources& sources = difference_->from.own->sources;
    for (std::size_t i = 0, next = 0; i < older.paths.size(); ++i) {
      if (same[i] != nullptr) {
        sources.add(std::make_unique<File>(older.paths[i], Stored{same[i]->text()}));
      } else if (texts[next]) {
        sources.add(older.paths[i], std::move(*texts[next++]));
      } else {
        return fail_to_read(older.paths[i], difference_->from);
      }
    }
    return true;
  }

  bool compile() {
    const auto edition = [](const DiffSide& side) {
      return Edition{side.workspace->sources, calendar_of(side.workspace->configuration)};
    };
    if (newer_ != nullptr)
      return keep(difference_->from, driver::compile(edition(difference_->from), request_.jobs));
    auto [before, after] =
        driver::compile(edition(difference_->from), edition(difference_->to), request_.jobs);
    return keep(difference_->from, std::move(before)) && keep(difference_->to, std::move(after));
  }

  bool keep(DiffSide& side, Compilation compilation) {
    side.own->plan = std::move(compilation.plan);
    side.own->findings = std::move(compilation.errors);
    if (side.workspace->findings.empty()) return true;
    difference_->broken = &side;
    return false;
  }

  const DiffRequest& request_;
  const Workspace* const newer_;
  std::string root_, prefix_;
  std::unique_ptr<Git> git_;
  std::unique_ptr<Difference> difference_ = std::make_unique<Difference>();
};

}  // namespace

std::unique_ptr<Difference> diff(const DiffRequest& request) { return Differ(request, nullptr).run(); }

std::unique_ptr<Difference> diff(const Workspace& newer, const DiffRequest& request) {
  return Differ(request, &newer).run();
}

std::vector<std::string> reasons(const Difference& difference) {
  std::vector<std::string> sentences;
  if (!difference.failure.empty())
    sentences.push_back(difference.failure +
                        (difference.help.empty() ? "" : "\n  = help: " + difference.help));
  for (const Diagnostic& problem : difference.configuration_problems)
    sentences.push_back(
        fmt::format("the configuration of {}: {}", difference.from.revision, problem.message));
  if (difference.broken != nullptr)
    sentences.push_back(
        fmt::format("{} does not compile, so that it cannot be compared\n  = help: `goalie diff "
                    "--against {}` says why",
                    difference.broken->revision, difference.broken->revision));
  return sentences;
}

}  // namespace goalie::driver
