// JSON of a plan: exact numbers, resolved references, what is derived, and the schema that it keeps to.
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "compiler/emit/emitter.hpp"
#include "tests/unit/emit/sample_plan.hpp"

namespace goalie::emit {
namespace {

using Json = nlohmann::ordered_json;

std::string emit_json(const model::PlanBuilder& builder, std::string_view as_of) {
  const Sources sources = builder.sources();
  std::string out;
  find_emitter("json")->write({builder.plan, sources, model::day(as_of)}, out);
  return out;
}

class JsonTest : public ::testing::Test {
 protected:
  JsonTest() { json_ = Json::parse(emit_json(sample_plan(), "2026-08-01")); }

  const Json& objective() const { return json_["objectives"][1]; }
  const Json& key_result(std::size_t i) const { return objective()["key_results"][i]; }

  Json json_;
};

TEST_F(JsonTest, SaysWhatItIs) {
  EXPECT_EQ(json_["version"], 1);
  EXPECT_EQ(json_["as_of"], "2026-08-01");
  EXPECT_EQ(json_["units"][1]["parent"], "acme");
  EXPECT_EQ(json_["people"][0]["name"], "Maya \"M\" Chen");
}

TEST_F(JsonTest, KeepsNumbersAsWritten) {
  const Json& target = key_result(2)["measure"]["target"];
  EXPECT_EQ(target["text"], "$1.2M");
  EXPECT_EQ(target["amount"], "1200000");
  EXPECT_EQ(target["number"], 1200000);
  EXPECT_EQ(target["dimension"], "money");
  EXPECT_EQ(target["currency"], "USD");
  EXPECT_EQ(key_result(2)["measure"]["baseline"]["number"], nullptr) << "`?` is no number";
  EXPECT_EQ(json_["kpis"][0]["range"]["target"]["amount"], "99.95");
}

TEST_F(JsonTest, ResolvesReferencesToFullNames) {
  EXPECT_EQ(objective()["name"], "growth.easy-start@2026-Q3");
  EXPECT_EQ(objective()["supports"], Json::array({"acme.delight@2026"}));
  EXPECT_EQ(objective()["keep"], Json::array({"growth.csat"}));
  EXPECT_EQ(objective()["alignment_depth"], 1);
  EXPECT_EQ(key_result(1)["name"], "growth.easy-start.setup-calls-per-100@2026-Q3");
  EXPECT_EQ(key_result(1)["id"], nullptr);
}

TEST_F(JsonTest, DerivesWhatIsNotWritten) {
  EXPECT_EQ(key_result(0)["owner"], "maya") << "the objective's";
  EXPECT_EQ(key_result(0)["by"], nullptr);
  EXPECT_EQ(key_result(0)["deadline"], "2026-09-30") << "the period's last day";
  EXPECT_EQ(key_result(0)["progress"], 0.5);
  EXPECT_EQ(key_result(0)["elapsed"], 0.3407);
  EXPECT_EQ(key_result(0)["pace"], 0.1593);
  EXPECT_EQ(key_result(2)["progress"], nullptr);
  EXPECT_EQ(key_result(2)["pace"], nullptr);
  EXPECT_EQ(json_["kpis"][0]["health"], "breached");
  EXPECT_EQ(objective()["period"]["first"], "2026-07-01");
}

TEST_F(JsonTest, PointsToLinesAndColumns) {
  const Json& place = objective()["place"];
  EXPECT_EQ(place["file"], "plan.goal");
  EXPECT_GT(place["line"], 1);
  EXPECT_EQ(place["column"], 1);
}

TEST_F(JsonTest, HasNoPaceWithoutADay) {
  const Json json = Json::parse(emit_json(sample_plan(), ""));
  EXPECT_EQ(json["as_of"], nullptr);
  EXPECT_EQ(json["objectives"][1]["pace"], nullptr);
  EXPECT_EQ(json["objectives"][1]["elapsed"], nullptr);
  EXPECT_NE(json["objectives"][1]["progress"], nullptr);
}

TEST_F(JsonTest, IsTheSameEachTime) {
  EXPECT_EQ(emit_json(sample_plan(), "2026-08-01"), emit_json(sample_plan(), "2026-08-01"));
}

TEST(Json, SurvivesHostileTexts) {
  for (const std::string& text : hostile_texts()) {
    model::PlanBuilder b;
    b.goals_of("growth", "2026-Q3");
    b.objective("", text);
    b.remark(model::Keyword::why, text);
    EXPECT_EQ(Json::parse(emit_json(b, ""))["objectives"][0]["title"], text);
  }
}

TEST(Json, OfAnEmptyPlanHasEverything) {
  EXPECT_EQ(emit_json({}, ""),
            "{\n  \"version\": 1,\n  \"as_of\": null,\n  \"units\": [],\n  \"people\": [],\n  "
            "\"objectives\": [],\n  \"kpis\": []\n}\n");
}

/// The part of JSON Schema that ours uses: what does not keep to it, with its path.
class Schema {
 public:
  explicit Schema(Json root) : root_(std::move(root)) {}

  std::string fault(const Json& value) const { return fault(value, root_, "$"); }

 private:
  static bool has_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == "null" && value.is_null();
  }

  std::string fault(const Json& value, const Json& schema, const std::string& path) const {
    if (schema.contains("$ref"))
      return fault(value, root_["$defs"][schema["$ref"].get<std::string>().substr(8)], path);
    const Json types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
    const bool typed =
        std::any_of(types.begin(), types.end(), [&](const Json& type) { return has_type(value, type); });
    if (!typed) return path + " is no " + types.dump();
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
      return path + " is none of these";
    if (value.is_object()) {
      for (const auto& [key, member] : value.items()) {
        if (!schema["properties"].contains(key)) return path + "." + key + " is not in the schema";
        if (const std::string inner = fault(member, schema["properties"][key], path + "." + key);
            !inner.empty())
          return inner;
      }
      for (const auto& key : schema["required"]) {
        if (!value.contains(key.get<std::string>()))
          return path + "." + key.get<std::string>() + " is missing";
      }
    }
    if (value.is_array()) {
      for (const Json& item : value) {
        if (const std::string inner = fault(item, schema["items"], path + "[]"); !inner.empty()) return inner;
      }
    }
    return {};
  }

  Json root_;
};

TEST_F(JsonTest, KeepsToItsSchema) {
  std::ifstream file(GOALIE_ROOT "/compiler/emit/plan.schema.json");
  const Schema schema(Json::parse(file));
  EXPECT_EQ(schema.fault(json_), "");
  EXPECT_EQ(schema.fault(Json::parse(emit_json({}, ""))), "");
  Json broken = json_;
  broken["objectives"][0]["surplus"] = 1;
  EXPECT_EQ(schema.fault(broken), "$.objectives[].surplus is not in the schema");
  broken = json_;
  broken["kpis"][0].erase("health");
  EXPECT_EQ(schema.fault(broken), "$.kpis[].health is missing");
}

}  // namespace
}  // namespace goalie::emit
