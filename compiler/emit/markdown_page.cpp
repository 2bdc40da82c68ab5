// The words that all sections of a Markdown page use; see markdown_page.hpp.
#include "compiler/emit/markdown_page.hpp"

#include <algorithm>
#include <cmath>

#include "compiler/emit/markdown_text.hpp"
#include "compiler/model/progress.hpp"

namespace goalie::emit {
namespace {

using model::TargetKind;

/// `to` is silent: a target is reached unless it says otherwise.
std::string_view words_of(TargetKind kind) {
  switch (kind) {
    case TargetKind::up: return "up ";
    case TargetKind::down: return "down ";
    case TargetKind::at_least: return "at least ";
    case TargetKind::at_most: return "at most ";
    case TargetKind::between: return "between ";
    case TargetKind::none:
    case TargetKind::to:
    case TargetKind::milestone: break;
  }
  return {};
}

}  // namespace

void MarkdownPage::heading(int level, std::string_view text) {
  if (out.size() > 1 && out.substr(out.size() - 2) != "\n\n") out += '\n';
  out.append(static_cast<std::size_t>(level), '#');
  out += ' ';
  out += text;
  out += "\n\n";
}

void MarkdownPage::paragraph(std::string_view text) {
  out += text;
  out += "\n\n";
}

std::string MarkdownPage::value(FileId file, const model::Quantity& quantity) const {
  return quantity ? markdown_inline(places_.text(file, quantity.span)) : std::string();
}

std::string MarkdownPage::target(FileId file, const model::Measure& measure) const {
  if (measure.kind == TargetKind::milestone) return "milestone";
  std::string text(words_of(measure.kind));
  text += value(file, measure.target);
  if (measure.upper) text += " and " + value(file, measure.upper);
  return text;
}

std::string MarkdownPage::reading(const model::Goal& goal) const {
  const model::Checkin* last = plan.last_reading(goal);
  if (last == nullptr) return {};
  return (last->done ? "done" : value(goal.file, last->value)) + " (" + last->date.to_string() + ")";
}

std::string MarkdownPage::period(const model::Goal& goal) const {
  const model::Section& section = plan.section_of(goal);
  if (!section.period) return {};
  const std::string_view written = places_.text(section.file, section.period_span);
  return written.empty() ? section.period.to_string() : std::string(written);
}

std::string MarkdownPage::person(const model::Mention& person) const {
  if (!person) return {};
  if (person.id) return markdown_inline(plan.people[person.id].name);
  return markdown_inline("@" + std::string(plan.name(person.handle)));
}

bool MarkdownPage::is_block(FileId file, Span written) const {
  const std::string_view text = places_.text(file, written);
  return text.size() >= 6 && text.substr(text.size() - 3) == "\"\"\"";
}

void MarkdownPage::text(FileId file, const model::Remark& remark, std::string_view lead_in) {
  out += "*" + std::string(lead_in) + ":*";
  if (is_block(file, remark.text_span)) {
    out += "\n\n" + markdown_quote(remark.text) + "\n";
  } else {
    out += " " + markdown_inline(remark.text) + "\n\n";
  }
}

void MarkdownPage::item(int depth, std::string_view lead_in, std::string_view text, bool is_markdown) {
  const std::string indent(static_cast<std::size_t>(2 * depth), ' ');
  out += indent + "- " + std::string(lead_in);
  if (text.empty()) {
    out += '\n';
  } else if (is_markdown) {
    out += ":\n\n" + markdown_quote(text, indent + "  ") + "\n";
  } else {
    out += ": " + markdown_inline(text) + "\n";
  }
}

std::string progress_bar(std::optional<double> progress) {
  if (!progress) return "–";
  constexpr int cells = 10;
  const int full = static_cast<int>(std::lround(std::clamp(*progress, 0.0, 1.0) * cells));
  std::string bar;
  for (int i = 0; i < cells; ++i) bar += i < full ? "▓" : "░";
  return bar + " " + std::to_string(std::lround(std::clamp(*progress, -99.0, 99.0) * 100)) + " %";
}

std::string_view pace(std::optional<double> progress, std::optional<double> elapsed) {
  constexpr double tolerance = 0.1;
  if (!progress || !elapsed) return {};
  if (*progress >= 1) return "reached";
  if (*progress - *elapsed > tolerance) return "ahead";
  return *progress - *elapsed < -tolerance ? "behind" : "on pace";
}

std::string health(const MarkdownPage& page, const model::Kpi& kpi) {
  const std::string reading = page.reading(kpi);
  if (reading.empty()) return "no reading";
  switch (model::health(page.plan, kpi)) {
    case model::Health::healthy: return reading + ", healthy";
    case model::Health::breached: return reading + ", **out of range**";
    case model::Health::unknown: break;
  }
  return kpi.deadline ? reading + ", due " + kpi.deadline.to_string() : reading;
}

}  // namespace goalie::emit
