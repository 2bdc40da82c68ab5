// The driver: see driver.hpp.
#include "compiler/driver/driver.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/diagnostics/identity.hpp"
#include "compiler/driver/baselining.hpp"
#include "compiler/driver/configure.hpp"
#include "compiler/driver/differing.hpp"
#include "compiler/driver/gates.hpp"
#include "compiler/driver/reading.hpp"
#include "compiler/driver/trial.hpp"
#include "compiler/lint/engine.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/workspace.hpp"

namespace goalie::driver {
namespace {

/// What was asked of one workspace.
struct Job {
  std::string root;
  std::vector<std::string> wanted;  // files and folders relative to the root; empty: all of it
  bool has_stdin = false;
};

bool is_wanted(const std::vector<std::string>& wanted, std::string_view path) {
  if (wanted.empty()) return true;
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
    return path == one || one.empty() ||
           (path.size() > one.size() && path.substr(0, one.size()) == one && path[one.size()] == '/');
  });
}

void drop_untouched(Workspace& workspace) {
  const auto is_untouched = [&](const Diagnostic& finding) {
    const Facts* const facts = find_facts(finding.rule);
    return !workspace.touched->holds(finding, facts != nullptr && facts->group == "language");
  };
  workspace.findings.erase(std::remove_if(workspace.findings.begin(), workspace.findings.end(), is_untouched),
                           workspace.findings.end());
}

class Runner {
 public:
  explicit Runner(const Request& request) : request_(request) {}

  Result run() {
    sort_paths();
    for (auto& [root, job] : jobs_) run_job(job);
    result_.nothing_matched = std::all_of(result_.workspaces.begin(), result_.workspaces.end(),
                                          [](const auto& workspace) { return workspace->files == 0; });
    return std::move(result_);
  }

 private:
  /// Each path to its workspace.
  void sort_paths() {
    std::vector<std::string> paths = request_.paths;
    if (paths.empty()) paths.push_back(".");
    for (const std::string& path : paths) {
      const bool is_stdin = path == "-";
      const std::string place = !is_stdin                         ? path
                                : request_.stdin_filename.empty() ? "."
                                                                  : request_.stdin_filename;
      if (!is_stdin && !is_file(path) && !is_folder(path)) {
        result_.failures.push_back(read_file(path).error);
        continue;
      }
      const auto found = find_workspace(place);
      if (!found.error.empty()) {
        result_.failures.push_back(found.error);
        continue;
      }
      if (is_stdin && request_.stdin_filename.empty()) {
        Job job{found.root, {"<stdin>"}, true};
        jobs_.emplace(found.root + "\n-", job);
        continue;
      }
      Job& job = jobs_.try_emplace(found.root, Job{found.root, {}, false}).first->second;
      job.wanted.push_back(request_.whole ? std::string() : found.relative);
      job.has_stdin |= is_stdin;
    }
  }

  bool configure(Workspace& workspace) {
    Configured configured = driver::configure({workspace.root, request_.config_path, request_.isolated},
                                              result_.configuration_sources);
    workspace.configuration = std::move(configured.configuration);
    auto& problems = result_.configuration_problems;
    problems.insert(problems.end(), configured.problems.begin(), configured.problems.end());
    if (!configured.failure.empty()) result_.failures.push_back(configured.failure);
    return configured.sound();
  }

  /// Whether it is a text that stands for no file of the workspace.
  bool is_alone(const Job& job) const { return job.has_stdin && request_.stdin_filename.empty(); }

  void run_job(const Job& job) {
    auto workspace = std::make_unique<Workspace>();
    workspace->root = job.root;
    workspace->prefix = prefix_of(job.root);
    workspace->wanted = job.wanted;
    if (!configure(*workspace)) return;
    if (request_.compile && request_.lint && request_.baseline && !is_alone(job)) {
      const std::size_t before = result_.configuration_problems.size() + result_.failures.size();
      load_baseline(*workspace, result_);
      if (result_.configuration_problems.size() + result_.failures.size() != before) return;
    }
    if (is_alone(job)) {
      workspace->stdin_file = workspace->sources.add("<stdin>", request_.stdin_text);
    } else {
      read_workspace(*workspace, job);
    }
    if (request_.compile) {
      judge(*workspace, request_);
      if (!request_.since.empty() && !keep_what_was_touched(*workspace, job)) return;
    } else {
      workspace->files = workspace->sources.size();
    }
    result_.workspaces.push_back(std::move(workspace));
  }

