// The `concise` form, and the table that it is in.
#include <gtest/gtest.h>

#include "tests/unit/diagnostics/pictures.hpp"

namespace goalie {
namespace {

TEST(Concise, IsALineAFinding) {
  Pictures pictures;
  pictures.prefix = "samples/";
  const FileId file = pictures.add("a.goal", "one\nä two\n");
  pictures.find(pictures.at(file, "two"));
  pictures.find(pictures.at(file, "one")).level = Level::info;
  pictures.findings.back().message = "a\nb";
  EXPECT_EQ(pictures.written("concise"),
            "samples/a.goal:2:3: error: something is wrong [a-rule]\n"
            "samples/a.goal:1:1: info: a␊b [a-rule]\n");
}

TEST(OutputFormats, AreFoundByName) {
  for (const OutputFormat& format : output_formats()) EXPECT_EQ(find_output_format(format.name), &format);
  EXPECT_EQ(find_output_format("xml"), nullptr);
  EXPECT_EQ(output_formats().front().name, "full");
}

TEST(Levels, HaveNames) {
  for (const Level level : {Level::off, Level::info, Level::warning, Level::error}) {
    EXPECT_EQ(level_named(name_of(level)), level);
  }
  EXPECT_EQ(level_named("fatal"), std::nullopt);
}

TEST(Diagnostics, ComeInTheOrderOfFilePlaceAndName) {
  const auto finding = [](FileId file, Span span, std::string_view rule) {
    Diagnostic diagnostic;
    diagnostic.where = {file, span};
    diagnostic.rule = rule;
    return diagnostic;
  };
  const Diagnostic in_order[] = {finding(FileId{0}, {5, 6}, "z"), finding(FileId{1}, {0, 1}, "b"),
                                 finding(FileId{1}, {0, 2}, "a"), finding(FileId{1}, {0, 2}, "b")};
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t j = 0; j < 4; ++j) EXPECT_EQ(comes_before(in_order[i], in_order[j]), i < j);
  }
}

}  // namespace
}  // namespace goalie
