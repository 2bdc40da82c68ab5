// Symbols: the table of names; see symbols.hpp.
#include "compiler/model/symbols.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "compiler/source/unicode.hpp"

namespace goalie::model {
namespace {

bool is_ascii(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return (c & 0x80) == 0; });
}

}  // namespace

Symbols::Symbols() : texts_(1), hashes_(1), places_(64) {}

std::size_t Symbols::place_of(std::string_view normal, std::size_t hash) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t place = hash & mask;
  while (places_[place] != 0 && (hashes_[places_[place]] != hash || texts_[places_[place]] != normal))
    place = (place + 1) & mask;
  return place;
}

void Symbols::grow() {
  places_.assign(places_.size() * 2, 0);
  for (std::uint32_t i = 1; i < texts_.size(); ++i) places_[place_of(texts_[i], hashes_[i])] = i;
}

Symbol Symbols::find(std::string_view name) const {
  std::string normal;
  if (!is_ascii(name)) name = normal = unicode::nfc(name);
  return {places_[place_of(name, std::hash<std::string_view>()(name))]};
}

Symbol Symbols::intern(std::string_view name) {
  if (name.empty()) return {};
  std::string normal;
  if (!is_ascii(name)) name = normal = unicode::nfc(name);
  const std::size_t hash = std::hash<std::string_view>()(name);
  if (const std::uint32_t known = places_[place_of(name, hash)]; known != 0) return {known};
  if (texts_.size() * 2 > places_.size()) grow();
  const auto symbol = static_cast<std::uint32_t>(texts_.size());
  places_[place_of(name, hash)] = symbol;
  char* const text = store_.room(name.size());
  std::copy(name.begin(), name.end(), text);
  texts_.emplace_back(text, name.size());
  hashes_.push_back(hash);
  return {symbol};
}

}  // namespace goalie::model
