// Writing: see writing.hpp.
#include "compiler/lint/writing.hpp"

#include <algorithm>
#include <optional>

#include "compiler/lint/rule.hpp"

namespace goalie::lint {
namespace {

using grammar::Keyword;

Span at(std::uint32_t offset) { return {offset, offset}; }

/// The offset behind the `{` that opens a goal's block: the first one behind its title that is no text's.
std::uint32_t block_begin(const Context& context, const model::Goal& goal) {
  const std::string_view text = context.text();
  std::size_t i = goal.title_span.end + 1;
  bool quoted_text = false;
  for (; i < goal.span.end; ++i) {
    if (text[i] == '#' && !quoted_text) {
      while (i < goal.span.end && text[i] != '\n') ++i;
      continue;
    }
    if (text[i] == '"') quoted_text = !quoted_text;
    if (text[i] == '\\' && quoted_text) ++i;
    if (text[i] == '{' && !quoted_text) break;
  }
  return static_cast<std::uint32_t>(i + 1);
}

/// Where the line with this offset begins.
std::uint32_t line_begin(std::string_view text, std::uint32_t offset) {
  while (offset > 0 && text[offset - 1] != '\n') --offset;
  return offset;
}

bool only_clause_is(const model::Goal& goal, Keyword keyword) {
  return (goal.clauses & ~(std::uint64_t{1} << static_cast<unsigned>(keyword))) == 0;
}

/// The id that a KPI would have, if it can be one and no goal of the unit has it.
std::string free_id(const Context& context, const model::KeyResult& key_result, std::string_view title) {
  std::string id = key_result.id ? std::string(context.plan.name(key_result.id)) : model::slug(title);
  if (id.empty() || ('0' <= id[0] && id[0] <= '9') || id.size() > 30) return {};
  return context.is_taken(id) ? std::string() : id;
}

/// The lines that a declaration stands on, with the line break; empty where it shares them.
Span whole_lines(std::string_view text, Span declaration) {
  const std::uint32_t begin = line_begin(text, declaration.begin);
  const std::size_t end = text.find('\n', declaration.end);
  if (end == std::string_view::npos) return {};
  const auto is_blank = [&](std::size_t from, std::size_t to) {
    return text.substr(from, to - from).find_first_not_of(" \t\r") == std::string_view::npos;
  };
  if (!is_blank(begin, declaration.begin) || !is_blank(declaration.end, end)) return {};
  return {begin, static_cast<std::uint32_t>(end + 1)};
}

/// `keep ID` behind what the block says of owner and alignment, or at the end of a `keep` that is there.
std::optional<Edit> write_keep(const Context& context, const model::Objective& objective,
                               std::string_view id) {
  const std::string_view text = context.text();
  std::uint32_t behind = std::max(block_begin(context, objective), objective.owner.span.end);
  for (const model::Reference& reference : context.plan.references[objective.references]) {
    if (reference.period) return std::nullopt;
    if (reference.keyword == Keyword::keep)
      return Edit{{context.file(), at(reference.span.end)}, ", " + std::string(id)};
    if (reference.keyword == Keyword::supports) behind = std::max(behind, reference.span.end);
  }
  if (objective.has(Keyword::keep) || (objective.has(Keyword::supports) && objective.references.empty()))
    return std::nullopt;
  const std::size_t end = text.find('\n', behind);
  if (end == std::string_view::npos || end > objective.span.end) return std::nullopt;
  const std::size_t next = text.find_first_not_of(" \t\r\n", end);
  const bool blank =
      text.substr(next, 3) == "kr " && text.substr(end, next - end).find('\n', 1) == std::string_view::npos;
  return Edit{{context.file(), at(static_cast<std::uint32_t>(end))},
              "\n  keep " + std::string(id) + (blank ? "\n" : "")};
}

}  // namespace

bool has_block(const Context& context, const model::Goal& goal) {
  return goal.span.size() > 0 && context.text()[goal.span.end - 1] == '}';
}

Span head_of(const model::Goal& goal) { return {goal.head.begin, goal.title_span.end + 1}; }

Edit write_first_clause(const Context& context, const model::Goal& goal, std::string_view clause) {
  if (!has_block(context, goal)) return {{context.file(), at(goal.span.end)}, " " + std::string(clause)};
  return {{context.file(), at(block_begin(context, goal))}, "\n  " + std::string(clause)};
}

Edit take_out(const Context& context, Span clause) {
  const std::string_view text = context.text();
  if (const Span lines = whole_lines(text, clause); !lines.empty()) return {{context.file(), lines}, ""};
  std::uint32_t begin = clause.begin;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  return {{context.file(), {begin, clause.end}}, ""};
}

std::vector<Edit> write_key_result(const Context& context, const model::Objective& objective,
                                   std::string_view declaration) {
  const std::string line = "  " + std::string(declaration) + "\n";
  if (has_block(context, objective)) {
    const std::uint32_t close = objective.span.end - 1;
    const std::uint32_t begin = line_begin(context.text(), close);
    if (context.text({begin, close}).find_first_not_of(" \t") != std::string_view::npos) return {};
    const bool first =
        objective.key_results.empty() && objective.initiatives.empty() && objective.clauses != 0;
    return {{{context.file(), at(begin)}, (first ? "\n" : "") + line}};
  }
  if (!only_clause_is(objective, Keyword::owner)) return {};
  const Span rest{objective.title_span.end + 1, objective.span.end};
  std::string block = " {\n";
  if (objective.owner) block += "  owner " + std::string(context.text(objective.owner.span)) + "\n\n";
  return {{{context.file(), rest}, block + line + "}"}};
}

bool could_be(const Context& context, const model::Goal& goal, Keyword kind) {
  std::uint64_t fitting = 0;
  for (const Keyword clause : grammar::clauses_of(kind))
    fitting |= std::uint64_t{1} << static_cast<unsigned>(clause);
  return (goal.clauses & ~fitting) == 0 && !(goal.id && context.is_referred_to());
}

std::vector<Edit> turn_into_kept_kpi(const Context& context, const model::KeyResult& key_result,
                                     std::string_view title, std::string_view clauses) {
  constexpr Keyword plain[] = {Keyword::from,    Keyword::to,      Keyword::at_least,
                               Keyword::at_most, Keyword::between, Keyword::owner};
  std::uint64_t fitting = 0;
  for (const Keyword clause : plain) fitting |= std::uint64_t{1} << static_cast<unsigned>(clause);
  if ((key_result.clauses & ~fitting) != 0 || has_block(context, key_result) || !key_result.objective)
    return {};
  if (key_result.id && context.is_referred_to()) return {};
  const model::Objective& objective = context.plan.objectives[key_result.objective];
  const std::string id = free_id(context, key_result, title);
  const Span lines = whole_lines(context.text(), key_result.span);
  if (id.empty() || lines.empty()) return {};
  const std::optional<Edit> keep = write_keep(context, objective, id);
  if (!keep) return {};
  const model::Mention owner = context.plan.owner_of(key_result);
  const std::string owned = owner ? " owner @" + std::string(context.plan.name(owner.handle)) : "";
  const std::string kpi = "\n\nkpi " + id + " " + quoted(title) + " " + std::string(clauses) + owned;
  return {*keep, {{context.file(), lines}, ""}, {{context.file(), at(objective.span.end)}, kpi}};
}

std::string next_checkin(const Context& context, const model::Goal& goal) {
  std::string clause = "checkin " + context.today.to_string() + " ";
  const model::Checkin* last = context.plan.last_reading(goal);
  if (last == nullptr || last->value.span.size() == 0) return clause + "…";
  return clause.append(last->value.span.in(context.sources[goal.file].text()));
}

std::string quoted(std::string_view written) { return "\"" + std::string(written) + "\""; }

}  // namespace goalie::lint