  bool keep_what_was_touched(Workspace& workspace, const Job& job) {
    if (is_alone(job)) {
      result_.failures.push_back(
          "standard input alone has no history: name its file with `--stdin-filename`");
      return false;
    }
    DiffRequest request;
    request.revisions.against = request_.since;
    request.config_path = request_.config_path;
    request.isolated = request_.isolated;
    request.today = request_.today;
    request.jobs = request_.jobs;
    const auto difference = diff(workspace, request);
    for (const std::string& reason : reasons(*difference)) result_.failures.push_back(reason);
    if (!difference->sound()) return false;
    workspace.touched = touched_by(difference->changes, difference->from.side(), difference->to.side());
    drop_untouched(workspace);
    return true;
  }

  /// Whether nothing has to be looked for: each path is a file that is read in any case.
  bool names_files_alone(const Job& job) const {
    return !request_.force_exclude && !job.wanted.empty() &&
           std::all_of(job.wanted.begin(), job.wanted.end(), [&](const std::string& wanted) {
             return !wanted.empty() && is_file(job.root + "/" + wanted);
           });
  }

  void read_workspace(Workspace& workspace, const Job& job) {
    const config::Configuration& configuration = workspace.configuration;
    std::vector<std::string> paths;
    if (request_.compile || !names_files_alone(job))
      paths = list_goal_files(job.root, configuration.include, configuration.exclude);
    if (!request_.compile)
      paths.erase(std::remove_if(paths.begin(), paths.end(),
                                 [&](const std::string& path) { return !is_wanted(job.wanted, path); }),
                  paths.end());
    std::set<std::string> named;
    if (!request_.force_exclude) {
      for (const std::string& wanted : job.wanted) {
        if (!wanted.empty() && is_file(job.root + "/" + wanted)) named.insert(wanted);
      }
    }
    std::string stand_in;
    if (job.has_stdin) {
      stand_in = find_workspace(request_.stdin_filename).relative;
      named.insert(stand_in);
    }
    for (const std::string& path : named) {
      const auto at = std::lower_bound(paths.begin(), paths.end(), path);
      if (at == paths.end() || *at != path) paths.insert(at, path);
    }
    if (stand_in.empty())
      return read_files(workspace.prefix, paths, request_.jobs, workspace.sources, result_.failures);
    const auto at = std::lower_bound(paths.begin(), paths.end(), stand_in);
    read_files(workspace.prefix, {paths.begin(), at}, request_.jobs, workspace.sources, result_.failures);
    workspace.stdin_file = workspace.sources.add(stand_in, request_.stdin_text);
    read_files(workspace.prefix, {at + 1, paths.end()}, request_.jobs, workspace.sources, result_.failures);
  }

  const Request& request_;
  std::map<std::string, Job> jobs_;
  Result result_;
};

std::vector<Facts> gather_facts() {
  std::vector<Facts> facts(language_errors().begin(), language_errors().end());
  const auto rules = static_cast<std::ptrdiff_t>(facts.size());
  for (const lint::Rule* rule : lint::all_rules()) facts.push_back(lint::facts(*rule));
  facts.push_back(stale_baseline());
  std::sort(facts.begin() + rules, facts.end(),
            [](const Facts& a, const Facts& b) { return a.name < b.name; });
  return facts;
}

}  // namespace

