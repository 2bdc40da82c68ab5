// The samples: three plans with nothing wrong, one with everything, and what they compile to.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const fs::path root = GOALIE_ROOT;

class Sample : public testing::TestWithParam<const char*> {
 protected:
  Ran plain(std::vector<std::string> words) const {
    words.push_back(std::string("samples/") + GetParam());
    return run(words, {.folder = root});
  }
};

TEST_P(Sample, HasNothingToReport) {
  const Ran ran = plain({"check", "--fail-on", "info", day});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, StartsWith("no findings in "));
  EXPECT_THAT(ran.err, IsEmpty());
}

TEST_P(Sample, HasNothingToReportUnderStrictEither) {
  const Folder folder;
  fs::copy(root / "samples" / GetParam(), folder.path() / "plan", fs::copy_options::recursive);
  folder.write("plan/goalie.toml", folder.read("plan/goalie.toml") + "\n[lint]\npreset = \"strict\"\n");
  const Ran ran = run({"check", "plan", "--fail-on", "info", day}, {.folder = folder.path()});
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
}

TEST_P(Sample, CompilesToTheSameBytesEveryTime) {
  for (const char* format : {"json", "markdown"}) {
    const Ran first = plain({"build", "--to", format});
    EXPECT_EQ(first.status, 0) << first.err;
    EXPECT_THAT(first.err, IsEmpty());
    EXPECT_EQ(first.out, plain({"build", "--to", format}).out);
    EXPECT_EQ(first.out, plain({"build", "--to", format, "-j", "1"}).out);
    EXPECT_EQ(first.out, plain({"build", "--to", format, "-j", "8"}).out);
  }
}

TEST_P(Sample, CompilesToTheSameBytesFromAnywhere) {
  const fs::path there = root / "samples" / GetParam();
  EXPECT_EQ(plain({"build", day}).out, run({"build", day}, {.folder = there}).out);
}

TEST_P(Sample, IsOneObjectOfJson) {
  const nlohmann::json plan = nlohmann::json::parse(plain({"build", "--to", "json"}).out);
  for (const char* field : {"version", "as_of", "units", "people", "objectives", "kpis"})
    EXPECT_TRUE(plan.contains(field)) << field;
  EXPECT_FALSE(plan["objectives"].empty());
}

INSTANTIATE_TEST_SUITE_P(Of, Sample, testing::Values("company", "founder", "product-team"),
                         [](const auto& one) { return std::string(one.param).substr(0, 7); });

TEST(Mistakes, AreReportedAsExpected) {
  const Ran ran = run({"check", "samples/mistakes", day}, {.folder = root});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_EQ(ran.out, expected(root / "tests/golden/mistakes/expected.txt", ran.out));
}

TEST(Mistakes, DoNotCompile) {
  for (const char* format : {"json", "markdown"}) {
    const Ran ran = run({"build", "--to", format, "samples/mistakes"}, {.folder = root});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.out, IsEmpty());
    EXPECT_THAT(ran.err, HasSubstr("not-the-language.goal:7:3"));
    EXPECT_FALSE(has(ran.err, "[kr-count]")) << "a build judges nothing";
  }
}

}  // namespace
}  // namespace goalie::e2e
