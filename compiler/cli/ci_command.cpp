// goalie ci: check, `fmt --check` and guard in one run, which writes no goal file.
#include <algorithm>
#include <cstdlib>
#include <deque>
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/input_options.hpp"
#include "compiler/cli/kept.hpp"
#include "compiler/cli/output_options.hpp"
#include "compiler/cli/runner.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/diagnostics/identity.hpp"
#include "compiler/driver/gates.hpp"

namespace goalie::cli {
namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  std::string against;
};

bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

/// What the log shows: annotations where a runner reads them; beside it whatever goes to files.
void add_output_of_the_log(std::vector<std::string>& outputs) {
  const bool has_one = std::any_of(outputs.begin(), outputs.end(),
                                   [](const std::string& one) { return one.find('=') == std::string::npos; });
  if (!has_one) outputs.insert(outputs.begin(), is_set("GITHUB_ACTIONS") ? "github" : "full");
}

/// The guard of each workspace, as findings.
class Guards {
 public:
  Guards(const Options& options, const driver::Request& request) : options_(options) {
    diff_.revisions.against = options.against;
    diff_.revisions.occasion = occasion();
    diff_.config_path = request.config_path;
    diff_.isolated = request.isolated;
    diff_.today = request.today;
    diff_.jobs = request.jobs;
  }

  /// Adds what moved to a workspace; false, and a word on standard error, where that cannot be known.
  bool run(driver::Workspace& workspace) {
    if (workspace.language_errors != 0) {
      if (!options_.input.quiet) print_error("goalposts were not compared: mend the errors first\n");
      return true;
    }
    const auto& difference = differences_.emplace_back(driver::diff(workspace, diff_));
    for (const std::string& reason : reasons(*difference)) complain("{}", reason);
    if (!difference->sound()) return false;
    driver::Violations violations = as_findings(*difference, diff_.today);
    auto& findings = workspace.findings;
    findings.insert(findings.end(), violations.here.begin(), violations.here.end());
    std::stable_sort(findings.begin(), findings.end(), comes_before);
    number(findings, workspace.sources);
    gone_.push_back({&difference->from.workspace->sources, std::move(violations.gone), workspace.prefix});
    return true;
  }

  /// What is gone stands in texts that only the older revision has.
  void add_to(Report& report) const {
    for (const auto& [sources, findings, prefix] : gone_) {
      report.workspaces.push_back({sources, findings, prefix, true});
      report.summary.errors += findings.size();
    }
  }

 private:
  struct Gone {
    const Sources* sources;
    std::vector<Diagnostic> findings;
    std::string prefix;
  };
  const Options& options_;
  driver::DiffRequest diff_;
  std::deque<std::unique_ptr<driver::Difference>> differences_;
  std::deque<Gone> gone_;
};

int ci(Options& options) {
  add_output_of_the_log(options.output.outputs);
  const auto outputs = options.output.read();
  auto request = options.input.request();
  if (!outputs || !request) return Exit::failure;
  request->keep_silenced = OutputOptions::want_silenced(*outputs);
  driver::Result& result = kept(driver::run(*request));
  if (!options.input.accept(result)) return Exit::failure;
  bool done = result.failures.empty();
  add_unformatted(result, request->jobs);
  Guards& guards = kept(Guards(options, *request));
  for (const auto& workspace : result.workspaces) done &= guards.run(*workspace);
  Report report = driver::report(result, GOALIE_VERSION);
  guards.add_to(report);
  report.footer = !options.input.quiet;
  done &= options.output.write(*outputs, report);
  if (!done) return Exit::failure;
  return options.output.fails(report.summary) ? Exit::findings : Exit::success;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  options->input.declare_whole(command);
  command
      .add_option("--against", options->against,
                  "the revision that goalposts are compared with; none: where this branched off")
      ->type_name("REV");
  options->output.declare(command);
  options->output.declare_level(command);
  return [options] { return ci(*options); };
}

}  // namespace

const Command ci_command{"ci", "check, `fmt --check` and guard in one run; writes no goal file", declare};

}  // namespace goalie::cli
