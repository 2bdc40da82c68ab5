// A Markdown page in the making, and the words that all its sections use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/emitter.hpp"
#include "compiler/emit/places.hpp"

namespace goalie::emit {

class MarkdownPage {
 public:
  MarkdownPage(const Input& input, std::string& page)
      : plan(input.plan), as_of(input.as_of), out(page), places_(input.sources) {}

  const model::Plan& plan;
  model::Date as_of;
  std::string& out;

  /// `## Growth`, with an empty line on both sides.
  void heading(int level, std::string_view text);
  void paragraph(std::string_view text);

  /// A value as it was written, or nothing.
  std::string value(FileId file, const model::Quantity& quantity) const;
  /// `60%`, `up 30%`, `between 5 and 10 days`, `milestone`.
  std::string target(FileId file, const model::Measure& measure) const;
  /// The last reading with its day: `51% (2026-08-01)`.
  std::string reading(const model::Goal& goal) const;
  /// The period of a goal as its header spells it; nothing for none.
  std::string period(const model::Goal& goal) const;
  /// A person's name where declared, else the handle.
  std::string person(const model::Mention& person) const;
  /// A paragraph of text behind a word that says what it is. Text that was written between `"""` is Markdown
  /// itself and becomes a quotation.
  void text(FileId file, const model::Remark& remark, std::string_view lead_in);
  /// The same as an item of a list.
  void item(int depth, std::string_view lead_in, std::string_view text, bool is_markdown);
  /// Whether what stands here was written between `"""`.
  bool is_block(FileId file, Span written) const;

 private:
  Places places_;
};

/// `▓▓▓▓░░░░░░ 45 %`; a dash for none.
std::string progress_bar(std::optional<double> progress);

/// How a goal that runs does against the calendar: "ahead", "on pace", "behind", "reached"; nothing where
/// that cannot be said.
std::string_view pace(std::optional<double> progress, std::optional<double> elapsed);

/// `92%, healthy`: the last reading of a KPI and what it says of the range.
std::string health(const MarkdownPage& page, const model::Kpi& kpi);

// The sections, each in a file of its own.
void write_units(MarkdownPage& page);
void write_kpis(MarkdownPage& page, const std::vector<model::KpiId>& kpis);
void write_objective(MarkdownPage& page, model::ObjectiveId id);
/// What a goal says beside its numbers, as items of a list. Goals of a table stand there under their titles.
void write_details(MarkdownPage& page, const model::Goal& goal);
void write_titled_details(MarkdownPage& page, const model::Goal& goal);
void write_initiatives(MarkdownPage& page, const model::Goal& goal);
void write_people(MarkdownPage& page);
void write_exceptions(MarkdownPage& page);
void write_graph(MarkdownPage& page);

}  // namespace goalie::emit
