// Two plans: see plans.hpp.
#include "tests/unit/compare/plans.hpp"

#include <gtest/gtest.h>

#include "compiler/compare/kinds.hpp"

namespace goalie::compare {
namespace {

std::string file_of(const std::string& lines) {
  if (lines.rfind("goals", 0) == 0) return lines + "\n";
  const std::string header = "goals of g for 2026-Q3\n";
  if (lines.rfind("kpi", 0) == 0) return header + lines + "\n";
  const std::size_t kpis = lines.find("--");
  const std::string behind = kpis == std::string::npos ? "" : lines.substr(kpis + 2);
  return header + "objective o \"O\" {\n" + lines.substr(0, kpis) + "\n}\n" + behind + "\n";
}

std::unique_ptr<driver::Workspace> compiled(const std::string& text) {
  driver::Request request;
  request.lint = false;
  auto workspace = driver::run_in_memory({{"plan.goal", text}}, request);
  EXPECT_EQ(workspace->language_errors, 0U)
      << text << (workspace->findings.empty() ? "" : workspace->findings[0].message);
  return workspace;
}

}  // namespace

Plans::Plans(std::string before, std::string after)
    : before_text_(file_of(before)),
      after_text_(file_of(after)),
      before_(compiled(before_text_)),
      after_(compiled(after_text_)) {}

std::vector<Change> Plans::list() const {
  return compare({before_->plan, before_->sources}, {after_->plan, after_->sources},
                 *model::Date::parse("2026-08-15"));
}

std::string Plans::changes() const {
  std::string text;
  for (const Change& change : list()) {
    if (!text.empty()) text += "\n";
    text += std::string(name_of(change.direction)) + (change.amended ? ", amended" : "") + " " +
            std::string(facts(change.kind).name) + " " + change.goal + ": " +
            change.before.value.value_or("nothing") + " -> " + change.after.value.value_or("nothing");
  }
  return text;
}

}  // namespace goalie::compare
