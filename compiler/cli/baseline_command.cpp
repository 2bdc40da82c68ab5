// goalie baseline: accept today's findings, so that only new ones fail; take out what is not needed any more.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/config_options.hpp"
#include "compiler/cli/input_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/diagnostics/baseline.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/workspace.hpp"

namespace goalie::cli {
namespace {

constexpr std::string_view usual = "goalie-baseline.json";

/// The one workspace that is meant, judged as a whole; nothing, and a word on standard error, where there is
/// none or where it cannot be judged.
struct Judged {
  driver::Result result;
  const driver::Workspace* workspace = nullptr;
  int status = Exit::failure;
};

Judged judge(const InputOptions& options, bool with_baseline) {
  Judged judged;
  auto request = options.request();
  if (!request) return judged;
  request->whole = true;
  request->baseline = with_baseline;
  judged.result = driver::run(*request);
  if (!options.accept(judged.result) || !judged.result.failures.empty()) return judged;
  if (judged.result.workspaces.size() != 1) {
    complain("these paths belong to {} workspaces, and each has a baseline of its own",
             judged.result.workspaces.size());
    return judged;
  }
  const driver::Workspace& workspace = *judged.result.workspaces.front();
  if (workspace.language_errors != 0) {
    complain(
        "{} error{} of the language must be mended first: what cannot be read is not judged\n  = help: "
        "`goalie "
        "check` shows {}",
        workspace.language_errors, workspace.language_errors == 1 ? "" : "s",
        workspace.language_errors == 1 ? "it" : "them");
    judged.status = Exit::findings;
    return judged;
  }
  judged.workspace = &workspace;
  return judged;
}

/// Whether a file can be written over: it is not there, or it is a baseline.
bool may_be_replaced(const std::string& path, const std::string& root) {
  if (!file_exists(path)) return true;
  if (const std::string failure = link_outside(path, root); !failure.empty()) {
    complain("{}", failure);
    return false;
  }
  ReadResult read = read_file(path);
  if (!read.error.empty()) {
    complain("{}", read.error);
    return false;
  }
  Sources sources;
  const Baseline baseline = read_baseline(sources, sources.add(path, std::move(read.text)));
  if (!baseline.problems.empty()) show_problems(sources, baseline.problems);
  return baseline.problems.empty();
}

int write(const std::string& path, std::vector<BaselineEntry> entries, std::string_view words) {
  if (const auto failure = write_file_atomically(path, write_baseline(std::move(entries)))) {
    complain("{}", *failure);
    return Exit::failure;
  }
  return tell(words) ? Exit::success : Exit::failure;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

int create(const InputOptions& options) {
  const Judged judged = judge(options, false);
  if (judged.workspace == nullptr) return judged.status;
  const driver::Workspace& workspace = *judged.workspace;
  const std::string& configured = workspace.configuration.baseline;
  const std::string path = workspace.prefix + (configured.empty() ? std::string(usual) : configured);
  if (!may_be_replaced(path, workspace.root)) return Exit::failure;
  std::vector<BaselineEntry> entries = entries_of(workspace.findings, workspace.sources);
  std::string words =
      fmt::format("{} accepted in {}\n", counted(entries.size(), "finding", "findings"), path);
  if (configured.empty())
    words += fmt::format("it counts once goalie.toml names it: `[lint]`, `baseline = \"{}\"`\n", usual);
  return write(path, std::move(entries), words);
}

int prune(const InputOptions& options) {
  const Judged judged = judge(options, true);
  if (judged.workspace == nullptr) return judged.status;
  const driver::Workspace& workspace = *judged.workspace;
  const std::string& configured = workspace.configuration.baseline;
  if (configured.empty()) {
    complain(
        "no baseline is used here\n  = help: `goalie baseline create` writes one, and goalie.toml names it");
    return Exit::failure;
  }
  std::vector<BaselineEntry> kept;
  for (std::size_t i = 0; i < workspace.baseline.size(); ++i)
    if (workspace.is_stale[i] == 0) kept.push_back(workspace.baseline[i]);
  const std::size_t stale = workspace.baseline.size() - kept.size();
  const std::string words =
      fmt::format("{} taken out, {} left\n", counted(stale, "entry", "entries"), kept.size());
  if (stale == 0) return tell(words) ? Exit::success : Exit::failure;
  return write(workspace.prefix + configured, std::move(kept), words);
}

using Act = int (*)(const InputOptions& options);

void declare_act(CLI::App& command, const char* name, const char* summary, Act act,
                 const std::shared_ptr<Run>& chosen) {
  const auto options = std::make_shared<InputOptions>();
  CLI::App* const sub = command.add_subcommand(name, summary);
  options->declare(*sub);
  sub->callback([=] { *chosen = [=] { return act(*options); }; });
}

Run declare(CLI::App& command) {
  const auto chosen = std::make_shared<Run>();
  command.require_subcommand(1);
  declare_act(command, "create", "accept every finding of today", create, chosen);
  declare_act(command, "prune", "take out the entries that match nothing", prune, chosen);
  return [chosen] { return (*chosen)(); };
}

}  // namespace

const Command baseline_command{"baseline", "accept today's findings, so that only new ones fail", declare};

}  // namespace goalie::cli
