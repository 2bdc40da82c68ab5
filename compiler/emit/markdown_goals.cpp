// Goals on a Markdown page: the table of KPIs, and an objective with the table of its key results.
#include "compiler/emit/markdown_page.hpp"
#include "compiler/emit/markdown_text.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::emit {
namespace {

using namespace model;

/// A title, linked to the page that belongs to it.
std::string title_of(const Plan& plan, const Goal& goal) {
  const Remark* link = plan.remark(goal, Keyword::link);
  std::string title = link != nullptr ? markdown_link(goal.title, link->text) : markdown_inline(goal.title);
  return goal.has(Keyword::dropped) ? "~~" + title + "~~" : title;
}

void write_row(std::string& out, std::initializer_list<std::string_view> cells) {
  for (const std::string_view cell : cells) {
    out += "| ";
    out += cell.empty() ? std::string_view("–") : cell;
    out += ' ';
  }
  out += "|\n";
}

void write_table_head(std::string& out, std::initializer_list<std::string_view> cells) {
  write_row(out, cells);
  for (std::size_t i = 0; i < cells.size(); ++i) out += "| --- ";
  out += "|\n";
}

/// The titles of what a goal supports or keeps.
std::string titles_of(const Plan& plan, const Goal& goal, Keyword keyword) {
  std::string titles;
  for (const Reference& reference : plan.references[goal.references]) {
    if (reference.keyword != keyword || !reference.target) continue;
    titles += (titles.empty() ? "" : ", ") + ("*" + markdown_inline(plan.goal(reference.target).title) + "*");
  }
  return titles;
}

void add(std::string& line, std::string_view part) {
  if (part.empty()) return;
  if (!line.empty()) line += " · ";
  line += part;
}

std::string tags_of(const Plan& plan, const Goal& goal) {
  std::string tags;
  for (const Remark& remark : plan.remarks[goal.remarks]) {
    if (remark.keyword == Keyword::tag) tags += (tags.empty() ? "" : ", ") + markdown_inline(remark.text);
  }
  return tags;
}

/// Who owns an objective, how sure it must be, and whom it serves.
std::string facts_of(const MarkdownPage& page, const Objective& objective) {
  const Plan& plan = page.plan;
  std::string line;
  if (const Mention owner = plan.owner_of(objective)) add(line, "Owner " + page.person(owner));
  if (objective.committed()) add(line, "committed");
  if (const std::string served = titles_of(plan, objective, Keyword::supports); !served.empty())
    add(line, "supports " + served);
  if (const std::string kept = titles_of(plan, objective, Keyword::keep); !kept.empty())
    add(line, "keeps " + kept);
  if (const std::string tags = tags_of(plan, objective); !tags.empty()) add(line, "tags: " + tags);
  return line;
}

/// The bar, and how it stands against the calendar.
std::string standing(std::optional<double> progress, std::optional<double> elapsed) {
  std::string text = progress_bar(progress);
  if (const std::string_view word = pace(progress, elapsed); !word.empty()) text += ", " + std::string(word);
  return text;
}

void write_key_results(MarkdownPage& page, const Objective& objective) {
  const Plan& plan = page.plan;
  write_table_head(page.out, {"Key result", "From", "To", "Now", "Progress", "Due", "Owner"});
  for (const KeyResult& row : plan.key_results[objective.key_results]) {
    const Date due = plan.due(row);
    write_row(page.out, {title_of(plan, row), page.value(row.file, row.measure.baseline),
                         page.target(row.file, row.measure), page.reading(row),
                         standing(progress(plan, row), elapsed(plan, row, page.as_of)),
                         due ? due.to_string() : std::string(), page.person(plan.owner_of(row))});
  }
  page.out += '\n';
}

}  // namespace

void write_kpis(MarkdownPage& page, const std::vector<KpiId>& kpis) {
  const Plan& plan = page.plan;
  write_table_head(page.out, {"KPI", "Healthy", "Last reading", "Measured", "Owner"});
  for (const KpiId id : kpis) {
    const Kpi& kpi = plan.kpis[id];
    write_row(page.out, {title_of(plan, kpi), page.target(kpi.file, kpi.range), health(page, kpi),
                         name_of(kpi.cadence), page.person(plan.owner_of(kpi))});
  }
  page.out += '\n';
  for (const KpiId id : kpis) write_titled_details(page, plan.kpis[id]);
}

void write_objective(MarkdownPage& page, ObjectiveId id) {
  const Objective& objective = page.plan.objectives[id];
  page.heading(4, title_of(page.plan, objective));
  if (const std::string facts = facts_of(page, objective); !facts.empty()) page.paragraph(facts);
  if (const Remark* why = page.plan.remark(objective, Keyword::why)) page.text(objective.file, *why, "Why");
  const std::optional<double> reached = progress(page.plan, objective);
  if (reached) page.paragraph(standing(reached, elapsed(page.plan, objective, page.as_of)));
  if (!objective.key_results.empty()) write_key_results(page, objective);
  write_details(page, objective);
  for (const KeyResult& row : page.plan.key_results[objective.key_results]) {
    write_titled_details(page, row);
  }
  write_initiatives(page, objective);
}

}  // namespace goalie::emit
