// The context and its findings: see context.hpp.
#include "compiler/lint/context.hpp"

#include <algorithm>

#include "compiler/lint/allow.hpp"
#include "compiler/lint/state.hpp"
#include "compiler/source/similar.hpp"

namespace goalie::lint {
namespace {

/// A rule among those that are run, or null.
const Active* find(std::span<const Active> active, std::string_view rule) {
  const auto earlier = [](const Active& one, std::string_view name) { return one.rule->name < name; };
  const auto found = std::lower_bound(active.begin(), active.end(), rule, earlier);
  return found != active.end() && found->rule->name == rule ? &*found : nullptr;
}

int value_of(const Active& active, std::string_view name) {
  if (active.setting != nullptr) {
    const auto found = active.setting->options.find(name);
    if (found != active.setting->options.end()) return found->second;
  }
  for (const Option& option : active.rule->options)
    if (option.name == name) return option.value;
  return 0;
}

}  // namespace

Finding& Finding::note_here(std::string text) {
  diagnostic_.label = std::move(text);
  return *this;
}

Finding& Finding::label(Span where, std::string text) {
  return label(Location{diagnostic_.where.file, where}, std::move(text));
}

Finding& Finding::label(Location where, std::string text) {
  diagnostic_.labels.push_back({where, std::move(text)});
  return *this;
}

Finding& Finding::note(std::string text) {
  diagnostic_.notes.push_back(std::move(text));
  return *this;
}

Finding& Finding::help(std::string text) {
  diagnostic_.help = std::move(text);
  return *this;
}

Finding& Finding::fix(std::string title, Applicability applicability, Span where, std::string replacement) {
  return fix(
      Fix{std::move(title), applicability, {{{diagnostic_.where.file, where}, std::move(replacement)}}});
}

Finding& Finding::fix(Fix fix) {
  if (!fix.edits.empty()) diagnostic_.fixes.push_back(std::move(fix));
  return *this;
}

Finding& Finding::level(Level level) {
  if (!configured_) diagnostic_.level = level;
  return *this;
}

Context::Context(const model::Plan& the_plan, const Sources& the_sources, const WordTable& the_words,
                 model::Date the_day)
    : plan(the_plan), sources(the_sources), words(the_words), today(the_day) {}

int Context::option(std::string_view name) const { return value_of(*state_->judge, name); }

bool Context::is_on(std::string_view rule) const { return find(state_->active, rule) != nullptr; }

int Context::option_of(std::string_view rule, std::string_view name) const {
  const Active* active = find(state_->active, rule);
  return active == nullptr ? 0 : value_of(*active, name);
}

std::optional<std::string_view> Context::similar_rule(std::string_view name) const {
  std::vector<std::string_view> names;
  for (const Rule* const rule : state_->rules) names.push_back(rule->name);
  return most_similar(name, names);
}

const Title& Context::title() const {
  if (!state_->title_read && state_->goal != nullptr) {
    state_->title.read(text(state_->goal->title_span), state_->goal->title_span.begin, words);
    state_->title_read = true;
  }
  return state_->title;
}

Finding Context::report(Span where, std::string message) {
  return report(state_->subject, where, std::move(message));
}

AllowId Context::silenced_by(model::GoalRef goal, const model::Section* section) const {
  const Active& judge = *state_->judge;
  if (judge.forbidden) return {};
  if (goal) return silencing(plan, goal, judge.rule->name);
  return section != nullptr ? silencing(plan, *section, judge.rule->name) : AllowId{};
}

Finding Context::report(model::GoalRef goal, Span where, std::string message) {
  return report(goal, state_->section, {goal ? plan.goal(goal).file : file(), where}, std::move(message));
}

Finding Context::report(const model::Section& section, Span where, std::string message) {
  return report({}, &section, {section.file, where}, std::move(message));
}

Finding Context::report(model::GoalRef goal, const model::Section* section, Location where,
                        std::string message) {
  const Active& judge = *state_->judge;
  Diagnostic diagnostic;
  diagnostic.rule = judge.rule->name;
  diagnostic.level = judge.level;
  diagnostic.message = std::move(message);
  diagnostic.where = where;
  const bool configured =
      judge.setting != nullptr && judge.setting->level.has_value() && judge.setting->configured;
  if (state_->is_elsewhere(diagnostic.where.file))
    return Finding(state_->unseen = std::move(diagnostic), configured);
  if (const AllowId allow = silenced_by(goal, section)) {
    state_->used[allow.index] = 1;
    ++state_->suppressed;
    if (!state_->keep_silenced) return Finding(state_->unseen = std::move(diagnostic), configured);
    state_->silenced_subjects.push_back(goal);
    state_->silenced.push_back({std::move(diagnostic), std::string(plan.allows[allow].reason)});
    return Finding(state_->silenced.back().finding, configured);
  }
  if (state_->findings.size() == state_->most_findings) {
    if (state_->left_out++ == 0) {
      state_->first_left_out = diagnostic.where;
      state_->first_rule_left_out = diagnostic.rule;
    }
    state_->worst_left_out = std::max(state_->worst_left_out, diagnostic.level);
    return Finding(state_->unseen = std::move(diagnostic), configured);
  }
  state_->subjects.push_back(goal);
  return Finding(state_->findings.emplace_back(std::move(diagnostic)), configured);
}

bool Context::is_silenced(model::GoalRef goal) {
  const AllowId allow = silenced_by(goal, nullptr);
  if (!allow) return false;
  if (!state_->is_elsewhere(plan.goal(goal).file)) {
    state_->used[allow.index] = 1;
    ++state_->suppressed;
  }
  return true;
}

const Cycles& Context::cycles() const {
  if (!state_->cycles) state_->cycles.emplace(plan);
  return *state_->cycles;
}

const Hierarchy& Context::hierarchy() const {
  if (!state_->hierarchy) state_->hierarchy.emplace(plan);
  return *state_->hierarchy;
}

model::GoalRef Context::subject() const { return state_->subject; }

bool Context::is_referred_to() const { return state_->lookup.is_referred_to(plan, state_->subject); }

bool Context::is_taken(std::string_view id) const {
  const model::Symbol symbol = plan.symbols.find(id);
  return symbol && state_->goal != nullptr &&
         state_->lookup.is_taken(plan, plan.unit_of(*state_->goal), symbol);
}

FileId Context::file() const {
  if (state_->goal != nullptr) return state_->goal->file;
  return state_->section != nullptr ? state_->section->file : no_file;
}

std::string_view Context::text() const { return sources[file()].text(); }

std::string_view Context::text(Span where) const { return where.in(text()); }

}  // namespace goalie::lint
