// goalie check: parse, resolve, lint; findings on standard output. The default gate.
#include <algorithm>
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/config_options.hpp"
#include "compiler/cli/input_options.hpp"
#include "compiler/cli/kept.hpp"
#include "compiler/cli/output_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/driver/fixing.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/unified_diff.hpp"

namespace goalie::cli {
namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  std::vector<std::string> select, ignore;
  std::string since, fix, add_allow;
  bool diff = false;

  bool mends() const { return !fix.empty() || !add_allow.empty() || diff; }
};

/// Whether the options of fixing go together.
bool can_mend(const Options& options) {
  if (!options.fix.empty() && !options.add_allow.empty()) {
    complain(
        "`--fix` and `--add-allow` are two runs\n  = help: mend first; what is left can be silenced then");
    return false;
  }
  const bool is_sentence = std::none_of(options.add_allow.begin(), options.add_allow.end(),
                                        [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (!is_sentence) complain("the reason of `--add-allow` is one line of text");
  return is_sentence;
}

driver::Fixing mend(driver::Result& result, const driver::Request& request, const Options& options) {
  if (!options.add_allow.empty()) return driver::allow(result, request, options.add_allow);
  return driver::fix(result, request,
                     options.fix == "suggested" ? Applicability::suggested : Applicability::safe);
}

/// Writes what was mended, or shows it.
bool write_mended(const driver::Fixing& fixing, const Options& options) {
  bool written = true;
  for (const driver::FixedFile& file : fixing.files) {
    if (options.diff) {
      written &= print_diff(unified_diff(file.path, file.before, file.after));
    } else if (!file.is_stdin) {
      const auto failure = write_file_atomically(file.path, file.after);
      if (failure) complain("{}", *failure);
      written &= !failure;
    }
  }
  return written;
}

/// What was read from standard input, mended or as it was.
bool give_back_stdin(const driver::Result& result) {
  for (const auto& workspace : result.workspaces)
    if (workspace->stdin_file != no_file) return print(workspace->sources[workspace->stdin_file].text());
  return true;
}

/// "3 findings mended in 2 files", and what could not be.
void say_what_was_mended(const driver::Fixing& fixing, const driver::Result& result, const Options& options) {
  if (options.input.quiet) return;
  const auto some = [](std::size_t count, const char* what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
  };
  print_error(fmt::format("{} {}{} in {}\n", some(fixing.done, "finding"), options.diff ? "would be " : "",
                          options.add_allow.empty() ? "mended" : "silenced",
                          some(fixing.files.size(), "file")));
  for (const auto& workspace : result.workspaces)
    for (const driver::RefusedFix& refused : workspace->refused) {
      const File& file = workspace->sources[refused.where.file];
      print_error(fmt::format("{}{}:{}: the fix of {} is left out: it would bring an error of its own\n",
                              workspace->prefix, file.path(),
                              LineIndex(file.text()).position(refused.where.span.begin).line, refused.rule));
    }
}

int check(const Options& options) {
  const auto outputs = options.output.read();
  if (!outputs || !can_mend(options)) return Exit::failure;
  auto request = options.input.request();
  const auto select = read_rule_names("--select", options.select);
  const auto ignore = read_rule_names("--ignore", options.ignore);
  if (!request || !select || !ignore) return Exit::failure;
  request->selection = {*select, *ignore};
  request->since = options.since;
  request->try_every_fix = options.mends();
  request->keep_silenced = OutputOptions::want_silenced(*outputs);
  driver::Result& result = kept(driver::run(*request));
  if (!options.input.accept(result)) return Exit::failure;
  bool written = true;
  if (options.mends()) {
    const Summary found = driver::report(result, GOALIE_VERSION).summary;
    const driver::Fixing fixing = mend(result, *request, options);
    written &= write_mended(fixing, options);
    say_what_was_mended(fixing, result, options);
    if (options.diff) {
      if (!written || !result.failures.empty()) return Exit::failure;
      return options.output.fails(found) ? Exit::findings : Exit::success;
    }
    written &= give_back_stdin(result);
  }
  Report report = driver::report(result, GOALIE_VERSION);
  report.footer = !options.input.quiet;
  written &= options.output.write(*outputs, report, options.mends() && options.input.reads_stdin());
  if (!written || !result.failures.empty()) return Exit::failure;
  return options.output.fails(report.summary) ? Exit::findings : Exit::success;
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  options->input.declare(command);
  options->output.declare(command);
  command
      .add_option("--select", options->select, "run these rules alone, even where they are off; may repeat")
      ->type_name("RULE,…")
      ->allow_extra_args(false);
  command.add_option("--ignore", options->ignore, "leave these rules out; may repeat")
      ->type_name("RULE,…")
      ->allow_extra_args(false);
  options->output.declare_level(command);
  command
      .add_option("--since", options->since,
                  "report only what is found on goals that a change since this revision touched")
      ->type_name("REV");
  command
      .add_flag("--fix{safe}", options->fix,
                "mend what can be mended without a question; =suggested: also what the author must agree to")
      ->check(CLI::IsMember({"safe", "suggested"}));
  command
      .add_option("--add-allow", options->add_allow,
                  "silence what is found where it stands, with this reason")
      ->type_name("REASON")
      ->check([](const std::string& reason) {
        return std::string(reason.empty() ? "a reason is what an exception is for, and this one is empty"
                                          : "");
      });
  command.add_flag("--diff", options->diff, "write nothing; show what a fix or an allow would change");
  return [options] { return check(*options); };
}

}  // namespace

const Command check_command{"check", "find what is wrong or weak in goal files", declare};

}  // namespace goalie::cli
