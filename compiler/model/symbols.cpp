// Symbols: the table of names; see symbols.hpp.
#include "compiler/model/symbols.hpp"

#include <algorithm>

#include "compiler/source/unicode.hpp"

namespace goalie::model {
namespace {

bool is_ascii(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return (c & 0x80) == 0; });
}

}  // namespace

Symbols::Symbols() { texts_.emplace_back(); }

Symbol Symbols::find(std::string_view name) const {
  const auto look_up = [this](std::string_view normal) {
    const auto found = index_.find(normal);
    return found == index_.end() ? Symbol{} : Symbol{found->second};
  };
  return is_ascii(name) ? look_up(name) : look_up(unicode::nfc(name));
}

Symbol Symbols::intern(std::string_view name) {
  if (name.empty()) return {};
  std::string normal;
  if (!is_ascii(name)) name = normal = unicode::nfc(name);
  if (const auto found = index_.find(name); found != index_.end()) return {found->second};
  const Symbol symbol{static_cast<std::uint32_t>(texts_.size())};
  index_.emplace(texts_.emplace_back(name), symbol.index);
  return symbol;
}

}  // namespace goalie::model