void judge(Workspace& workspace, const Request& request) {
  const model::Calendar calendar = calendar_of(workspace.configuration);
  Compilation compilation = compile({workspace.sources, calendar}, request.jobs);
  workspace.plan = std::move(compilation.plan);
  workspace.language_errors = compilation.errors.size();
  workspace.findings = std::move(compilation.errors);
  lint::Policy policy;
  if (request.lint) {
    policy = policy_of(workspace.configuration, request.selection, workspace.sources);
    // What is accepted or was there before is not read again.
    if (!request.baseline || !workspace.baseline.empty() || !request.since.empty())
      policy.most_findings = SIZE_MAX;
    policy.keep_silenced = request.keep_silenced;
    lint::Outcome outcome =
        lint::run(lint::all_rules(), policy, workspace.plan, workspace.sources, request.today);
    workspace.suppressed = outcome.suppressed;
    workspace.silenced = std::move(outcome.silenced);
    workspace.findings.insert(workspace.findings.end(), std::make_move_iterator(outcome.findings.begin()),
                              std::make_move_iterator(outcome.findings.end()));
    std::stable_sort(workspace.findings.begin(), workspace.findings.end(), comes_before);
    number(workspace.findings, workspace.sources);
  }
  workspace.files = workspace.goals = workspace.baselined = 0;
  workspace.stale.clear();
  std::vector<char> wanted(workspace.sources.size());
  for (std::uint32_t i = 0; i < workspace.sources.size(); ++i) {
    wanted[i] = is_wanted(workspace.wanted, workspace.sources[FileId{i}].path());
    workspace.files += wanted[i] != 0;
  }
  const auto asked = [&](FileId file) { return wanted[static_cast<std::size_t>(file)] != 0; };
  const auto count = [&](const auto& table) {
    if (workspace.files == workspace.sources.size()) {
      workspace.goals += table.size();
    } else {
      for (const auto& goal : table) workspace.goals += asked(goal.file);
    }
  };
  count(workspace.plan.objectives);
  count(workspace.plan.key_results);
  count(workspace.plan.kpis);
  if (request.lint) {  // what is built is the whole workspace, and so is what stops it
    const auto unasked = [&](const Diagnostic& finding) { return !asked(finding.where.file); };
    workspace.findings.erase(std::remove_if(workspace.findings.begin(), workspace.findings.end(), unasked),
                             workspace.findings.end());
    apply_baseline(workspace, request, policy);
    if (workspace.touched) drop_untouched(workspace);
  }
  workspace.refused = try_fixes(workspace.findings, workspace.sources, calendar, request.try_every_fix);
}

Result run(const Request& request) { return Runner(request).run(); }

std::unique_ptr<Workspace> run_in_memory(std::vector<std::pair<std::string, std::string>> files,
                                         const Request& request, config::Configuration configuration) {
  auto workspace = std::make_unique<Workspace>();
  workspace->configuration = std::move(configuration);
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [path, text] : files) workspace->sources.add(std::move(path), std::move(text));
  judge(*workspace, request);
  return workspace;
}

const std::vector<Facts>& all_facts() {
  static const std::vector<Facts> facts = gather_facts();
  return facts;
}

config::Known known() {
  const auto is_word = [](std::string_view text) {
    lint::Title title;
    title.read(text, 0, lint::english);
    return title.size() == 1 && title[0].kind == lint::Token::Kind::word && title[0].span == title.span();
  };
  return {all_facts(), {lint::group_names, lint::group_meanings, lint::list_names, is_word}};
}

const Facts* find_facts(std::string_view name) {
  for (const std::span<const Facts> list : {std::span<const Facts>(all_facts()), facts_of_gates()})
    for (const Facts& facts : list)
      if (facts.name == name) return &facts;
  return nullptr;
}

Report report(const Result& result, std::string_view version) {
  Report report;
  report.version = version;
  report.facts = find_facts;
  for (const auto& workspace : result.workspaces) {
    report.summary.files += workspace->files;
    report.summary.goals += workspace->goals;
    report.summary.suppressed += workspace->suppressed;
    report.summary.baselined += workspace->baselined;
    report.workspaces.push_back({&workspace->sources, workspace->findings, workspace->prefix});
    report.workspaces.back().silenced = workspace->silenced;
    if (!workspace->stale.empty())
      report.workspaces.push_back({&workspace->baseline_sources, workspace->stale, workspace->prefix});
  }
  for (const Findings& findings : report.workspaces) {
    for (const Diagnostic& finding : findings.diagnostics) {
      report.summary.errors += finding.level == Level::error;
      report.summary.warnings += finding.level == Level::warning;
      report.summary.infos += finding.level == Level::info;
      report.summary.fixable += !finding.fixes.empty();
    }
  }
  return report;
}

}  // namespace goalie::driver
