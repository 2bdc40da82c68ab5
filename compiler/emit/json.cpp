// JSON: the whole plan as one object, every reference resolved and what can be derived beside it.
#include "compiler/emit/alignment.hpp"
#include "compiler/emit/emitter.hpp"
#include "compiler/emit/formats.hpp"
#include "compiler/emit/json_record.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::emit {
namespace {

using namespace model;

class JsonEmitter {
 public:
  JsonEmitter(const Input& input, std::string& out)
      : plan_(input.plan),
        as_of_(input.as_of),
        json_(out),
        values_(json_, input.plan, input.sources),
        record_(json_, values_, input.plan),
        names_(input.plan),
        alignment_(input.plan) {}

  void write();

 private:
  void unit(const Unit& unit);
  void person(const Person& person);
  void objective(ObjectiveId id);
  void key_result(KeyResultId id);
  void kpi(KpiId id);
  void initiative(const Initiative& initiative);

  void head(const Goal& goal, GoalRef ref);
  void tail(const Goal& goal);
  void pace(std::optional<double> progress, std::optional<double> elapsed);
  void targets(const Goal& goal, Keyword keyword);
  void informed(const Goal& goal);

  /// A list under a key.
  template <typename Rows, typename Write>
  void list(std::string_view key, const Rows& rows, Write write) {
    json_.key(key).begin_list();
    for (const auto& row : rows) write(row);
    json_.end_list();
  }
  template <typename Row, typename Write>
  void ids(std::string_view key, Range<Row> range, Write write) {
    json_.key(key).begin_list();
    for (std::uint32_t row = range.begin; row < range.end; ++row) write(Id<Row>{row});
    json_.end_list();
  }

