// Grades: see grades.hpp.
#include "compiler/lint/grades.hpp"

#include <fmt/format.h>

namespace goalie::lint {

using grammar::Keyword;

std::optional<double> grade_of(const model::Plan& plan, const model::Goal& goal) {
  const model::Remark* grade = goal.has(Keyword::grade) ? plan.remark(goal, Keyword::grade) : nullptr;
  return grade == nullptr ? std::nullopt : std::optional(grade->score.to_double());
}

std::optional<double> grade_of(const model::Plan& plan, const model::Objective& objective) {
  if (objective.has(Keyword::grade)) return grade_of(plan, static_cast<const model::Goal&>(objective));
  double sum = 0;
  int count = 0;
  for (const model::KeyResult& key_result : plan.key_results[objective.key_results]) {
    if (!key_result.judged() || key_result.has(Keyword::dropped)) continue;
    const std::optional<double> one = grade_of(plan, key_result);
    if (!one) return std::nullopt;
    sum += *one;
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

Span grade_span(const Context& context, const model::Goal& goal) {
  const model::Remark* grade = context.plan.remark(goal, Keyword::grade);
  if (grade == nullptr) return goal.head;
  if (grade->text_span.size() == 0) return grade->span;
  const std::string_view text = context.sources[goal.file].text();
  std::uint32_t end = grade->text_span.begin;
  while (end > grade->span.begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return {grade->span.begin, end};
}

std::string as_score(double score) {
  std::string text = fmt::format("{:.2f}", score);
  if (text.back() == '0') text.pop_back();
  return text;
}

}  // namespace goalie::lint
