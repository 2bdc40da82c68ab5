// Dates lowered: what was written becomes a day or a period, or an error that says why not.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/diagnostics/errors.hpp"
#include "compiler/model/date.hpp"

namespace goalie::check {

/// The dates of one file.
class Dates {
 public:
  Dates(std::string_view text, FileId file, const model::Calendar& calendar, Errors& errors)
      : text_(text), file_(file), calendar_(calendar), errors_(errors) {}

  /// A day; none where it is none, and that is reported. `clause` is the keyword that takes it.
  model::Date day(Span span, std::string_view clause) const;
  /// A day, or the last day of a period.
  model::Date deadline(Span span) const;
  model::Period period(Span span) const;

 private:
  void report(Span span) const;

  std::string_view text_;
  FileId file_;
  const model::Calendar& calendar_;
  Errors& errors_;
};

}  // namespace goalie::check
