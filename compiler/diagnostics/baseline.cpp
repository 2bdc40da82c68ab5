// The baseline as findings: what is accepted, what is hidden, and what matches nothing any more.
#include "compiler/diagnostics/baseline.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <tuple>
#include <unordered_map>

#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/diagnostics/identity.hpp"

namespace goalie {
namespace {

constexpr Facts stale{
    .name = "stale-baseline",
    .group = "baseline",
    .level = Level::warning,
    .summary = "an entry of the baseline that matches nothing",
    .why = "an entry that nobody needs any more will hide the next fault of its kind",
    .source = "common practice",
};

bool is_of_the_language(const Diagnostic& finding) {
  const auto errors = language_errors();
  return std::any_of(errors.begin(), errors.end(),
                     [&](const Facts& error) { return error.name == finding.rule; });
}

BaselineEntry entry_of(const Diagnostic& finding, const Sources& sources) {
  return {std::string(finding.rule),
          finding.goal,
          std::string(home_file(finding, sources)),
          finding.ordinal + 1,
          {}};
}

auto order_of(const BaselineEntry& entry) {
  return std::tie(entry.rule, entry.goal, entry.file, entry.ordinal);
}

std::string key_of(const BaselineEntry& entry) {
  return fmt::format("{}\n{}\n{}\n{}", entry.rule, entry.goal, entry.file, entry.ordinal);
}

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::string write_baseline(std::vector<BaselineEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
  std::string text = "{\n  \"version\": 1,\n  \"findings\": [";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const BaselineEntry& entry = entries[i];
    text += fmt::format("{}\n    {{\"rule\": {}, {}: {}, \"ordinal\": {}}}", i == 0 ? "" : ",",
                        quoted(entry.rule), entry.goal.empty() ? "\"file\"" : "\"goal\"",
                        quoted(entry.goal.empty() ? entry.file : entry.goal), entry.ordinal);
  }
  return text + (entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::vector<BaselineEntry> entries_of(std::span<const Diagnostic> findings, const Sources& sources) {
  std::vector<BaselineEntry> entries;
  for (const Diagnostic& finding : findings)
    if (!is_of_the_language(finding)) entries.push_back(entry_of(finding, sources));
  return entries;
}

std::vector<char> take_out(std::vector<Diagnostic>& findings, std::span<const BaselineEntry> entries,
                           const Sources& sources) {
  std::vector<char> matched(entries.size());
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < entries.size(); ++i) known.emplace(key_of(entries[i]), i);
  const auto is_accepted = [&](const Diagnostic& finding) {
    const auto found = known.find(key_of(entry_of(finding, sources)));
    if (found == known.end() || is_of_the_language(finding)) return false;
    matched[found->second] = 1;
    return true;
  };
  findings.erase(std::remove_if(findings.begin(), findings.end(), is_accepted), findings.end());
  return matched;
}

const Facts& stale_baseline() { return stale; }

Diagnostic stale_entry(const BaselineEntry& entry, FileId file, Level level) {
  Diagnostic finding;
  finding.rule = stale.name;
  finding.level = level;
  finding.message =
      fmt::format("nothing matches this any more: no `{}` {} `{}`{}", entry.rule,
                  entry.goal.empty() ? "in" : "of", entry.goal.empty() ? entry.file : entry.goal,
                  entry.ordinal == 1 ? "" : fmt::format(", number {}", entry.ordinal));
  finding.where = {file, entry.where};
  finding.help = "`goalie baseline prune` takes it out";
  return finding;
}

}  // namespace goalie
