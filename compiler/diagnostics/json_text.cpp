// JSON as text: see json_text.hpp.
#include "compiler/diagnostics/json_text.hpp"

#include <cstdint>
#include <fmt/format.h>

#include "compiler/source/unicode.hpp"

namespace goalie {

std::string json_text(std::string_view dumped) {
  std::string out;
  out.reserve(dumped.size() + 1);
  for (std::size_t i = 0; i < dumped.size();) {
    const std::size_t begin = i;
    const char32_t c = unicode::decode(dumped, i);
    const bool begins_command = c == '[' && out.ends_with("##");
    if (begins_command || unicode::is_forbidden(c)) {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    } else {
      out += dumped.substr(begin, i - begin);
    }
  }
  return out + "\n";
}

}  // namespace goalie
