// The driver: paths in; the workspaces they belong to, compiled and judged, out. Program and server use it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/config/configuration.hpp"
#include "compiler/diagnostics/baseline.hpp"
#include "compiler/diagnostics/output.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/driver/policy.hpp"
#include "compiler/driver/touched.hpp"
#include "compiler/driver/trial.hpp"

namespace goalie::driver {

struct Request {
  std::vector<std::string> paths;  // files, directories, "-"; none: the workspace of the current folder
  std::string stdin_text;          // what "-" stands for
  std::string stdin_filename;      // the file that it stands in for; empty: it is read alone
  std::string config_path;         // instead of the workspace's goalie.toml
  bool isolated = false;           // no configuration at all
  Selection selection;             // the rules that it is about
  bool compile = true;             // else only the files that were asked for are read
  bool lint = true;                // judge, not only compile
  bool whole = false;              // the paths choose workspaces, and each is reported as a whole
  bool baseline = true;            // hide what the workspace's baseline holds
  std::string since;               // a revision: report only what was touched since; empty: all
  bool force_exclude = false;      // `exclude` holds for files named outright, too
  bool try_every_fix = false;      // however much text that takes
  bool keep_silenced = false;      // what an `allow` silences, too
  model::Date today;               // none: rules about today are silent
  unsigned jobs = 1;
};

/// One workspace and what was found in it.
struct Workspace {
  std::string root;
  std::string prefix;  // from the current folder to it: "" or "samples/company/"
  config::Configuration configuration;
  std::vector<std::string> wanted;  // the files and folders in it that were asked for; none: all of it
  Sources sources;
  FileId stdin_file = no_file;  // the one that is read from standard input, if any
  model::Plan plan;
  std::vector<Diagnostic> findings;  // errors of the language and of rules, of the paths that were asked for;
                                     // where nothing is judged, of all of it
  std::vector<BaselineEntry> baseline;
  std::vector<char> is_stale;       // which of its entries match nothing
  Sources baseline_sources;         // its text
  std::vector<Diagnostic> stale;    // what is said of those entries
  std::size_t baselined = 0;        // findings that it hides
  std::optional<Touched> touched;   // what alone is reported
  std::vector<Silenced> silenced;   // by `allow`, where they were asked for
  std::vector<RefusedFix> refused;  // fixes that would break their files
  std::size_t language_errors = 0;  // in the whole workspace
  std::size_t suppressed = 0;
  std::size_t files = 0;  // that were asked for
  std::size_t goals = 0;  // in them
};

struct Result {
  std::vector<std::unique_ptr<Workspace>> workspaces;
  std::vector<std::string> failures;               // what could not be read, a sentence each: exit 2
  std::vector<Diagnostic> configuration_problems;  // exit 2; the sources are in `configuration_sources`
  Sources configuration_sources;
  bool nothing_matched = false;
};

Result run(const Request& request);

/// Judges a workspace as `run` did, from the texts that its sources hold: for whoever replaced some of them.
void judge(Workspace& workspace, const Request& request);

/// Compiles and judges texts that are in memory: for tests, and for text that is on no disk.
std::unique_ptr<Workspace> run_in_memory(std::vector<std::pair<std::string, std::string>> files,
                                         const Request& request, config::Configuration configuration = {});

/// The facts of every error of the language and every rule, errors first, rules by name.
const std::vector<Facts>& all_facts();
const Facts* find_facts(std::string_view name);
/// All that a configuration may speak of.
config::Known known();

/// What was found and counted, ready to be written.
Report report(const Result& result, std::string_view version);

}  // namespace goalie::driver
