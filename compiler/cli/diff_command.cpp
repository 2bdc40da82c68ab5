// goalie diff: what changed in meaning between two revisions.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/diff_options.hpp"
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

int diff(DiffOptions& options) {
  const auto difference = options.run();
  if (!difference) return Exit::failure;
  if (options.output == "json") return print(json_of(*difference, nullptr)) ? Exit::success : Exit::failure;
  std::string text;
  for (const compare::Change& change : difference->changes) text += line_of(change, *difference);
  if (!print(text)) return Exit::failure;
  if (!options.quiet) print_error(footer(*difference));
  return Exit::success;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<DiffOptions>();
  options->declare(command);
  return [options] { return diff(*options); };
}

}  // namespace

const Command diff_command{"diff", "say what changed in meaning between two revisions", declare};

}  // namespace goalie::cli
