// The engine: goals outside, rules inside, so that each goal is touched once.
#include "compiler/lint/engine.hpp"

#include <algorithm>

#include "compiler/diagnostics/baseline.hpp"
#include "compiler/diagnostics/catalogue.hpp"
#include "compiler/lint/judged.hpp"
#include "compiler/lint/state.hpp"
#include "compiler/lint/word_table.hpp"

namespace goalie::lint {
namespace {

using model::Goal;

const Setting* setting_of(const Settings& settings, const Rule& rule) {
  const auto found = settings.find(rule.name);
  return found == settings.end() ? nullptr : &found->second;
}

bool is_forbidden(const Policy& policy, const Rule& rule) {
  return std::find(policy.forbidden.begin(), policy.forbidden.end(), rule.name) != policy.forbidden.end();
}

/// The rules that are not off, by name.
std::vector<Active> choose(std::span<const Rule* const> rules, const Policy& policy,
                           const Settings& settings) {
  std::vector<Active> active;
  for (const Rule* rule : rules) {
    const Setting* setting = setting_of(settings, *rule);
    const Level level = setting != nullptr && setting->level ? *setting->level : rule->level;
    if (level != Level::off) active.push_back({rule, setting, level, is_forbidden(policy, *rule)});
  }
  std::sort(active.begin(), active.end(),
            [](const Active& a, const Active& b) { return a.rule->name < b.rule->name; });
  return active;
}

/// The words of the language with those of a vocabulary, where there is one.
std::optional<OwnTable> own_words(const Policy& policy) {
  if (policy.vocabulary.empty()) return std::nullopt;
  return OwnTable(forms_of(policy.vocabulary), english);
}

/// Those of them that judge one kind of thing.
template <typename Function>
std::vector<const Active*> judges_of(const std::vector<Active>& active, Function Check::*kind) {
  std::vector<const Active*> judges;
  for (const Active& one : active)
    if (one.rule->check.*kind != nullptr) judges.push_back(&one);
  return judges;
}

}  // namespace

class Engine {
 public:
  Engine(std::span<const Rule* const> rules, const Policy& policy, const Plan& plan, const Sources& sources,
         model::Date today)
      : rules_(rules),
        policy_(policy),
        plan_(plan),
        own_words_(own_words(policy)),
        context_(plan, sources, own_words_ ? own_words_->table() : english, today) {
    state_.rules = rules;
    state_.of_file = policy.of_file;
    state_.most_findings = policy.most_findings;
    state_.keep_silenced = policy.keep_silenced;
    state_.used.resize(plan.allows.size());
    context_.state_ = &state_;
  }

  Outcome run() {
    for (std::uint32_t i = 0; i < policy_.settings.size(); ++i) judge(i);
    return finish();
  }

 private:
  /// Judges the files that some settings hold for.
  void judge(std::uint32_t settings) {
    active_ = choose(rules_, policy_, policy_.settings[settings]);
    state_.active = active_;
    state_.settings = settings;
    judge_goals(plan_.objectives, &Check::objective);
    judge_goals(plan_.key_results, &Check::key_result);
    judge_goals(plan_.kpis, &Check::kpi);
    judge_sections();
    judge_plan();
    judge_exceptions();
  }

  template <typename Row, typename Function>
  void judge_goals(const model::Table<Row>& table, Function Check::*kind) {
    const std::vector<const Active*> judges = judges_of(active_, kind);
    if (judges.empty()) return;
    for (auto row = table.begin(); row != table.end(); ++row) {
      const Row& goal = *row;
      if (!is_judged(plan_, goal) || state_.is_elsewhere(goal.file)) continue;
      begin(row.id(), &goal, &plan_.section_of(goal));
      const bool words_matter = !is_over(plan_, context_.today, goal);
      for (const Active* judge : judges) {
        if (judge->rule->wording && !words_matter) continue;
        state_.judge = judge;
        (judge->rule->check.*kind)(goal, context_);
      }
    }
  }

  void judge_sections() {
    const std::vector<const Active*> judges = judges_of(active_, &Check::section);
    if (judges.empty()) return;
    for (const Section& section : plan_.sections) {
      if (section.unreadable || state_.is_elsewhere(section.file)) continue;
      begin({}, nullptr, &section);
      for (const Active* judge : judges) {
        state_.judge = judge;
        judge->rule->check.section(section, context_);
      }
    }
  }

  void judge_plan() {
    begin({}, nullptr, nullptr);
    for (const Active* judge : judges_of(active_, &Check::plan)) {
      state_.judge = judge;
      judge->rule->check.plan(plan_, context_);
    }
  }

