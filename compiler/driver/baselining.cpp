// Baselining: see baselining.hpp.
#include "compiler/driver/baselining.hpp"

#include <fmt/format.h>

#include "compiler/diagnostics/identity.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/workspace.hpp"

namespace goalie::driver {
namespace {

/// Whether a rule is run at all: an entry of one that is not matches nothing, and is not stale for that.
bool is_run(const lint::Policy& policy, std::string_view rule) {
  const Facts* const facts = find_facts(rule);
  if (facts == nullptr) return true;
  for (const lint::Settings& settings : policy.settings) {
    const auto found = settings.find(rule);
    const auto level = found == settings.end() ? std::nullopt : found->second.level;
    if (level.value_or(facts->level) != Level::off) return true;
  }
  return false;
}

}  // namespace

void load_baseline(Workspace& workspace, Result& result) {
  const config::Configuration& configuration = workspace.configuration;
  if (configuration.baseline.empty()) return;
  const std::string path = workspace.prefix + configuration.baseline;
  if (!file_exists(path)) {
    Diagnostic& missing = result.configuration_problems.emplace_back();
    missing.rule = "configuration";
    missing.message = fmt::format("there is no baseline `{}` yet", configuration.baseline);
    missing.where = configuration.set_at.at("lint.baseline");
    missing.help = "`goalie baseline create` writes it";
    return;
  }
  if (const std::string failure = link_outside(path, workspace.root); !failure.empty())
    return result.failures.push_back(failure);
  ReadResult read = read_file(path);
  if (!read.error.empty()) return result.failures.push_back(read.error);
  Baseline baseline =
      read_baseline(result.configuration_sources, result.configuration_sources.add(path, read.text));
  result.configuration_problems.insert(result.configuration_problems.end(), baseline.problems.begin(),
                                       baseline.problems.end());
  workspace.baseline = std::move(baseline.entries);
  workspace.baseline_sources.add(configuration.baseline, std::move(read.text));
}

void apply_baseline(Workspace& workspace, const Request& request, const lint::Policy& policy) {
  if (workspace.baseline.empty()) return;
  const std::size_t before = workspace.findings.size();
  const std::vector<char> matched = take_out(workspace.findings, workspace.baseline, workspace.sources);
  workspace.baselined = before - workspace.findings.size();
  workspace.is_stale.assign(matched.size(), 0);
  if (workspace.files != workspace.sources.size() || workspace.language_errors != 0) return;
  const Level level = level_of(stale_baseline(), workspace.configuration, request.selection);
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const BaselineEntry& entry = workspace.baseline[i];
    if (matched[i] != 0 || !is_run(policy, entry.rule)) continue;
    workspace.is_stale[i] = 1;
    if (level != Level::off) workspace.stale.push_back(stale_entry(entry, FileId{0}, level));
  }
  number(workspace.stale, workspace.baseline_sources);
}

}  // namespace goalie::driver
