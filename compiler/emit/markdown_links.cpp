// Addresses that a page may link to; see markdown_links.hpp.
#include "compiler/emit/markdown_links.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace goalie::emit {

bool is_safe_address(std::string_view address) {
  constexpr std::string_view schemes[] = {"http", "https", "mailto"};
  const std::size_t end = address.find_first_of(":/?#");
  if (address.empty() || address.substr(0, 2) == "//") return false;
  const std::string_view head = address.substr(0, end);
  const bool plain = std::all_of(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != '&' && c != '\\' && c != '<' && c != '%' && c != 0x7F;
  });
  if (!plain) return false;
  if (end == std::string_view::npos || address[end] != ':') return true;
  std::string scheme;
  for (const char c : head) scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  return std::find(std::begin(schemes), std::end(schemes), scheme) != std::end(schemes);
}

}  // namespace goalie::emit
