// Values in JSON; see json_values.hpp.
#include "compiler/emit/json_values.hpp"

namespace goalie::emit {
namespace {

using model::DimensionKind;
using model::TargetKind;

std::string_view name_of(DimensionKind kind) {
  switch (kind) {
    case DimensionKind::none:
    case DimensionKind::number: return "number";
    case DimensionKind::ratio: return "ratio";
    case DimensionKind::money: return "money";
    case DimensionKind::duration: return "duration";
    case DimensionKind::calendar: return "calendar";
    case DimensionKind::rating: return "rating";
    case DimensionKind::factor: return "factor";
    case DimensionKind::count: return "count";
  }
  return {};
}

/// What the dimension's `what` is called beside each kind.
std::string_view key_of_what(DimensionKind kind) {
  switch (kind) {
    case DimensionKind::money: return "currency";
    case DimensionKind::rating: return "scale";
    case DimensionKind::duration:
    case DimensionKind::calendar:
    case DimensionKind::count: return "unit";
    default: return {};
  }
}

std::string_view name_of(TargetKind kind) {
  switch (kind) {
    case TargetKind::none: return {};
    case TargetKind::to: return "to";
    case TargetKind::up: return "up";
    case TargetKind::down: return "down";
    case TargetKind::at_least: return "at_least";
    case TargetKind::at_most: return "at_most";
    case TargetKind::between: return "between";
    case TargetKind::milestone: return "milestone";
  }
  return {};
}

}  // namespace

void JsonValues::date(model::Date date) { date ? json_.text(date.to_string()) : json_.null(); }

void JsonValues::period(const model::Section& section) {
  if (!section.period) return json_.null();
  const std::string_view written = places_.text(section.file, section.period_span);
  json_.begin_line_object();
  json_.key("text").text(written.empty() ? section.period.to_string() : written);
  json_.key("name").text(section.period.to_string());
  json_.key("first").text(section.period.first.to_string());
  json_.key("last").text(section.period.last.to_string());
  json_.end_object();
}

void JsonValues::place(FileId file, Span span) {
  const Place place = places_.of(file, span);
  json_.begin_line_object();
  json_.key("file").text(place.file);
  json_.key("line").number(place.position.line);
  json_.key("column").number(place.position.column);
  json_.end_object();
}

void JsonValues::dimension(const model::Quantity& quantity) {
  const model::Dimension& dimension = quantity.dimension;
  json_.key("dimension").text(name_of(dimension.kind));
  if (const std::string_view key = key_of_what(dimension.kind); !key.empty())
    json_.key(key).text(plan_.name(dimension.what));
  if (quantity.points) json_.key("points").boolean(true);
  if (dimension.per) json_.key("per").text(plan_.name(dimension.per));
}

void JsonValues::quantity(FileId file, const model::Quantity& quantity) {
  if (!quantity) return json_.null();
  json_.begin_line_object();
  json_.key("text").text(places_.text(file, quantity.span));
  if (quantity.unknown) {
    json_.key("amount").null();
    json_.key("number").null();
  } else {
    json_.key("amount").text(quantity.amount.to_string());
    json_.key("number").number(quantity.amount);
  }
  dimension(quantity);
  json_.end_object();
}

void JsonValues::measure(FileId file, const model::Measure& measure) {
  if (measure.kind == TargetKind::none && !measure.baseline) return json_.null();
  json_.begin_object();
  json_.key("kind").text_or_null(name_of(measure.kind));
  json_.key("baseline");
  quantity(file, measure.baseline);
  json_.key("target");
  quantity(file, measure.target);
  json_.key("upper");
  quantity(file, measure.upper);
  json_.key("relative").boolean(measure.relative());
  json_.end_object();
}

}  // namespace goalie::emit
