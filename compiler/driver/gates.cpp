// Gates: see gates.hpp.
#include "compiler/driver/gates.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/compare/guard.hpp"
#include "compiler/compare/kinds.hpp"
#include "compiler/diagnostics/identity.hpp"
#include "compiler/driver/formatting.hpp"

namespace goalie::driver {
namespace {

constexpr std::string_view not_formatted = "not-formatted";

Diagnostic as_finding(const compare::Change& change, const Difference& difference, model::Date today) {
  Diagnostic finding;
  finding.rule = facts(change.kind).name;
  finding.message = change.message;
  finding.where = change.is_gone() ? change.before.where : change.after.where;
  if (change.is_gone()) finding.notes.push_back("it stood here in " + difference.from.revision);
  finding.help = way_out(change, difference.from.side(), today);
  finding.goal = change.goal;
  return finding;
}

/// The first line of a text that is another in the style, without its blanks.
Span first_line_that_differs(std::string_view text, std::string_view formatted) {
  const auto [here, there] = std::mismatch(text.begin(), text.end(), formatted.begin(), formatted.end());
  std::size_t begin = static_cast<std::size_t>(here - text.begin());
  begin = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;
  std::size_t end = std::min(text.find('\n', begin), text.size());
  const std::size_t word = text.find_first_not_of(" \t\r", begin);
  if (word < end) begin = word;
  while (end > begin && (text[end - 1] == '\r' || text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Diagnostic as_finding(const FormattedFile& file, FileId id) {
  Diagnostic finding;
  finding.rule = not_formatted;
  finding.message = "this file is not in the one style";
  finding.where = {id, first_line_that_differs(file.file->text(), file.formatted.text)};
  finding.label = "the first line that would be another";
  finding.help = "`goalie fmt` writes it";
  return finding;
}

std::vector<Facts> list_facts() {
  std::vector<Facts> list;
  Facts facts;
  facts.name = not_formatted;
  facts.group = "layout";
  facts.summary = "a file is not in the one style that `goalie fmt` writes";
  facts.why = "with one layout a change shows what was changed, and nobody talks about blanks";
  facts.configurable = false;
  list.push_back(facts);
  for (const compare::KindFacts& kind : compare::all_kinds()) {
    facts.name = kind.name;
    facts.group = "change";
    facts.summary = kind.summary;
    facts.why = kind.why;
    list.push_back(facts);
  }
  return list;
}

}  // namespace

std::vector<const compare::Change*> violations(const Difference& difference, model::Date today) {
  std::vector<const compare::Change*> violations;
  const int grace_days = difference.from.workspace->configuration.grace_days;
  for (const compare::Change& change : difference.changes)
    if (moves_a_goalpost(change, difference.from.side(), today, grace_days)) violations.push_back(&change);
  return violations;
}

Violations as_findings(const Difference& difference, model::Date today) {
  Violations findings;
  for (const compare::Change* change : violations(difference, today))
    (change->is_gone() ? findings.gone : findings.here).push_back(as_finding(*change, difference, today));
  number(findings.here, difference.to.workspace->sources);
  number(findings.gone, difference.from.workspace->sources);
  return findings;
}

void add_unformatted(Result& result, unsigned jobs) {
  const std::vector<FormattedFile> files = format_files(result, jobs);
  std::size_t next = 0;
  for (const auto& workspace : result.workspaces) {
    for (std::uint32_t i = 0; i < workspace->sources.size(); ++i, ++next)
      if (files[next].formatted.outcome == format::Outcome::changed)
        workspace->findings.push_back(as_finding(files[next], FileId{i}));
    std::stable_sort(workspace->findings.begin(), workspace->findings.end(), comes_before);
    number(workspace->findings, workspace->sources);
  }
}

std::span<const Facts> facts_of_gates() {
  static const std::vector<Facts> facts = list_facts();
  return facts;
}

}  // namespace goalie::driver
