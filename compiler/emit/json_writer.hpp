// A writer of JSON: straight into one string, in the order that it is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/model/decimal.hpp"

namespace goalie::emit {

/// Objects and lists stand over several lines, or on one where they are begun so.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_list() { begin('['); }
  void end_list() { end(']'); }
  /// On one line, with all that is in it.
  void begin_line_object() { begin_line('{'); }
  void begin_line_list() { begin_line('['); }

  JsonWriter& key(std::string_view name);
  void text(std::string_view value);
  /// A text, or null where it is empty.
  void text_or_null(std::string_view value) { value.empty() ? null() : text(value); }
  void number(model::Decimal value);
  void number(std::uint32_t value);
  /// A derived share, rounded to four places; null for none.
  void share(std::optional<double> value);
  void boolean(bool value);
  void null();

 private:
  void begin(char bracket);
  void begin_line(char bracket);
  void end(char bracket);
  void separate();
  void new_line();

  std::string& out_;
  int depth_ = 0;
  int on_line_ = 0;  // how many of the open ones stand on one line
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace goalie::emit
