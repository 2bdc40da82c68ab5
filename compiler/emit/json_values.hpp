// Values in JSON: quantities, measures, periods, dates and places.
#pragma once

#include "compiler/emit/json_writer.hpp"
#include "compiler/emit/places.hpp"
#include "compiler/model/plan.hpp"

namespace goalie::emit {

/// Writes the values of one plan.
class JsonValues {
 public:
  JsonValues(JsonWriter& json, const model::Plan& plan, const Sources& sources)
      : json_(json), plan_(plan), places_(sources) {}

  void name(model::Symbol symbol) { json_.text_or_null(plan_.name(symbol)); }
  void date(model::Date date);
  void period(const model::Section& section);
  void place(FileId file, Span span);
  /// `{"text": "60%", "amount": "60", "number": 60, "dimension": "ratio"}`, or null.
  void quantity(FileId file, const model::Quantity& quantity);
  /// The target and where it starts, or null where there is none.
  void measure(FileId file, const model::Measure& measure);
  std::string_view written(FileId file, Span span) const { return places_.text(file, span); }

 private:
  void dimension(const model::Quantity& quantity);

  JsonWriter& json_;
  const model::Plan& plan_;
  Places places_;
};

}  // namespace goalie::emit
