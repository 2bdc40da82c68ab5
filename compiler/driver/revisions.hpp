// Revisions: which two of a repository a comparison is of.
#pragma once

#include <string>

#include "compiler/driver/git.hpp"

namespace goalie::driver {

struct Revision {
  std::string revision;  // as people write it: "origin/main", "the working tree"
  std::string commit;    // its name; empty for files on disk, the index, and a side that is empty
};

/// What a runner says of the change that it runs for; empty: it does not say.
struct Occasion {
  std::string merges_into;     // the branch of a pull request's target, or a revision
  std::string pushed_over;     // the commit that a branch stood at before a push
  std::string default_branch;  // of the repository
  std::string head;            // the commit that is pushed
};

/// What was asked for; empty: the default.
struct RevisionRequest {
  std::string against;  // a revision; empty: the merge base with the default branch
  std::string head;     // a revision; empty: the files on disk
  bool staged = false;  // the index instead of the files on disk
  Occasion occasion = {};
};

struct Revisions {
  Revision from, to;
  std::string failure, help;  // why there are none; empty: there are
};

Revisions choose_revisions(Git& git, const RevisionRequest& request);

}  // namespace goalie::driver
