// goalie guard: fail where a goalpost moved after its plan had begun, and nothing says why.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/diff_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/compare/guard.hpp"
#include "compiler/compare/kinds.hpp"

namespace goalie::cli {
namespace {

std::string report(const compare::Change& change, const driver::Difference& difference) {
  return line_of(change, difference) +
         fmt::format("  = why: {}\n  = help: {}\n\n", facts(change.kind).why, way_out(change));
}

int guard(DiffOptions& options) {
  const auto difference = options.run();
  if (!difference) return Exit::failure;
  const driver::Workspace& before = *difference->from.workspace;
  std::vector<const compare::Change*> violations;
  for (const compare::Change& change : difference->changes)
    if (moves_a_goalpost(change, difference->from.side(), options.request.today,
                         before.configuration.grace_days))
      violations.push_back(&change);
  const int status = violations.empty() ? Exit::success : Exit::findings;
  if (options.output == "json") return print(json_of(*difference, &violations)) ? status : Exit::failure;
  std::string text;
  for (const compare::Change* change : violations) text += report(*change, *difference);
  if (!print(text)) return Exit::failure;
  if (!options.quiet)
    print_error(violations.empty()
                    ? fmt::format("no goalpost moved ({} looked at)\n",
                                  difference->changes.size() == 1
                                      ? std::string("1 change")
                                      : fmt::format("{} changes", difference->changes.size()))
                    : fmt::format("{} moved after {} plan had begun\n",
                                  violations.size() == 1 ? std::string("1 goalpost")
                                                         : fmt::format("{} goalposts", violations.size()),
                                  violations.size() == 1 ? "its" : "their"));
  return status;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<DiffOptions>();
  options->declare(command);
  return [options] { return guard(*options); };
}

}  // namespace

const Command guard_command{"guard", "fail where a goalpost moved after its plan had begun", declare};

}  // namespace goalie::cli
