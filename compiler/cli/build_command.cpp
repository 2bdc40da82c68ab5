// goalie build: compile the workspace to JSON or Markdown.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/input_options.hpp"
#include "compiler/cli/kept.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/emit/emitter.hpp"
#include "compiler/model/progress.hpp"
#include "compiler/source/files.hpp"

namespace goalie::cli {
namespace {

struct Options {
  InputOptions input;
  std::string to = "json";
  std::string file;
};

bool is_directory(const std::string& path) {
  return !path.empty() && (path.back() == '/' || is_folder(path));
}

/// The errors of the language, on standard error: standard output holds the product alone.
void show_errors(const driver::Result& result) {
  Report report = driver::report(result, GOALIE_VERSION);
  report.footer = false;
  std::string text;
  find_output_format("full")->write(report, text);
  print_error(text);
}

int build(const Options& options) {
  const emit::Emitter* const emitter = emit::find_emitter(options.to);
  if (emitter == nullptr) {
    std::string known;
    for (const emit::Emitter& each : emit::emitters())
      known += (known.empty() ? "" : ", ") + std::string(each.name);
    complain("there is nothing called `{}` to build\n  = help: there are {}", options.to, known);
    return Exit::failure;
  }
  auto request = options.input.request();
  if (!request) return Exit::failure;
  request->lint = false;
  const driver::Result& result = kept(driver::run(*request));
  if (!options.input.accept(result) || !result.failures.empty()) return Exit::failure;
  if (result.workspaces.size() > 1) {
    complain("these paths belong to {} workspaces, and one is built at a time", result.workspaces.size());
    return Exit::failure;
  }
  if (result.workspaces.empty()) return Exit::failure;
  const driver::Workspace& workspace = *result.workspaces.front();
  if (workspace.language_errors != 0) {
    show_errors(result);
    return Exit::findings;
  }
  const model::Date as_of =
      options.input.today.empty() ? model::last_checkin_date(workspace.plan) : request->today;
  std::string product;
  emitter->write({workspace.plan, workspace.sources, as_of}, product);
  if (options.file.empty()) return print(product) ? Exit::success : Exit::failure;
  std::string file = options.file;
  if (is_directory(file)) file += (file.back() == '/' ? "goals" : "/goals") + std::string(emitter->extension);
  if (const auto failure = write_file_atomically(file, product)) {
    complain("{}", *failure);
    return Exit::failure;
  }
  return Exit::success;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  options->input.declare(command);
  command.add_option("--to", options->to, "json or markdown")->type_name("FORMAT");
  command.add_option("-o", options->file, "a file, or a directory to write goals.json or goals.md into")
      ->type_name("FILE");
  return [options] { return build(*options); };
}

}  // namespace

const Command build_command{"build", "compile goal files to JSON or Markdown", declare};

}  // namespace goalie::cli
