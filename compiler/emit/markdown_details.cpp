// What goals say beside their numbers: reasons, sources, last words, changes, and the work that is bet on.
#include "compiler/emit/markdown_page.hpp"
#include "compiler/emit/markdown_text.hpp"

namespace goalie::emit {
namespace {

using namespace model;

const Checkin* last_words(const Plan& plan, const Goal& goal) {
  const Checkin* last = nullptr;
  for (const Checkin& checkin : plan.checkins[goal.checkins]) {
    if (!checkin.note.empty() && (last == nullptr || checkin.date >= last->date)) last = &checkin;
  }
  return last;
}

std::string percent(Decimal share) { return markdown_inline((share * Decimal(100)).to_string()) + " %"; }

/// `2026-08-01, 51%, confidence 70 %`.
std::string head_of(const MarkdownPage& page, FileId file, const Checkin& checkin) {
  std::string head = checkin.date.to_string();
  if (checkin.done) head += ", done";
  if (checkin.value) head += ", " + page.value(file, checkin.value);
  if (checkin.has_confidence) head += ", confidence " + percent(checkin.confidence);
  return head;
}

std::string lead_in(const Remark& remark) {
  switch (remark.keyword) {
    case Keyword::why: return "Why";
    case Keyword::how: return "How";
    case Keyword::source: return "Source";
    case Keyword::diagnosis: return "Diagnosis of " + remark.date.to_string();
    case Keyword::amended: return "Amended " + remark.date.to_string();
    case Keyword::dropped: return "Dropped " + remark.date.to_string();
    case Keyword::grade: return "Graded " + remark.score.to_string();
    default: return {};
  }
}

bool is_address(std::string_view text) {
  return text.substr(0, 8) == "https://" || text.substr(0, 7) == "http://";
}

void write_remark(MarkdownPage& page, int depth, FileId file, const Remark& remark) {
  const std::string lead = lead_in(remark);
  if (lead.empty()) return;
  if (is_address(remark.text)) {
    page.out += std::string(static_cast<std::size_t>(2 * depth), ' ') + "- " + lead + ": " +
                markdown_link(remark.text, remark.text) + "\n";
  } else {
    page.item(depth, lead, remark.text, page.is_block(file, remark.text_span));
  }
}

std::string_view text_of(const Plan& plan, const Range<Remark>& remarks, Keyword keyword) {
  for (const Remark& remark : plan.remarks[remarks]) {
    if (remark.keyword == keyword) return remark.text;
  }
  return {};
}

void write_initiative(MarkdownPage& page, int depth, const Initiative& initiative) {
  const std::string_view link = text_of(page.plan, initiative.remarks, Keyword::link);
  page.out += std::string(static_cast<std::size_t>(2 * depth), ' ') + (initiative.done ? "- [x] " : "- [ ] ");
  page.out += link.empty() ? markdown_inline(initiative.title) : markdown_link(initiative.title, link);
  if (initiative.owner) page.out += ", " + page.person(initiative.owner);
  if (initiative.deadline) page.out += ", by " + initiative.deadline.to_string();
  for (const Remark& remark : page.plan.remarks[initiative.remarks]) {
    if (remark.keyword == Keyword::dropped) page.out += ", dropped: " + markdown_inline(remark.text);
  }
  page.out += '\n';
}

bool says_something(const MarkdownPage& page, const Goal& goal) {
  if (!goal.initiatives.empty() || last_words(page.plan, goal) != nullptr) return true;
  for (const Remark& remark : page.plan.remarks[goal.remarks]) {
    if (!lead_in(remark).empty()) return true;
  }
  return false;
}

void write_items(MarkdownPage& page, int depth, const Goal& goal, bool with_why) {
  if (const Checkin* last = last_words(page.plan, goal)) {
    page.item(depth, head_of(page, goal.file, *last), last->note, page.is_block(goal.file, last->span));
  }
  for (const Remark& remark : page.plan.remarks[goal.remarks]) {
    if (with_why || remark.keyword != Keyword::why) write_remark(page, depth, goal.file, remark);
  }
}

void write_tasks(MarkdownPage& page, int depth, const Goal& goal) {
  for (const Initiative& initiative : page.plan.initiatives[goal.initiatives])
    write_initiative(page, depth, initiative);
}

}  // namespace

void write_details(MarkdownPage& page, const Goal& goal) { write_items(page, 0, goal, false); }

void write_titled_details(MarkdownPage& page, const Goal& goal) {
  if (!says_something(page, goal)) return;
  page.out += "- **" + markdown_inline(goal.title) + "**\n";
  write_items(page, 1, goal, true);
  write_tasks(page, 1, goal);
}

void write_initiatives(MarkdownPage& page, const Goal& goal) {
  if (goal.initiatives.empty()) return;
  if (!page.out.ends_with("\n\n")) page.out += '\n';  // behind a list
  page.paragraph("*Initiatives:*");
  write_tasks(page, 0, goal);
}

}  // namespace goalie::emit
