// The `json` form: every field, and fingerprints that stay when lines move.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "compiler/diagnostics/identity.hpp"
#include "tests/unit/diagnostics/pictures.hpp"

namespace goalie {
namespace {

using Json = nlohmann::ordered_json;

TEST(Json, HoldsWhatIsPublished) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", "ä one\ntwo\n");
  pictures.summary = {1, 2, 3, 4, 5, 6, 7, 8};
  Diagnostic& finding = pictures.find(pictures.at(file, "one"), "here");
  finding.goal = "growth.easy@2026-Q3";
  finding.notes = {"a note"};
  finding.labels.push_back({pictures.at(file, "two"), "there"});
  finding.fixes.push_back({"mend it", Applicability::safe, {{pictures.at(file, "one"), "1"}}});
  const Json answer = Json::parse(pictures.written("json"));
  Json expected = Json::parse(R"({
    "version": "0.1.0",
    "diagnostics": [{
      "rule": "a-rule", "level": "error", "message": "something is wrong", "file": "a.goal",
      "range": {"start": {"line": 1, "column": 3, "offset": 3}, "end": {"line": 1, "column": 6, "offset": 6}},
      "goal": "growth.easy@2026-Q3",
      "labels": [{"file": "a.goal", "range": {"start": {"line": 2, "column": 1, "offset": 7},
                  "end": {"line": 2, "column": 4, "offset": 10}}, "text": "there"}],
      "notes": ["a note"], "help": null,
      "fixes": [{"title": "mend it", "applicability": "safe", "edits": [{"file": "a.goal",
                 "range": {"start": {"line": 1, "column": 3, "offset": 3}, "end": {"line": 1, "column": 6, "offset": 6}},
                 "replacement": "1"}]}],
      "fingerprint": "", "rendered": ""
    }],
    "summary": {"errors": 1, "warnings": 2, "infos": 3, "files": 4, "goals": 5, "fixable": 6, "baselined": 7,
                "suppressed": 8}
  })");
  expected["diagnostics"][0]["fingerprint"] = answer["diagnostics"][0]["fingerprint"];
  expected["diagnostics"][0]["rendered"] = pictures.full();
  EXPECT_EQ(answer.dump(1), expected.dump(1));
  EXPECT_EQ(answer["diagnostics"][0]["fingerprint"].get<std::string>().size(), 32U);
}

TEST(Json, IsSoundWhateverTheFileHolds) {
  Pictures pictures;
  const FileId file = pictures.add("b\xFF.goal", "\x01 \xFF\n");
  pictures.find({file, {0, 1}}).message = "bad \xFF byte";
  pictures.find({});
  pictures.colour = true;
  const std::string out = pictures.written("json");
  const Json answer = Json::parse(out);
  EXPECT_TRUE(answer["diagnostics"][1]["file"].is_null());
  EXPECT_TRUE(answer["diagnostics"][1]["range"].is_null());
  EXPECT_TRUE(answer["diagnostics"][1]["goal"].is_null());
  EXPECT_EQ(answer["diagnostics"][0]["rendered"].get<std::string>().find('\x1b'), std::string::npos);
}

std::vector<std::string> fingerprints(const Pictures& pictures) {
  std::vector<std::string> all;
  const Json answer = Json::parse(pictures.written("json"));
  for (const Json& each : answer["diagnostics"]) all.push_back(each["fingerprint"]);
  return all;
}

Pictures some_findings(const std::string& text) {
  Pictures pictures;
  const FileId file = pictures.add("a.goal", text);
  pictures.add("b.goal", text);
  pictures.find(pictures.at(file, "x")).goal = "growth.a";
  pictures.find(pictures.at(file, "x")).goal = "growth.a";
  pictures.find(pictures.at(file, "x")).goal = "growth.b";
  pictures.find(pictures.at(file, "x")).rule = "another-rule";
  pictures.find(pictures.at(file, "x"));
  pictures.find(pictures.at(FileId{1}, "x"));
  number(pictures.findings, pictures.sources);
  return pictures;
}

TEST(Json, FingerprintsTellFindingsApartAndStayWhenLinesMove) {
  const auto before = fingerprints(some_findings("x\n")),
             after = fingerprints(some_findings("\n\n  moved x\n"));
  EXPECT_EQ(before, after);
  EXPECT_EQ(std::set<std::string>(before.begin(), before.end()).size(), before.size());
  // Written down in baselines: it may never change.
  EXPECT_EQ(before.front(), "775eb7cc996dd85569ed7bceb23817c1");
}

}  // namespace
}  // namespace goalie
