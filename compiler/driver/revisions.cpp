// Revisions: see revisions.hpp.
#include "compiler/driver/revisions.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace goalie::driver {
namespace {

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The branch that a runner says this is to be merged into.
std::string branch_of_the_runner() {
  for (const char* name : {"GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"})
    if (const std::string base = variable(name); !base.empty()) return "origin/" + base;
  return variable("PRE_COMMIT_FROM_REF");
}

class Chooser {
 public:
  Chooser(Git& git, const RevisionRequest& request) : git_(git), request_(request) {}

  Revisions run() {
    if (choose_head()) choose_base();
    return std::move(chosen_);
  }

 private:
  bool fail(std::string failure, std::string help) {
    chosen_.failure = std::move(failure);
    chosen_.help = std::move(help);
    return false;
  }

  bool fail_for_depth(std::string failure, std::string help) {
    return fail(std::move(failure), git_.is_shallow()
                                        ? "this clone is shallow: `git fetch --unshallow` brings the rest"
                                        : std::move(help));
  }

  bool choose(Revision& side, const std::string& revision) {
    const auto commit = git_.commit(revision);
    if (!commit)
      return fail_for_depth(fmt::format("there is no revision `{}`", revision),
                            "`git log` and `git branch --all` list what there is");
    side = {revision, *commit};
    return true;
  }

  bool choose_head() {
    const std::string head = request_.head.empty() && git_.is_bare() ? "HEAD" : request_.head;
    if (!head.empty()) return choose(chosen_.to, head);
    chosen_.to.revision = request_.staged ? "the index" : "the working tree";
    return true;
  }

  /// What the user or the runner names; else where the changes branched off from the default branch.
  bool choose_base() {
    if (!request_.against.empty()) return choose(chosen_.from, request_.against);
    const std::string head = chosen_.to.commit.empty() ? "HEAD" : chosen_.to.commit;
    if (!git_.commit(head)) {  // no commit yet: everything is new
      chosen_.from.revision = "no commit yet";
      return true;
    }
    // A runner that names a branch means that one: another would be another gate.
    const std::string named = branch_of_the_runner();
    if (!named.empty() && !git_.commit(named))
      return fail(fmt::format("this clone does not have `{}`, which the runner merges into", named),
                  "bring it first: `git fetch origin`; for a checkout action, `fetch-depth: 0`");
    const std::string branch = named.empty() ? default_branch() : named;
    if (branch.empty())
      return fail("there is no default branch to compare with", "name a revision: `--against main`");
    const auto base = git_.merge_base(branch, head);
    if (!base)
      return fail_for_depth(fmt::format("`{}` and what is here have no commit in common", branch),
                            "name a revision: `--against REVISION`");
    chosen_.from = {branch, *base};
    return true;
  }

  std::string default_branch() {
    for (const char* name : {"origin/HEAD", "origin/main", "main", "origin/master", "master"})
      if (git_.commit(name)) return name;
    return {};
  }

  Git& git_;
  const RevisionRequest& request_;
  Revisions chosen_;
};

}  // namespace

Revisions choose_revisions(Git& git, const RevisionRequest& request) { return Chooser(git, request).run(); }

}  // namespace goalie::driver
