// People on a Markdown page: what each of them keeps, and what each of them pushes.
#include <algorithm>
#include <map>
#include <vector>

#include "compiler/emit/markdown_page.hpp"
#include "compiler/emit/markdown_text.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::emit {
namespace {

using namespace model;

struct Load {
  Mention who;
  std::vector<std::string> keep, push;
};

class People {
 public:
  explicit People(MarkdownPage& page) : page_(page), plan_(page.plan) {}

  void write() {
    for (const Kpi& kpi : plan_.kpis) keep(kpi);
    for (const Objective& objective : plan_.objectives) push(objective);
    std::stable_sort(loads_.begin(), loads_.end(),
                     [](const Load& a, const Load& b) { return a.who.id.index < b.who.id.index; });
    if (loads_.empty()) return;
    page_.heading(2, "Who keeps and who pushes");
    for (const Load& load : loads_) write(load);
  }

 private:
  /// In the order of their declarations; those without one behind them, in the order of the goals.
  Load& of(const Mention& who) {
    const auto [place, is_new] = index_.try_emplace(who.handle, loads_.size());
    if (is_new) loads_.push_back({who, {}, {}});
    return loads_[place->second];
  }

  void keep(const Kpi& kpi) {
    const Mention owner = plan_.owner_of(kpi);
    if (!owner || kpi.has(Keyword::dropped)) return;
    of(owner).keep.push_back(markdown_inline(kpi.title) + ": " + page_.target(kpi.file, kpi.range) +
                             "; now " + health(page_, kpi));
  }

  /// An objective, and those of its key results that somebody else owns. What is over is not pushed any more.
  void push(const Objective& objective) {
    if (objective.has(Keyword::dropped)) return;
    const Period period = plan_.period_of(objective);
    if (period && page_.as_of && period.last < page_.as_of) return;
    const Mention owner = plan_.owner_of(objective);
    const std::string when = period ? " (" + markdown_inline(page_.period(objective)) + ")" : std::string();
    if (owner)
      of(owner).push.push_back(markdown_inline(objective.title) + when + " " +
                               progress_bar(progress(plan_, objective)));
    for (const KeyResult& row : plan_.key_results[objective.key_results]) {
      const Mention other = plan_.owner_of(row);
      if (!other || other.handle == owner.handle || row.has(Keyword::dropped)) continue;
      of(other).push.push_back("key result " + markdown_inline(row.title) + when + " " +
                               progress_bar(progress(plan_, row)));
    }
  }

  void write(const Load& load) {
    page_.heading(3, page_.person(load.who));
    write("Keep", load.keep);
    write("Push", load.push);
  }

  void write(std::string_view word, const std::vector<std::string>& goals) {
    if (goals.empty()) return;
    page_.out += "- **" + std::string(word) + "**\n";
    for (const std::string& goal : goals) page_.out += "  - " + goal + "\n";
  }

  MarkdownPage& page_;
  const Plan& plan_;
  std::vector<Load> loads_;
  std::map<Symbol, std::size_t> index_;
};

}  // namespace

void write_people(MarkdownPage& page) { People(page).write(); }

}  // namespace goalie::emit
