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
  const Workspace* workspace = nullptr;
  std::unique_ptr<Workspace> own;  // which it is, unless it was there already
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

/// The same with a newer side that is there already: a workspace on disk that was read and compiled, with or
/// without errors. It must outlive what comes back.
std::unique_ptr<Difference> diff(const Workspace& newer, const DiffRequest& request);

/// Why there is no comparison, in a sentence for each reason.
std::vector<std::string> reasons(const Difference& difference);

}  // namespace goalie::driver
