// The JSON Schema of goalie.toml: see schema.hpp. Draft 4, which is what editors of TOML read.
#include "compiler/config/schema.hpp"

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "compiler/config/keys.hpp"
#include "compiler/config/presets.hpp"

namespace goalie::config {
namespace {

using Json = nlohmann::ordered_json;

Json object() {
  return {{"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}};
}

Json one_of(std::span<const std::string_view> values) {
  Json all = Json::array();
  for (const std::string_view value : values) all.push_back(value);
  return {{"type", "string"}, {"enum", all}};
}

Json list_of(Json item) { return {{"type", "array"}, {"items", std::move(item)}}; }

Json pointer(std::string_view definition) { return {{"$ref", "#/definitions/" + std::string(definition)}}; }

/// A rule's level alone, or a table of its level and options.
Json rule_schema(const Facts& rule) {
  Json table = object();
  table["properties"]["level"] = pointer("level");
  for (const Option& option : rule.options) {
    if (option.name.empty()) continue;
    table["properties"][std::string(option.name)] = {{"description", option.meaning},
                                                     {"type", "integer"},
                                                     {"minimum", option.least},
                                                     {"maximum", option.most},
                                                     {"default", option.value}};
  }
  return {
      {"description", rule.summary}, {"default", name_of(rule.level)}, {"anyOf", {pointer("level"), table}}};
}

class Schema {
 public:
  explicit Schema(std::span<const Facts> rules) {
    Json settings = object();
    for (const Facts& rule : rules) {
      if (!rule.configurable) continue;
      names_.push_back(rule.name);
      settings["properties"][std::string(rule.name)] = rule_schema(rule);
    }
    definitions_ = {{"level", one_of(level_names())}, {"rules", settings}, {"rule", one_of(names_)}};
  }

  Json write() {
    Json root = {{"$schema", "http://json-schema.org/draft-04/schema#"}, {"title", "goalie.toml"}};
    root.update(table(""));
    root["definitions"] = definitions_;
    return root;
  }

 private:
  Json table(std::string_view name) {
    Json schema = object();
    for (const Key& key : keys()) {
      if (key.shape == Shape::later || key.table() != name) continue;
      Json value = {{"description", key.meaning}};
      value.update(value_of(key));
      if (!key.values.empty() && key.written != nullptr) {
        const std::string standard = key.written({});
        if (!standard.empty()) value["default"] = standard.substr(1, standard.size() - 2);
      }
      schema["properties"][std::string(key.own_name())] = std::move(value);
    }
    return schema;
  }

  Json value_of(const Key& key) {
    switch (key.shape) {
      case Shape::table: return table(key.name);
      case Shape::choice: return one_of(key.values);
      case Shape::configurations:
      case Shape::word_files: return list_of({{"type", "string"}, {"pattern", "\\.toml$"}});
      case Shape::file: return {{"type", "string"}, {"pattern", "\\.json$"}};
      case Shape::days: return {{"type", "integer"}, {"minimum", 0}, {"maximum", most_days}, {"default", 0}};
      case Shape::rule_names: return list_of(pointer("rule"));
      case Shape::rules: return {{"allOf", {pointer("rules")}}};
      case Shape::overrides: {
        Json item = table(key.name);
        item["required"] = {"include", "rules"};
        return list_of(std::move(item));
      }
      case Shape::patterns:
      case Shape::later: break;
    }
    Json patterns = list_of({{"type", "string"}, {"minLength", 1}});
    if (key.own_name() == "include") patterns["minItems"] = 1;
    return patterns;
  }

  std::vector<std::string_view> names_;
  Json definitions_;
};

}  // namespace

std::string schema(std::span<const Facts> rules) { return Schema(rules).write().dump(2) + "\n"; }

}  // namespace goalie::config
