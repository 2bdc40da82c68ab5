// The writer of JSON: commas, indents and escapes; see json_writer.hpp.
#include "compiler/emit/json_writer.hpp"

#include <algorithm>
#include <cmath>

#include "compiler/source/unicode.hpp"

namespace goalie::emit {
namespace {

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7F; }

void append_escaped(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      out += "\\u00";
      out += digits[static_cast<unsigned char>(c) >> 4U];
      out += digits[static_cast<unsigned char>(c) & 15U];
  }
}

}  // namespace

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(static_cast<std::size_t>(2 * depth_), ' ');
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_ += ',';
  first_ = false;
  if (on_line_ == 0) {
    new_line();
  } else if (out_.back() == ',') {
    out_ += ' ';
  }
}

void JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
  ++depth_;
  if (on_line_ > 0) ++on_line_;
  first_ = true;
}

void JsonWriter::begin_line(char bracket) {
  begin(bracket);
  if (on_line_ == 0) on_line_ = 1;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (on_line_ > 0) {
    --on_line_;
  } else if (!first_) {
    new_line();
  }
  out_ += bracket;
  first_ = false;
  if (depth_ == 0) out_ += '\n';
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\": ";
  after_key_ = true;
  return *this;
}

void JsonWriter::text(std::string_view value) {
  separate();
  std::string repaired;
  if (unicode::find_invalid(value) != std::string_view::npos) value = repaired = unicode::repair(value);
  out_ += '"';
  while (!value.empty()) {
    const auto plain =
        static_cast<std::size_t>(std::find_if_not(value.begin(), value.end(), is_plain) - value.begin());
    out_.append(value.substr(0, plain));
    if (plain == value.size()) break;
    append_escaped(out_, value[plain]);
    value.remove_prefix(plain + 1);
  }
  out_ += '"';
}

void JsonWriter::number(model::Decimal value) {
  separate();
  out_ += value.to_string();
}

void JsonWriter::number(std::uint32_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::share(std::optional<double> value) {
  if (!value || !(std::abs(*value) < 1e14)) return null();
  number(model::Decimal(std::llround(*value * 10'000), -4));
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

}  // namespace goalie::emit
