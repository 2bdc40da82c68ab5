// Revisions: see revisions.hpp.
#include "compiler/driver/revisions.hpp"

#include <fmt/format.h>

namespace goalie::driver {
namespace {

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
    const std::string& head =
        request_.head.empty() && !request_.staged ? request_.occasion.head : request_.head;
    if (!head.empty()) return choose(chosen_.to, head);
    if (git_.is_bare()) return choose(chosen_.to, "HEAD");
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
    const std::string& named = request_.occasion.merges_into;
    if (!named.empty() && !git_.commit(named))
      return fail(fmt::format("this clone does not have `{}`, which the runner merges into", named),
                  "bring it first: `git fetch origin`; for a checkout action, `fetch-depth: 0`");
    // A new branch was pushed over nothing, and what a forced push took away may be gone.
    const std::string& pushed_over = request_.occasion.pushed_over;
    if (const auto commit = named.empty() ? git_.commit(pushed_over) : std::nullopt) {
      chosen_.from = {pushed_over.substr(0, 8), *commit};
      return true;
    }
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
    const std::string& said = request_.occasion.default_branch;
    for (const char* name : {said.c_str(), "origin/HEAD", "origin/main", "main", "origin/master", "master"})
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
