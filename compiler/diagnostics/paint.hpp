// Paint: colours of the terminal, or none; nothing is said by colour alone.
#pragma once

#include <string>
#include <string_view>

#include "compiler/diagnostics/diagnostic.hpp"

namespace goalie {

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  std::string level(Level level, std::string_view text) const {
    return with(level == Level::error ? "1;31" : level == Level::warning ? "1;33" : "1;36", text);
  }
  std::string gutter(std::string_view text) const { return with("94", text); }
  std::string faint(std::string_view text) const { return with("36", text); }
  std::string strong(std::string_view text) const { return with("1", text); }
  std::string added(std::string_view text) const { return with("32", text); }
  std::string removed(std::string_view text) const { return with("31", text); }

 private:
  std::string with(const char* code, std::string_view text) const {
    if (!on_ || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
  bool on_;
};

}  // namespace goalie
