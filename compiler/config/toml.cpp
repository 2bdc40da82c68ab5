// TOML read by toml++, which ends here: its nodes become plain values, its errors sentences.
#include "compiler/config/toml.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <toml++/toml.h>
#include <utility>

#include "compiler/source/sources.hpp"

namespace goalie::config::toml_text {
namespace {

/// Turns the library's lines and columns into offsets.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text), lines_(text) {}

  std::uint32_t offset(toml::source_position position) const {
    if (!position) return 0;
    if (position.line > lines_.lines()) return static_cast<std::uint32_t>(text_.size());
    const std::string_view line = lines_.line(position.line);
    std::size_t bytes = 0;
    for (auto column = position.column; column > 1 && bytes < line.size(); --column)
      bytes += width(line, bytes);
    return lines_.start(position.line) + static_cast<std::uint32_t>(bytes);
  }

  Span span(const toml::source_region& region) const {
    const std::uint32_t begin = offset(region.begin);
    return {begin, std::max(begin, offset(region.end))};
  }

  /// The key or header that a line sets.
  Span key_of_line(toml::source_position position) const {
    if (!position || position.line > lines_.lines()) return {};
    const std::string_view line = lines_.line(position.line);
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    const bool header = first < line.size() && line[first] == '[';
    std::size_t end = std::min(line.find_first_of(header ? "#" : "=#", first), line.size());
    while (end > first && (line[end - 1] == ' ' || line[end - 1] == '\t')) --end;
    const std::uint32_t start = lines_.start(position.line);
    return {start + static_cast<std::uint32_t>(first), start + static_cast<std::uint32_t>(end)};
  }

 private:
  static std::size_t width(std::string_view line, std::size_t at) {
    std::size_t bytes = 1;
    while (at + bytes < line.size() && (static_cast<unsigned char>(line[at + bytes]) & 0xC0U) == 0x80U)
      ++bytes;
    return bytes;
  }

  std::string_view text_;
  LineIndex lines_;
};

Value convert(const toml::node& node, const Places& places);

std::vector<Entry> convert_entries(const toml::table& table, const Places& places) {
  std::vector<Entry> entries;
  for (auto&& [key, value] : table)
    entries.push_back({std::string(key.str()), places.span(key.source()), convert(value, places)});
  return entries;
}

Value convert(const toml::node& node, const Places& places) {
  Value value;
  value.where = places.span(node.source());
  switch (node.type()) {
    case toml::node_type::string:
      value.kind = Kind::text;
      value.text = node.as_string()->get();
      break;
    case toml::node_type::integer:
      value.kind = Kind::integer;
      value.integer = node.as_integer()->get();
      break;
    case toml::node_type::floating_point: value.kind = Kind::number; break;
    case toml::node_type::boolean: value.kind = Kind::boolean; break;
    case toml::node_type::array:
      value.kind = Kind::list;
      for (const toml::node& item : *node.as_array()) value.items.push_back(convert(item, places));
      break;
    case toml::node_type::table:
      value.kind = Kind::table;
      value.entries = convert_entries(*node.as_table(), places);
      break;
    default: value.kind = Kind::date; break;
  }
  return value;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// The library's description without its preface: "expected value, saw `b`".
std::string plain(std::string_view description) {
  if (take_prefix(description, "Error while parsing "))
    description.remove_prefix(std::min(description.find(": ") + 2, description.size()));
  std::string message(description);
  const auto replace = [&](std::string_view from, std::string_view to) {
    for (std::size_t at = message.find(from); at != std::string::npos;
         at = message.find(from, at + to.size()))
      message.replace(at, from.size(), to);
  };
  replace("'\\n'", "the end of the line");
  replace("''", "`'");
  replace("'", "`");
  replace("expected value", "expected a value");
  replace("encountered end-of-file", "the file ends too early");
  replace("could not determine value type", "this is no value");
  replace("unescaped control characters other than TAB (U+0009) are explicitly prohibited",
          "this text has no end");
  replace("control characters other than TAB (U+0009) are explicitly prohibited", "this text has no end");
  return message;
}

std::string help_for(std::string_view message) {
  if (message.find("no value") != message.npos || message.find("expected `true`") != message.npos ||
      message.find("expected `false`") != message.npos)
    return "a text stands in quotes: `level = \"error\"`";
  if (message.find("saw `:`") != message.npos) return "a key and its value are joined by `=`";
  if (message.find("no end") != message.npos) return "close it with the quote that it began with";
  return {};
}

Mistake convert(const toml::parse_error& error, std::string_view text, const Places& places) {
  const std::string_view description = error.description();
  if (description.find("cannot redefine") != description.npos) {
    const Span key = places.key_of_line(error.source().begin);
    return {fmt::format("`{}` was already set above", key.in(text)), "keep one of the two", key};
  }
  Mistake mistake{plain(description), {}, places.span(error.source())};
  mistake.help = help_for(mistake.message);
  mistake.message.insert(0, "this cannot be read as TOML: ");
  return mistake;
}

}  // namespace

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::text: return "a text";
    case Kind::integer: return "a whole number";
    case Kind::number: return "a number";
    case Kind::boolean: return "true or false";
    case Kind::date: return "a date";
    case Kind::list: return "a list";
    case Kind::table: return "a table";
  }
  return {};
}

Document read(std::string_view text) {
  const Places places(text);
  const toml::parse_result result = toml::parse(text, std::string_view{});
  Document document;
  if (result)
    document.root = convert(static_cast<const toml::node&>(result.table()), places);
  else
    document.mistake = convert(result.error(), text, places);
  return document;
}

}  // namespace goalie::config::toml_text
