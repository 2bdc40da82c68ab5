// The record: see record.hpp.
#include "compiler/compare/record.hpp"

#include <algorithm>
#include <map>

#include "compiler/compare/amounts.hpp"

namespace goalie::compare {
namespace {

using model::Checkin;
using model::Keyword;
using model::Plan;
using model::Remark;
using enum ChangeKind;

template <typename Row>
using ByDay = std::map<std::int32_t, std::vector<const Row*>>;

ByDay<Checkin> checkins_by_day(const Plan& plan, const model::Goal& goal) {
  ByDay<Checkin> days;
  for (const Checkin& checkin : plan.checkins[goal.checkins]) days[checkin.date.key()].push_back(&checkin);
  return days;
}

ByDay<Remark> remarks_by_day(const Plan& plan, const model::Goal& goal, Keyword keyword) {
  ByDay<Remark> days;
  for (const Remark& remark : plan.remarks[goal.remarks])
    if (remark.keyword == keyword) days[remark.date.key()].push_back(&remark);
  return days;
}

bool same_checkin(const Plan& a, const Checkin& one, const Plan& b, const Checkin& other) {
  return one.done == other.done && one.has_confidence == other.has_confidence &&
         (!one.has_confidence || one.confidence == other.confidence) && one.note == other.note &&
         same_amount(a, one.value, b, other.value);
}

/// Goes through two records day by day, and of one day in the order of the file.
template <typename Row, typename Same>
void compare_days(const Pair& pair, Listing& listing, const ByDay<Row>& was, const ByDay<Row>& is,
                  ChangeKind rewritten, std::optional<ChangeKind> added, Same same) {
  static const std::vector<const Row*> nothing;
  const auto of_day = [](const ByDay<Row>& days, std::int32_t day) -> const std::vector<const Row*>& {
    const auto found = days.find(day);
    return found == days.end() ? nothing : found->second;
  };
  for (const auto& [day, rows] : was) {
    const auto& now = of_day(is, day);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i < now.size() && same(*rows[i], *now[i])) continue;
      listing.add(rewritten, Direction::easier, listing.was(pair, rows[i]->span),
                  listing.is(pair, i < now.size() ? now[i]->span : Span()));
    }
  }
  if (!added) return;
  for (const auto& [day, rows] : is)
    for (std::size_t i = of_day(was, day).size(); i < rows.size(); ++i)
      listing.add(*added, Direction::neutral, {}, listing.is(pair, rows[i]->span));
}

bool has_words(std::string_view text) { return text.find_first_not_of(" \t\r\n") != text.npos; }

void compare_grades(const Pair& pair, Listing& listing) {
  const Remark* const was = pair.before.plan.remark(pair.was(), Keyword::grade);
  const Remark* const is = pair.after.plan.remark(pair.is(), Keyword::grade);
  if (was == nullptr && is != nullptr)
    return listing.add(grade_added, Direction::neutral, {}, listing.is(pair, is->span));
  if (was == nullptr || (is != nullptr && was->score == is->score && was->text == is->text)) return;
  listing.add(grade_rewritten, Direction::easier, listing.was(pair, was->span),
              listing.is(pair, is != nullptr ? is->span : Span()));
}

}  // namespace

void compare_records(const Pair& pair, Listing& listing) {
  const Plan &before = pair.before.plan, &after = pair.after.plan;
  compare_days(pair, listing, checkins_by_day(before, pair.was()), checkins_by_day(after, pair.is()),
               checkin_rewritten, checkin_added, [&](const Checkin& one, const Checkin& other) {
                 return same_checkin(before, one, after, other);
               });
  const auto same_text = [](const Remark& one, const Remark& other) { return one.text == other.text; };
  const auto compare_remarks = [&](Keyword keyword, ChangeKind rewritten, std::optional<ChangeKind> added) {
    compare_days(pair, listing, remarks_by_day(before, pair.was(), keyword),
                 remarks_by_day(after, pair.is(), keyword), rewritten, added, same_text);
  };
  compare_remarks(Keyword::diagnosis, diagnosis_rewritten, diagnosis_added);
  compare_remarks(Keyword::amended, amended_rewritten, std::nullopt);
  compare_grades(pair, listing);
}

const Remark* new_amendment(const Pair& pair) {
  std::size_t added = 0;
  const Remark* newest = nullptr;
  for (const Remark& remark : pair.after.plan.remarks[pair.is().remarks]) {
    if (remark.keyword != Keyword::amended || !has_words(remark.text)) continue;
    ++added;
    if (newest == nullptr || newest->date <= remark.date) newest = &remark;
  }
  for (const Remark& remark : pair.before.plan.remarks[pair.was().remarks])
    added -= std::min<std::size_t>(added, remark.keyword == Keyword::amended && has_words(remark.text));
  return added != 0 ? newest : nullptr;
}

bool is_settled(const Plan& plan, model::GoalRef goal) {
  const auto has_end = [&](const model::Goal& row) {
    return plan.remark(row, Keyword::grade) != nullptr || plan.remark(row, Keyword::dropped) != nullptr;
  };
  if (has_end(plan.goal(goal))) return true;
  if (const auto id = goal.key_result()) return has_end(plan.objectives[plan.key_results[id].objective]);
  if (!goal.objective()) return false;
  const auto key_results = plan.key_results[plan.objectives[goal.objective()].key_results];
  bool all = !key_results.empty();
  for (const model::KeyResult& key_result : key_results) all &= has_end(key_result);
  return all;
}

}  // namespace goalie::compare
