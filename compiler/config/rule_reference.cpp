// The reference of rules and errors: see rule_reference.hpp.
#include "compiler/config/rule_reference.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <vector>

#include "compiler/config/presets.hpp"

namespace goalie::config {
namespace {

/// A line of facts as Markdown: code stays code, and every other sign is itself.
std::string inline_text(std::string_view text) {
  std::string out;
  bool is_code = false;
  for (const char c : text) {
    if (c == '`') is_code = !is_code;
    const bool means_something = std::string_view("\\*_[]<>#~&").find(c) != std::string_view::npos;
    if (c == '|' || (means_something && !is_code)) out += '\\';
    out += c;
  }
  return out;
}

struct Group {
  std::string_view name, heading;
};
/// In the order of the page.
constexpr Group groups[] = {{"objective", "Objectives"},          {"count", "Counts"},
                            {"key-result", "Key results"},        {"kpi", "KPIs"},
                            {"alignment", "Alignment and cycle"}, {"allow", "Exceptions"},
                            {"baseline", "The baseline"},         {"language", "Errors of the language"}};

std::string level_in(const Facts& facts, Strictness strictness) {
  const auto all = presets();
  const auto preset =
      std::find_if(all.begin(), all.end(), [&](const Preset& p) { return p.strictness == strictness; });
  return std::string(name_of(level_under(*preset, facts)));
}

class Page {
 public:
  void write_group(std::string_view heading, std::span<const Facts* const> members) {
    text += fmt::format("## {}\n\n", heading);
    if (members.front()->configurable)
      write_levels(members);
    else
      text += "They are always errors, and nothing turns them off.\n\n";
    for (const Facts* const one : members) write(*one);
  }

  std::string text = "# Rules and errors\n\nWritten by `goalie rules --output markdown`.\n\n";

 private:
  void write_levels(std::span<const Facts* const> members) {
    text += "| rule | minimal | standard | strict | what it finds |\n| --- | --- | --- | --- | --- |\n";
    for (const Facts* const one : members)
      text += fmt::format("| [{0}](#{0}) | {1} | {2} | {3} | {4} |\n", one->name,
                          level_in(*one, Strictness::minimal), level_in(*one, Strictness::standard),
                          level_in(*one, Strictness::strict), inline_text(one->summary));
    text += '\n';
  }

  void write(const Facts& facts) {
    text += fmt::format("### {}\n\nIt finds {}.\n\nWhy: {}.\n\n", facts.name, inline_text(facts.summary),
                        inline_text(facts.why));
    write_example("Not so", facts.bad);
    write_example("But so", facts.good);
    write_options(facts);
    if (!facts.source.empty()) text += fmt::format("Source: {}.\n\n", inline_text(facts.source));
  }

  void write_example(std::string_view what, std::string_view example) {
    if (!example.empty()) text += fmt::format("{}:\n\n```goal\n{}```\n\n", what, example);
  }

  void write_options(const Facts& facts) {
    bool begun = false;
    for (const Option& option : facts.options) {
      if (option.name.empty()) continue;
      if (!begun) text += "| option | default | from | to | what it is |\n| --- | --- | --- | --- | --- |\n";
      begun = true;
      text += fmt::format("| `{}` | {} | {} | {} | {} |\n", option.name, option.value, option.least,
                          option.most, inline_text(option.meaning));
    }
    if (begun) text += '\n';
  }
};

}  // namespace

std::string rule_reference(std::span<const Facts> facts) {
  Page page;
  for (const Group& group : groups) {
    std::vector<const Facts*> members;
    for (const Facts& one : facts)
      if (one.group == group.name) members.push_back(&one);
    if (!members.empty()) page.write_group(group.heading, members);
  }
  page.text.pop_back();
  return std::move(page.text);
}

}  // namespace goalie::config
