// goalie explain: what a rule, an error of the language or a kind of change is, why it matters, and what to
// write.
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/compare/kinds.hpp"
#include "compiler/driver/driver.hpp"
#include "compiler/source/similar.hpp"

namespace goalie::cli {
namespace {

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end != 0) out += "    " + std::string(text.substr(0, end));
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string explanation(const Facts& facts) {
  std::string text = fmt::format("{} ({}, {})\n\n{}\n\nWhy: {}\n", facts.name, facts.group,
                                 name_of(facts.level), facts.summary, facts.why);
  if (!facts.bad.empty()) text += "\nNot so:\n\n" + indented(facts.bad);
  if (!facts.good.empty()) text += "\nBut so:\n\n" + indented(facts.good);
  bool first = true;
  for (const Option& option : facts.options) {
    if (option.name.empty()) continue;
    if (first) text += "\nOptions:\n";
    first = false;
    text += fmt::format("    {} = {}  # {}\n", option.name, option.value, option.meaning);
  }
  if (!facts.source.empty()) text += fmt::format("\nSource: {}\n", facts.source);
  if (facts.group == "language") text += "\nAn error of the language: it cannot be turned off.\n";
  return text;
}

std::string explanation(const compare::KindFacts& kind) {
  return fmt::format("{} (a kind of change)\n\n{}\n\nWhy: {}\n", kind.name, kind.summary, kind.why);
}

int explain(const std::string& name) {
  if (const compare::KindFacts* const kind = compare::find_kind(name))
    return print(explanation(*kind)) ? Exit::success : Exit::failure;
  if (const Facts* const facts = driver::find_facts(name))
    return print(explanation(*facts)) ? Exit::success : Exit::failure;
  std::vector<std::string_view> names;
  for (const Facts& facts : driver::all_facts()) names.push_back(facts.name);
  for (const compare::KindFacts& kind : compare::all_kinds()) names.push_back(kind.name);
  const auto similar = most_similar(name, names);
  complain("there is no rule, error or kind of change called `{}`{}", name,
           similar ? fmt::format("\n  = help: there is one with a similar name: `{}`", *similar)
                   : "\n  = help: `goalie rules` lists the rules");
  return Exit::failure;
}

Run declare(CLI::App& command) {
  const auto name = std::make_shared<std::string>();
  command
      .add_option(
          "NAME", *name,
          "a rule, such as kr-count, an error, such as unit-mismatch, or a change, such as target-lowered")
      ->required();
  return [name] { return explain(*name); };
}

}  // namespace

const Command explain_command{"explain", "say what a rule, an error or a change means", declare};

}  // namespace goalie::cli
