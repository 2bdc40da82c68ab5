// Exceptions on a Markdown page: every `allow`, with the goal, its reason and its end.
#include "compiler/emit/markdown_page.hpp"
#include "compiler/emit/markdown_text.hpp"

namespace goalie::emit {
namespace {

using namespace model;

class Exceptions {
 public:
  explicit Exceptions(MarkdownPage& page) : page_(page) {}

  void write(std::string_view where, const Range<Allow>& allows) {
    for (const Allow& allow : page_.plan.allows[allows]) {
      if (!begun_) {
        page_.heading(2, "Exceptions");
        page_.out += "| Where | Rule | Reason | Until |\n| --- | --- | --- | --- |\n";
        begun_ = true;
      }
      page_.out += "| " + std::string(where) + " | " + markdown_inline(allow.rule) + " | " +
                   markdown_inline(allow.reason) + " | " +
                   (allow.until ? allow.until.to_string() : std::string("–")) + " |\n";
    }
  }

 private:
  MarkdownPage& page_;
  bool begun_ = false;
};

std::string name_of(const Plan& plan, const Section& section) {
  std::string name = "all goals";
  if (section.unit.name) name += " of " + markdown_inline(plan.name(section.unit.name));
  if (section.person) name += " of " + markdown_inline("@" + std::string(plan.name(section.person.handle)));
  if (section.period) name += " for " + section.period.to_string();
  return name;
}

}  // namespace

void write_exceptions(MarkdownPage& page) {
  const Plan& plan = page.plan;
  Exceptions exceptions(page);
  for (const Section& section : plan.sections) exceptions.write(name_of(plan, section), section.allows);
  for (const Objective& objective : plan.objectives) {
    exceptions.write(markdown_inline(objective.title), objective.allows);
    for (const KeyResult& row : plan.key_results[objective.key_results])
      exceptions.write(markdown_inline(row.title), row.allows);
  }
  for (const Kpi& kpi : plan.kpis) exceptions.write(markdown_inline(kpi.title), kpi.allows);
}

}  // namespace goalie::emit
