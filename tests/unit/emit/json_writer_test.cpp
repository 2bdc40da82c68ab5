// The writer of JSON: commas, indents, escapes and numbers.
#include "compiler/emit/json_writer.hpp"

#include <gtest/gtest.h>

namespace goalie::emit {
namespace {

std::string text(std::string_view value) {
  std::string out;
  JsonWriter(out).text(value);
  return out;
}

std::string share(std::optional<double> value) {
  std::string out;
  JsonWriter(out).share(value);
  return out;
}

TEST(JsonWriter, LaysOutObjectsAndLists) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("a").number(std::uint32_t{1});
  json.key("list").begin_list();
  json.text("x");
  json.begin_line_object();
  json.key("b").boolean(true);
  json.key("c").begin_list();
  json.null();
  json.null();
  json.end_list();
  json.end_object();
  json.end_list();
  json.key("empty").begin_list();
  json.end_list();
  json.key("nothing").begin_object();
  json.end_object();
  json.key("tags").begin_line_list();
  json.text("y");
  json.text("z");
  json.end_list();
  json.end_object();
  EXPECT_EQ(out, R"({
  "a": 1,
  "list": [
    "x",
    {"b": true, "c": [null, null]}
  ],
  "empty": [],
  "nothing": {},
  "tags": ["y", "z"]
}
)");
}

TEST(JsonWriter, EscapesTexts) {
  EXPECT_EQ(text("plain"), "\"plain\"");
  EXPECT_EQ(text("say \"no\" \\ /"), "\"say \\\"no\\\" \\\\ /\"");
  EXPECT_EQ(text("a\nb\tc\r"), "\"a\\nb\\tc\\r\"");
  EXPECT_EQ(text(std::string_view("\0\x1b\x7f", 3)), "\"\\u0000\\u001b\\u007f\"");
  EXPECT_EQ(text("Zoë 顧客 🚀"), "\"Zoë 顧客 🚀\"");
  EXPECT_EQ(text("bad \xff byte"), "\"bad \xEF\xBF\xBD byte\"");
}

TEST(JsonWriter, KeepsNumbersExactly) {
  std::string out;
  JsonWriter(out).number(model::Decimal::parse("-1200000.050").value());
  EXPECT_EQ(out, "-1200000.05");
}

TEST(JsonWriter, RoundsDerivedSharesToFourPlaces) {
  EXPECT_EQ(share(1.0 / 3), "0.3333");
  EXPECT_EQ(share(-0.5), "-0.5");
  EXPECT_EQ(share(1.0), "1");
  EXPECT_EQ(share(-0.00001), "0");
  EXPECT_EQ(share(std::nullopt), "null");
  EXPECT_EQ(share(1e300), "null") << "what no reader could use";
}

TEST(JsonWriter, WritesNullForNoText) {
  std::string out;
  JsonWriter(out).text_or_null("");
  EXPECT_EQ(out, "null");
}

}  // namespace
}  // namespace goalie::emit
