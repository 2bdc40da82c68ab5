// The table of emitters: what a plan can be compiled to.
#include "compiler/emit/emitter.hpp"

#include "compiler/emit/formats.hpp"

namespace goalie::emit {
namespace {

constexpr Emitter table[] = {
    {"json", ".json", "one object with everything, for programs", write_json},
    {"markdown", ".md", "a page to read on a code host", write_markdown},
};

}  // namespace

std::span<const Emitter> emitters() { return table; }

const Emitter* find_emitter(std::string_view name) {
  for (const Emitter& emitter : table) {
    if (emitter.name == name) return &emitter;
  }
  return nullptr;
}

}  // namespace goalie::emit
