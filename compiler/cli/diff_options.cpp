// The options of a comparison, and how its changes are written: see diff_options.hpp.
#include "compiler/cli/diff_options.hpp"

#include <nlohmann/json.hpp>
#include <thread>

#include "compiler/cli/config_options.hpp"
#include "compiler/cli/input_options.hpp"
#include "compiler/cli/runner.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/compare/kinds.hpp"
#include "compiler/diagnostics/json_text.hpp"
#include "compiler/diagnostics/safe_text.hpp"

namespace goalie::cli {
namespace {

using Json = nlohmann::ordered_json;
using compare::Change;
using compare::Said;
using driver::Difference;
using driver::DiffSide;

Position position_of(const DiffSide& side, const Said& said) {
  return LineIndex(side.workspace->sources[said.where.file].text()).position(said.where.span.begin);
}

void show_errors(const DiffSide& side) {
  complain("{} does not compile, so that it cannot be compared", named(side));
  Report report;
  report.facts = driver::find_facts;
  report.footer = false;
  report.workspaces.push_back({&side.workspace->sources, side.workspace->findings, side.workspace->prefix});
  std::string text;
  find_output_format("concise")->write(report, text);
  print_error(text);
}

Json place(const DiffSide& side, const Said& said) {
  if (said.where.file == no_file) return nullptr;
  const Position at = position_of(side, said);
  return {
      {"file", side.workspace->sources[said.where.file].path()}, {"line", at.line}, {"column", at.column}};
}

Json value(const Said& said) { return said.value ? Json(*said.value) : Json(nullptr); }

Json as_json(const Change& change, const Difference& difference) {
  return {
      {"kind", facts(change.kind).name},
      {"direction", name_of(change.direction)},
      {"goal", change.goal},
      {"before", value(change.before)},
      {"after", value(change.after)},
      {"places",
       {{"before", place(difference.from, change.before)}, {"after", place(difference.to, change.after)}}},
      {"amended", change.amended},
      {"message", change.message}};
}

Json as_json(const DiffSide& side) {
  return {{"revision", side.revision}, {"commit", side.commit.empty() ? Json(nullptr) : Json(side.commit)}};
}

}  // namespace

std::string named(const DiffSide& side) {
  return side.commit.empty() ? side.revision
                             : fmt::format("{} ({})", side.revision, side.commit.substr(0, 8));
}

void DiffOptions::declare(CLI::App& command) {
  command.add_option("PATH", request.path, "a path of the workspace; none: this folder");
  command
      .add_option("--against", request.revisions.against,
                  "the older revision; none: where this branched off from the default branch")
      ->type_name("REV");
  command.add_option("--head", request.revisions.head, "the newer revision; none: the files on disk")
      ->type_name("REV");
  command.add_flag("--staged", request.revisions.staged,
                   "what is staged for the next commit instead of the files on disk");
  command.add_option("--config", request.config_path, "a configuration instead of each side's own")
      ->type_name("FILE");
  command.add_flag("--isolated", request.isolated, "no configuration: defaults alone");
  command.add_option("--today", today, "the day that plans have begun by, such as 2026-08-15")
      ->type_name("DATE");
  command.add_option("-j", jobs, "threads; as many as there are processors by default")->type_name("N");
  command.add_flag("-q", quiet, "no closing words");
}

std::unique_ptr<Difference> DiffOptions::run() {
  const auto day = day_of(today);
  if (!day) return nullptr;
  if (request.revisions.staged && !request.revisions.head.empty()) {
    complain("`--staged` and `--head` are two newer sides\n  = help: name one of them");
    return nullptr;
  }
  request.today = *day;
  request.revisions.occasion = occasion();
  request.jobs = jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
  auto difference = driver::diff(request);
  if (difference->sound()) return difference;
  if (!difference->configuration_problems.empty())
    show_problems(difference->configuration_sources, difference->configuration_problems);
  else if (difference->broken != nullptr)
    show_errors(*difference->broken);
  else
    complain("{}{}", difference->failure, difference->help.empty() ? "" : "\n  = help: " + difference->help);
  return nullptr;
}

std::string line_of(const Change& change, const Difference& difference) {
  const bool is_gone = change.is_gone();
  const DiffSide& side = is_gone ? difference.from : difference.to;
  const Said& said = is_gone ? change.before : change.after;
  const Position at = position_of(side, said);
  const std::string reason =
      change.amended ? fmt::format("  = amended: \"{}\"\n", safe_text(change.reason)) : "";
  return fmt::format(
      "{}:{}:{}: {}{}: {} ({}) [{}]\n{}",
      safe_text(difference.to.workspace->prefix + side.workspace->sources[said.where.file].path()), at.line,
      at.column, name_of(change.direction), change.amended ? ", amended" : "", safe_text(change.message),
      safe_text(change.goal), facts(change.kind).name, reason);
}

std::string json_of(const Difference& difference, const std::vector<const Change*>* violations) {
  Json changes = Json::array();
  for (const Change& change : difference.changes) changes.push_back(as_json(change, difference));
  Json all = {{"version", GOALIE_VERSION},
              {"from", as_json(difference.from)},
              {"to", as_json(difference.to)},
              {"changes", std::move(changes)}};
  if (violations != nullptr) {
    all["violations"] = Json::array();
    for (const Change* change : *violations) all["violations"].push_back(as_json(*change, difference));
  }
  return json_text(all.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace goalie::cli