  const Plan& plan_;
  Date as_of_;
  JsonWriter json_;
  JsonValues values_;
  JsonRecord record_;
  Names names_;
  Alignment alignment_;
};

void JsonEmitter::write() {
  json_.begin_object();
  json_.key("version").number(std::uint32_t{1});
  json_.key("as_of");
  values_.date(as_of_);
  list("units", plan_.units, [&](const Unit& row) { unit(row); });
  list("people", plan_.people, [&](const Person& row) { person(row); });
  ids("objectives", plan_.objectives.all(), [&](ObjectiveId id) { objective(id); });
  ids("kpis", plan_.kpis.all(), [&](KpiId id) { kpi(id); });
  json_.end_object();
}

void JsonEmitter::unit(const Unit& unit) {
  json_.begin_object();
  json_.key("id").text(plan_.name(unit.id));
  json_.key("kind").text(grammar::text(unit.keyword));
  json_.key("name").text(unit.name);
  json_.key("parent");
  values_.name(unit.parent.name);
  json_.key("lead");
  values_.name(unit.lead.handle);
  record_.text_of(unit.remarks, Keyword::why);
  json_.key("place");
  values_.place(unit.file, unit.head);
  json_.end_object();
}

void JsonEmitter::person(const Person& person) {
  json_.begin_object();
  json_.key("handle").text(plan_.name(person.handle));
  json_.key("name").text(person.name);
  json_.key("unit");
  values_.name(person.unit.name);
  json_.key("place");
  values_.place(person.file, person.head);
  json_.end_object();
}

/// What every goal begins with.
void JsonEmitter::head(const Goal& goal, GoalRef ref) {
  const Section& section = plan_.section_of(goal);
  json_.key("name").text(names_.full(ref));
  json_.key("id");
  values_.name(goal.id);
  json_.key("title").text(goal.title);
  json_.key("unit");
  values_.name(section.unit.name);
  json_.key("person");
  values_.name(section.person.handle);
}

/// What every goal ends with.
void JsonEmitter::tail(const Goal& goal) {
  record_.text_of(goal.remarks, Keyword::why);
  record_.text_of(goal.remarks, Keyword::link);
  record_.tags(goal.remarks);
  record_.checkins(goal);
  record_.dated(goal.remarks, Keyword::amended);
  record_.dropped(goal.remarks);
  json_.key("formerly").begin_line_list();
  for (const Reference& reference : plan_.references[goal.references]) {
    if (reference.keyword == Keyword::formerly) json_.text(values_.written(goal.file, reference.span));
  }
  json_.end_list();
  list("initiatives", plan_.initiatives[goal.initiatives], [&](const Initiative& row) { initiative(row); });
  json_.key("place");
  values_.place(goal.file, goal.head);
}

void JsonEmitter::objective(ObjectiveId id) {
  const Objective& objective = plan_.objectives[id];
  json_.begin_object();
  head(objective, id);
  json_.key("period");
  values_.period(plan_.section_of(objective));
  json_.key("owner");
  values_.name(plan_.owner_of(objective).handle);
  json_.key("committed").boolean(objective.committed());
  targets(objective, Keyword::supports);
  json_.key("alignment_depth").number(alignment_.depth(id));
  targets(objective, Keyword::keep);
  pace(progress(plan_, objective), elapsed(plan_, objective, as_of_));
  record_.grade(objective);
  informed(objective);
  record_.allows({plan_.section_of(objective).allows, objective.allows});
  ids("key_results", objective.key_results, [&](KeyResultId row) { key_result(row); });
  tail(objective);
  json_.end_object();
}

void JsonEmitter::key_result(KeyResultId id) {
  const KeyResult& key_result = plan_.key_results[id];
  json_.begin_object();
  head(key_result, id);
  json_.key("owner");
  values_.name(plan_.owner_of(key_result).handle);
  json_.key("measure");
  values_.measure(key_result.file, key_result.measure);
  json_.key("by");
  values_.date(key_result.deadline);
  json_.key("deadline");
  values_.date(plan_.due(key_result));
  targets(key_result, Keyword::supports);
  json_.key("alignment_depth").number(alignment_.depth(id));
  pace(progress(plan_, key_result), elapsed(plan_, key_result, as_of_));
  record_.grade(key_result);
  record_.text_of(key_result.remarks, Keyword::source);
  record_.allows({key_result.allows});
  tail(key_result);
  json_.end_object();
}

void JsonEmitter::kpi(KpiId id) {
  constexpr std::string_view healths[] = {"unknown", "healthy", "breached"};
  const Kpi& kpi = plan_.kpis[id];
  json_.begin_object();
  head(kpi, id);
  json_.key("owner");
  values_.name(plan_.owner_of(kpi).handle);
  json_.key("range");
  values_.measure(kpi.file, kpi.range);
  json_.key("by");
  values_.date(kpi.deadline);
  json_.key("measured").text_or_null(name_of(kpi.cadence));
  json_.key("indicator")
      .text_or_null(kpi.has(Keyword::leading)   ? "leading"
                    : kpi.has(Keyword::lagging) ? "lagging"
                                                : "");
  json_.key("health").text(healths[static_cast<std::size_t>(health(plan_, kpi))]);
  targets(kpi, Keyword::supports);
  json_.key("alignment_depth").number(alignment_.depth(id));
  informed(kpi);
  record_.text_of(kpi.remarks, Keyword::how);
  record_.text_of(kpi.remarks, Keyword::source);
  record_.dated(kpi.remarks, Keyword::diagnosis);
  record_.allows({plan_.section_of(kpi).allows, kpi.allows});
  tail(kpi);
  json_.end_object();
}

void JsonEmitter::initiative(const Initiative& initiative) {
  json_.begin_object();
  json_.key("id");
  values_.name(initiative.id);
  json_.key("title").text(initiative.title);
  json_.key("owner");
  values_.name(initiative.owner.handle);
  json_.key("by");
  values_.date(initiative.deadline);
  json_.key("done").boolean(initiative.done);
  json_.key("done_on");
  values_.date(initiative.done_on);
  record_.text_of(initiative.remarks, Keyword::why);
  record_.text_of(initiative.remarks, Keyword::link);
  record_.tags(initiative.remarks);
  record_.dropped(initiative.remarks);
  json_.key("place");
  values_.place(initiative.file, initiative.head);
  json_.end_object();
}

void JsonEmitter::pace(std::optional<double> progress, std::optional<double> elapsed) {
  json_.key("progress").share(progress);
  json_.key("elapsed").share(elapsed);
  json_.key("pace").share(progress && elapsed ? std::optional(*progress - *elapsed) : std::nullopt);
}

void JsonEmitter::informed(const Goal& goal) {
  json_.key("informed").begin_line_list();
  for (const Mention& mention : plan_.mentions[goal.informed]) json_.text(plan_.name(mention.handle));
  json_.end_list();
}

void JsonEmitter::targets(const Goal& goal, Keyword keyword) {
  json_.key(grammar::text(keyword)).begin_line_list();
  for (const Reference& reference : plan_.references[goal.references]) {
    if (reference.keyword == keyword && reference.target) json_.text(names_.full(reference.target));
  }
  json_.end_list();
}

}  // namespace

void write_json(const Input& input, std::string& out) { JsonEmitter(input, out).write(); }

}  // namespace goalie::emit
