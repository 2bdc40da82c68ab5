// Markdown: a page that reads well on a code host, one section a unit.
#include "compiler/emit/formats.hpp"
#include "compiler/emit/markdown_page.hpp"
#include "compiler/emit/markdown_text.hpp"

namespace goalie::emit {
namespace {

/// The company that the page is about, if there is one.
std::string title(const model::Plan& plan) {
  std::string_view company;
  for (const model::Unit& unit : plan.units) {
    if (unit.keyword != model::Keyword::company) continue;
    if (!company.empty()) return "Goals";
    company = unit.name;
  }
  return company.empty() ? "Goals" : "Goals of " + markdown_inline(company);
}

std::string count(std::uint32_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string summary(const MarkdownPage& page) {
  const model::Plan& plan = page.plan;
  std::string text = count(plan.kpis.size(), "KPI", "KPIs") + " to keep healthy, " +
                     count(plan.objectives.size(), "objective", "objectives") + " to push for with " +
                     count(plan.key_results.size(), "key result", "key results") + ".";
  if (page.as_of) text += " As of " + page.as_of.to_string() + ".";
  return text;
}

}  // namespace

void write_markdown(const Input& input, std::string& out) {
  MarkdownPage page(input, out);
  page.out += "# " + title(page.plan) + "\n\n";
  page.paragraph(summary(page));
  write_graph(page);
  write_units(page);
  write_people(page);
  write_exceptions(page);
  // Sections part with empty lines; the page ends with one line end.
  while (out.size() > 1 && out.back() == '\n' && out[out.size() - 2] == '\n') out.pop_back();
}

}  // namespace goalie::emit
