// The `sarif` form: SARIF 2.1.0, as code scanning reads it.
#include <cstdio>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "compiler/diagnostics/formats.hpp"
#include "compiler/diagnostics/identity.hpp"
#include "compiler/diagnostics/json_text.hpp"
#include "compiler/diagnostics/line_indexes.hpp"

namespace goalie {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level_of(Level level) {
  return level == Level::error ? "error" : level == Level::warning ? "warning" : "note";
}

/// A path as a relative URI: bytes that are no plain letter, digit or sign of a path are escaped.
std::string uri_of(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const bool is_plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
                          std::string_view("-._~/").find(c) != std::string_view::npos;
    if (is_plain) {
      uri += c;
    } else {
      char escaped[4];
      std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      uri += escaped;
    }
  }
  return uri;
}

/// "kr-count" as "KrCount".
std::string pascal_case(std::string_view name) {
  std::string out;
  bool is_first = true;
  for (const char c : name) {
    if (c != '-') out += is_first && 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    is_first = c == '-';
  }
  return out;
}

std::string sentence(std::string_view text) {
  std::string out(text);
  if (!out.empty() && 'a' <= out[0] && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out + ".";
}

/// What a rule is, for the page beside its findings.
Json rule(const Facts& facts) {
  const std::string text = sentence(facts.summary) + " " + sentence(facts.why);
  std::string markdown = sentence(facts.summary) + "\n\n" + sentence(facts.why) + "\n";
  if (!facts.bad.empty()) markdown += "\nNot so:\n\n```text\n" + std::string(facts.bad) + "```\n";
  if (!facts.good.empty()) markdown += "\nBut so:\n\n```text\n" + std::string(facts.good) + "```\n";
  Json rule = {{"id", facts.name}};
  if (const std::string name = pascal_case(facts.name); name.size() != facts.name.size()) rule["name"] = name;
  rule["shortDescription"] = {{"text", sentence(facts.summary)}};
  rule["fullDescription"] = {{"text", sentence(facts.why)}};
  rule["help"] = {{"text", text}, {"markdown", markdown}};
  rule["defaultConfiguration"] = {{"level", level_of(facts.level)}};
  rule["properties"] = {{"tags", {facts.group}}};
  return rule;
}

/// The results of one report, and the rules that they are of.
class Run {
 public:
  explicit Run(const Report& report) : report_(report) {}

  Json write() {
    for (const Findings& findings : report_.workspaces) {
      LineIndexes lines(*findings.sources);
      for (const Diagnostic& finding : findings.diagnostics)
        results_.push_back(result(finding, findings, lines));
      for (const auto& [finding, reason] : findings.silenced) {
        results_.push_back(result(finding, findings, lines));
        results_.back()["suppressions"] = {
            {{"kind", "inSource"}, {"status", "accepted"}, {"justification", reason}}};
      }
    }
    Json driver = {{"name", "goalie"}, {"semanticVersion", report_.version}};
    if (!report_.home_page.empty()) driver["informationUri"] = report_.home_page;
    driver["rules"] = rules_;
    return {{"tool", {{"driver", driver}}},
            {"columnKind", "unicodeCodePoints"},
            {"originalUriBaseIds", {{"SRCROOT", {{"description", {{"text", "Where goalie was run."}}}}}}},
            {"results", results_}};
  }

 private:
  Json result(const Diagnostic& finding, const Findings& findings, LineIndexes& lines) {
    const auto place = [&](const Location& where) { return place_of(where, findings, lines); };
    std::string text = sentence(finding.message);
    if (!finding.help.empty()) text += " " + sentence(finding.help);
    Json result = {{"ruleId", finding.rule},
                   {"ruleIndex", index_of(finding.rule)},
                   {"level", level_of(finding.level)},
                   {"message", {{"text", text}}}};
    if (finding.where.known()) result["locations"] = {{{"physicalLocation", place(finding.where)}}};
    for (const Label& label : finding.labels)
      if (label.where.known())
        result["relatedLocations"].push_back(
            {{"message", {{"text", sentence(label.text)}}}, {"physicalLocation", place(label.where)}});
    result["partialFingerprints"] = {{"goalie/v1", fingerprint(finding, *findings.sources)}};
    for (const Fix& fix : finding.fixes) result["fixes"].push_back(written(fix, findings, lines));
    return result;
  }

  std::size_t index_of(std::string_view name) {
    const auto [known, is_new] = indexes_.try_emplace(name, rules_.size());
    if (is_new) {
      const Facts* const facts = report_.facts ? report_.facts(name) : nullptr;
      rules_.push_back(facts != nullptr ? rule(*facts) : Json{{"id", name}});
    }
    return known->second;
  }

  static Json artifact(FileId file, const Findings& findings) {
    return {{"uri", uri_of(findings.prefix + (*findings.sources)[file].path())}, {"uriBaseId", "SRCROOT"}};
  }

  static Json region(const Location& where, LineIndexes& lines) {
    const Position begin = lines[where.file].position(where.span.begin),
                   end = lines[where.file].position(where.span.end);
    return {{"startLine", begin.line},
            {"startColumn", begin.column},
            {"endLine", end.line},
            {"endColumn", end.column}};
  }

  static Json place_of(const Location& where, const Findings& findings, LineIndexes& lines) {
    return {{"artifactLocation", artifact(where.file, findings)}, {"region", region(where, lines)}};
  }

  /// The edits of each file together.
  static Json written(const Fix& fix, const Findings& findings, LineIndexes& lines) {
    std::vector<std::pair<FileId, Json>> files;
    for (const Edit& edit : fix.edits) {
      if (files.empty() || files.back().first != edit.where.file)
        files.emplace_back(edit.where.file, Json::array());
      files.back().second.push_back(
          {{"deletedRegion", region(edit.where, lines)}, {"insertedContent", {{"text", edit.replacement}}}});
    }
    Json changes = Json::array();
    for (auto& [file, replacements] : files)
      changes.push_back(
          {{"artifactLocation", artifact(file, findings)}, {"replacements", std::move(replacements)}});
    return {{"description", {{"text", sentence(fix.title)}}}, {"artifactChanges", changes}};
  }

  const Report& report_;
  Json rules_ = Json::array(), results_ = Json::array();
  std::unordered_map<std::string_view, std::size_t> indexes_;
};

}  // namespace

void write_sarif(const Report& report, std::string& out) {
  const Json log = {
      {"$schema",
       "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", {Run(report).write()}}};
  out += json_text(log.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace goalie
