// Values lowered: what was written becomes a quantity with a dimension, its own or its partner's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/errors.hpp"
#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"
#include "compiler/syntax/tree.hpp"

namespace goalie::check {

/// The values of one file.
class Values {
 public:
  Values(std::string_view text, FileId file, model::Symbols& symbols, Errors& errors)
      : text_(text), file_(file), symbols_(symbols), errors_(errors) {}

  /// Its own dimension only: `number` where it names none. None where it cannot be read; that is reported.
  model::Quantity lower(const syntax::Value& value) const;

  /// Gives the values of a measure that name no unit their partner's, and reports those that depart from the
  /// first.
  void settle(model::Measure& measure) const;

  /// What a reading of this measure is a reading of; none where anything goes.
  static model::Dimension of_reading(const model::Measure& measure);

  /// A check-in's value against its goal.
  void settle_reading(const model::Measure& measure, model::Quantity& reading) const;

 private:
  void offer_currency_first(const syntax::Value& value) const;
  void close_the_gap(const syntax::Value& value) const;
  model::Dimension dimension_of(std::string_view unit, bool may_be_factor) const;
  std::string describe(const model::Dimension& dimension) const;
  void report_difference(const model::Quantity& first, const model::Quantity& second) const;

  std::string_view text_;
  FileId file_;
  model::Symbols& symbols_;
  Errors& errors_;
  mutable std::string_view last_unit_;
  mutable model::Dimension last_dimension_;
};

}  // namespace goalie::check
