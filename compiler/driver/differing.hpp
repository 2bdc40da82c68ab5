// Differing: two revisions of a workspace, compiled and compared.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compiler/compare/compare.hpp"
#include "compiler/driver/configure.hpp"
#include "compiler/driver/driver.hpp"
#include "compiler/driver/revisions.hpp"

namespace goalie::driver {

struct DiffRequest {
  std::string path = ".";  // a path of the workspace
  RevisionRequest revisions;
  std::string config_path;  // instead of each side's own goalie.toml
  bool isolated = false;
  model::Date today;
  unsigned jobs = 1;
};

/// One side: where it comes from, and its plan.
struct DiffSide : Revision {
  std::unique_ptr<Workspace> workspace;
  compare::Side side() const {
    return {workspace->plan, workspace->sources, calendar_of(workspace->configuration)};
  }
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
