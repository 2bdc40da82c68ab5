// Addresses that a page may link to.
#pragma once

#include <string_view>

namespace goalie::emit {

/// `https:`, `http:` and `mailto:` addresses, and those with no scheme that name a place near the page.
/// Anything that could hide a scheme (an entity, an escape, a control) is not safe.
bool is_safe_address(std::string_view address);

}  // namespace goalie::emit