  /// Every `allow`, now that it is known what it silenced.
  void judge_exceptions() {
    const std::vector<const Active*> judges = judges_of(active_, &Check::exception);
    if (judges.empty() || plan_.allows.empty()) return;
    Coverage coverage(plan_, context_.today);
    for (auto row = plan_.sections.begin(); row != plan_.sections.end(); ++row) {
      const Section& section = *row;
      if (section.unreadable || state_.is_elsewhere(section.file)) continue;
      begin({}, nullptr, &section);
      judge_exceptions(judges, section.allows, [&] { return coverage.is_whole(row.id()); });
    }
    judge_exceptions(judges, plan_.objectives, coverage);
    judge_exceptions(judges, plan_.key_results, coverage);
    judge_exceptions(judges, plan_.kpis, coverage);
  }

  template <typename Row>
  void judge_exceptions(const std::vector<const Active*>& judges, const model::Table<Row>& table,
                        const Coverage& coverage) {
    for (auto row = table.begin(); row != table.end(); ++row) {
      const Row& goal = *row;
      if (goal.allows.empty() || !is_judged(plan_, goal) || state_.is_elsewhere(goal.file)) continue;
      begin(row.id(), &goal, &plan_.section_of(goal));
      judge_exceptions(judges, goal.allows, [&] { return coverage.is_whole(goal); });
    }
  }

  template <typename IsWhole>
  void judge_exceptions(const std::vector<const Active*>& judges, model::Range<model::Allow> allows,
                        const IsWhole& is_whole) {
    for (std::uint32_t i = allows.begin; i < allows.end; ++i) {
      const model::Allow& clause = plan_.allows[AllowId{i}];
      const Exception exception{clause, standing_of(clause, state_.used[i] != 0, is_whole)};
      for (const Active* judge : judges) {
        state_.judge = judge;
        judge->rule->check.exception(exception, context_);
      }
    }
  }

  template <typename IsWhole>
  Standing standing_of(const model::Allow& clause, bool used, const IsWhole& is_whole) const {
    if (used) return Standing::used;
    const auto is_it = [&](std::string_view name) { return name == clause.rule; };
    for (const Facts& error : language_errors())
      if (is_it(error.name)) return Standing::language;
    const auto rule =
        std::find_if(rules_.begin(), rules_.end(), [&](const Rule* r) { return is_it(r->name); });
    if (is_it(stale_baseline().name)) return Standing::idle;  // that is said of no goal
    if (rule == rules_.end()) return Standing::unknown;
    if (is_forbidden(policy_, **rule)) return Standing::forbidden;
    // What is said of an `allow` is found only now: nobody knows yet whether that will be silenced.
    const bool known = context_.is_on(clause.rule) && (*rule)->check.exception == nullptr && is_whole();
    return known ? Standing::idle : Standing::unjudged;
  }

  void begin(model::GoalRef subject, const Goal* goal, const Section* section) {
    state_.subject = subject;
    state_.goal = goal;
    state_.section = section;
    state_.title_read = false;
  }

  Outcome finish() {
    Outcome outcome;
    outcome.suppressed = state_.suppressed;
    if (state_.findings.empty() && state_.silenced.empty()) return outcome;
    const model::Names names(plan_);
    for (std::size_t i = 0; i < state_.silenced.size(); ++i)
      if (state_.silenced_subjects[i])
        state_.silenced[i].finding.goal = names.full(state_.silenced_subjects[i]);
    outcome.silenced.assign(std::make_move_iterator(state_.silenced.begin()),
                            std::make_move_iterator(state_.silenced.end()));
    for (std::size_t i = 0; i < state_.findings.size(); ++i)
      if (state_.subjects[i]) state_.findings[i].goal = names.full(state_.subjects[i]);
    outcome.findings.assign(std::make_move_iterator(state_.findings.begin()),
                            std::make_move_iterator(state_.findings.end()));
    if (state_.left_out > 0) {
      outcome.findings.push_back(
          error_at<Message::more_findings>(state_.first_left_out, std::to_string(state_.left_out)));
      outcome.findings.back().rule = state_.first_rule_left_out;
      outcome.findings.back().level = state_.worst_left_out;
    }
    std::stable_sort(outcome.findings.begin(), outcome.findings.end(), comes_before);
    return outcome;
  }

  std::span<const Rule* const> rules_;
  const Policy& policy_;
  std::vector<Active> active_;
  const Plan& plan_;
  const std::optional<OwnTable> own_words_;
  Context context_;
  Context::State state_;
};

Outcome run(std::span<const Rule* const> rules, const Policy& policy, const model::Plan& plan,
            const Sources& sources, model::Date today) {
  return Engine(rules, policy, plan, sources, today).run();
}

}  // namespace goalie::lint
