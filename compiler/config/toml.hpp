// TOML as plain values with places: what the configuration reads, free of the library that parses it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.hpp"

namespace goalie::config::toml_text {

enum class Kind : std::uint8_t { text, integer, number, boolean, date, list, table };

/// "a text", "a whole number", "a table".
std::string_view name_of(Kind kind);

struct Entry;

/// One value and where it stands. Only the member of its kind is filled.
struct Value {
  Kind kind = Kind::table;
  Span where;
  std::string text;
  std::int64_t integer = 0;
  std::vector<Value> items;
  std::vector<Entry> entries;  // in the order of their names
};

struct Entry {
  std::string key;
  Span where;  // of the key
  Value value;
};

/// Why a text is no TOML.
struct Mistake {
  std::string message;
  std::string help;
  Span where;
};

struct Document {
  Value root;
  std::optional<Mistake> mistake;  // reading stops at the first
};

Document read(std::string_view text);

}  // namespace goalie::config::toml_text
