// Pay: a text that makes what people earn depend on a goal.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/lint/words.hpp"
#include "compiler/source/span.hpp"

namespace goalie::lint {

struct TieToPay {
  Span pay;  // "bonus"
  Span tie;  // "depends on"
};

/// Whether any word of a text is one of pay: quick, since most texts hold none.
bool may_speak_of_pay(std::string_view text, const WordTable& words);

/// A word of pay beside a word that ties, in one sentence. `offset` is where the text stands in its file.
/// Payroll, commissions that are earned and ratings of an app are none.
std::optional<TieToPay> tie_to_pay(std::string_view text, std::uint32_t offset, const WordTable& words);

}  // namespace goalie::lint
