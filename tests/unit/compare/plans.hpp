// Two plans from a few lines each, and what changed between them as text.
#pragma once

#include <memory>
#include <string>

#include "compiler/compare/compare.hpp"
#include "compiler/driver/driver.hpp"

namespace goalie::compare {

/// A text that begins with `goals` is a whole file. Lines that begin with `kpi` stand under `goals of g for
/// 2026-Q3`; all others in the block of its objective `o`, up to `--`, behind which KPIs follow.
class Plans {
 public:
  Plans(std::string before, std::string after);

  /// "direction kind goal: before -> after", a line each, with "amended" where that excuses it, on
  /// 2026-08-15.
  std::string changes() const;
  std::vector<Change> list() const;
  const std::string& before() const { return before_text_; }
  const std::string& after() const { return after_text_; }

 private:
  std::string before_text_, after_text_;
  std::unique_ptr<driver::Workspace> before_, after_;
};

}  // namespace goalie::compare
