// Text from goal files, escaped for the place in a Markdown page that it goes to.
#pragma once

#include <string>
#include <string_view>

namespace goalie::emit {

/// A plain text as one line of Markdown that reads as it was written: headings, list items, table cells.
std::string markdown_inline(std::string_view text);

/// A text that is Markdown itself, as lines of a quotation: it keeps its emphasis, lists, links and code, but
/// makes no heading and no HTML, and links to nothing but pages and addresses.
std::string markdown_quote(std::string_view text, std::string_view indent = {});

/// A link, or the address as plain text where it is none that a page may link to.
std::string markdown_link(std::string_view label, std::string_view address);

/// A text in the quoted label of a Mermaid diagram, cut to a length that can be drawn.
std::string mermaid_label(std::string_view text);

}  // namespace goalie::emit
