// goalie diff: what changed in meaning between two revisions.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/diff_options.hpp"
#include "compiler/cli/kept.hpp"
#include "compiler/cli/terminal.hpp"

namespace goalie::cli {
namespace {

/// "3 changes from main (1a2b3c4d) to the working tree: 1 easier, 2 neutral".
std::string footer(const driver::Difference& difference) {
  std::size_t counts[3] = {};
  for (const compare::Change& change : difference.changes)
    ++counts[static_cast<std::size_t>(change.direction)];
  std::string kinds;
  for (const auto direction :
       {compare::Direction::easier, compare::Direction::harder, compare::Direction::neutral})
    if (const std::size_t count = counts[static_cast<std::size_t>(direction)]; count != 0)
      kinds += fmt::format("{}{} {}", kinds.empty() ? ": " : ", ", count, name_of(direction));
  const std::size_t count = difference.changes.size();
  return fmt::format(
      "{} from {} to {}{}\n",
      count == 0 ? std::string("no change") : fmt::format("{} change{}", count, count == 1 ? "" : "s"),
      named(difference.from), named(difference.to), kinds);
}

struct Options {
  DiffOptions diff;
  std::string output = "full";
};

int diff(Options& options) {
  if (options.output != "full" && options.output != "json") {
    complain("there is no output `{}` of changes\n  = help: there are full, json", options.output);
    return Exit::failure;
  }
  const std::unique_ptr<driver::Difference>& difference = kept(options.diff.run());
  if (!difference) return Exit::failure;
  if (options.output == "json") return print(json_of(*difference, nullptr)) ? Exit::success : Exit::failure;
  std::string text;
  for (const compare::Change& change : difference->changes) text += line_of(change, *difference);
  if (!tell(text)) return Exit::failure;
  if (!options.diff.quiet) print_error(footer(*difference));
  return Exit::success;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  options->diff.declare(command);
  command.add_option("--output", options->output, "full or json")->type_name("FORMAT");
  return [options] { return diff(*options); };
}

}  // namespace

const Command diff_command{"diff", "say what changed in meaning between two revisions", declare};

}  // namespace goalie::cli
