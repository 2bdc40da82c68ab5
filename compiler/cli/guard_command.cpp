// goalie guard: fail where a goalpost moved after its plan had begun, and nothing says why.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/diff_options.hpp"
#include "compiler/cli/kept.hpp"
#include "compiler/cli/output_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/driver/gates.hpp"

namespace goalie::cli {
namespace {

struct Options {
  DiffOptions diff;
  OutputOptions output;
};

std::string summary(std::size_t moved, std::size_t changes) {
  if (moved != 0)
    return fmt::format("{} moved after {} plan had begun\n",
                       moved == 1 ? "1 goalpost" : fmt::format("{} goalposts", moved),
                       moved == 1 ? "its" : "their");
  return fmt::format("no goalpost moved ({} looked at)\n",
                     changes == 1 ? "1 change" : fmt::format("{} changes", changes));
}

Report report_of(const driver::Violations& violations, const driver::Difference& difference) {
  const driver::Workspace& after = *difference.to.workspace;
  Report report;
  report.version = GOALIE_VERSION;
  report.facts = driver::find_facts;
  report.footer = false;
  report.workspaces.push_back({&after.sources, violations.here, after.prefix});
  report.workspaces.push_back({&difference.from.workspace->sources, violations.gone, after.prefix, true});
  report.summary.errors = violations.here.size() + violations.gone.size();
  report.summary.files = after.sources.size();
  report.summary.goals =
      after.plan.objectives.size() + after.plan.key_results.size() + after.plan.kpis.size();
  return report;
}

/// `json` is that of `diff`, with the violations behind the changes.
bool is_json(const OutputOptions& options) { return options.outputs == std::vector<std::string>{"json"}; }

int guard(Options& options) {
  const auto outputs = options.output.read();
  if (!outputs) return Exit::failure;
  const std::unique_ptr<driver::Difference>& difference = kept(options.diff.run());
  if (!difference) return Exit::failure;
  const model::Date today = options.diff.request.today;
  const driver::Violations violations = as_findings(*difference, today);
  const int status = violations.empty() ? Exit::success : Exit::findings;
  if (is_json(options.output)) {
    const auto changes = driver::violations(*difference, today);
    return print(json_of(*difference, &changes)) ? status : Exit::failure;
  }
  Report report = report_of(violations, *difference);
  if (!options.output.write(*outputs, report)) return Exit::failure;
  if (!options.diff.quiet) print_error(summary(report.summary.errors, difference->changes.size()));
  return status;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  options->diff.declare(command);
  options->output.declare(command);
  return [options] { return guard(*options); };
}

}  // namespace

const Command guard_command{"guard", "fail where a goalpost moved after its plan had begun", declare};

}  // namespace goalie::cli
