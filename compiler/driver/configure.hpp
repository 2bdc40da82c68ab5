// Configuring: the goalie.toml of a workspace, and all that it extends, from the disk.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "compiler/config/configuration.hpp"
#include "compiler/model/date.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::driver {

/// What the fiscal year of a configuration means.
inline model::Calendar calendar_of(const config::Configuration& configuration) {
  return {configuration.fiscal_start_month, configuration.fiscal_named_by_end};
}

/// What is there to be configured.
struct ConfigureRequest {
  std::string root;                                              // of the workspace
  std::string config_path;                                       // instead of its goalie.toml
  bool isolated = false;                                         // no configuration at all
  std::function<ReadResult(const std::string& path)> read = {};  // instead of the disk; it has a goalie.toml
};

struct Configured {
  config::Configuration configuration;
  std::vector<Diagnostic> problems;  // each with its place in the sources
  std::string failure;               // why the file cannot be read; empty: it was, or none is needed
  bool sound() const { return problems.empty() && failure.empty(); }
};

/// Reads the configuration of a workspace; its texts are added to `sources`, which the problems view.
Configured configure(const ConfigureRequest& request, Sources& sources);

}  // namespace goalie::driver
