// Pages: see page.hpp.
#include "tests/e2e/page.hpp"

#include <gtest/gtest.h>
#include <regex>
#include <string_view>
#include <utility>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {
namespace {

std::string decoded(std::string_view html) {
  std::string text(html);
  for (const auto& [name, sign] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
      text.replace(at, std::string_view(name).size(), sign);
  return text;
}

class Reader {
 public:
  explicit Reader(std::string_view html) : rest_(html) {}

  Page read() {
    while (!rest_.empty()) {
      if (rest_.starts_with("<!--")) {
        rest_.remove_prefix(std::min(rest_.find("-->"), rest_.size() - 3) + 3);
      } else if (rest_.front() == '<') {
        take_tag();
      } else {
        take_text();
      }
    }
    return std::move(page_);
  }

 private:
  void take_tag() {
    const std::size_t end = std::min(rest_.find('>'), rest_.size() - 1);
    const std::string_view inside = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    const std::string name(inside.substr(0, inside.find_first_of(" />", 1)));
    if (name.front() == '/') {
      is_in_cell_ &= name != "/td";
      return;
    }
    page_.elements.insert(name);
    page_.tables += name == "table";
    if (name == "tr") page_.rows.emplace_back();
    if (name == "td") page_.rows.back().emplace_back();
    is_in_cell_ |= name == "td";
    if (name == "br" && is_in_cell_) page_.rows.back().back() += "\n";
  }

  void take_text() {
    const std::size_t end = std::min(rest_.find('<'), rest_.size());
    const std::string text = decoded(rest_.substr(0, end));
    rest_.remove_prefix(end);
    page_.texts.push_back(text);
    if (is_in_cell_) page_.rows.back().back() += text;
  }

  std::string_view rest_;
  Page page_;
  bool is_in_cell_ = false;
};

}  // namespace

Page rendered(const std::string& markdown) {
  const Ran ran = run({"--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tagfilter",
                       "-e", "tasklist", "-e", "footnotes"},
                      {.program = "cmark-gfm", .input = markdown});
  EXPECT_EQ(ran.status, 0) << "cmark-gfm comes with `./dev test`" << ran.err;
  Page page = Reader(ran.out).read();
  std::erase_if(page.rows, [](const auto& cells) { return cells.empty(); });  // the head
  return page;
}

std::vector<std::string> alive_in(const Page& page) {
  static const std::regex alive(
      R"((^|\W)@[a-z0-9]|#\d|\bGH-\d|:[+\w-]+:|\b[0-9a-f]{7,40}\b|https?://|ftp://|www\.|\$.*\$)",
      std::regex::icase);
  std::vector<std::string> found;
  for (const std::string& text : page.texts)
    if (std::regex_search(text, alive)) found.push_back(text);
  return found;
}

}  // namespace goalie::e2e
