// Symbols: names (ids, handles, unit words), each held once in NFC and compared as a number.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

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
  Symbols(Symbols&&) = default;
  Symbols& operator=(Symbols&&) = default;
  Symbols(const Symbols&) = delete;  // the index views into the texts
  Symbols& operator=(const Symbols&) = delete;

  /// The symbol of a name, made on first sight; two spellings with one NFC are one symbol.
  Symbol intern(std::string_view name);
  /// The symbol of a name, or none where nobody wrote it.
  Symbol find(std::string_view name) const;
  std::string_view text(Symbol symbol) const { return texts_[symbol.index]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::uint32_t> index_;
};

}  // namespace goalie::model
