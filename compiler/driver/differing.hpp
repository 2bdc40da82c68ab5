// Differing: two revisions of a workspace, compiled and compared.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compiler/compare/compare.hpp"
#include "compiler/driver/driver.hpp"

namespace goalie::driver {

struct DiffRequest {
  std::string path = ".";   // a path of the workspace
  std::string against;      // a revision; empty: the merge base with the default branch
  std::string head;         // a revision; empty: the files on disk
  bool staged = false;      // the index instead of the files on disk
  std::string config_path;  // instead of each side's own goalie.toml
  bool isolated = false;
  model::Date today;
  unsigned jobs = 1;
};

/// One side: where it comes from, and its plan.
struct DiffSide {
  std::string revision;  // as people write it: "origin/main", "the working tree"
  std::string commit;    // its name; empty for files on disk, the index, and a side that is empty
  std::unique_ptr<Workspace> workspace;
};

struct Difference {
  DiffSide from, to;
  std::vector<compare::Change> changes;
  std::string failure, help;         // why there is none; empty: there is one
  const DiffSide* broken = nullptr;  // the side whose errors are why
  std::vector<Diagnostic> configuration_problems;
  Sources configuration_sources;
  bool sound() const { return failure.empty() && broken == nullptr && configuration_problems.empty(); }
};

std::unique_ptr<Difference> diff(const DiffRequest& request);

}  // namespace goalie::driver
