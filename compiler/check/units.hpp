// Units of values: which words are durations, which codes are currencies, and what is one of many.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/model/quantity.hpp"

namespace goalie::check {

/// The ISO 4217 code of a symbol or code; nothing if there is no such currency.
std::optional<std::string_view> currency_code(std::string_view written);

/// Duration or calendar for the words that convert into each other.
std::optional<model::DimensionKind> time_kind(std::string_view lower_word);

/// `day` for days, `hour` for h: one name for each unit of time, and other words in the singular.
std::string unit_name(std::string_view word);

/// The usual rules of English and a few words that follow none; in lower case.
std::string singular(std::string_view word);

}  // namespace goalie::check
