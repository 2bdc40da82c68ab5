// A page of Markdown as GitHub's own renderer makes it: what it is made of, and what is seen.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace goalie::e2e {

struct Page {
  std::set<std::string> elements;
  std::vector<std::string> texts;              // each as far as no element or comment divides it
  std::vector<std::vector<std::string>> rows;  // of tables, the cells; `<br>` is a line end
  std::size_t tables = 0;
};

Page rendered(const std::string& markdown);

/// What GitHub would still make a link, a picture or a formula of in a finished page.
std::vector<std::string> alive_in(const Page& page);

}  // namespace goalie::e2e
