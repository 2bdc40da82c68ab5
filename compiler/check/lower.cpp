// Declarations lowered: units, people, sections and goals become rows of the plan.
#include "compiler/check/check.hpp"
#include "compiler/check/lowering.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/source/unicode.hpp"
#include "compiler/syntax/texts.hpp"

namespace goalie::check {
namespace {

std::string where_it_nests(Keyword keyword) {
  std::string places;
  for (std::size_t i = 0; i < grammar::declaration_count; ++i) {
    const auto outer = static_cast<Keyword>(i);
    if (!grammar::nests(keyword, outer)) continue;
    places += (places.empty() ? "" : " or ") + with_article(outer);
  }
  return places.empty() ? "it stands on its own, outside of any block"
                        : "it stands in the block of " + places;
}

Span without_quotes(Span span) { return span.size() < 2 ? span : Span{span.begin + 1, span.end - 1}; }

}  // namespace

void Lowering::run() {
  const Declaration& document = tree_.declarations[Tree::document];
  tree_.each_clause(document, [&](const Clause& clause) {
    errors_.push_back(
        error_at<Message::clause_nowhere>(at(clause.keyword_span), grammar::text(clause.keyword)));
  });
  tree_.each_child(document, [&](const Declaration& child) { lower_top(child); });
}

void Lowering::lower_top(const Declaration& declaration) {
  switch (declaration.keyword) {
    case Keyword::goals:
      if (declaration.skipped) return;
      lower_section(declaration);
      tree_.each_child(declaration, [&](const Declaration& child) { lower_top(child); });
      return;
    case Keyword::company:
    case Keyword::department:
    case Keyword::team: lower_unit(declaration); break;
    case Keyword::person: lower_person(declaration); break;
    case Keyword::objective: lower_objective(declaration); return;
    case Keyword::kpi: lower_kpi(declaration); return;
    default:
      errors_.push_back(error_at<Message::declaration_nowhere>(at(declaration.keyword_span),
                                                               with_article(declaration.keyword),
                                                               where_it_nests(declaration.keyword)));
      return;
  }
  report_misplaced_children(declaration);
}

void Lowering::report_misplaced_children(const Declaration& declaration) {
  tree_.each_child(declaration, [&](const Declaration& child) {
    if (grammar::nests(child.keyword, declaration.keyword) || child.skipped) return;
    errors_.push_back(error_at<Message::declaration_misplaced>(
        at(child.keyword_span), with_article(child.keyword),
        "the block of " + with_article(declaration.keyword), where_it_nests(child.keyword)));
  });
}

model::SectionId Lowering::section() {
  if (!section_) {
    model::Section nowhere;
    nowhere.file = file_;
    section_ = plan_.sections.add(nowhere);
  }
  return section_;
}

void Lowering::lower_section(const Declaration& declaration) {
  model::Section section;
  section.file = file_;
  section.head = declaration.keyword_span;
  section.span = declaration.span;
  section.unreadable = declaration.broken;
  if (!declaration.id.empty() && !declaration.broken) {
    if (text_[declaration.id.begin] == '@') {
      section.person = mention(declaration.id);
    } else {
      section.unit = {identifier(declaration.id), declaration.id, {}};
    }
  }
  if (!declaration.title.empty()) {
    section.period_span = declaration.title;
    section.period = dates_.period(declaration.title);
    section.unreadable |= !section.period;
  }
  const Clauses clauses = lower_clauses(declaration);
  section.allows = clauses.allows;
  section_ = plan_.sections.add(section);
}

void Lowering::lower_unit(const Declaration& declaration) {
  const Clauses clauses = lower_clauses(declaration);
  if (declaration.id.empty()) return;
  model::Unit unit;
  unit.keyword = declaration.keyword;
  unit.file = file_;
  unit.span = declaration.span;
  unit.head = declaration.keyword_span;
  unit.id = identifier(declaration.id);
  unit.id_span = declaration.id;
  unit.name = declaration.title.empty() ? declaration.id.in(text_) : text(declaration.title);
  unit.parent = clauses.parent;
  unit.lead = clauses.lead;
  unit.formerly = clauses.references;
  unit.remarks = clauses.remarks;
  plan_.units.add(unit);
}

void Lowering::lower_person(const Declaration& declaration) {
  const Clauses clauses = lower_clauses(declaration);
  if (declaration.id.empty() || text_[declaration.id.begin] != '@') return;
  model::Person person;
  person.file = file_;
  person.span = declaration.span;
  person.head = declaration.keyword_span;
  person.handle = mention(declaration.id).handle;
  person.handle_span = declaration.id;
  person.name = declaration.title.empty() ? declaration.id.in(text_) : text(declaration.title);
  person.unit = clauses.parent;
  plan_.people.add(person);
}

void Lowering::lower_goal(const Declaration& declaration, const Clauses& clauses, model::Goal& goal) {
  goal.file = file_;
  goal.section = section();
  goal.span = declaration.span;
  goal.head = declaration.keyword_span;
  if (!declaration.title.empty()) {
    goal.title_span = without_quotes(declaration.title);
    goal.title = text(declaration.title);
  }
  if (!declaration.id.empty()) {
    goal.id = identifier(declaration.id);
    goal.id_span = declaration.id;
  }
  goal.owner = clauses.owner;
  goal.references = clauses.references;
  goal.informed = clauses.informed;
  goal.remarks = clauses.remarks;
  goal.checkins = clauses.checkins;
  goal.allows = clauses.allows;
  goal.clauses = clauses.written;
  goal.unreadable = declaration.broken;
}

model::Range<model::Initiative> Lowering::lower_initiatives(const Declaration& declaration,
                                                            model::GoalRef parent) {
  const std::uint32_t begin = plan_.initiatives.size();
  tree_.each_child(declaration, [&](const Declaration& child) {
    if (child.keyword == Keyword::initiative) lower_initiative(child, parent);
  });
  return {begin, plan_.initiatives.size()};
}

void Lowering::lower_objective(const Declaration& declaration) {
  const Clauses clauses = lower_clauses(declaration);
  const model::ObjectiveId id{plan_.objectives.size()};
  model::Objective& objective = plan_.objectives.add();
  lower_goal(declaration, clauses, objective);
  objective.initiatives = lower_initiatives(declaration, id);
  const std::uint32_t begin = plan_.key_results.size();
  tree_.each_child(declaration, [&](const Declaration& child) {
    if (child.keyword == Keyword::kr) lower_key_result(child, id);
  });
  objective.key_results = {begin, plan_.key_results.size()};
  report_misplaced_children(declaration);
}

void Lowering::lower_key_result(const Declaration& declaration, model::ObjectiveId objective) {
  const Clauses clauses = lower_clauses(declaration);
  const model::KeyResultId id{plan_.key_results.size()};
  model::KeyResult& key_result = plan_.key_results.add();
  lower_goal(declaration, clauses, key_result);
  key_result.objective = objective;
  key_result.measure = clauses.measure;
  key_result.deadline = clauses.deadline;
  key_result.deadline_span = clauses.deadline_span;
  key_result.initiatives = lower_initiatives(declaration, id);
  report_misplaced_children(declaration);
}

void Lowering::lower_kpi(const Declaration& declaration) {
  const Clauses clauses = lower_clauses(declaration);
  const model::KpiId id{plan_.kpis.size()};
  model::Kpi& kpi = plan_.kpis.add();
  lower_goal(declaration, clauses, kpi);
  kpi.range = clauses.measure;
  kpi.cadence = clauses.cadence;
  kpi.deadline = clauses.deadline;
  kpi.deadline_span = clauses.deadline_span;
  kpi.initiatives = lower_initiatives(declaration, id);
  report_misplaced_children(declaration);
}

void Lowering::lower_initiative(const Declaration& declaration, model::GoalRef parent) {
  const Clauses clauses = lower_clauses(declaration);
  model::Initiative initiative;
  initiative.file = file_;
  initiative.span = declaration.span;
  initiative.head = declaration.keyword_span;
  if (!declaration.title.empty()) {
    initiative.title_span = without_quotes(declaration.title);
    initiative.title = text(declaration.title);
  }
  if (!declaration.id.empty()) initiative.id = identifier(declaration.id);
  initiative.parent = parent;
  initiative.owner = clauses.owner;
  initiative.deadline = clauses.deadline;
  initiative.done = clauses.done;
  initiative.done_on = clauses.done_on;
  initiative.remarks = clauses.remarks;
  plan_.initiatives.add(initiative);
  report_misplaced_children(declaration);
}

model::Symbol Lowering::identifier(Span span) {
  const std::string_view written = span.in(text_);
  bool plain = true;
  for (const char c : written) plain &= (c & 0x80) == 0;
  if (!plain) {
    std::size_t i = 0;
    while (i < written.size()) {
      const std::size_t begin = i;
      const char32_t c = unicode::decode(written, i);
      const bool sound = c == '-' || c == '.' || c == '/' || unicode::continues_identifier(c) ||
                         (begin == 0 && unicode::begins_identifier(c));
      if (sound) continue;
      const Span bad{span.begin + static_cast<std::uint32_t>(begin),
                     span.begin + static_cast<std::uint32_t>(i)};
      errors_.push_back(error_at<Message::id_wrong>(at(bad), bad.in(text_)));
      return {};
    }
  }
  return plan_.symbols.intern(written);
}

model::Mention Lowering::mention(Span span) {
  const Span name{span.begin + 1, span.end};
  return {identifier(name), span, {}, name.in(text_).find('/') != std::string_view::npos};
}

std::string_view Lowering::text(Span span) { return syntax::lower_text(text_, span, plan_.texts); }

void lower(const syntax::Tree& tree, const File& file, FileId id, const model::Calendar& calendar,
           model::Plan& plan, Errors& errors) {
  Lowering(tree, file, id, calendar, plan, errors).run();
}

}  // namespace goalie::check
