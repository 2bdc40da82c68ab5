// The context and its findings: see context.hpp.
#include "compiler/lint/context.hpp"

#include <algorithm>

#include "compiler/lint/allow.hpp"
#include "compiler/lint/state.hpp"

namespace goalie::lint {

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

Context::Context(const model::Plan& the_plan, const Sources& the_sources, model::Date the_day)
    : plan(the_plan), sources(the_sources), today(the_day) {}

int Context::option(std::string_view name) const {
  if (const Setting* setting = state_->judge->setting) {
    if (const auto found = setting->options.find(name); found != setting->options.end()) return found->second;
  }
  for (const Option& option : state_->judge->rule->options)
    if (option.name == name) return option.value;
  return 0;
}

bool Context::is_on(std::string_view rule) const {
  const auto earlier = [](const Active& active, std::string_view name) { return active.rule->name < name; };
  const auto found = std::lower_bound(state_->active.begin(), state_->active.end(), rule, earlier);
  return found != state_->active.end() && found->rule->name == rule;
}

const Title& Context::title() const {
  if (!state_->title_read && state_->goal != nullptr) {
    state_->title.read(text(state_->goal->title_span), state_->goal->title_span.begin);
    state_->title_read = true;
  }
  return state_->title;
}

Finding Context::report(Span where, std::string message) {
  return report(state_->subject, where, std::move(message));
}

Finding Context::report(model::GoalRef goal, Span where, std::string message) {
  const Active& judge = *state_->judge;
  Diagnostic diagnostic;
  diagnostic.rule = judge.rule->name;
  diagnostic.level = judge.level;
  diagnostic.message = std::move(message);
  diagnostic.where = {goal ? plan.goal(goal).file : file(), where};
  const bool configured = judge.setting != nullptr && judge.setting->level.has_value();
  const bool silent =
      goal ? is_allowed(plan, goal, judge.rule->name)
           : state_->section != nullptr && is_allowed(plan, *state_->section, judge.rule->name);
  if (silent) {
    ++state_->suppressed;
    return Finding(state_->unseen = std::move(diagnostic), configured);
  }
  if (state_->findings.size() == State::most_findings) {
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
