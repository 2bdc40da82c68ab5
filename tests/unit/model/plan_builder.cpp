// The builder of plans: see plan_builder.hpp.
#include "tests/unit/model/plan_builder.hpp"

#include <algorithm>

namespace goalie::model {
namespace {

template <typename Row>
void extend(Range<Row>& range, const Table<Row>& table) {
  if (range.empty()) range.begin = table.size() - 1;
  range.end = table.size();
}

DimensionKind kind_of(std::string_view unit) {
  constexpr std::string_view durations[] = {"ms",    "s",   "min",  "minutes", "h",    "hour",
                                            "hours", "day", "days", "week",    "weeks"};
  constexpr std::string_view calendar[] = {"month", "months", "quarter", "quarters", "year", "years"};
  if (std::find(std::begin(durations), std::end(durations), unit) != std::end(durations))
    return DimensionKind::duration;
  if (std::find(std::begin(calendar), std::end(calendar), unit) != std::end(calendar))
    return DimensionKind::calendar;
  return DimensionKind::count;
}

}  // namespace

Date day(std::string_view text) { return text.empty() ? Date{} : Date::parse(text).value(); }

std::string_view PlanBuilder::keep_text(std::string_view text) { return plan.texts.emplace_back(text); }

Span PlanBuilder::write(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_.append(text).push_back('\n');
  return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

Mention PlanBuilder::mention(std::string_view handle) {
  if (handle.empty()) return {};
  Mention mention{plan.symbols.intern(handle), {}, {}, handle.find('/') != std::string_view::npos};
  for (auto row = plan.people.all().begin; row < plan.people.size(); ++row) {
    if (plan.people[Id<Person>{row}].handle == mention.handle) mention.id = {row};
  }
  return mention;
}

PlanBuilder& PlanBuilder::unit(Keyword keyword, std::string_view id, std::string_view name,
                               std::string_view parent) {
  Unit unit;
  unit.keyword = keyword;
  unit.file = FileId{0};
  unit.head = write(grammar::text(keyword));
  unit.id = plan.symbols.intern(id);
  unit.name = keep_text(name);
  unit.parent.name = plan.symbols.intern(parent);
  plan.units.add(unit);
  return *this;
}

PlanBuilder& PlanBuilder::person(std::string_view handle, std::string_view name, std::string_view unit) {
  Person person;
  person.file = FileId{0};
  person.head = write("person");
  person.handle = plan.symbols.intern(handle);
  person.name = keep_text(name);
  person.unit.name = plan.symbols.intern(unit);
  plan.people.add(person);
  return *this;
}

PlanBuilder& PlanBuilder::goals_of(std::string_view unit, std::string_view period) {
  Section section;
  section.file = FileId{0};
  section.head = write("goals");
  section.unit.name = plan.symbols.intern(unit);
  for (std::uint32_t row = 0; row < plan.units.size(); ++row) {
    if (plan.units[UnitId{row}].id == section.unit.name) section.unit.id = {row};
  }
  if (!period.empty()) section.period = Period::parse(period, {}).value();
  section.period_span = write(period);
  section_ = plan.sections.add(section);
  return *this;
}

PlanBuilder& PlanBuilder::goals_of_person(std::string_view handle, std::string_view period) {
  goals_of({}, period);
  plan.sections[section_].person = mention(handle);
  return *this;
}

void PlanBuilder::begin(Goal& goal, std::string_view keyword, std::string_view id, std::string_view title) {
  if (!section_) goals_of({});
  goal.file = FileId{0};
  goal.section = section_;
  goal.head = write(keyword);
  goal.id = plan.symbols.intern(id);
  goal.title = keep_text(title);
  goal_ = &goal;
  key_result_ = nullptr;
  kpi_ = nullptr;
}

ObjectiveId PlanBuilder::objective(std::string_view id, std::string_view title) {
  objective_ = plan.objectives.add({});
  begin(plan.objectives[objective_], "objective", id, title);
  plan.objectives[objective_].key_results = {plan.key_results.size(), plan.key_results.size()};
  return objective_;
}

KeyResultId PlanBuilder::key_result(std::string_view id, std::string_view title) {
  const KeyResultId row = plan.key_results.add({});
  begin(plan.key_results[row], "kr", id, title);
  key_result_ = &plan.key_results[row];
  key_result_->objective = objective_;
  plan.objectives[objective_].key_results.end = plan.key_results.size();
  return row;
}

KpiId PlanBuilder::kpi(std::string_view id, std::string_view title) {
  const KpiId row = plan.kpis.add({});
  begin(plan.kpis[row], "kpi", id, title);
  kpi_ = &plan.kpis[row];
  return row;
}

Initiative& PlanBuilder::initiative(std::string_view title) {
  const InitiativeId row = plan.initiatives.add({});
  Initiative& initiative = plan.initiatives[row];
  initiative.file = FileId{0};
  initiative.head = write("initiative");
  initiative.title = keep_text(title);
  extend(goal_->initiatives, plan.initiatives);
  return initiative;
}

PlanBuilder& PlanBuilder::owner(std::string_view handle) {
  goal_->owner = mention(handle);
  return *this;
}

PlanBuilder& PlanBuilder::inform(std::string_view handle) {
  plan.mentions.add(mention(handle));
  extend(goal_->informed, plan.mentions);
  return *this;
}

Measure& PlanBuilder::measure() { return key_result_ != nullptr ? key_result_->measure : kpi_->range; }

PlanBuilder& PlanBuilder::from(std::string_view value) {
  measure().baseline = quantity(value);
  return *this;
}

PlanBuilder& PlanBuilder::target(TargetKind kind, std::string_view value, std::string_view upper) {
  measure().kind = kind;
  if (!value.empty()) measure().target = quantity(value);
  if (!upper.empty()) measure().upper = quantity(upper);
  return *this;
}

PlanBuilder& PlanBuilder::by(std::string_view date) {
  (key_result_ != nullptr ? key_result_->deadline : kpi_->deadline) = day(date);
  return *this;
}

PlanBuilder& PlanBuilder::measured(Cadence cadence) {
  kpi_->cadence = cadence;
  return *this;
}

PlanBuilder& PlanBuilder::clause(Keyword keyword) {
  goal_->clauses |= std::uint64_t{1} << static_cast<unsigned>(keyword);
  return *this;
}

PlanBuilder& PlanBuilder::reference(Keyword keyword, GoalRef target) {
  Reference reference;
  reference.keyword = keyword;
  reference.span = write("reference");
  reference.target = target;
  plan.references.add(reference);
  extend(goal_->references, plan.references);
  return clause(keyword);
}

PlanBuilder& PlanBuilder::checkin(std::string_view date, std::string_view value, std::string_view note) {
  Checkin checkin;
  checkin.date = day(date);
  checkin.done = value == "done";
  if (!value.empty() && !checkin.done) checkin.value = quantity(value);
  checkin.note = keep_text(note);
  plan.checkins.add(checkin);
  extend(goal_->checkins, plan.checkins);
  return *this;
}

PlanBuilder& PlanBuilder::confidence(Decimal confidence) {
  Checkin& last = plan.checkins[Id<Checkin>{plan.checkins.size() - 1}];
  last.has_confidence = true;
  last.confidence = confidence;
  return *this;
}

PlanBuilder& PlanBuilder::remark(Keyword keyword, std::string_view text, std::string_view date) {
  Remark remark;
  remark.keyword = keyword;
  remark.text = keep_text(text);
  remark.date = day(date);
  plan.remarks.add(remark);
  extend(goal_->remarks, plan.remarks);
  return clause(keyword);
}

PlanBuilder& PlanBuilder::grade(Decimal score, std::string_view text) {
  remark(Keyword::grade, text);
  plan.remarks[Id<Remark>{plan.remarks.size() - 1}].score = score;
  return *this;
}

PlanBuilder& PlanBuilder::allow(std::string_view rule, std::string_view reason, std::string_view until) {
  plan.allows.add({write("allow"), {}, keep_text(rule), keep_text(reason), day(until)});
  extend(goal_->allows, plan.allows);
  return *this;
}

/// `42%`, `3 pp`, `$1.2M`, `4.5/5`, `2x`, `9 days`, `7`, `?`.
Quantity PlanBuilder::quantity(std::string_view value) {
  Quantity quantity;
  quantity.span = write(value);
  quantity.dimension.kind = DimensionKind::number;
  if (value == "?") {
    quantity.unknown = true;
    return quantity;
  }
  if (value.front() == '$') {
    quantity.dimension = {DimensionKind::money, plan.symbols.intern("USD"), {}};
    value.remove_prefix(1);
  }
  const std::size_t end = std::min(value.find_first_not_of("+-0123456789.,"), value.size());
  quantity.amount = Decimal::parse(value.substr(0, end)).value();
  std::string_view unit = value.substr(end);
  if (!unit.empty() && unit.front() == 'M') {
    quantity.amount = quantity.amount * Decimal(1, 6);
    unit.remove_prefix(1);
  }
  if (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
  if (const std::size_t slash = unit.find('/'); slash != std::string_view::npos && slash > 0) {
    quantity.dimension.per = plan.symbols.intern(unit.substr(slash + 1));
    unit = unit.substr(0, slash);
  }
  quantity.points = unit == "pp";
  if (unit.empty()) return quantity;
  if (unit == "%" || unit == "pp") {
    quantity.dimension.kind = DimensionKind::ratio;
  } else if (unit == "x") {
    quantity.dimension.kind = DimensionKind::factor;
  } else if (unit.front() == '/') {
    quantity.dimension.kind = DimensionKind::rating;
    quantity.dimension.what = plan.symbols.intern(unit.substr(1));
  } else {
    quantity.dimension.kind = kind_of(unit);
    quantity.dimension.what = plan.symbols.intern(unit);
  }
  return quantity;
}

Sources PlanBuilder::sources() const {
  Sources sources;
  sources.add("plan.goal", text_);
  return sources;
}

}  // namespace goalie::model
