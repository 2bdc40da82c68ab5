// Emitters: one table of what a plan can be compiled to; an emitter is a name and a function.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "compiler/model/names.hpp"
#include "compiler/model/plan.hpp"
#include "compiler/source/sources.hpp"

namespace goalie::emit {

struct Input {
  const model::Plan& plan;
  const Sources& sources;
  model::Date as_of;  // pace counts to here; none with neither `--today` nor a check-in
};

struct Emitter {
  std::string_view name;       // "json", "markdown"
  std::string_view extension;  // ".json", ".md"
  std::string_view meaning;    // for help
  void (*write)(const Input& input, std::string& out);
};

std::span<const Emitter> emitters();
const Emitter* find_emitter(std::string_view name);

}  // namespace goalie::emit
