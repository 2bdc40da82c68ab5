// Very large and very deep input: time and memory grow with its size and no faster.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool measured = false;
constexpr std::size_t scale = 100;
#elif defined(NDEBUG)
constexpr bool measured = true;
constexpr std::size_t scale = 1;  // what ships is tried with a hundred megabytes
#else
constexpr bool measured = true;
constexpr std::size_t scale = 20;
#endif
constexpr std::size_t megabyte = 1000 * 1000;

struct Case {
  const char* name;
  const char* text;  // again and again
  std::size_t size;
  const char* finding;
};

std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.name; }

const Case cases[] = {
    {"OneLine", "a", 100 * megabyte, "[unknown-keyword]"},
    {"OneLineOfClauses", "to x ", 10 * megabyte, " more errors from here on are not shown [invalid-value]"},
    {"OneLineOfQuotes", "\"", 100 * megabyte, "[syntax]"},
    {"OneTitle", "kpi \"x\" why \"a ", megabyte, "[unknown-keyword]"},
    {"OneLineOfNames", "supports a, b.c, ", 50 * megabyte, "[unknown-keyword]"},
    {"BrokenLines", "garbage = here: 50% {\n", 20 * megabyte, "[unknown-keyword]"},
    {"BracesInALine", "{", 2 * megabyte, "[syntax]"},
    {"BracesInLines", "{\n", 2 * megabyte, "[syntax]"},
    {"ClosingBraces", "}\n", 2 * megabyte, "[syntax]"},
    {"NestedObjectives", "objective \"a\" {\n", 2 * megabyte, "[syntax]"},
    {"NestedKeyResults", "kr \"a\" to 5 {", 2 * megabyte, "[syntax]"},
    {"Headers", "goals of a for 2026-Q3\n", 20 * megabyte, ""},
    {"SameObjective", "objective a \"b\"\n", 20 * megabyte, "[duplicate-id]"},
    {"BareKpis", "kpi \"x\"\n", 20 * megabyte,
     " more findings of the rules, of which this was the first, are not shown"},
    {"Quarrels", "kpi \"x\" to 5 from 5\n", 20 * megabyte,
     " more errors from here on are not shown [misplaced-clause]"},
    {"UnknownNames", "objective \"b\" supports a, c, d, e\n", 20 * megabyte, "[unknown-reference]"},
    {"Digits", "1", 20 * megabyte, "[syntax]"},
    {"BadBytes", "\xFF", 20 * megabyte, "[invalid-encoding]"},
    {"NulBytes", "\x01", 2 * megabyte, "[invalid-character]"},
};

class Size : public testing::TestWithParam<Case> {};

TEST_P(Size, CostsNoMoreThanItsShare) {
  const Case& one = GetParam();
  const Folder folder;
  const std::size_t size = one.size / scale;
  folder.fill("plan.goal", one.text, size);
  const Ran ran = run({"check", "--output", "concise", day}, {.folder = folder.path(), .seconds = 100});
  ASSERT_EQ(ran.signal, 0);
  EXPECT_EQ(ran.status, *one.finding == '\0' ? 0 : 1) << ran.err;
  EXPECT_TRUE(has(ran.out, one.finding)) << ran.out.substr(0, 500);
  if (!measured) return;
  RecordProperty("seconds", std::to_string(ran.seconds));
  const double megabytes = static_cast<double>(size) / static_cast<double>(megabyte);
  EXPECT_LT(ran.seconds, 2 + 3 * megabytes) << "for " << megabytes << " MB";
  EXPECT_LT(static_cast<double>(ran.megabytes), 50 + 60 * megabytes) << "for " << megabytes << " MB";
}

TEST_P(Size, IsReportedInFullAtTheSamePrice) {
  const Case& one = GetParam();
  const Folder folder;
  const std::size_t size = one.size / scale / 50;
  folder.fill("plan.goal", one.text, size);
  for (const char* format : {"full", "json"}) {
    const Ran ran = run({"check", "--output", format, day}, {.folder = folder.path(), .seconds = 100});
    ASSERT_EQ(ran.signal, 0) << format;
    EXPECT_EQ(ran.status, *one.finding == '\0' ? 0 : 1) << ran.err;
    if (!measured) continue;
    const double megabytes = static_cast<double>(size) / static_cast<double>(megabyte);
    EXPECT_LT(ran.seconds, 2 + 200 * megabytes) << format << " for " << megabytes << " MB";
  }
}

INSTANTIATE_TEST_SUITE_P(Of, Size, testing::ValuesIn(cases), [](const auto& one) { return one.param.name; });

TEST(Sizes, AHundredThousandKeyResultsCompile) {
  const Folder folder;
  std::string text = "goals of acme for 2026-Q3\nobjective \"Make it calm\" {\n  owner @maya\n";
  const std::size_t count = 100000 / scale;
  for (std::size_t i = 0; i < count; ++i)
    text += "  kr k" + std::to_string(i) + " \"Calls\" from 9 to 3 days\n";
  folder.write("plan.goal", text + "}\n");
  const Ran ran = run({"build", day}, {.folder = folder.path()});
  EXPECT_EQ(ran.status, 0) << ran.err.substr(0, 500);
  EXPECT_TRUE(has(ran.out, "\"k" + std::to_string(count - 1) + "\""));
}

TEST(Sizes, AThousandFilesAreReadInTheirOrder) {
  const Folder folder;
  for (int i = 0; i < 1000; ++i) folder.write("f" + std::to_string(i) + ".goal", "garbage\n");
  const Ran one = run({"check", "--output", "concise", "-j", "1", day}, {.folder = folder.path()});
  const Ran eight = run({"check", "--output", "concise", "-j", "8", day}, {.folder = folder.path()});
  EXPECT_EQ(one.status, 1);
  EXPECT_EQ(one.out, eight.out);
}

}  // namespace
}  // namespace goalie::e2e
