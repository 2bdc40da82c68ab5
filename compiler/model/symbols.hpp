// Symbols: names (ids, handles, unit words), each held once in NFC and compared as a number.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/source/text_store.hpp"

namespace goalie::model {

/// A name in the plan's table of symbols. The default is no name.
struct Symbol {
  std::uint32_t index = 0;

  constexpr explicit operator bool() const { return index != 0; }
  friend constexpr bool operator==(Symbol a, Symbol b) { return a.index == b.index; }
  friend constexpr bool operator!=(Symbol a, Symbol b) { return a.index != b.index; }
  friend constexpr bool operator<(Symbol a, Symbol b) { return a.index < b.index; }
};

class Symbols {
 public:
  Symbols();

  /// The symbol of a name, made on first sight; two spellings with one NFC are one symbol.
  Symbol intern(std::string_view name);
  /// The symbol of a name, or none where nobody wrote it.
  Symbol find(std::string_view name) const;
  std::string_view text(Symbol symbol) const { return texts_[symbol.index]; }
  std::size_t size() const { return texts_.size(); }

 private:
  /// Where a name in NFC stands, or where it would: a place in the table of open places.
  std::size_t place_of(std::string_view normal, std::size_t hash) const;
  void grow();

  TextStore store_;
  std::vector<std::string_view> texts_;
  std::vector<std::size_t> hashes_;    // of each text
  std::vector<std::uint32_t> places_;  // symbols at their hash or behind it; 0 is a free place
};

}  // namespace goalie::model
