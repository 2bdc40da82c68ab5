// What holds of every comparison: nothing changed where nothing was said, and what turns round turns round.
#include <gtest/gtest.h>
#include <map>
#include <random>

#include "compiler/compare/compare.hpp"
#include "compiler/compare/kinds.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/driver/driver.hpp"
#include "compiler/driver/touched.hpp"
#include "tests/unit/format/any_plan.hpp"

namespace goalie::compare {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::unique_ptr<driver::Workspace> compiled(Files files) {
  driver::Request request;
  request.lint = false;
  return driver::run_in_memory(std::move(files), request);
}

std::string changes(const driver::Workspace& before, const driver::Workspace& after) {
  std::string text;
  const model::Date today = *model::Date::parse("2026-08-15");
  for (const Change& change : compare({before.plan, before.sources}, {after.plan, after.sources}, today))
    text += std::string(facts(change.kind).name) + " " + change.goal + ": " + change.message + "\n";
  return text;
}

TEST(AnyComparison, OfTwoLayoutsIsEmpty) {
  std::size_t compared = 0;
  for (std::uint32_t plan = 0; plan < 4000; ++plan) {
    const std::string one = format::any_plan(plan, 2 * plan), other = format::any_plan(plan, 2 * plan + 1);
    const auto before = compiled({{"a.goal", one}}), after = compiled({{"b/c.goal", other}});
    if (before->language_errors != 0) continue;
    ++compared;
    ASSERT_EQ(changes(*before, *after), "") << "plan " << plan << "\n--- one\n"
                                            << one << "\n--- other\n"
                                            << other;
  }
  EXPECT_GT(compared, 100U);
}

TEST(AnyComparison, KnowsWhatIsGoneAsWhatIsNew) {
  for (std::uint32_t plan = 0; plan < 500; ++plan) {
    const auto one = compiled({{"a.goal", format::any_plan(plan, 1)}});
    const auto other = compiled({{"a.goal", format::any_plan(plan + 1, 1)}});
    const auto count = [](const std::string& text, std::string_view kind) {
      std::size_t found = 0;
      for (std::size_t at = text.find(kind); at != std::string::npos; at = text.find(kind, at + 1)) ++found;
      return found;
    };
    const std::string there = changes(*one, *other), back = changes(*other, *one);
    for (const auto& [gone, fresh] :
         std::map<std::string, std::string>{{"kr-removed ", "kr-added "}, {"kpi-removed ", "kpi-added "}}) {
      ASSERT_EQ(count(there, gone), count(back, fresh)) << plan << "\n" << there << "---\n" << back;
      ASSERT_EQ(count(there, fresh), count(back, gone)) << plan << "\n" << there << "---\n" << back;
    }
    ASSERT_EQ(count(there, "objective-removed ") + count(there, "objective-archived "),
              count(back, "objective-added "));
  }
}

/// `check --since` compares also a plan that cannot be read whole: with what is left of it.
TEST(AnyComparison, OfABrokenPlanEnds) {
  std::mt19937 random(2026);
  std::size_t broken = 0;
  for (std::uint32_t plan = 0; plan < 2000; ++plan) {
    const std::string text = format::any_plan(plan, 1);
    std::string cut = text;
    for (int i = 0; i < 3 && cut.size() > 20; ++i) cut.erase(random() % (cut.size() - 10), 1 + random() % 10);
    const auto before = compiled({{"a.goal", text}}), after = compiled({{"a.goal", cut}});
    broken += after->language_errors != 0;
    const compare::Side was{before->plan, before->sources}, is{after->plan, after->sources};
    const std::vector<Change> there = compare(was, is, *model::Date::parse("2026-08-15"));
    compare(is, was, *model::Date::parse("2026-08-15"));
    const driver::Touched touched = driver::touched_by(there, was, is);
    for (const Diagnostic& error : after->findings) ASSERT_TRUE(touched.holds(error, true));
  }
  EXPECT_GT(broken, 1000U);
}

/// A side whose files may be those of another: both view one text then.
struct Edited {
  Sources sources;
  model::Plan plan;
  bool compiles = false;
};

/// Nine files, of which every fourth says something else than in another edit; two say nothing of their own.
Files nine_files(std::uint32_t plan, std::uint32_t changed) {
  Files files;
  for (std::uint32_t i = 0; i < 9; ++i) {
    const std::string seed = std::to_string(9 * plan + i + (i % 4 == changed ? 1000 : 0));
    std::string text = "goals of team-" + std::to_string(i % 7) + " for 2026-Q3\n\n";
    if (i > 1) text += "objective f" + seed + " \"Follow\" {\n  supports team-0.first\n}\n";
    if (i == 0) text += "objective first \"First of all\" {\n  kr \"Calls\" from 4 to 1" + seed + "\n}\n";
    text += "objective \"Be the best\" {\n  kr \"Calls\" from 4 to 9" + seed + "\n  kr \"Visits\" to 5\n}\n";
    text += "kpi k" + std::to_string(i) + " \"Health\" at least " + seed + " measured weekly\n";
    files.emplace_back(std::to_string(i) + ".goal", std::move(text));
  }
  return files;
}

TEST(AnyComparison, IsTheSameWhetherTextsAreSharedOrNot) {
  const model::Date today = *model::Date::parse("2026-08-15");
  std::size_t compared = 0, changed = 0;
  for (std::uint32_t plan = 0; plan < 300; ++plan) {
    const Files older = nine_files(plan, 4), newer = nine_files(plan, plan % 4);
    Edited alone, before, after;
    for (const auto& [path, text] : newer) after.sources.add(path, text);
    for (std::size_t i = 0; i < older.size(); ++i) {
      const auto& [path, text] = older[i];
      alone.sources.add(path, text);
      if (text == newer[i].second)
        before.sources.add(std::make_unique<File>(
            path, Stored{after.sources[FileId{static_cast<std::uint32_t>(i)}].text()}));
      else
        before.sources.add(path, text);
    }
    const auto compile_two = [](Edited& one, Edited& other, unsigned jobs) {
      auto [was, is] = driver::compile({one.sources, {}}, {other.sources, {}}, jobs);
      one.compiles = was.errors.empty();
      other.compiles = is.errors.empty();
      one.plan = std::move(was.plan);
      other.plan = std::move(is.plan);
    };
    const auto told = [&](const Edited& one, const Edited& other) {
      std::string text;
      for (const Change& change : compare({one.plan, one.sources}, {other.plan, other.sources}, today))
        text += std::string(facts(change.kind).name) + " " + change.goal + ": " + change.message + "\n";
      return text;
    };
    compile_two(before, after, 1 + plan % 3);
    auto apart = driver::compile({alone.sources, {}}, 1);
    alone.compiles = apart.errors.empty();
    alone.plan = std::move(apart.plan);
    ASSERT_EQ(alone.compiles, before.compiles) << plan;
    if (!before.compiles || !after.compiles) continue;
    ++compared;
    const std::string changes = told(before, after);
    changed += !changes.empty();
    ASSERT_EQ(told(alone, after), changes) << plan;
  }
  EXPECT_GT(compared, 20U);
  EXPECT_GT(changed, 10U);
}

}  // namespace
}  // namespace goalie::compare
