// goalie fmt: goal files in the one style, in place.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/input_options.hpp"
#include "compiler/cli/kept.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/diagnostics/safe_text.hpp"
#include "compiler/driver/formatting.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/unified_diff.hpp"

namespace goalie::cli {
namespace {

using driver::FormattedFile;
using format::Outcome;

struct Options {
  InputOptions input;
  bool check = false, diff = false;
};

std::string files(std::size_t count) { return fmt::format("{} file{}", count, count == 1 ? "" : "s"); }

/// What becomes of the files, one after the other.
class Formatting {
 public:
  explicit Formatting(const Options& options) : options_(options) {}

  void take(const FormattedFile& file) {
    if (file.formatted.outcome == Outcome::broken) report_broken(file);
    if (file.formatted.outcome == Outcome::unproven) report_unproven(file);
    const bool changes = file.formatted.outcome == Outcome::changed;
    changed_ += changes;
    same_ += file.formatted.outcome == Outcome::in_style;
    left_ += !changes && file.formatted.outcome != Outcome::in_style;
    if (options_.diff) {
      if (changes) check(print_diff(unified_diff(file.path, file.file->text(), file.formatted.text)));
    } else if (options_.check) {
      if (changes) check(tell(fmt::format("{}: not in the one style\n", safe_text(file.path))));
    } else if (file.is_stdin) {
      check(print(changes ? std::string_view(file.formatted.text) : file.file->text()));
    } else if (changes) {
      write(file);
    }
  }

  void summarize() const {
    if (options_.input.quiet || options_.input.reads_stdin()) return;
    std::string words = fmt::format("{} {}", files(changed_),
                                    options_.check || options_.diff ? "would be formatted" : "formatted");
    words += changed_ == 0 ? fmt::format(", {} in the one style", files(same_))
                           : fmt::format(", {} already in the one style", same_);
    if (left_ > 0) words += fmt::format(", {} left as {}", left_, left_ == 1 ? "it is" : "they are");
    print_error(words + "\n");
  }

  int status() const {
    if (options_.check && changed_ > 0) return std::max<int>(status_, Exit::findings);
    return status_;
  }

 private:
  void check(bool printed) {
    if (!printed) fail(Exit::failure);
  }

  void write(const FormattedFile& file) {
    if (const auto failure = write_file_atomically(file.path, file.formatted.text)) {
      complain("{}", *failure);
      return fail(Exit::failure);
    }
    if (!options_.input.quiet) check(tell(fmt::format("{}: formatted\n", safe_text(file.path))));
  }

  void report_broken(const FormattedFile& file) {
    fail(Exit::findings);
    if (file.errors.empty()) return complain("{} stays as it is: it is no UTF-8", file.path);
    const Diagnostic& error = file.errors[0];
    const Position at = LineIndex(file.file->text()).position(error.where.span.begin);
    const std::string more =
        file.errors.size() == 1 ? "" : fmt::format(", and {} more", file.errors.size() - 1);
    complain("{}:{}:{}: {}{}\n  = help: it stays as it is; `goalie check {}` says what to mend", file.path,
             at.line, at.column, error.message, more, file.is_stdin ? "-" : file.path);
  }

  void report_unproven(const FormattedFile& file) {
    fail(Exit::fault);
    complain(
        "goalie itself failed: {} would not say the same once it is formatted, so it stays as it is\n  = "
        "help: please "
        "report it, with this file, as an issue of the project",
        file.path);
  }

  void fail(int status) { status_ = std::max(status_, status); }

  const Options& options_;
  std::size_t changed_ = 0, same_ = 0, left_ = 0;
  int status_ = Exit::success;
};

int format(const Options& options) {
  auto request = options.input.request();
  if (!request) return Exit::failure;
  request->compile = false;
  const driver::Result& result = kept(driver::run(*request));
  if (!options.input.accept(result)) return Exit::failure;
  Formatting formatting(options);
  for (const FormattedFile& file : driver::format_files(result, request->jobs)) formatting.take(file);
  formatting.summarize();
  return result.failures.empty() ? formatting.status() : std::max<int>(formatting.status(), Exit::failure);
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  options->input.declare_reading(command);
  command.add_flag("--check", options->check, "write nothing; fail where a file is not in the one style");
  command.add_flag("--diff", options->diff, "write nothing; show what would change");
  return [options] { return format(*options); };
}

}  // namespace

const Command fmt_command{"fmt", "bring goal files into the one style", declare};

}  // namespace goalie::cli
